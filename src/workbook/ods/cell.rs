use std::io::BufRead;

use calamine::Data;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use crate::words::workbook as words;
use crate::workbook::ods::xml::{Xml, count, value};
use crate::workbook::text::Format;

/// A cell as it is written once.
#[derive(Debug)]
pub(super) struct Cell {
    /// What it holds; a formula without a result holds nothing.
    pub value: Data,
    /// What its format does to a number.
    pub format: Format,
    /// Whether it shows an error.
    pub is_error: bool,
    /// Rows and columns that it is shown over.
    pub spans: (u32, u32),
    /// Whether it is a formula.
    pub is_formula: bool,
}

impl Cell {
    /// Reads the rest of a cell that has just begun.
    ///
    /// # Errors
    /// It is no XML, or its value is not what it says.
    pub(super) fn read(
        start: &BytesStart<'_>,
        xml: &mut Xml<impl BufRead>,
    ) -> Result<Self, String> {
        let mut kind = String::new();
        let mut given = None;
        let mut cell = Self {
            value: Data::Empty,
            format: Format::Plain,
            is_error: false,
            spans: (
                count(start, "table:number-rows-spanned")?,
                count(start, "table:number-columns-spanned")?,
            ),
            is_formula: false,
        };
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|err| err.to_string())?;
            match attribute.key.0 {
                "office:value-type" => kind = value(&attribute)?,
                "calcext:value-type" => cell.is_error = value(&attribute)? == "error",
                "table:formula" => cell.is_formula = true,
                "office:value"
                | "office:date-value"
                | "office:time-value"
                | "office:boolean-value"
                | "office:string-value" => {
                    given = Some(value(&attribute)?);
                }
                _ => {}
            }
        }
        let shown = text(xml)?;
        cell.value = match (kind.as_str(), given) {
            (_, _) if cell.is_error => Data::String(shown),
            ("float" | "currency" | "percentage", Some(given)) => {
                if kind == "percentage" {
                    cell.format = Format::Percent;
                }
                let number = given.parse::<f64>().ok().filter(|n| n.is_finite());
                Data::Float(number.ok_or_else(|| words::no_value(&kind, &given))?)
            }
            ("boolean", Some(given)) => Data::Bool(given.eq_ignore_ascii_case("true")),
            ("date", Some(given)) => Data::DateTimeIso(given),
            ("time", Some(given)) => Data::DurationIso(given),
            (_, Some(given)) => Data::String(given),
            ("", None) if shown.is_empty() => Data::Empty,
            (_, None) => Data::String(shown),
        };
        Ok(cell)
    }

    /// Whether it holds something, should, or is shown over several places.
    pub(super) fn holds_something(&self) -> bool {
        self.value != Data::Empty || self.is_formula || self.spans != (1, 1)
    }

    /// About how many bytes it takes in memory.
    pub(super) fn size(&self) -> u64 {
        let text = match &self.value {
            Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.len(),
            _ => 0,
        };
        64 + text as u64
    }
}

/// The text of a cell's paragraphs, a line each, without its comment and
/// drawings.
fn text(xml: &mut Xml<impl BufRead>) -> Result<String, String> {
    let mut out = String::new();
    let mut depth = 1_usize;
    let mut paragraph = None;
    let mut paragraphs = 0;
    loop {
        let mut is_skipped = false;
        match xml.next()? {
            Event::Start(start) => {
                match start.name().0 {
                    "text:p" | "text:h" => {
                        if paragraphs > 0 {
                            out.push('\n');
                        }
                        paragraphs += 1;
                        paragraph = paragraph.or(Some(depth));
                    }
                    "text:s" => {
                        let spaces = count(&start, "text:c")?;
                        if !xml.takes_room(spaces.into()) {
                            return Err(words::no_count("text:c", &spaces.to_string()));
                        }
                        out.extend(std::iter::repeat_n(' ', spaces as usize));
                    }
                    "text:tab" => out.push('\t'),
                    "text:line-break" => out.push('\n'),
                    "office:annotation" | "table:table" => is_skipped = true,
                    name => is_skipped = name.starts_with("draw:"),
                }
                depth += usize::from(!is_skipped);
            }
            Event::End(_) => {
                depth -= 1;
                paragraph = paragraph.filter(|at| *at < depth);
                if depth == 0 {
                    return Ok(out);
                }
            }
            Event::Text(text) if paragraph.is_some() => out.push_str(&text.xml10_content()),
            Event::CData(text) if paragraph.is_some() => out.push_str(&text.xml10_content()),
            Event::GeneralRef(name) if paragraph.is_some() => {
                let character = name.resolve_char_ref().map_err(|err| err.to_string())?;
                match (resolve_xml_entity(&name), character) {
                    (Some(text), _) => out.push_str(text),
                    (None, Some(c)) => out.push(c),
                    (None, None) => return Err(words::no_character(&name)),
                }
            }
            _ => {}
        }
        if is_skipped {
            xml.skip()?;
        }
    }
}

use std::io::BufRead;

use calamine::Data;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use crate::words::workbook as words;
use crate::workbook::ods::xml::{Xml, count, count_of, value};
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
    /// Whether it is a formula.
    pub is_formula: bool,
    /// Rows and columns that it is shown over.
    pub spans: (u32, u32),
    /// How often it stands in its row.
    pub times: u32,
    kind: Kind,
    given: Option<String>,
}

/// What kind of value a cell says that it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Share,
    Truth,
    Day,
    Time,
    None,
}

impl Cell {
    /// What the first tag of a cell says.
    ///
    /// # Errors
    /// It is no XML, or does not say how often.
    pub(super) fn of(start: &BytesStart<'_>) -> Result<Self, String> {
        let mut cell = Self {
            value: Data::Empty,
            format: Format::Plain,
            is_error: false,
            is_formula: false,
            spans: (1, 1),
            times: 1,
            kind: Kind::None,
            given: None,
        };
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|err| err.to_string())?;
            match attribute.key.0 {
                "office:value-type" => {
                    cell.kind = match attribute.value.as_ref() {
                        "float" | "currency" => Kind::Number,
                        "percentage" => Kind::Share,
                        "boolean" => Kind::Truth,
                        "date" => Kind::Day,
                        "time" => Kind::Time,
                        _ => Kind::Text,
                    }
                }
                "calcext:value-type" => cell.is_error = attribute.value == "error",
                "table:formula" => cell.is_formula = true,
                "table:number-columns-repeated" => cell.times = count(&attribute)?,
                "table:number-rows-spanned" => cell.spans.0 = count(&attribute)?,
                "table:number-columns-spanned" => cell.spans.1 = count(&attribute)?,
                "office:value"
                | "office:date-value"
                | "office:time-value"
                | "office:boolean-value"
                | "office:string-value" => cell.given = Some(value(&attribute)?),
                _ => {}
            }
        }
        Ok(cell)
    }

    /// Reads the rest of the cell. A value that its first tag gives counts, but
    /// what an error says stands in the text.
    ///
    /// # Errors
    /// It is no XML, or its value is not of its kind.
    pub(super) fn read(&mut self, xml: &mut Xml<impl BufRead>) -> Result<(), String> {
        self.value = match self.given.take() {
            Some(given) if !self.is_error => {
                xml.skip()?;
                self.given(given)?
            }
            _ => match text(xml)? {
                text if text.is_empty() && self.kind == Kind::None => Data::Empty,
                text => Data::String(text),
            },
        };
        Ok(())
    }

    fn given(&mut self, given: String) -> Result<Data, String> {
        if self.kind == Kind::Share {
            self.format = Format::Percent;
        }
        Ok(match self.kind {
            Kind::Number | Kind::Share => {
                let number = given.parse::<f64>().ok().filter(|n| n.is_finite());
                Data::Float(number.ok_or_else(|| words::no_number(&given))?)
            }
            Kind::Truth => Data::Bool(given.eq_ignore_ascii_case("true")),
            Kind::Day => Data::DateTimeIso(given),
            Kind::Time => Data::DurationIso(given),
            Kind::Text | Kind::None => Data::String(given),
        })
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
                        let spaces = count_of(&start, "text:c")?;
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

//! Workbooks (XLSX) written: sheets of numbers and texts.

use std::borrow::Cow;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use crate::words::authoring::letters;

/// A sheet.
pub(super) struct Page<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Its rows that hold something, from the top.
    pub(super) rows: Vec<Line<'a>>,
}

/// A row.
pub(super) struct Line<'a> {
    /// Its place in the sheet, from 1.
    pub(super) number: u32,
    /// Its cells from left to right, each with its column from 0.
    pub(super) cells: Vec<(u32, Cell<'a>)>,
}

/// A cell.
pub(super) enum Cell<'a> {
    /// A finite number.
    Number(f64),
    /// A text, which is never run as a formula.
    Text(Cow<'a, str>),
}

/// A workbook of these sheets.
///
/// # Errors
/// Only if memory cannot be written to.
pub(super) fn workbook(pages: &[Page<'_>]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| -> Result<(), ZipError> {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(HEAD.as_bytes())?;
        Ok(zip.write_all(text.as_bytes())?)
    };
    part("[Content_Types].xml", &content_types(pages.len()))?;
    part("_rels/.rels", ROOT)?;
    part("xl/workbook.xml", &list_of(pages))?;
    part("xl/_rels/workbook.xml.rels", &relations(pages.len()))?;
    for (number, page) in (1..).zip(pages) {
        let name = format!("xl/worksheets/sheet{number}.xml");
        part(&name, &worksheet(page))?;
    }
    Ok(zip.finish()?.into_inner())
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

fn content_types(num_sheets: usize) -> String {
    let sheets = (1..=num_sheets).map(|number| {
        format!(r#"<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#)
    });
    let sheets: Vec<String> = sheets.collect();
    format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{}</Types>"#,
        sheets.concat()
    )
}

fn list_of(all: &[Page<'_>]) -> String {
    let sheets = (1..).zip(all).map(|(number, sheet)| {
        let name = in_xml(sheet.name);
        format!(r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#)
    });
    let sheets: Vec<String> = sheets.collect();
    format!(
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{}</sheets></workbook>"#,
        sheets.concat()
    )
}

fn relations(num_sheets: usize) -> String {
    let sheets = (1..=num_sheets).map(|number| {
        format!(r#"<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{number}.xml"/>"#)
    });
    let sheets: Vec<String> = sheets.collect();
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"#,
        sheets.concat()
    )
}

fn worksheet(page: &Page<'_>) -> String {
    let mut rows = String::new();
    for line in &page.rows {
        let number = line.number.to_string();
        rows.extend(["<row r=\"", &number, "\">"]);
        for (column, cell) in &line.cells {
            rows.extend(["<c r=\"", &letters(*column), &number]);
            match cell {
                Cell::Number(value) => {
                    rows.extend(["\"><v>", &value.to_string(), "</v></c>"]);
                }
                Cell::Text(text) => rows.extend([
                    "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
                    &in_xml(text),
                    "</t></is></c>",
                ]),
            }
        }
        rows.push_str("</row>");
    }
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

/// A text in XML. Characters that XML cannot have are written as Excel does
/// (`_x000D_`), and so is what would be read as one of them.
fn in_xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (place, letter) in text.char_indices() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(letter),
            '_' if text.get(place..).is_some_and(is_code) => out.push_str("_x005F_"),
            other if other.is_control() || matches!(other, '\u{fffe}' | '\u{ffff}') => {
                let code = format!("_x{:04X}_", u32::from(other));
                out.push_str(&code);
            }
            other => out.push(other),
        }
    }
    out
}

/// Whether a text begins as the code of a character does.
fn is_code(text: &str) -> bool {
    let digits = text
        .strip_prefix("_x")
        .and_then(|rest| rest.split_at_checked(4));
    digits.is_some_and(|(digits, rest)| {
        digits.bytes().all(|b| b.is_ascii_hexdigit()) && rest.starts_with('_')
    })
}

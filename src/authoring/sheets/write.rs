use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use crate::authoring::sheets::{Row, Sheet, Sheets};
use crate::words::authoring::letters;

impl Sheets {
    /// The sheets as a Markdown table, the columns in line.
    pub fn to_markdown(&self) -> String {
        let mut text = String::new();
        for sheet in &self.all {
            let name_width = width(&sheet.name);
            let widths = widths(sheet);
            text.extend(["| ", &sheet.name, " |\n"]);
            for row in &sheet.rows {
                text.extend(["| ", &" ".repeat(name_width), " |"]);
                for (column, most) in (0_u32..).zip(&widths) {
                    let cell = escaped(cell(row, column));
                    let gap = " ".repeat(most.saturating_sub(width(&cell)));
                    text.extend([" ", &cell, &gap, " |"]);
                }
                text.push('\n');
            }
        }
        text
    }

    /// The sheets as a workbook (XLSX), every cell a text.
    ///
    /// # Errors
    /// Only if memory cannot be written to.
    pub fn to_workbook(&self) -> Result<Vec<u8>, ZipError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, text: &str| -> Result<(), ZipError> {
            zip.start_file(name, SimpleFileOptions::default())?;
            zip.write_all(HEAD.as_bytes())?;
            Ok(zip.write_all(text.as_bytes())?)
        };
        part("[Content_Types].xml", &content_types(self.all.len()))?;
        part("_rels/.rels", ROOT)?;
        part("xl/workbook.xml", &workbook(&self.all))?;
        part("xl/_rels/workbook.xml.rels", &relations(self.all.len()))?;
        for (number, sheet) in (1..).zip(&self.all) {
            part(
                &format!("xl/worksheets/sheet{number}.xml"),
                &worksheet(sheet),
            )?;
        }
        Ok(zip.finish()?.into_inner())
    }
}

fn cell(row: &Row, column: u32) -> &str {
    let mut cells = row.cells.iter();
    cells
        .find(|(place, _)| *place == column)
        .map_or("", |(_, text)| text)
}

/// A cell of a Markdown table: bars are escaped, lines run on.
fn escaped(text: &str) -> String {
    text.replace('|', "\\|").replace(['\n', '\r'], " ")
}

fn width(text: &str) -> usize {
    text.chars().count()
}

fn widths(sheet: &Sheet) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for (column, text) in sheet.rows.iter().flat_map(|row| &row.cells) {
        let column = *column as usize;
        if widths.len() <= column {
            widths.resize(column + 1, 0);
        }
        if let Some(most) = widths.get_mut(column) {
            *most = width(&escaped(text)).max(*most);
        }
    }
    widths
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

fn workbook(all: &[Sheet]) -> String {
    let sheets = (1..).zip(all).map(|(number, sheet)| {
        let name = in_xml(&sheet.name);
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

fn worksheet(sheet: &Sheet) -> String {
    let mut rows = String::new();
    for row in &sheet.rows {
        rows.extend(["<row r=\"", &row.number.to_string(), "\">"]);
        for (column, text) in &row.cells {
            let place = format!("{}{}", letters(*column), row.number);
            let text = in_xml(text);
            rows.extend([
                "<c r=\"",
                &place,
                "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
                &text,
                "</t></is></c>",
            ]);
        }
        rows.push_str("</row>");
    }
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

/// A text in XML; control characters, which XML cannot have, are left out.
fn in_xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(letter),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

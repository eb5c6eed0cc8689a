use std::borrow::Cow;

use zip::result::ZipError;

use crate::authoring::sheets::{Row, Sheet, Sheets};
use crate::xlsx::{Cell, Line, Page, workbook};

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
        let pages = self.all.iter().map(|sheet| Page {
            name: &sheet.name,
            rows: sheet
                .rows
                .iter()
                .map(|row| Line {
                    number: row.number,
                    cells: row
                        .cells
                        .iter()
                        .map(|(column, text)| (*column, Cell::Text(Cow::Borrowed(text))))
                        .collect(),
                })
                .collect(),
            ..Page::default()
        });
        workbook(&pages.collect::<Vec<_>>())
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

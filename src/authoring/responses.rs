//! Responses and their codebook as one workbook.

use std::borrow::Cow;

use thiserror::Error;
use zip::result::ZipError;

use crate::codebook::{CODEBOOK_SHEET, Cell as Exported, Export, RESPONSES_SHEET, sheet};
use crate::words::codebook as words;
use crate::xlsx::{Cell, Line, MOST_LETTERS, Page, workbook};

/// Why responses make no workbook.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Fault {
    /// More than a sheet of Excel holds: rows and columns.
    #[error("{}", words::too_large(*.0, *.1))]
    TooLarge(usize, usize),
    /// A text that is longer than a cell of Excel holds: its response, from 1, and
    /// its column.
    #[error("{}", words::too_long(*.0, .1, MOST_LETTERS))]
    TooLong(usize, String),
    /// It cannot be written.
    #[error(transparent)]
    Zip(#[from] ZipError),
}

/// Most rows and columns of a sheet, and UTF-16 units of a cell.
const MOST_ROWS: usize = 1_048_576;
/// See [`MOST_ROWS`].
const MOST_COLUMNS: usize = 16_384;

/// The workbook: a sheet of responses, and their codebook behind it.
///
/// # Errors
/// What does not fit a sheet.
pub fn to_workbook(export: &Export<'_>) -> Result<Vec<u8>, Fault> {
    let head: Vec<&str> = export.head().collect();
    if export.rows.len() >= MOST_ROWS || head.len() > MOST_COLUMNS {
        return Err(Fault::TooLarge(export.rows.len(), head.len()));
    }
    for (number, row) in (1..).zip(&export.rows) {
        for (name, cell) in head.iter().zip(row) {
            if cell.text().encode_utf16().count() > MOST_LETTERS {
                return Err(Fault::TooLong(number, (*name).to_owned()));
            }
        }
    }
    let text = |text| Cell::Text(Cow::Borrowed(text));
    let head = head.into_iter().map(text).collect();
    let rows = export.rows.iter().map(|row| row.iter().map(cell).collect());
    let codebook = sheet(export);
    let described = codebook
        .iter()
        .map(|row| row.iter().map(|cell| text(cell)).collect());
    Ok(workbook(&[
        page(RESPONSES_SHEET, std::iter::once(head).chain(rows)),
        page(CODEBOOK_SHEET, described),
    ])?)
}

fn page<'a>(name: &'a str, rows: impl Iterator<Item = Vec<Cell<'a>>>) -> Page<'a> {
    let is_filled =
        |(_, cell): &(u32, Cell<'_>)| !matches!(cell, Cell::Text(text) if text.is_empty());
    Page {
        name,
        rows: (1..)
            .zip(rows)
            .map(|(number, cells)| Line {
                number,
                cells: (0..).zip(cells).filter(is_filled).collect(),
            })
            .collect(),
        ..Page::default()
    }
}

/// A number stays one while its digits are no more than Excel keeps.
fn cell(exported: &Exported) -> Cell<'_> {
    const MOST: f64 = 1e15;
    match exported {
        Exported::Number(number) => {
            let kept = format!("{number:.14e}").parse() == Ok(*number);
            if kept && number.abs() < MOST {
                Cell::Number(*number)
            } else {
                Cell::Text(exported.text())
            }
        }
        Exported::Text(text) => Cell::Text(Cow::Borrowed(text)),
    }
}

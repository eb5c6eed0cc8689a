//! Workbooks (XLSX) written: sheets of numbers, shares and texts. The same pages make
//! the same bytes.

mod parts;
mod sheet;
mod stored;

use std::borrow::Cow;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// Most letters of a cell, as Excel counts them (UTF-16).
pub const MOST_LETTERS: usize = 32_767;

/// A sheet.
#[derive(Debug, Default)]
pub struct Page<'a> {
    /// Its name: at most 31 letters, none of `[]:*?/\\`.
    pub name: &'a str,
    /// Its rows that hold something, from the top.
    pub rows: Vec<Line<'a>>,
    /// How many of its first rows stay in sight.
    pub num_frozen: u32,
    /// The widths of its first columns in digits; empty where Excel is to choose.
    pub widths: Vec<u32>,
}

/// A row.
#[derive(Debug)]
pub struct Line<'a> {
    /// Its place in the sheet, from 1.
    pub number: u32,
    /// Its cells from left to right, each with its column from 0.
    pub cells: Vec<(u32, Cell<'a>)>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A finite number.
    Number(f64),
    /// A finite number, shown without a fraction and with commas in thousands.
    Count(f64),
    /// A share of 1, shown as a whole percentage.
    Share(f64),
    /// A text, which is never run as a formula.
    Text(Cow<'a, str>),
    /// A text in several lines where it does not fit one.
    Wrapped(Cow<'a, str>),
    /// The head of a column or row, in bold.
    Head(Cow<'a, str>),
}

/// A workbook of these sheets, compressed.
///
/// # Errors
/// Only if memory cannot be written to.
pub fn workbook(pages: &[Page<'_>]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files(pages) {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// A workbook of these sheets, as they are: for those of few rows.
pub fn plain_workbook(pages: &[Page<'_>]) -> Vec<u8> {
    stored::archive(&files(pages))
}

/// Names and texts of the files that a workbook is.
fn files(pages: &[Page<'_>]) -> Vec<(String, String)> {
    let mut all = vec![
        (
            "[Content_Types].xml".to_owned(),
            parts::content_types(pages.len()),
        ),
        ("_rels/.rels".to_owned(), parts::ROOT.to_owned()),
        ("xl/workbook.xml".to_owned(), parts::list_of(pages)),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            parts::relations(pages.len()),
        ),
        ("xl/styles.xml".to_owned(), parts::STYLES.to_owned()),
    ];
    all.extend((1..).zip(pages).map(|(number, page)| {
        let name = format!("xl/worksheets/sheet{number}.xml");
        (name, sheet::worksheet(page))
    }));
    for (_, text) in &mut all {
        text.insert_str(0, HEAD);
    }
    all
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

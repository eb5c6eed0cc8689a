//! Workbooks (XLSX) written: sheets of numbers, shares and texts. The same pages make
//! the same bytes.

mod parts;
mod sheet;

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

/// A workbook of these sheets.
///
/// # Errors
/// Only if memory cannot be written to.
pub fn workbook(pages: &[Page<'_>]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| -> Result<(), ZipError> {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(HEAD.as_bytes())?;
        Ok(zip.write_all(text.as_bytes())?)
    };
    part("[Content_Types].xml", &parts::content_types(pages.len()))?;
    part("_rels/.rels", parts::ROOT)?;
    part("xl/workbook.xml", &parts::list_of(pages))?;
    part("xl/_rels/workbook.xml.rels", &parts::relations(pages.len()))?;
    part("xl/styles.xml", parts::STYLES)?;
    for (number, page) in (1..).zip(pages) {
        let name = format!("xl/worksheets/sheet{number}.xml");
        part(&name, &sheet::worksheet(page))?;
    }
    Ok(zip.finish()?.into_inner())
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

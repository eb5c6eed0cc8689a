//! The sentences about workbooks: what is wrong with one, and how it was read.

use crate::words::format::plural;
use crate::workbook::{SheetFacts, Visibility, Why};

/// A workbook without its end.
pub fn cut_off() -> &'static str {
    "the file ends too early or is damaged"
}

/// A compound file whose sectors have no known size.
pub fn sector_size() -> &'static str {
    "its sectors have a size that no Office file has"
}

/// A sector that is named and not there.
pub fn no_sector(sector: u32) -> String {
    format!("it ends before its sector {sector}")
}

/// A chain of sectors without an end.
pub fn circle() -> &'static str {
    "the chain of its sectors has no end"
}

/// A record that ends within its fields; kinds have numbers.
pub fn short_record(kind: u16) -> String {
    format!("a record of kind {kind:04X} is too short")
}

/// A code page that is not known.
pub fn code_page(page: u16) -> String {
    format!("its text is written in code page {page}, which is not known here")
}

/// A sheet that stands where another does.
pub fn sheet_within_another() -> &'static str {
    "the cells are those of another sheet"
}

/// A cell whose text is not in the list of texts.
pub fn no_text((row, column): (u32, u32), place: u32) -> String {
    let cell = cell(row, column);
    format!("the cell {cell} has the text number {place}, which is not in the file")
}

/// A cell that shows an error of no known kind.
pub fn no_error((row, column): (u32, u32), code: u8) -> String {
    let cell = cell(row, column);
    format!("the cell {cell} shows an error of the unknown kind {code}")
}

/// XML that is not well formed, from a byte on.
pub fn no_xml(at: u64, found: &str) -> String {
    format!("its content is damaged at byte {at} ({found})")
}

/// An attribute that should be a whole number above zero, or is too large.
pub fn no_count(name: &str, found: &str) -> String {
    format!("{name} is “{found}”, which is no number of times")
}

/// A cell that should hold a number.
pub fn no_number(found: &str) -> String {
    format!("a cell should hold a number and holds “{found}”")
}

/// A character's name that is not known.
pub fn no_character(name: &str) -> String {
    format!("&{name}; stands for no character")
}

/// A cell beyond all rows or columns.
pub fn beyond_any_sheet() -> &'static str {
    "a cell stands beyond the last row or column that a sheet can have"
}

/// A workbook on which its reader stopped.
pub fn stopped() -> &'static str {
    "the program that opens workbooks stopped at it"
}

/// A zip archive that is no workbook.
pub fn zip_archive() -> &'static str {
    "a zip archive"
}

/// A document of words.
pub fn word_document() -> &'static str {
    "a Word document"
}

/// A compound file of another program, or one without its main part.
pub fn no_workbook() -> &'static str {
    "an Office file without a workbook in it"
}

/// Slides.
pub fn presentation() -> &'static str {
    "a PowerPoint presentation"
}

/// One part of a workbook's archive.
pub fn part(name: &str) -> String {
    format!("the part {name}")
}

/// All parts of a workbook's archive.
pub fn parts(number: usize) -> String {
    plural(number, "part", "parts")
}

/// What was found, and in which sheet.
pub fn in_sheet(sheet: &str, found: &str) -> String {
    format!("in the sheet “{sheet}”, {found}")
}

/// A cell by its row and column, from 0: `C7`.
pub fn cell(row: u32, column: u32) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = b'A' + ((rest - 1) % 26) as u8;
        letters.insert(0, char::from(letter));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

/// A sheet's name; a hidden one says so.
pub fn sheet(facts: &SheetFacts) -> String {
    match facts.visibility {
        Visibility::Visible => facts.name.clone(),
        Visibility::Hidden | Visibility::VeryHidden => format!("{} (hidden)", facts.name),
    }
}

/// The sheets of a workbook as a list.
pub fn sheets(all: &[SheetFacts]) -> String {
    all.iter().map(sheet).collect::<Vec<_>>().join(", ")
}

/// Why a sheet was chosen, where the reader might have expected another.
pub fn why_chosen(why: Why, sheet: &str) -> Option<String> {
    match why {
        Why::Only | Why::Asked => None,
        Why::MostLikeATable => Some(format!(
            "The sheet “{sheet}” was taken because it looks most like a table of data"
        )),
        Why::HasCodebook => Some(format!(
            "The sheet “{sheet}” was taken because another is its codebook"
        )),
    }
}

/// The sheet that was taken is not shown in Excel.
pub fn hidden_sheet_read(sheet: &str) -> String {
    format!("The sheet “{sheet}” is hidden in Excel")
}

/// Formulas whose result is not in the file.
pub fn formulas_without_result(number: u32) -> String {
    let what = plural(number as usize, "formula has", "formulas have");
    format!(
        "{what} no result in the file, so the cells are read as empty. Open the workbook in Excel and save it to fill them"
    )
}

/// Cells that show an error.
pub fn error_cells(number: u32) -> String {
    let what = plural(number as usize, "cell shows", "cells show");
    let are = if number == 1 { "is" } else { "are" };
    format!("{what} an error, such as #N/A or #DIV/0!, and {are} kept as that text")
}

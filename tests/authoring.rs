//! Survey definitions written elsewhere: what becomes of them and what is said.

mod bank;
mod definition;
mod laws;
mod lock;
mod pages;
mod reference;
mod shape;
mod sheets;
mod surveyjs;
mod words;

use canvass::authoring::xlsform::{self, Read, Refusal};
use canvass::authoring::{Remark, sheets as files};

/// What becomes of a Markdown table.
pub(crate) fn read(table: &str) -> Result<Read, Refusal> {
    let sheets = files::open(&[("form.md", table.as_bytes())]).unwrap();
    xlsform::read(&sheets, None)
}

/// The sentences of remarks.
pub(crate) fn told(remarks: &[Remark]) -> Vec<String> {
    remarks.iter().map(ToString::to_string).collect()
}

/// A sheet as a Markdown table: headings and cells, with spaces between.
pub(crate) fn sheet(name: &str, rows: &[&str]) -> String {
    let rows = rows.iter().map(|row| format!("| | {row} |\n"));
    format!("| {name} |\n{}", rows.collect::<String>())
}

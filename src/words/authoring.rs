//! The sentences about survey definitions written elsewhere: what is wrong with
//! one, and where.

mod choices;
pub mod converted;
mod parameters;
mod references;
mod rows;
mod sheets;

use crate::authoring::Place;
use crate::words::format::list;

pub use choices::*;
pub use parameters::*;
pub use references::*;
pub use rows::*;
pub use sheets::*;

/// The choice that stands for an answer of the reader's own.
pub const OTHER: &str = "Other";
/// The question for that answer.
pub const SPECIFY_OTHER: &str = "Specify other.";

/// Something about a form, with its place.
pub fn remark(place: &Place, sentence: &str) -> String {
    match self::place(place) {
        place if place.is_empty() => sentence.to_owned(),
        place => format!("{place}: {sentence}"),
    }
}

/// A place as far as it is known: `survey, row 3, column A (type)`.
pub fn place(place: &Place) -> String {
    let mut parts = Vec::new();
    parts.extend(place.sheet.clone());
    parts.extend(place.row.map(|row| format!("row {row}")));
    if let Some(column) = &place.column {
        let letters = column.place.map(letters);
        parts.push(match (letters, column.heading.as_str()) {
            (Some(letters), "") => format!("column {letters}"),
            (Some(letters), heading) => format!("column {letters} ({heading})"),
            (None, heading) => format!("column {heading}"),
        });
    }
    parts.join(", ")
}

/// The letters a spreadsheet gives a column, counted from 0.
pub fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

fn quoted<S: AsRef<str>>(names: &[S]) -> Vec<String> {
    let names = names.iter();
    names.map(|name| format!("“{}”", name.as_ref())).collect()
}

fn all_of<S: AsRef<str>>(names: &[S]) -> String {
    list(&quoted(names))
}

fn did_you_mean(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!(". Did you mean “{near}”?"))
}

fn meant<S: AsRef<str>>(alike: &[S], wanted: &str) -> String {
    if alike.is_empty() {
        String::new()
    } else {
        let alike = all_of(alike);
        format!(". If {alike} is meant, rename it to “{wanted}”")
    }
}

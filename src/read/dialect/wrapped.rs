//! Lines that stand in quotes as a whole: what a spreadsheet saves of a text that
//! it opened as one column.

use super::{Dialect, Lines, RECORDS, Trial};
use crate::csv::{Cursor, Format, Record};
use crate::table::Settings;

/// How lines are read that may stand in quotes.
const LINE: Format = Format {
    delimiter: Format::NO_DELIMITER,
    quote: Some(b'"'),
    escape: crate::csv::Escape::Doubled,
    skip_initial_space: false,
};

/// How the lines of a text are divided once they are taken out of their quotes;
/// `None` where they do not stand in quotes, nearly all of them, or make no table
/// of one width then.
pub(super) fn wrapped(text: &str, settings: &Settings) -> Option<Dialect> {
    let mut cursor = cursor(0, 1);
    let lines = std::iter::from_fn(|| cursor.next(text, true));
    let lines: Vec<Record> = lines
        .filter(|line| !line.is_blank())
        .take(RECORDS)
        .collect();
    let whole = lines
        .iter()
        .filter(|line| line.quoted == 1 && !line.stray_quote && !line.unterminated);
    if lines.len() < 2 || whole.count() * 10 < lines.len() * 9 {
        return None;
    }
    let bare: String = lines
        .iter()
        .flat_map(|line| [line.get(0).unwrap_or_default(), "\n"])
        .collect();
    let found = Dialect::of_lines(&bare, settings);
    let trial = Trial::of(&bare, found.format);
    let first = bare.lines().next().unwrap_or_default();
    let begins = Cursor::new(found.format, 0, 1).next(first, true);
    let steady = trial.late_wide * 10 >= (trial.records - trial.records / 2) * 9;
    let is_table = begins.is_some_and(|first| first.len() == trial.width)
        && steady
        && (trial.width > 2 || (trial.width == 2 && trial.quoted > 0));
    is_table.then_some(Dialect {
        lines: Lines::Wrapped,
        ..found
    })
}

/// A cursor from line to line.
pub(super) fn cursor(position: usize, line: u32) -> Cursor {
    Cursor::new(LINE, position, line)
}

/// The record that stands in a line; the line as one field if it holds more than
/// one.
pub(super) fn unwrapped(line: Record, format: Format) -> Record {
    let text = line.get(0).unwrap_or_default();
    let mut cursor = Cursor::new(format, 0, line.line);
    let record = cursor.next(text, true);
    let whole = cursor.position() >= text.len();
    let Some(mut record) = record.filter(|_| whole && line.len() == 1) else {
        return line;
    };
    record.span = line.span;
    record.lines = line.lines;
    record
}

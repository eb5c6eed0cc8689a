//! A file as plain CSV, and how it was read as JSON: for other programs.

mod report;

use serde_json::Value;

use crate::csv::{push_line, runs_as_formula};
use crate::read::delimited::Lack;
use crate::read::fault::Fault;
use crate::read::rows::{Row, Rows};
use crate::read::signature::{Signature, signature};
use crate::table::{Action, Problem, ProblemCode, Report, Settings};
use crate::workbook;

pub use report::report_json;

/// Turns a file that comes in pieces into RFC 4180 in UTF-8 with LF: the header
/// if there is one, then the rows, cells as they were written.
#[derive(Debug)]
pub struct Converter {
    name: String,
    rows: Rows,
    begun: bool,
    seen: Seen,
}

/// What was seen of the rows.
#[derive(Debug, Default)]
struct Seen {
    problems: Report,
    records: usize,
    footers: usize,
    /// Line at which another table begins.
    another: Option<u32>,
    last_line: u32,
}

impl Converter {
    /// A converter of a text file.
    pub fn of_text(name: &str, settings: &Settings) -> Self {
        Self::new(name, Rows::of_text(settings))
    }

    /// A converter of a workbook, which is given whole.
    ///
    /// # Errors
    /// The workbook cannot be read.
    pub fn of_workbook(name: &str, bytes: &[u8], settings: &Settings) -> Result<Self, Fault> {
        let book = workbook::open(name, bytes, settings.sheet.as_deref())?;
        Ok(Self::new(name, Rows::of_book(book, settings)))
    }

    fn new(name: &str, rows: Rows) -> Self {
        Self {
            name: name.to_owned(),
            rows,
            begun: false,
            seen: Seen::default(),
        }
    }

    /// Takes the next piece of a text file (none of a sheet), and gives the CSV
    /// that can be given. `last` says that the file ends there.
    ///
    /// # Errors
    /// A row is too long.
    pub fn give(&mut self, bytes: &[u8], last: bool) -> Result<String, Fault> {
        self.rows.give(bytes, last);
        let mut csv = String::new();
        loop {
            match self.rows.next() {
                Ok(row) => {
                    self.begin(&mut csv);
                    self.add(row, &mut csv);
                }
                Err(lack) => {
                    if lack.or_fault(&self.name, Rows::MOST_FIELDS)? == Lack::End {
                        self.begin(&mut csv);
                    }
                    return Ok(csv);
                }
            }
        }
    }

    fn begin(&mut self, csv: &mut String) {
        if std::mem::replace(&mut self.begun, true) {
            return;
        }
        let names = self.rows.joined_names();
        if !names.is_empty() {
            push_line(csv, names.iter().map(String::as_str));
        }
    }

    fn add(&mut self, mut row: Row, csv: &mut String) {
        let width = self.rows.num_names();
        while !row.left_out && row.record.len() < width {
            row.record.push("");
        }
        let seen = &mut self.seen;
        let line = row.record.line;
        let mut note = |code, action| {
            seen.problems.add(Problem {
                line,
                record: row.number,
                code,
                action,
                raw: row.raw.clone(),
                written: String::new(),
            });
        };
        if !row.left_out && row.record.iter().any(runs_as_formula) {
            note(ProblemCode::FormulaLike, Action::Kept);
        }
        for (code, action) in row.notes {
            note(code.clone(), action);
            match code {
                ProblemCode::Footer => seen.footers += 1,
                ProblemCode::ExtraTable { .. } => seen.another = Some(line),
                _ => {}
            }
        }
        if !row.left_out {
            seen.records += 1;
            seen.last_line = line;
            push_line(csv, row.record.iter());
        }
    }

    /// How the file was read, once all of it was given.
    pub fn report(mut self) -> Value {
        let text = self.rows.text_report();
        if text.is_some_and(|text| text.has_mixed_newlines()) {
            self.seen
                .problems
                .add(Problem::of_file(ProblemCode::MixedNewlines));
        }
        report::described(&self.rows, &self.seen)
    }
}

/// Whether a file with these first bytes is a text that can hold a table; a
/// workbook is none.
///
/// # Errors
/// It is a file of another kind.
pub fn is_text(name: &str, head: &[u8]) -> Result<bool, Fault> {
    match signature(head) {
        Signature::Other(found) => Err(Fault::NotATable {
            name: name.to_owned(),
            found: found.to_owned(),
        }),
        Signature::Zip | Signature::Compound => Ok(false),
        Signature::Text => Ok(true),
    }
}

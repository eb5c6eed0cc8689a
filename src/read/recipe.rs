use canvass_kernel::{Part, Records, Words, push_fields};
use serde::{Deserialize, Serialize};

use crate::csv::{Format, Plain};
use crate::read::run::{Run, Runs};
use crate::read::shape::PlainRows;

/// What it takes to read plain rows anywhere in a file: the same as its reader
/// knows, once it has come to the rows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Recipe {
    delimiter: u8,
    quotes: bool,
    rows: PlainRows,
}

impl Recipe {
    /// Bytes of a run: one that cannot be taken is read again.
    const RUN: usize = 1 << 16;
    /// Bytes of the first behind a record that is not plain, which may have to
    /// wait for what follows.
    const FIRST: usize = 1 << 10;
    /// Records that are not plain before nothing more is tried.
    const MISSES: usize = 1000;

    /// Reads rows of this format.
    pub(crate) fn new(format: Format, rows: PlainRows) -> Self {
        Self {
            delimiter: format.delimiter,
            quotes: format.quote.is_some(),
            rows,
        }
    }

    /// Reads a piece of a file from its first line end on, as far as it is UTF-8.
    /// Records begin behind line ends: where that is not so, the runs do not
    /// begin where the reader comes to stand. `each` says which columns have
    /// cells that do not come again.
    pub(crate) fn read(&self, piece: &[u8], each: &[bool]) -> Runs {
        let Some(from) = line_behind(piece, 0) else {
            return Runs::default();
        };
        let rest = piece.get(from..).unwrap_or_default();
        let valid = || rest.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let text = simdutf8::basic::from_utf8(rest).unwrap_or_else(|_| valid());
        let mut reading = Reading::new(self, text, each);
        reading.read();
        reading.runs(from)
    }
}

/// A text of which the plain rows are read.
struct Reading<'a> {
    recipe: &'a Recipe,
    text: &'a str,
    records: Records,
    columns: Vec<Words>,
    found: Runs,
}

impl<'a> Reading<'a> {
    fn new(recipe: &'a Recipe, text: &'a str, each: &[bool]) -> Self {
        let width = recipe.rows.width;
        let column = |place: usize| match each.get(place) {
            Some(true) => Words::of_each(),
            _ => Words::default(),
        };
        Self {
            recipe,
            text,
            records: Records::new(recipe.delimiter, recipe.quotes, width),
            columns: (0..width).map(column).collect(),
            found: Runs::default(),
        }
    }

    fn read(&mut self) {
        let mut at = 0;
        let mut misses = 0;
        let mut most = Recipe::FIRST;
        while misses < Recipe::MISSES {
            let run = self.run(at, most);
            at = run.bytes.end;
            let is_cut = run.bytes.len() >= most;
            if !run.rows.is_empty() {
                self.found.list.push_back(run);
            }
            if is_cut {
                most = Recipe::RUN.min(most * 4);
                continue;
            }
            let Some(next) = line_behind(self.text.as_bytes(), at) else {
                return;
            };
            at = next;
            misses += 1;
            most = Recipe::FIRST;
        }
    }

    /// The run that begins at a place, up to the record that makes it this long.
    fn run(&mut self, from: usize, most: usize) -> Run {
        let first = self.found.lines.len();
        let mut run = Run {
            bytes: from..from,
            rows: first..first,
            lines: 0,
            quoted: 0,
            newlines: [0, 0],
        };
        while run.bytes.len() < most {
            let Some(shape) = self.records.find(self.text.as_bytes(), run.bytes.end) else {
                break;
            };
            let row = Plain::new(self.text, self.records.fields(), shape, run.lines);
            if !self.recipe.rows.has(row) {
                break;
            }
            push_fields(&mut self.columns, row.text, row.fields, shape.doubled);
            self.found.lines.push(run.lines);
            let [crlf, lf] = &mut run.newlines;
            *(if shape.next - shape.end == 2 {
                crlf
            } else {
                lf
            }) += 1;
            run.lines += 1 + shape.breaks;
            run.quoted += shape.quoted;
            run.bytes.end = shape.next;
            run.rows.end += 1;
        }
        run
    }

    /// What was found in a text that stands so far behind the piece's beginning.
    fn runs(self, behind: usize) -> Runs {
        let mut found = self.found;
        for run in &mut found.list {
            run.bytes = run.bytes.start + behind..run.bytes.end + behind;
        }
        let rows = found.lines.len();
        let columns = self.columns.into_iter();
        found.columns = columns
            .map(|column| Part::from(column.finish(rows)))
            .collect();
        found
    }
}

/// Where the line behind the next line end begins; `None` if there is none.
fn line_behind(text: &[u8], from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    Some(from + rest.iter().position(|b| *b == b'\n')? + 1)
}

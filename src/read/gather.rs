use arrow_array::StringArray;
use arrow_array::builder::StringBuilder;

use crate::csv::runs_as_formula;
use crate::read::delimited::Lack;
use crate::read::fault::Fault;
use crate::read::rows::{Row, Rows};
use crate::table::{Action, Column, Problem, ProblemCode, Report};
use crate::words::reading as words;

/// Most columns a table may have.
const MAX_COLUMNS: usize = 4000;

/// Rows on their way into columns of text.
#[derive(Debug)]
pub(crate) struct Gather {
    rows: Rows,
    columns: Vec<StringBuilder>,
    lines: Vec<u32>,
    report: Report,
    begun: bool,
}

impl Gather {
    /// Gathers these rows; the report holds what is known of the file so far.
    pub(crate) fn new(rows: Rows, report: Report) -> Self {
        Self {
            rows,
            columns: Vec::new(),
            lines: Vec::new(),
            report,
            begun: false,
        }
    }

    /// The rows it takes from.
    pub(crate) fn rows(&mut self) -> &mut Rows {
        &mut self.rows
    }

    /// Whether the file, read to its end, holds nothing.
    pub(crate) fn is_blank(&self) -> bool {
        self.lines.is_empty() && self.rows.preamble().is_empty() && self.rows.is_headless()
    }

    /// Takes up to this many rows.
    ///
    /// # Errors
    /// `Ok(lack)` says why it stopped early; the fault is a table that is too
    /// wide or a line that is too long.
    pub(crate) fn take(&mut self, rows: usize, name: &str) -> Result<Option<Lack>, Fault> {
        for _ in 0..rows {
            let row = match self.rows.next() {
                Ok(row) => row,
                Err(Lack::TooLong(line)) => {
                    return Err(Fault::LongLine {
                        name: name.to_owned(),
                        line,
                    });
                }
                Err(Lack::TooWide(columns)) => return Err(too_wide(name, columns)),
                Err(Lack::End) => {
                    self.fits(self.rows.num_names(), name)?;
                    return Ok(Some(Lack::End));
                }
                Err(lack) => return Ok(Some(lack)),
            };
            self.fits(self.rows.num_names().max(row.record.len()), name)?;
            if !self.begun {
                self.begin();
            }
            self.add(&row);
        }
        Ok(None)
    }

    fn fits(&self, columns: usize, name: &str) -> Result<(), Fault> {
        let columns = columns.max(self.columns.len());
        if columns > MAX_COLUMNS {
            return Err(too_wide(name, columns));
        }
        Ok(())
    }

    fn begin(&mut self) {
        self.begun = true;
        let width = self.rows.num_names();
        self.columns.resize_with(width, no_cells);
    }

    fn add(&mut self, row: &Row) {
        // What a row of totals counts is in the rows already.
        let sums = row
            .notes
            .iter()
            .any(|(code, _)| *code == ProblemCode::TotalRow);
        for (code, action) in &row.notes {
            let action = if sums { Action::LeftOut } else { *action };
            self.note(row, code.clone(), action);
        }
        if row.left_out || sums {
            return;
        }
        if row.record.iter().any(runs_as_formula) {
            self.note(row, ProblemCode::FormulaLike, Action::Kept);
        }
        while self.columns.len() < row.record.len() {
            let mut late = no_cells();
            late.append_nulls(self.lines.len());
            self.columns.push(late);
        }
        for (i, column) in self.columns.iter_mut().enumerate() {
            let field = row.record.get(i);
            column.append_option(field.filter(|field| !field.chars().all(char::is_whitespace)));
        }
        self.lines.push(row.record.line);
    }

    fn note(&mut self, row: &Row, code: ProblemCode, action: Action) {
        const LENGTH: usize = 200;
        let raw: String = if row.raw.is_empty() {
            let cells: Vec<&str> = row.record.iter().collect();
            cells.join(" | ").chars().take(LENGTH).collect()
        } else {
            row.raw.chars().take(LENGTH).collect()
        };
        self.report.add(Problem {
            line: row.record.line,
            record: row.number,
            code,
            action,
            raw,
            written: String::new(),
        });
    }

    /// The columns as text, without unnamed empty ones at the end, and what
    /// else is known.
    pub(crate) fn finish(mut self) -> Gathered {
        if !self.begun {
            self.begin();
        }
        let mut names = self.rows.names();
        names.resize(self.columns.len(), <[String; 3]>::default());
        let mut cells: Vec<StringArray> =
            self.columns.iter_mut().map(StringBuilder::finish).collect();
        while names.last().is_some_and(|[name, _, _]| name.is_empty())
            && cells.last().is_some_and(Column::is_blank)
        {
            names.pop();
            cells.pop();
        }
        let layout = self.rows.layout();
        let preamble = self.rows.preamble();
        let report = &mut self.report;
        report.rows = self.lines.len() as u32;
        report.header_first = layout.preamble as u32;
        report.header_rows = layout.header as u32;
        report.header_line = self.rows.header_line();
        report.header_confidence = layout.confidence;
        report.preamble = preamble.iter().filter_map(|row| in_a_line(row)).collect();
        report.text = self.rows.text_report();
        if let Some(text) = &report.text {
            report.encoding = words::encoding(text.encoding, text.bom);
            report.delimiter = words::delimiter(text.delimiter);
            let ways = text.newlines.iter().filter(|n| **n > 0).count();
            if ways > 1 {
                report.add(Problem::of_file(ProblemCode::MixedNewlines));
            }
        }
        Gathered {
            columns: names.into_iter().zip(cells).collect(),
            lines: self.lines,
            report: self.report,
        }
    }
}

/// A column that takes no memory before it holds a cell.
fn no_cells() -> StringBuilder {
    StringBuilder::with_capacity(0, 0)
}

fn too_wide(name: &str, columns: usize) -> Fault {
    Fault::TooWide {
        name: name.to_owned(),
        columns,
        most: MAX_COLUMNS,
    }
}

/// The filled cells of a row above the header; `None` where there are none.
fn in_a_line(row: &[String]) -> Option<String> {
    let cells: Vec<&str> = row
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    (!cells.is_empty()).then(|| cells.join(": "))
}

/// Columns of text with whole name, stem and item of each.
#[derive(Debug)]
pub(crate) struct Gathered {
    /// Names and cells.
    pub columns: Vec<([String; 3], StringArray)>,
    /// Line of each row.
    pub lines: Vec<u32>,
    /// How the rows were read.
    pub report: Report,
}

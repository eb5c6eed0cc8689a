use crate::csv::runs_as_formula;
use crate::read::delimited::Lack;
use crate::read::fault::Fault;
use crate::read::room::{Filling, Room};
use crate::read::rows::{Row, Rows};
use crate::table::{Action, Cells, Problem, ProblemCode, Report};
use crate::words::{reading as words, why};

/// Most columns a table may have.
const MAX_COLUMNS: usize = 4000;

/// Cells that reading a row is as much work as, however few it has.
const FEWEST_CELLS: usize = 16;

/// Rows on their way into columns of text.
#[derive(Debug)]
pub(crate) struct Gather {
    rows: Rows,
    columns: Vec<Filling>,
    /// Bytes of the cells that are kept.
    num_bytes: usize,
    room: Room,
    lines: Vec<u32>,
    report: Report,
    begun: bool,
}

impl Gather {
    /// Gathers these rows while there is room; the report holds what is known of
    /// the file so far.
    pub(crate) fn new(rows: Rows, report: Report, room: Room) -> Self {
        Self {
            rows,
            columns: Vec::new(),
            num_bytes: 0,
            room,
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

    /// Takes rows of up to this many cells, and at least one row; a row counts as
    /// no fewer than [`FEWEST_CELLS`].
    ///
    /// # Errors
    /// `Ok(lack)` says why it stopped early; the fault is a table that is too
    /// wide or a line that is too long.
    pub(crate) fn take(&mut self, cells: usize, name: &str) -> Result<Option<Lack>, Fault> {
        let mut taken = 0;
        while taken < cells {
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
            taken += self.columns.len().max(FEWEST_CELLS);
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
        self.columns.resize_with(width, || Filling::blank(0));
    }

    fn add(&mut self, row: &Row) {
        // What a row of totals counts is in the rows already.
        let sums = row
            .notes
            .iter()
            .any(|(code, _)| *code == ProblemCode::TotalRow);
        for (code, action) in &row.notes {
            let action = match code {
                ProblemCode::TotalRow => Action::LeftOut,
                _ => *action,
            };
            self.note(row, code.clone(), action);
        }
        if row.left_out || sums {
            return;
        }
        if row.record.iter().any(runs_as_formula) {
            self.note(row, ProblemCode::FormulaLike, Action::Kept);
        }
        while self.columns.len() < row.record.len() {
            let late = Filling::blank(self.lines.len());
            self.num_bytes += late.num_bytes();
            self.columns.push(late);
        }
        for (i, column) in self.columns.iter_mut().enumerate() {
            let field = row.record.get(i);
            let field = field.filter(|field| !field.chars().all(char::is_whitespace));
            if field.is_some_and(|field| column.num_bytes() + field.len() > self.room.column) {
                self.num_bytes = self.num_bytes.saturating_sub(column.num_bytes());
                column.leave_out();
            }
            self.num_bytes += column.push(field);
        }
        self.lines.push(row.record.line);
        while self.num_bytes > self.room.table && self.leave_out_largest() {}
    }

    /// Leaves out the column whose cells take most room, so that the others can
    /// be read; `false` if none takes any.
    fn leave_out_largest(&mut self) -> bool {
        let kept = self.columns.iter_mut().filter(|c| c.left_out().is_none());
        let Some(largest) = kept.max_by_key(|column| column.num_bytes()) else {
            return false;
        };
        self.num_bytes = self.num_bytes.saturating_sub(largest.num_bytes());
        largest.leave_out();
        true
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
        let left_out: Vec<Option<usize>> = self.columns.iter().map(Filling::left_out).collect();
        for ([name, _, _], filled) in names.iter().zip(&left_out) {
            if let Some(filled) = filled {
                self.report.notes.push(why::no_room_for(name, *filled));
            }
        }
        let rows = self.lines.len();
        let columns = std::mem::take(&mut self.columns);
        let mut cells: Vec<Cells> = columns.into_iter().map(|c| c.finish(rows)).collect();
        while left_out.get(names.len().saturating_sub(1)) == Some(&None)
            && names.last().is_some_and(|[name, _, _]| name.is_empty())
            && cells.last().is_some_and(Cells::is_blank)
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
            if text.has_mixed_newlines() {
                report.add(Problem::of_file(ProblemCode::MixedNewlines));
            }
        }
        Gathered {
            columns: names.into_iter().zip(cells).collect(),
            left_out,
            lines: self.lines,
            report: self.report,
        }
    }
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
    pub columns: Vec<([String; 3], Cells)>,
    /// Cells that hold something and are not kept, for want of room, by column;
    /// `None` where all are.
    pub left_out: Vec<Option<usize>>,
    /// Line of each row.
    pub lines: Vec<u32>,
    /// How the rows were read.
    pub report: Report,
}

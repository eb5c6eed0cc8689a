use std::collections::BTreeSet;

use canvass_kernel::{Words, push_fields};

use crate::csv::runs_as_formula;
use crate::read::delimited::Lack;
use crate::read::export::keeps_columns;
use crate::read::fault::Fault;
use crate::read::recipe::Recipe;
use crate::read::room::Room;
use crate::read::rows::{Row, Rows};
use crate::read::run::{Run, Runs};
use crate::table::{Action, Cells, NoRow, Problem, ProblemCode, Report, RowLines};
use crate::words::{reading as words, why};

/// Most columns a table may have.
const MAX_COLUMNS: usize = 4000;

/// Rows of a column that the reader drops by which the tool that wrote the file
/// is known all the same.
const ROWS_TO_TELL: usize = 1000;

/// Cells that reading a row is as much work as, however few it has.
const FEWEST_CELLS: usize = 16;

/// More bytes than a cell takes beside its text.
const CELL: usize = 24;

/// Rows on their way into columns of text.
#[derive(Debug)]
pub(crate) struct Gather {
    rows: Rows,
    columns: Vec<Words>,
    /// Most bytes that the cells that are kept take.
    num_bytes: usize,
    /// Places of the columns that the reader drops.
    dropped: BTreeSet<usize>,
    room: Room,
    lines: RowLines,
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
            dropped: BTreeSet::new(),
            room,
            lines: RowLines::default(),
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
            if self.add_plain() {
                taken += self.columns.len().max(FEWEST_CELLS);
                continue;
            }
            let row = match self.rows.next() {
                Ok(row) => row,
                Err(lack) => {
                    let lack = lack.or_fault(name, MAX_COLUMNS)?;
                    if lack == Lack::End {
                        self.fits(self.rows.num_names(), name)?;
                    }
                    return Ok(Some(lack));
                }
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

    /// Makes room for so many times the rows that were taken, as far as there may
    /// be room.
    pub(crate) fn expect(&mut self, times: f64) {
        let room = self.room.table as f64 / self.num_bytes.max(1) as f64;
        for column in &mut self.columns {
            column.expect(times.min(room));
        }
    }

    fn fits(&self, columns: usize, name: &str) -> Result<(), Fault> {
        let columns = columns.max(self.columns.len());
        if columns > MAX_COLUMNS {
            Lack::TooWide(columns).or_fault(name, MAX_COLUMNS)?;
        }
        Ok(())
    }

    fn begin(&mut self) {
        self.begun = true;
        let names = self.rows.names();
        // Where the columns of a file do not stay as many as they are, no place
        // is known before all of it is.
        if keeps_columns(&names) {
            self.dropped = self.rows.dropped();
        }
        while self.columns.len() < names.len() {
            self.push_column(0);
        }
        for row in self.rows.repeated_heads() {
            self.note(&row, ProblemCode::RepeatedHeader, Action::LeftOut);
        }
    }

    /// Begins a column whose first rows hold nothing.
    fn push_column(&mut self, rows: usize) {
        let is_dropped = self.dropped.contains(&self.columns.len());
        let mut cells =
            Words::default().with_first(if is_dropped { ROWS_TO_TELL } else { usize::MAX });
        for _ in 0..rows {
            cells.push(None);
        }
        self.columns.push(cells);
    }

    /// Whether there is a [`Gather::recipe`].
    pub(crate) fn has_recipe(&self) -> bool {
        self.begun && self.rows.has_recipe()
    }

    /// What it takes to read the plain rows of the rest of the file elsewhere,
    /// and which columns have cells that do not come again; `None` where there
    /// are none for sure.
    pub(crate) fn recipe(&self) -> Option<(Recipe, Vec<bool>)> {
        let recipe = self.rows.recipe().filter(|_| self.begun)?;
        Some((recipe, self.columns.iter().map(Words::keeps_each).collect()))
    }

    /// Takes a run that was found elsewhere in these bytes, which follow what was
    /// given: as if its rows were added one by one. `false`, and it is not taken,
    /// where something before it waits or there may be no room.
    pub(crate) fn take_run(&mut self, run: &Run, found: &mut Runs, bytes: &[u8]) -> bool {
        let num_bytes = bytes.len() + run.rows.len() * self.columns.len() * CELL;
        if !self.has_room(num_bytes) {
            return false;
        }
        let Some(line) = self.rows.pass(run, bytes) else {
            return false;
        };
        let mut parts = found.columns.iter_mut();
        for column in &mut self.columns {
            match parts.next() {
                Some(part) => column.extend(part, run.rows.clone()),
                None => run.rows.clone().for_each(|_| column.push(None)),
            }
        }
        let lines = found.lines.get(run.rows.clone()).unwrap_or_default();
        self.lines.extend(lines.iter().map(|behind| line + behind));
        self.num_bytes += num_bytes;
        true
    }

    /// Whether there is room for cells of so many bytes and another row, for
    /// sure.
    fn has_room(&self, bytes: usize) -> bool {
        /// More than a row of any length that is read takes.
        const ROW: usize = 1 << 26;
        let room = self.room.column.min(self.room.table);
        let taken = self.num_bytes.saturating_add(bytes).saturating_add(ROW);
        self.begun && taken <= room
    }

    /// Adds the next row if nothing is to be said of it and there is room for it
    /// for sure.
    fn add_plain(&mut self) -> bool {
        if !self.has_room(0) {
            return false;
        }
        let Some(row) = self.rows.next_plain() else {
            return false;
        };
        push_fields(&mut self.columns, row.text, row.fields, row.shape.doubled);
        self.num_bytes += row.num_bytes() + self.columns.len() * CELL;
        self.lines.push(row.line);
        true
    }

    fn add(&mut self, row: &Row) {
        // What a row of totals counts is in the rows already.
        let sums = !self.rows.keeps(NoRow::Total)
            && row
                .notes
                .iter()
                .any(|(code, _)| *code == ProblemCode::TotalRow);
        for (code, action) in &row.notes {
            let action = match code {
                ProblemCode::TotalRow if sums => Action::LeftOut,
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
            self.push_column(self.lines.len());
        }
        self.num_bytes = 0;
        for (i, column) in self.columns.iter_mut().enumerate() {
            let field = row.record.get(i);
            let field = field.filter(|field| !field.chars().all(char::is_whitespace));
            if field.is_some_and(|field| column.num_bytes() + field.len() > self.room.column) {
                column.stop();
            }
            column.push(field);
            self.num_bytes += column.num_bytes();
        }
        self.lines.push(row.record.line);
        while self.num_bytes > self.room.table && self.leave_out_largest() {}
    }

    /// Leaves out the column whose cells take most room, so that the others can
    /// be read; `false` if none takes any.
    fn leave_out_largest(&mut self) -> bool {
        let kept = self.columns.iter_mut().filter(|c| c.stopped().is_none());
        let Some(largest) = kept.max_by_key(|column| column.num_bytes()) else {
            return false;
        };
        self.num_bytes = self.num_bytes.saturating_sub(largest.num_bytes());
        largest.stop();
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
        let mut left_out: Vec<Option<usize>> = self.columns.iter().map(Words::stopped).collect();
        for ([name, _, _], filled) in names.iter().zip(&left_out) {
            if let Some(filled) = filled {
                self.report.notes.push(why::no_room_for(name, *filled));
            }
        }
        let rows = self.lines.len();
        let mut columns = std::mem::take(&mut self.columns);
        while left_out.last() == Some(&None)
            && names.last().is_some_and(|[name, _, _]| name.is_empty())
            && columns
                .last()
                .is_some_and(|column| column.num_filled() == 0)
        {
            names.pop();
            columns.pop();
            left_out.pop();
        }
        let cells = columns
            .into_iter()
            .map(|column| Cells::from(column.finish(rows)));
        let layout = self.rows.layout();
        let preamble = self.rows.preamble();
        let report = &mut self.report;
        report.rows = self.lines.len() as u32;
        report.header_first = layout.preamble as u32;
        report.header_rows = self.rows.num_heads() as u32;
        report.header_line = self.rows.header_line();
        report.header_confidence = layout.confidence;
        report.preamble = preamble.iter().filter_map(|row| in_a_line(row)).collect();
        report.text = self.rows.text_report();
        if let Some(text) = &report.text {
            report.encoding = words::encoding(text.encoding, text.bom);
            report.delimiter = if text.aligned {
                words::aligned().to_owned()
            } else {
                words::delimiter(text.delimiter)
            };
            if text.has_mixed_newlines() {
                report.add(Problem::of_file(ProblemCode::MixedNewlines));
            }
        }
        Gathered {
            columns: names.into_iter().zip(cells).collect(),
            below: self.rows.row_of_options().to_vec(),
            schema: self.rows.schema().to_owned(),
            left_out,
            lines: self.lines,
            report: self.report,
        }
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
    /// The last of several header rows; empty if there are none.
    pub below: Vec<String>,
    /// The first line of the file if it describes the columns; else empty.
    pub schema: String,
    /// Cells that hold something and are not kept, for want of room, by column;
    /// `None` where all are.
    pub left_out: Vec<Option<usize>>,
    /// Line of each row.
    pub lines: RowLines,
    /// How the rows were read.
    pub report: Report,
}

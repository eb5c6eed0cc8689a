use arrow_array::StringArray;
use arrow_array::builder::StringBuilder;

use crate::csv::{Cursor, Record};
use crate::read::column::{agree_on_date_order, typed_column};
use crate::read::dialect::Dialect;
use crate::read::encoding::{Decoded, decode};
use crate::read::export::recognise;
use crate::read::fault::Fault;
use crate::read::layout::Layout;
use crate::read::question::questions_of;
use crate::read::responses;
use crate::read::signature::{Signature, signature};
use crate::read::workbook;
use crate::table::{Column, ColumnReport, Kind, Problem, ProblemCode, Report, Table};
use crate::words::dashboard as words;

/// Reads a whole file at once.
///
/// # Errors
/// As [`Reader::step`].
pub fn read(name: &str, bytes: Vec<u8>) -> Result<Table, Fault> {
    let mut reader = Reader::new(name, bytes);
    loop {
        match reader.step()? {
            Progress::Working { .. } => {}
            Progress::Done(table) => return Ok(*table),
        }
    }
}

/// How far a [`Reader`] has come.
#[derive(Debug)]
pub enum Progress {
    /// This share of the file is read, from 0 to 1.
    Working {
        /// The share.
        done: f64,
    },
    /// The table.
    Done(Box<Table>),
}

/// Reads one file in steps of a few milliseconds.
#[derive(Debug)]
pub struct Reader {
    name: String,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Start(Vec<u8>),
    Rows(Box<Rows>),
    Columns {
        building: Box<Building>,
        done: usize,
    },
    Spent,
}

/// Most columns a table may have.
const MAX_COLUMNS: usize = 4000;
/// Records read in one step.
const RECORDS_A_STEP: usize = 1000;

impl Reader {
    /// Takes a file; the work is done by [`Reader::step`].
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            stage: Stage::Start(bytes),
        }
    }

    /// Does the next piece of work. After `Done` the reader is spent and gives
    /// [`Fault::Empty`].
    ///
    /// # Errors
    /// A [`Fault`] if the file is empty, of another kind, protected, broken or
    /// too wide.
    pub fn step(&mut self) -> Result<Progress, Fault> {
        match std::mem::replace(&mut self.stage, Stage::Spent) {
            Stage::Start(bytes) => self.start(bytes),
            Stage::Rows(mut rows) => {
                let done = rows.read(RECORDS_A_STEP, &self.name)?;
                self.stage = match done {
                    Some(done) => {
                        self.stage = Stage::Rows(rows);
                        return Ok(Progress::Working { done: done * 0.7 });
                    }
                    None => Stage::Columns {
                        building: Box::new(rows.finish()),
                        done: 0,
                    },
                };
                Ok(Progress::Working { done: 0.7 })
            }
            Stage::Columns { mut building, done } => {
                if building.type_next() {
                    let share = (done + 1) as f64 / building.width.max(1) as f64;
                    self.stage = Stage::Columns {
                        building,
                        done: done + 1,
                    };
                    return Ok(Progress::Working {
                        done: 0.7 + 0.3 * share,
                    });
                }
                Ok(Progress::Done(Box::new(building.table(&self.name))))
            }
            Stage::Spent => Err(Fault::Empty {
                name: self.name.clone(),
            }),
        }
    }

    fn start(&mut self, bytes: Vec<u8>) -> Result<Progress, Fault> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Fault::Empty {
                name: self.name.clone(),
            });
        }
        let rows = match signature(&bytes) {
            Signature::Other(found) => {
                return Err(Fault::NotATable {
                    name: self.name.clone(),
                    found: found.to_owned(),
                });
            }
            Signature::Zip | Signature::Compound => {
                Rows::of_sheet(workbook::open(&self.name, bytes)?)
            }
            Signature::Text => {
                let decoded = decode(bytes);
                if decoded.text.trim().is_empty() {
                    return Err(Fault::Empty {
                        name: self.name.clone(),
                    });
                }
                if responses::is_responses(&decoded.text) {
                    let table = responses::merge_responses(&self.name, &[decoded.text])?;
                    return Ok(Progress::Done(Box::new(table)));
                }
                Rows::of_text(decoded)
            }
        };
        self.stage = Stage::Rows(Box::new(rows));
        Ok(Progress::Working { done: 0.0 })
    }
}

/// Rows on their way into columns of text.
#[derive(Debug)]
struct Rows {
    source: Source,
    layout: Layout,
    columns: Vec<StringBuilder>,
    lines: Vec<u32>,
    report: Report,
    /// Rows of preamble and header that are still to be passed over.
    skip: usize,
    /// Blank rows that are no problem if the file ends with them.
    blanks: Vec<Problem>,
}

#[derive(Debug)]
enum Source {
    Text {
        decoded: Decoded,
        cursor: Cursor,
        bad: usize,
    },
    Sheet {
        rows: std::vec::IntoIter<Vec<String>>,
        line: u32,
        total: usize,
    },
}

/// Rows looked at to find the header.
const SAMPLE_ROWS: usize = 200;

impl Rows {
    fn of_text(decoded: Decoded) -> Self {
        let dialect = Dialect::detect(&decoded.text);
        let first_line = if dialect.start > 0 { 2 } else { 1 };
        let cursor = Cursor::new(dialect.delimiter, dialect.start, first_line);
        let mut ahead = cursor.clone();
        let sample: Vec<Vec<String>> = std::iter::from_fn(|| ahead.next(&decoded.text))
            .take(SAMPLE_ROWS)
            .map(|record| record.fields)
            .collect();
        let report = Report {
            encoding: decoded.name.to_owned(),
            delimiter: dialect.words().to_owned(),
            ..Report::default()
        };
        Self::new(
            Source::Text {
                decoded,
                cursor,
                bad: 0,
            },
            &sample,
            report,
        )
    }

    fn of_sheet(sheet: workbook::Sheet) -> Self {
        let sample: Vec<Vec<String>> = sheet.rows.iter().take(SAMPLE_ROWS).cloned().collect();
        let report = Report {
            encoding: words::workbook().to_owned(),
            delimiter: words::sheet(&sheet.name),
            other_sheets: sheet.others,
            ..Report::default()
        };
        let total = sheet.rows.len();
        Self::new(
            Source::Sheet {
                rows: sheet.rows.into_iter(),
                line: sheet.first_line,
                total,
            },
            &sample,
            report,
        )
    }

    fn new(source: Source, sample: &[Vec<String>], mut report: Report) -> Self {
        let layout = Layout::detect(sample);
        let preamble = sample.get(..layout.preamble).unwrap_or_default();
        report.export = recognise(preamble, layout.header, &layout.names);
        report.header_rows = layout.header as u32;
        report.preamble = preamble
            .iter()
            .map(|row| {
                row.iter()
                    .map(|f| f.trim())
                    .filter(|f| !f.is_empty())
                    .collect::<Vec<_>>()
                    .join(": ")
            })
            .filter(|line| !line.is_empty())
            .collect();
        let columns = layout.names.iter().map(|_| StringBuilder::new()).collect();
        let skip = layout.preamble + layout.header;
        Self {
            source,
            layout,
            columns,
            lines: Vec::new(),
            report,
            skip,
            blanks: Vec::new(),
        }
    }

    /// Reads up to this many records; gives the share that is read, or `None`
    /// at the end.
    fn read(&mut self, records: usize, name: &str) -> Result<Option<f64>, Fault> {
        for _ in 0..records {
            let Some(record) = self.next_record() else {
                return Ok(None);
            };
            if record.fields.len() > MAX_COLUMNS {
                return Err(Fault::TooWide {
                    name: name.to_owned(),
                    columns: record.fields.len(),
                    most: MAX_COLUMNS,
                });
            }
            if self.skip > 0 {
                self.skip -= 1;
                continue;
            }
            self.add(record);
        }
        Ok(Some(match &self.source {
            Source::Text {
                decoded, cursor, ..
            } => cursor.position() as f64 / decoded.text.len().max(1) as f64,
            Source::Sheet { rows, total, .. } => 1.0 - rows.len() as f64 / (*total).max(1) as f64,
        }))
    }

    fn next_record(&mut self) -> Option<Record> {
        match &mut self.source {
            Source::Text {
                decoded, cursor, ..
            } => cursor.next(&decoded.text),
            Source::Sheet { rows, line, .. } => {
                let fields = rows.next()?;
                let record = Record {
                    fields,
                    line: *line,
                    ..Record::default()
                };
                *line += 1;
                Some(record)
            }
        }
    }

    fn add(&mut self, mut record: Record) {
        if record.is_blank() {
            self.blanks
                .push(self.problem(&record, ProblemCode::BlankRow));
            return;
        }
        for blank in std::mem::take(&mut self.blanks) {
            self.report.add(blank);
        }
        let (least, most) = (*self.layout.fields.start(), *self.layout.fields.end());
        while record.fields.len() > most
            && record.fields.last().is_some_and(|f| f.trim().is_empty())
        {
            record.fields.pop();
        }
        let got = record.fields.len() as u32;
        let is_text = matches!(self.source, Source::Text { .. });
        if got < least as u32 && is_text {
            let want = least as u32;
            self.note(&record, ProblemCode::TooFewFields { want, got });
        }
        if got > most as u32 {
            let want = most as u32;
            self.note(&record, ProblemCode::TooManyFields { want, got });
        }
        self.note_text(&record);
        if record.fields.first().is_some_and(|f| is_total(f)) {
            self.note(&record, ProblemCode::TotalRow);
        }
        while self.columns.len() < record.fields.len() {
            let mut late = StringBuilder::new();
            late.append_nulls(self.lines.len());
            self.columns.push(late);
        }
        for (i, column) in self.columns.iter_mut().enumerate() {
            column.append_option(
                record
                    .fields
                    .get(i)
                    .filter(|field| !field.trim().is_empty()),
            );
        }
        self.lines.push(record.line);
    }

    fn note_text(&mut self, record: &Record) {
        if record.unterminated {
            self.note(record, ProblemCode::UnterminatedQuote);
        } else if record.stray_quote {
            self.note(record, ProblemCode::StrayQuote);
        }
        if let Source::Text { decoded, bad, .. } = &mut self.source {
            let before = *bad;
            while decoded
                .bad
                .get(*bad)
                .is_some_and(|offset| *offset < record.span.1)
            {
                *bad += 1;
            }
            if *bad > before {
                self.note(record, ProblemCode::BadEncoding);
            }
        }
    }

    fn note(&mut self, record: &Record, code: ProblemCode) {
        let problem = self.problem(record, code);
        self.report.add(problem);
    }

    fn problem(&self, record: &Record, code: ProblemCode) -> Problem {
        const LENGTH: usize = 200;
        let raw: String = match &self.source {
            Source::Text { decoded, .. } => decoded
                .text
                .get(record.span.0..record.span.1)
                .unwrap_or_default()
                .chars()
                .take(LENGTH)
                .collect(),
            Source::Sheet { .. } => record.fields.join(" | ").chars().take(LENGTH).collect(),
        };
        Problem {
            line: record.line,
            code,
            raw,
        }
    }

    fn finish(mut self) -> Building {
        let mut names = self.layout.names;
        names.resize(
            self.columns.len(),
            [String::new(), String::new(), String::new()],
        );
        let mut cells: Vec<StringArray> =
            self.columns.iter_mut().map(StringBuilder::finish).collect();
        while names.last().is_some_and(|[name, _, _]| name.is_empty())
            && cells.last().is_some_and(Column::is_blank)
        {
            names.pop();
            cells.pop();
        }
        self.report.rows = self.lines.len() as u32;
        Building {
            width: names.len(),
            left: names.into_iter().zip(cells).collect::<Vec<_>>().into_iter(),
            columns: Vec::new(),
            lines: self.lines,
            report: self.report,
        }
    }
}

/// A text without a part of it, also where the text ends inside the part.
fn without(text: &str, part: &str) -> String {
    let masked = text.replace(part, words::masked());
    let cut = part
        .char_indices()
        .map(|(end, _)| end)
        .filter(|end| *end > 2)
        .rev()
        .find_map(|end| masked.strip_suffix(part.get(..end)?));
    match cut {
        Some(rest) => format!("{rest}{}", words::masked()),
        None => masked,
    }
}

/// A row that sums the others: "Total" alone in its first cell.
fn is_total(first: &str) -> bool {
    matches!(
        first.trim().to_lowercase().as_str(),
        "total" | "totals" | "grand total" | "sum"
    )
}

/// Columns of text on their way to typed columns.
#[derive(Debug)]
struct Building {
    width: usize,
    left: std::vec::IntoIter<([String; 3], StringArray)>,
    columns: Vec<Column>,
    lines: Vec<u32>,
    report: Report,
}

impl Building {
    /// Types the next column; `false` if there is none left.
    fn type_next(&mut self) -> bool {
        let Some((names, cells)) = self.left.next() else {
            return false;
        };
        self.columns.push(typed_column(names, cells, None));
        true
    }

    fn table(mut self, name: &str) -> Table {
        agree_on_date_order(&mut self.columns);
        let questions = questions_of(&self.columns);
        let mut table = Table {
            name: name.to_owned(),
            num_rows: self.lines.len(),
            columns: self.columns,
            questions,
            lines: self.lines,
            survey: None,
            report: self.report,
        };
        table.refresh_report();
        table
    }
}

impl Table {
    /// Takes a column for another kind: its cells are typed again and the
    /// questions are found anew. Nothing happens if there is no such column.
    pub fn correct(&mut self, column: usize, kind: Kind) {
        if let Some(old) = self.columns.get_mut(column) {
            let names = [old.name.clone(), old.stem.clone(), old.item.clone()];
            *old = typed_column(names, old.cells.clone(), Some(kind));
            agree_on_date_order(&mut self.columns);
            self.questions = questions_of(&self.columns);
            self.refresh_report();
        }
    }

    /// Takes what personal columns hold out of the rows that the report shows.
    fn mask_problems(&mut self) {
        let personal: Vec<&Column> = self
            .columns
            .iter()
            .filter(|column| column.kind == Kind::Personal)
            .collect();
        for problem in &mut self.report.problems {
            let Ok(row) = self.lines.binary_search(&problem.line) else {
                continue;
            };
            for cell in personal.iter().filter_map(|column| column.cell(row)) {
                problem.raw = without(&problem.raw, cell.trim());
            }
        }
    }

    /// Brings the report up to date with the columns: their list, and what it
    /// shows of rows.
    pub(crate) fn refresh_report(&mut self) {
        self.mask_problems();
        self.report.columns = self
            .columns
            .iter()
            .map(|column| ColumnReport {
                name: column.name.clone(),
                kind: column.kind,
                why: column.why.clone(),
                filled: column.num_filled() as u32,
                misfits: column.misfits.len() as u32,
                examples: column
                    .misfits
                    .iter()
                    .take(5)
                    .map(|misfit| {
                        (
                            self.lines.get(misfit.row).copied().unwrap_or(0),
                            misfit.text.clone(),
                        )
                    })
                    .collect(),
            })
            .collect();
    }
}

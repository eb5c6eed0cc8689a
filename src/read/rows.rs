use arrow_array::StringArray;
use arrow_array::builder::StringBuilder;

use crate::csv::{Cursor, Record};
use crate::read::dialect::Dialect;
use crate::read::encoding::Decoded;
use crate::read::export::recognise;
use crate::read::fault::Fault;
use crate::read::layout::Layout;
use crate::read::spans::layout_of_spans;
use crate::table::{Column, Problem, ProblemCode, Report};
use crate::words::reading as words;
use crate::words::workbook as book_words;
use crate::workbook::{Book, Row, Visibility};

/// Most columns a table may have.
const MAX_COLUMNS: usize = 4000;

/// Rows on their way into columns of text.
#[derive(Debug)]
pub(crate) struct Rows {
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
        rows: std::iter::Peekable<std::vec::IntoIter<Row>>,
        width: u32,
        line: u32,
        total: usize,
    },
}

/// Rows looked at to find the header.
const SAMPLE_ROWS: usize = 200;

impl Rows {
    pub(crate) fn of_text(decoded: Decoded) -> Self {
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

    pub(crate) fn of_book(book: Book) -> Self {
        let width = book.num_columns();
        let first = book.rows.first().map_or(0, |row| row.row);
        let mut ahead = book.rows.iter().cloned().peekable();
        let sample: Vec<Vec<String>> = (first..)
            .map_while(|line| next_fields(&mut ahead, line, width))
            .take(SAMPLE_ROWS)
            .collect();
        let layout = layout_of_spans(&sample, &book).unwrap_or_else(|| Layout::detect(&sample));
        let report = report_of(&book);
        let total = book.rows.len();
        let source = Source::Sheet {
            rows: book.rows.into_iter().peekable(),
            width,
            line: first,
            total,
        };
        Self::with_layout(source, layout, &sample, report)
    }

    fn new(source: Source, sample: &[Vec<String>], report: Report) -> Self {
        Self::with_layout(source, Layout::detect(sample), sample, report)
    }

    fn with_layout(
        source: Source,
        layout: Layout,
        sample: &[Vec<String>],
        mut report: Report,
    ) -> Self {
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
    pub(crate) fn read(&mut self, records: usize, name: &str) -> Result<Option<f64>, Fault> {
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
            Source::Sheet {
                rows, width, line, ..
            } => {
                let fields = next_fields(rows, *line, *width)?;
                *line += 1;
                Some(Record {
                    fields,
                    line: *line,
                    ..Record::default()
                })
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

    /// The columns as text, without unnamed empty ones at the end, and what
    /// else is known.
    pub(crate) fn finish(mut self) -> Gathered {
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
        Gathered {
            columns: names.into_iter().zip(cells).collect(),
            lines: self.lines,
            report: self.report,
        }
    }
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

/// A row that sums the others: "Total" alone in its first cell.
fn is_total(first: &str) -> bool {
    matches!(
        first.trim().to_lowercase().as_str(),
        "total" | "totals" | "grand total" | "sum"
    )
}

/// The fields of a sheet's row, as many as the sheet has columns; none for a
/// row without any. `None` below the last row.
fn next_fields<I: Iterator<Item = Row>>(
    rows: &mut std::iter::Peekable<I>,
    row: u32,
    width: u32,
) -> Option<Vec<String>> {
    if rows.peek()?.row > row {
        return Some(Vec::new());
    }
    let mut fields = vec![String::new(); width as usize];
    for (column, text) in rows.next()?.cells {
        if let Some(field) = fields.get_mut(column as usize) {
            *field = text;
        }
    }
    Some(fields)
}

/// How a sheet was read, before its rows are.
fn report_of(book: &Book) -> Report {
    let name = book.sheet().map(|sheet| sheet.name.as_str());
    let name = name.unwrap_or_default();
    let others = (0_u32..).zip(&book.sheets);
    let others = others.filter(|(place, _)| *place != book.chosen);
    let is_hidden = book
        .sheet()
        .is_some_and(|sheet| sheet.visibility != Visibility::Visible);
    let notes = [
        book_words::why_chosen(book.why, name),
        is_hidden.then(|| book_words::hidden_sheet_read(name)),
        (book.formulas_without_result > 0)
            .then(|| book_words::formulas_without_result(book.formulas_without_result)),
        (book.error_cells > 0).then(|| book_words::error_cells(book.error_cells)),
    ];
    Report {
        encoding: words::workbook().to_owned(),
        delimiter: words::sheet(name),
        other_sheets: others.map(|(_, sheet)| book_words::sheet(sheet)).collect(),
        notes: notes.into_iter().flatten().collect(),
        ..Report::default()
    }
}

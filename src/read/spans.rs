//! The header of a sheet whose heads are merged cells: Excel shows a head over
//! several columns once, and the file says over which.

use crate::csv::Record;
use crate::workbook::{Book, Merged};

/// Most rows looked at, and most rows of a header.
const MOST_ABOVE: usize = 30;
const MOST_ROWS: usize = 3;

/// A header whose heads are merged cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SpannedHeader {
    /// Rows above it.
    pub preamble: usize,
    /// Its rows, each cell over every column that it heads; a cell over several
    /// rows stands in the first of them.
    pub rows: Vec<Vec<String>>,
}

/// The header of a table whose heads are merged cells; `None` if it has none.
/// A merged cell that is alone in its row is a title.
pub(super) fn spanned_header(sample: &[Record], book: &Book) -> Option<SpannedHeader> {
    let first_row = book.rows.first()?.row;
    let spans: Vec<Span> = book
        .merged
        .iter()
        .filter_map(|merged| Span::of(merged, first_row, book.first_column))
        .collect();
    let full = sample.iter().take(MOST_ABOVE).position(is_full)?;
    let preamble = (0..=full).find(|row| {
        let filled = sample.get(*row).map_or(0, Record::num_filled);
        filled > 1 && spans.iter().any(|span| span.rows.0 == *row)
    })?;
    let end = header_end(preamble, &spans)?;
    let width = sample.get(preamble..=end)?.iter().map(Record::len).max()?;
    let heads = |row| {
        let columns = 0..width;
        columns.map(move |column| (row, column))
    };
    let rows = (preamble..=end).map(|row| {
        heads(row)
            .map(|(row, column)| head(sample, &spans, row, column).to_owned())
            .collect()
    });
    Some(SpannedHeader {
        preamble,
        rows: rows.collect(),
    })
}

/// A merged range in the rows and columns of the sample.
struct Span {
    rows: (usize, usize),
    columns: (usize, usize),
}

impl Span {
    fn of(merged: &Merged, first_row: u32, first_column: u32) -> Option<Self> {
        let place = |at: u32, first: u32| at.checked_sub(first).map(|at| at as usize);
        let span = Self {
            rows: (
                place(merged.rows.0, first_row)?,
                place(merged.rows.1, first_row)?,
            ),
            columns: (
                place(merged.columns.0, first_column)?,
                place(merged.columns.1, first_column)?,
            ),
        };
        (span.rows.1 - span.rows.0 < MOST_ROWS).then_some(span)
    }

    fn holds(&self, row: usize, column: usize) -> bool {
        (self.rows.0..=self.rows.1).contains(&row)
            && (self.columns.0..=self.columns.1).contains(&column)
    }
}

/// Whether more than half of a row's cells hold something.
fn is_full(row: &Record) -> bool {
    row.num_filled() * 2 > row.len()
}

/// The last row of a header that begins here: below a cell over several columns
/// stand their own heads, and a cell over several rows ends with the header.
fn header_end(first: usize, spans: &[Span]) -> Option<usize> {
    let mut end = first;
    for row in first..first + MOST_ROWS {
        if row > end {
            break;
        }
        for span in spans.iter().filter(|span| span.rows.0 == row) {
            let heads = usize::from(span.columns.1 > span.columns.0);
            end = end.max(span.rows.1 + heads);
        }
    }
    (end > first && end < first + MOST_ROWS).then_some(end)
}

/// The text over a column in one row of the header; empty where a cell above
/// reaches down to here.
fn head<'a>(sample: &'a [Record], spans: &[Span], row: usize, column: usize) -> &'a str {
    let at = match spans.iter().find(|span| span.holds(row, column)) {
        Some(span) if span.rows.0 < row => return "",
        Some(span) => span.columns.0,
        None => column,
    };
    let cell = sample.get(row).and_then(|row| row.get(at));
    cell.unwrap_or_default().trim()
}

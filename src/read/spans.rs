//! The header of a sheet whose heads are merged cells: Excel shows a head over
//! several columns once, and the file says over which.

use crate::read::layout::{Layout, clean};
use crate::workbook::{Book, Merged};

/// Most rows looked at, and most rows of a header.
const MOST_ABOVE: usize = 30;
const MOST_ROWS: usize = 3;

/// The layout of a table whose header has merged cells; `None` if it has none.
/// A cell merged over columns heads each of them, one merged over rows is
/// written once. A merged cell that is alone in its row is a title.
pub(super) fn layout_of_spans(sample: &[Vec<String>], book: &Book) -> Option<Layout> {
    let first_row = book.rows.first()?.row;
    let spans: Vec<Span> = book
        .merged
        .iter()
        .filter_map(|merged| Span::of(merged, first_row, book.first_column))
        .collect();
    let preamble = sample
        .iter()
        .take(MOST_ABOVE)
        .position(|row| is_full(row))?;
    let preamble = (0..=preamble).find(|row| {
        let filled = sample.get(*row).map_or(0, |row| num_filled(row));
        filled > 1 && spans.iter().any(|span| span.rows.0 == *row)
    })?;
    let end = header_end(preamble, &spans)?;
    let rows = sample.get(preamble..=end)?;
    let body = sample.get(end + 1..).unwrap_or_default();
    let width = rows.iter().chain(body).map(Vec::len).max()?;
    let names = (0..width)
        .map(|column| name((preamble..=end).map(|row| head(sample, &spans, row, column))))
        .collect();
    Some(Layout {
        preamble,
        header: end - preamble + 1,
        names,
        fields: width..=width,
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

fn num_filled(row: &[String]) -> usize {
    row.iter().filter(|field| !field.trim().is_empty()).count()
}

/// Whether more than half of a row's cells hold something.
fn is_full(row: &[String]) -> bool {
    num_filled(row) * 2 > row.len()
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
fn head<'a>(sample: &'a [Vec<String>], spans: &[Span], row: usize, column: usize) -> &'a str {
    let at = match spans.iter().find(|span| span.holds(row, column)) {
        Some(span) if span.rows.0 < row => return "",
        Some(span) => span.columns.0,
        None => column,
    };
    let cell = sample.get(row).and_then(|row| row.get(at));
    cell.map_or("", |text| text.trim())
}

/// The whole name, the stem and the item of a column, from its heads.
fn name<'a>(heads: impl Iterator<Item = &'a str>) -> [String; 3] {
    let mut heads: Vec<String> = heads.map(clean).filter(|head| !head.is_empty()).collect();
    let whole = heads.join(" ");
    match heads.pop() {
        Some(item) if !heads.is_empty() => [whole, heads.join(" "), item],
        _ => [whole, String::new(), String::new()],
    }
}

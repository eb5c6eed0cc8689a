//! The rows of a sheet as records, and what the workbook says of them.

use crate::csv::Record;
use crate::table::Report;
use crate::words::{reading as words, workbook as book_words};
use crate::workbook::{Book, Row, Visibility};

/// The rows of a sheet in turn, also those that hold nothing.
#[derive(Clone, Debug)]
pub(crate) struct SheetRows {
    rows: std::iter::Peekable<std::vec::IntoIter<Row>>,
    /// Cells of a row.
    width: usize,
    /// The next row's place in the sheet, from 0.
    next: u32,
    total: usize,
}

impl SheetRows {
    /// The rows of a book's sheet from the first that holds something.
    pub(crate) fn of(rows: Vec<Row>, width: u32) -> Self {
        let next = rows.first().map_or(0, |row| row.row);
        Self {
            total: rows.len(),
            rows: rows.into_iter().peekable(),
            width: width as usize,
            next,
        }
    }

    /// The share that was read, from 0 to 1.
    pub(crate) fn share(&self) -> f64 {
        1.0 - self.rows.len() as f64 / self.total.max(1) as f64
    }
}

impl Iterator for SheetRows {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        let is_here = self.rows.peek()?.row <= self.next;
        self.next += 1;
        let mut cells = vec![String::new(); self.width];
        if is_here {
            for (column, text) in self.rows.next()?.cells {
                if let Some(cell) = cells.get_mut(column as usize) {
                    *cell = text;
                }
            }
        }
        Some(Record::of(cells, self.next))
    }
}

/// How a sheet was read, before its rows are.
pub(crate) fn report_of(book: &Book) -> Report {
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
        sheet: Some(name.to_owned()),
        sheets: book.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        other_sheets: others.map(|(_, sheet)| book_words::sheet(sheet)).collect(),
        notes: notes.into_iter().flatten().collect(),
        ..Report::default()
    }
}

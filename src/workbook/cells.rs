//! The cells of a sheet, few or many, wherever they stand: nothing is held for
//! the empty ones between them.

use calamine::Data;

use crate::workbook::text::{Format, text};
use crate::workbook::{Merged, Row};

/// The most text of a sheet that is held, in bytes.
const MOST_TEXT: usize = 512_000_000;

/// What a sheet holds.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// Rows that hold something, from the top; columns count from the sheet's
    /// first.
    pub rows: Vec<Row>,
    /// Cells that show an error.
    pub errors: u32,
    /// Whether a cell is listed that holds nothing: it may have a format alone,
    /// or a formula without its result.
    pub has_empty: bool,
    /// Formulas whose result is not in the file, where they are told from the
    /// first.
    pub formulas_without_result: u32,
    /// Ranges of cells that are shown as one, where they are told from the first.
    pub merged: Vec<Merged>,
    /// Whether there were more cells than can be held.
    pub is_cut: bool,
    text: usize,
}

impl Cells {
    /// First and last row and column that hold something; `None` for none.
    pub(super) fn bounds(&self) -> Option<Merged> {
        let rows = (self.rows.first()?.row, self.rows.last()?.row);
        let first = self.rows.iter().filter_map(|row| row.cells.first());
        let last = self.rows.iter().filter_map(|row| row.cells.last());
        let columns = (
            first.map(|(column, _)| *column).min()?,
            last.map(|(column, _)| *column).max()?,
        );
        Some(Merged { rows, columns })
    }

    /// Adds a cell.
    pub(super) fn add(
        &mut self,
        (row, column): (u32, u32),
        cell: &Data,
        format: Format,
        is_1904: bool,
    ) {
        let text = text(cell, format, is_1904);
        if text.trim().is_empty() {
            self.has_empty |= *cell == Data::Empty;
            return;
        }
        self.text = self.text.saturating_add(text.len());
        if self.text > MOST_TEXT {
            self.is_cut = true;
            return;
        }
        self.errors += u32::from(matches!(cell, Data::Error(_)));
        match self.rows.last_mut().filter(|last| last.row == row) {
            Some(last) => last.cells.push((column, text)),
            None => self.rows.push(Row {
                row,
                cells: vec![(column, text)],
            }),
        }
    }

    /// Cells are nearly always written in order. Where they are not, the last
    /// one written at a place holds.
    pub(super) fn in_order(mut self) -> Self {
        let sorted = self.rows.is_sorted_by(|a, b| a.row < b.row)
            && self
                .rows
                .iter()
                .all(|row| row.cells.is_sorted_by(|a, b| a.0 < b.0));
        if !sorted {
            let mut rows =
                std::collections::BTreeMap::<u32, std::collections::BTreeMap<u32, String>>::new();
            for row in self.rows {
                rows.entry(row.row).or_default().extend(row.cells);
            }
            let in_order = |(row, cells): (u32, std::collections::BTreeMap<u32, String>)| Row {
                row,
                cells: cells.into_iter().collect(),
            };
            self.rows = rows.into_iter().map(in_order).collect();
        }
        self
    }
}

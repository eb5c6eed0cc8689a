//! The cells of columns as they come, and how much of them there is room for.

use crate::table::{Cells, CellsBuilder};

/// The most bytes of cells that are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    /// Of all columns together.
    pub table: usize,
    /// Of one column; the ends of its cells are counted in 31 bits.
    pub column: usize,
}

impl Default for Room {
    /// What can be kept. Where addresses have 32 bits, a column that grows asks
    /// for twice the memory it has, and none can have half of all.
    fn default() -> Self {
        match usize::BITS {
            32 => Self {
                table: 1_500_000_000,
                column: 1 << 30,
            },
            _ => Self {
                table: usize::MAX,
                column: i32::MAX as usize,
            },
        }
    }
}

/// The cells of one column as they come: kept, or only counted once there is no
/// room left.
#[derive(Debug)]
pub(crate) struct Filling {
    cells: CellsBuilder,
    /// How many hold something.
    filled: usize,
    left_out: bool,
    /// Rows whose cells are kept; those behind them are only counted.
    most_rows: usize,
}

impl Filling {
    /// A column whose first rows hold nothing.
    pub(crate) fn blank(rows: usize) -> Self {
        let mut cells = CellsBuilder::default();
        for _ in 0..rows {
            cells.push(None);
        }
        Self {
            cells,
            filled: 0,
            left_out: false,
            most_rows: usize::MAX,
        }
    }

    /// The same column with no more than the cells of its first rows.
    pub(crate) fn with_first(mut self, rows: usize) -> Self {
        self.most_rows = rows;
        self
    }

    /// Takes the next cell and gives about how many bytes more are taken.
    pub(crate) fn push(&mut self, cell: Option<&str>) -> usize {
        self.filled += usize::from(cell.is_some());
        if self.left_out || self.cells.len() >= self.most_rows {
            return 0;
        }
        self.cells.push(cell)
    }

    /// About how many bytes they take.
    pub(crate) fn num_bytes(&self) -> usize {
        self.cells.num_bytes()
    }

    /// Keeps no cell, neither those that came nor those that will.
    pub(crate) fn leave_out(&mut self) {
        self.cells = CellsBuilder::default();
        self.left_out = true;
    }

    /// How many cells hold something that is not kept; `None` in a column that
    /// is kept.
    pub(crate) fn left_out(&self) -> Option<usize> {
        self.left_out.then_some(self.filled)
    }

    /// Whether no cell that came holds something, be it kept or not.
    pub(crate) fn is_blank(&self) -> bool {
        self.filled == 0
    }

    /// The cells of so many rows; null where nothing is kept.
    pub(crate) fn finish(mut self, rows: usize) -> Cells {
        if self.left_out {
            Cells::blank(rows)
        } else {
            for _ in self.cells.len()..rows {
                self.cells.push(None);
            }
            self.cells.finish()
        }
    }
}

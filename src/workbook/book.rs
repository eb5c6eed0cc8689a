use serde::{Deserialize, Serialize};

/// One sheet of a workbook as text, and what is known of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// All worksheets in the workbook's order.
    pub sheets: Vec<SheetFacts>,
    /// Position in `sheets` of the one whose rows these are.
    pub chosen: u32,
    /// Why it was chosen.
    pub why: Why,
    /// The sheet's column of the first cells, from 0; columns before it hold
    /// nothing.
    pub first_column: u32,
    /// The rows that hold something, from the top.
    pub rows: Vec<Row>,
    /// The rows of the sheet that says what the codes of this one mean, where the
    /// workbook has one; columns count from that sheet's first.
    pub codebook: Vec<Row>,
    /// Ranges of cells that are shown as one.
    pub merged: Vec<Merged>,
    /// Formulas whose result is not in the file: their cells are empty.
    pub formulas_without_result: u32,
    /// Cells that show an error, such as `#N/A`: kept as that text.
    pub error_cells: u32,
}

impl Book {
    /// What is known of the sheet whose rows these are; `None` for a book
    /// without sheets.
    pub fn sheet(&self) -> Option<&SheetFacts> {
        self.sheets.get(self.chosen as usize)
    }

    /// Columns from the first that holds something to the last.
    pub fn num_columns(&self) -> u32 {
        let ends = self.rows.iter().filter_map(|row| row.cells.last());
        ends.map(|(column, _)| column + 1).max().unwrap_or(0)
    }
}

/// A row that holds something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its place in the sheet, from 0.
    pub row: u32,
    /// Cells that hold something, from left to right, each with its column
    /// counted from the book's first.
    pub cells: Vec<(u32, String)>,
}

/// What is known of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetFacts {
    /// Its name.
    pub name: String,
    /// Whether Excel shows it.
    pub visibility: Visibility,
    /// Rows from the first that holds something to the last.
    pub rows: u32,
    /// Columns from the first that holds something to the last.
    pub columns: u32,
}

/// Whether Excel shows a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Visibility {
    /// It does.
    #[default]
    Visible,
    /// It can be shown from the menu.
    Hidden,
    /// It can be shown by a program alone.
    VeryHidden,
}

/// Why a sheet was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It is the only one that is visible and holds something.
    #[default]
    Only,
    /// Of several, it looks most like a table of data.
    MostLikeATable,
    /// The settings name it.
    Asked,
    /// Another sheet says what its codes mean.
    HasCodebook,
}

/// A range of cells that is shown as one: its first and last row and column in
/// the sheet, from 0, both within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// First and last row.
    pub rows: (u32, u32),
    /// First and last column.
    pub columns: (u32, u32),
}

impl Merged {
    /// The range between two corners, whichever is written first.
    pub(super) fn between(rows: (u32, u32), columns: (u32, u32)) -> Self {
        let in_order = |(a, b): (u32, u32)| (a.min(b), a.max(b));
        Self {
            rows: in_order(rows),
            columns: in_order(columns),
        }
    }
}

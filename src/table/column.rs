use arrow_array::{Array, Date32Array, Float64Array, ListArray, StringArray, UInt32Array};

use crate::table::Kind;

/// One column: what was written, and what it was understood as.
#[derive(Clone, Debug)]
pub struct Column {
    /// The name as written; several header rows are joined by a space. Empty
    /// if the file gives none.
    pub name: String,
    /// The part of the name that several columns share (a question above its
    /// options), or empty.
    pub stem: String,
    /// What sets this column apart under its stem (an option, a statement), or
    /// empty.
    pub item: String,
    /// What the cells are.
    pub kind: Kind,
    /// Why they were taken for that, in words.
    pub why: String,
    /// The cells as written; null where the file has nothing.
    pub cells: StringArray,
    /// The cells as understood.
    pub data: Data,
    /// Cells that do not fit the kind.
    pub misfits: Vec<Misfit>,
}

/// The cells of a column as understood. A null is no answer.
#[derive(Clone, Debug)]
pub enum Data {
    /// Codes into a list of labels.
    Codes {
        /// One code a row.
        codes: UInt32Array,
        /// What the codes stand for, in the order they are shown.
        labels: Vec<String>,
        /// Labels from here on lie outside the scale.
        num_scale: usize,
        /// The labels stand in an order of their own, not by frequency.
        ordered: bool,
    },
    /// Lists of codes into a list of labels; an empty list means that the
    /// question was answered with nothing ticked.
    Lists {
        /// One list of codes a row.
        lists: ListArray,
        /// What the codes stand for.
        labels: Vec<String>,
    },
    /// Numbers.
    Numbers(Float64Array),
    /// Days since 1 January 1970.
    Days(Date32Array),
    /// Nothing beside the cells as written.
    Plain,
}

/// A cell that does not fit its column's kind; it is kept as written and takes
/// no part in any figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Row, counted from 0.
    pub row: usize,
    /// The cell as written.
    pub text: String,
}

impl Column {
    /// The cell of a row as written, or `None` if it holds nothing.
    pub fn cell(&self, row: usize) -> Option<&str> {
        (row < self.cells.len() && self.cells.is_valid(row)).then(|| self.cells.value(row))
    }

    /// Number of rows whose cell holds something.
    pub fn num_filled(&self) -> usize {
        self.cells.len() - self.cells.null_count()
    }

    /// Whether no cell of an array holds anything.
    pub(crate) fn is_blank(cells: &StringArray) -> bool {
        cells.null_count() == cells.len()
    }

    /// What the codes of this column stand for; empty where it has no codes.
    pub fn labels(&self) -> &[String] {
        match &self.data {
            Data::Codes { labels, .. } | Data::Lists { labels, .. } => labels,
            _ => &[],
        }
    }
}

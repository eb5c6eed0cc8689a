use crate::table::{Cells, ColumnSettings, Data, Evidence, Kind, Missing, Unit, Values};

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
    /// How sure the kind is, from 0 to 1: by the rule of succession
    /// (cells that fit + 1) / (cells that answer + 2), times one half where
    /// nothing tells the order of day and month and 0.9 for each decision that
    /// rests on likelihood alone. 1 where the reader or a survey said it.
    pub confidence: f64,
    /// Nothing tells whether the day or the month stands first: the reader
    /// should be asked. Days are read day first until then.
    pub asks: bool,
    /// What the numbers count, if the cells say so.
    pub unit: Option<Unit>,
    /// The cells as written; null where the file has nothing.
    pub cells: Cells,
    /// The cells as understood, one value for each place of the cells: a cell
    /// that comes again is understood once.
    pub data: Data,
    /// Seconds since midnight beside the days of [`Data::Days`], as written,
    /// whatever the time zone; null where a cell gives a day alone. `None` if
    /// no cell has a time.
    pub times: Option<Values<i32>>,
    /// Cells that do not fit the kind.
    pub misfits: Vec<Misfit>,
    /// Cells that hold a word for no answer.
    pub missing: Missing,
    /// What the cells prove about the order of dates and the decimal mark.
    pub evidence: Evidence,
    /// What the reader said about the column.
    pub settings: ColumnSettings,
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
    /// A column whose kind is known for sure, all of whose cells fit it.
    pub fn known(
        [name, stem, item]: [String; 3],
        kind: Kind,
        why: String,
        cells: Cells,
        data: Data,
    ) -> Self {
        Self {
            name,
            stem,
            item,
            kind,
            why,
            confidence: 1.0,
            asks: false,
            unit: None,
            cells,
            data,
            times: None,
            misfits: Vec::new(),
            missing: Missing::default(),
            evidence: Evidence::default(),
            settings: ColumnSettings::default(),
        }
    }

    /// The cell of a row as written, or `None` if it holds nothing or a word
    /// for no answer.
    pub fn answer(&self, row: usize) -> Option<&str> {
        self.cell(row).filter(|_| !self.missing.has(row))
    }

    /// The cell of a row as written, or `None` if it holds nothing.
    pub fn cell(&self, row: usize) -> Option<&str> {
        self.cells.get(row)
    }

    /// The code of a row's cell, if the column has codes and the cell one.
    pub fn code(&self, row: usize) -> Option<u32> {
        self.data.code(self.cells.place(row)?)
    }

    /// The codes of a row's cell, if the column has lists and the cell one.
    pub fn list(&self, row: usize) -> Option<&[u32]> {
        self.data.list(self.cells.place(row)?)
    }

    /// The number of a row's cell, or its day since 1 January 1970.
    pub fn number(&self, row: usize) -> Option<f64> {
        self.data.number(self.cells.place(row)?)
    }

    /// Seconds since midnight of a row's cell, if it has a time beside its day.
    pub fn seconds(&self, row: usize) -> Option<i32> {
        self.times.as_ref()?.get(self.cells.place(row)?)
    }

    /// Number of rows whose cell holds something.
    pub fn num_filled(&self) -> usize {
        self.cells.num_filled()
    }

    /// What the codes of this column stand for; empty where it has no codes.
    pub fn labels(&self) -> &[String] {
        match &self.data {
            Data::Codes { labels, .. } | Data::Lists { labels, .. } => labels,
            _ => &[],
        }
    }
}

use crate::words::authoring as words;

/// Where in a form something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The sheet; `None` where the whole form is meant.
    pub sheet: Option<String>,
    /// The row, from 1, which is the one with the headings.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<Column>,
}

/// A column of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its place from 0; `None` where the file keeps no order of columns.
    pub place: Option<u32>,
    /// Its heading as it is written; empty if it has none.
    pub heading: String,
}

impl Place {
    /// A sheet as a whole.
    pub fn sheet(name: &str) -> Self {
        Self {
            sheet: Some(name.to_owned()),
            ..Self::default()
        }
    }

    /// A row of a sheet.
    pub fn row(sheet: &str, row: u32) -> Self {
        Self {
            row: Some(row),
            ..Self::sheet(sheet)
        }
    }
}

/// Something about a form that its author is to know.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", words::remark(place, sentence))]
pub struct Remark {
    /// Where it is.
    pub place: Place,
    /// What it is, and what to do about it.
    pub sentence: String,
}

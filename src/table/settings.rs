use canvass_kernel::Numbered;

use serde::{Deserialize, Serialize};

use crate::table::{Derived, Kind};

mod rows;

pub use rows::{Lines, NoLines, NoRow, RowSettings};

/// What the reader fixed of how a file is to be read. What is `None` is
/// detected; the default detects everything.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How the bytes of a text stand for characters.
    pub encoding: Option<Encoding>,
    /// What divides the fields of a text.
    pub delimiter: Option<Delimiter>,
    /// What stands around fields that hold a delimiter.
    pub quote: Option<QuoteMark>,
    /// Where the header stands.
    pub header: Option<Header>,
    /// Which records below it are rows.
    pub rows: RowSettings,
    /// The sheet of a workbook, by its name.
    pub sheet: Option<String>,
    /// Columns by position, from 0; a column that is not named is detected.
    pub columns: Numbered<ColumnSettings>,
    /// The questions that are made of those of the file, each of those before it.
    pub derived: Vec<Derived>,
}

impl Settings {
    /// Whether these differ from others in what they say of columns and of derived
    /// questions alone, so that a table read with the others needs no more than new types.
    pub fn differs_in_columns_alone(&self, others: &Self) -> bool {
        let without_columns = |settings: &Self| Self {
            columns: Numbered::default(),
            derived: Vec::new(),
            ..settings.clone()
        };
        let dropped = |settings: &Self| -> Vec<u32> {
            let columns = settings.columns.iter();
            let dropped = columns.filter(|(_, column)| column.drop);
            dropped.map(|(place, _)| place).collect()
        };
        without_columns(self) == without_columns(others) && dropped(self) == dropped(others)
    }

    /// Whether these differ from others in derived questions alone: what is read holds.
    pub fn differs_in_derived_alone(&self, others: &Self) -> bool {
        let without_derived = |settings: &Self| Self {
            derived: Vec::new(),
            ..settings.clone()
        };
        without_derived(self) == without_derived(others)
    }

    /// What is said of a column; nothing is said of one that is not named.
    pub fn of_column(&self, column: usize) -> ColumnSettings {
        let place = u32::try_from(column).ok();
        let said = place.and_then(|place| self.columns.get(place));
        said.cloned().unwrap_or_default()
    }
}

/// How bytes stand for characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: "Unicode text" of Excel.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Western European of Windows: "CSV" of Excel in the UK.
    Windows1252,
    /// Western European of DOS: "CSV (MS-DOS)" of Excel.
    Cp850,
    /// Western European of old Macs: "CSV (Macintosh)" of Excel.
    MacRoman,
}

/// What divides fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delimiter {
    /// This character.
    One(char),
    /// Nothing: each line is one field.
    None,
}

/// What stands around fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuoteMark {
    /// `"`.
    Double,
    /// `'`.
    Single,
    /// Nothing: quotes are characters like others.
    None,
}

/// Where the header stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Header {
    /// The record of its first row, from 0.
    pub first: u32,
    /// How many rows it takes, from 0 (no header) to [`Header::MOST_ROWS`].
    pub rows: u32,
}

impl Header {
    /// Most rows a header may take.
    pub const MOST_ROWS: u32 = 5;
}

/// What the reader fixed of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ColumnSettings {
    /// What the cells are.
    pub kind: Option<Kind>,
    /// Whether `1/2/2024` is the first of February.
    pub day_first: Option<bool>,
    /// Whether a comma stands before the decimals.
    pub decimal_comma: Option<bool>,
    /// Cells that stand for no answer.
    pub missing: Option<Vec<String>>,
    /// Whether the column is left out of the table.
    pub drop: bool,
}

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::table::Kind;

/// How a file is to be read where that is not left to the reader of files:
/// what a librarian corrected. The default detects everything.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The encoding of a text file.
    pub encoding: Option<Encoding>,
    /// What stands between the columns of a text file.
    pub delimiter: Option<Delimiter>,
    /// What stands around cells that hold a delimiter or a line end.
    pub quote: Option<QuoteMark>,
    /// Where the header stands.
    pub header: Option<Header>,
    /// The sheet of a workbook that is read.
    pub sheet: Option<String>,
    /// Columns by position, from 0.
    pub columns: BTreeMap<u32, ColumnSettings>,
}

/// How the characters of a text file are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252: Excel's "CSV" on machines in the UK.
    Windows1252,
    /// IBM code page 850: Excel's "CSV (MS-DOS)".
    Cp850,
    /// Mac Roman: Excel's "CSV (Macintosh)".
    MacRoman,
}

/// What stands between columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// This character.
    One(char),
    /// Nothing: the file has one column.
    None,
}

/// What stands around cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuoteMark {
    /// `"`.
    Double,
    /// `'`.
    Single,
    /// Nothing: quotes are text.
    None,
}

/// Where the header stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The record of its first row, from 0; what stands above is left out.
    pub first: u32,
    /// Rows it takes, at most [`Header::MOST_ROWS`]; 0 if there is none.
    pub rows: u32,
}

impl Header {
    /// Most rows a header may take.
    pub const MOST_ROWS: u32 = 5;
}

/// How one column is to be read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ColumnSettings {
    /// What its cells are.
    pub kind: Option<Kind>,
    /// Whether dates with slashes have the day first.
    pub day_first: Option<bool>,
    /// Whether a comma divides whole numbers from decimals.
    pub decimal_comma: Option<bool>,
    /// The words that stand for no answer.
    pub missing: Option<Vec<String>>,
    /// The column is left out of the table.
    pub drop: bool,
}

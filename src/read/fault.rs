use thiserror::Error;

/// Why a file cannot be read at all. Each sentence gives the file, what was
/// found, and what is expected or to be done.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Fault {
    /// The file holds no bytes, or nothing but blank.
    #[error("{name} is empty. Check that the export finished, then open it again")]
    Empty {
        /// The file.
        name: String,
    },
    /// The first bytes are those of another kind of file.
    #[error("{name} is {found}. Canvass opens CSV, TSV, Excel and survey response files")]
    NotATable {
        /// The file.
        name: String,
        /// What it is, with its article: `a PNG picture`.
        found: String,
    },
    /// The workbook asks for a password.
    #[error("{name} is protected by a password. Save it without one in Excel, then open it again")]
    Protected {
        /// The file.
        name: String,
    },
    /// The workbook cannot be opened.
    #[error(
        "{name} is not a workbook that can be read: {reason}. Save it again in Excel, or save the sheet as CSV"
    )]
    Workbook {
        /// The file.
        name: String,
        /// What the reader of workbooks found.
        reason: String,
    },
    /// A responses file breaks its format.
    #[error("{name} is not a survey response file: {reason}")]
    Responses {
        /// The file.
        name: String,
        /// Place, found and expected.
        reason: String,
    },
    /// A line that is longer than any row of a table.
    #[error(
        "{name} has no end of a row within 16 MB from line {line} on. A table was expected: check that this is the right file, and that the export ended its rows"
    )]
    LongLine {
        /// The file.
        name: String,
        /// Where it starts, from 1.
        line: u32,
    },
    /// A mapping file breaks its format.
    #[error("{name} is not a mapping file: {reason}")]
    Mapping {
        /// The file.
        name: String,
        /// Place, found and expected.
        reason: String,
    },
    /// More columns than a table may have.
    #[error(
        "{name} has {columns} columns. At most {most} can be opened: leave out the ones you do not need"
    )]
    TooWide {
        /// The file.
        name: String,
        /// How many columns it has.
        columns: usize,
        /// How many it may have.
        most: usize,
    },
}

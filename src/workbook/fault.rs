use thiserror::Error;

/// Why a workbook cannot be read. Each sentence gives the file, the place, what
/// was found, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Fault {
    /// It asks for a password.
    #[error("{name} is protected by a password. Save it without one in Excel, then open it again")]
    Protected {
        /// The file.
        name: String,
    },
    /// It is a file of another kind.
    #[error("{name} is {found}. Canvass opens CSV, TSV, Excel and survey response files")]
    NotAWorkbook {
        /// The file.
        name: String,
        /// What it is, with its article: `a zip archive`.
        found: String,
    },
    /// It is a workbook of a kind that is not read.
    #[error(
        "{name} is a binary workbook (.xlsb), which cannot be read here. Save it as an Excel workbook (.xlsx), then open it again"
    )]
    Binary {
        /// The file.
        name: String,
    },
    /// It unpacks to more than may be held.
    #[error(
        "{name} holds {part}, which says that it unpacks to {found} MB; at most {most} MB can be opened. \
         If the workbook is meant to be that large, save its sheet as CSV; if not, do not trust it"
    )]
    TooLarge {
        /// The file.
        name: String,
        /// The part of the archive, or all of them.
        part: String,
        /// Its size in millions of bytes.
        found: u64,
        /// What it may have.
        most: u64,
    },
    /// It cannot be understood.
    #[error(
        "{name} is not a workbook that can be read: {reason}. Save it again in Excel, or save the sheet as CSV"
    )]
    Damaged {
        /// The file.
        name: String,
        /// What was found.
        reason: String,
    },
    /// No visible sheet holds anything.
    #[error("{name} is empty. Check that the export finished, then open it again")]
    Empty {
        /// The file.
        name: String,
    },
    /// The settings name a sheet that is not there.
    #[error("{name} has no sheet “{sheet}”. It has {others}")]
    NoSheet {
        /// The file.
        name: String,
        /// The sheet that was asked for.
        sheet: String,
        /// The sheets it has, as a list.
        others: String,
    },
    /// A sheet reaches too far to the right.
    #[error(
        "{name}: the sheet “{sheet}” reaches to cell {cell} and is {columns} columns wide. \
         At most {most} can be opened: delete what stands far from the table, or the columns you do not need"
    )]
    TooWide {
        /// The file.
        name: String,
        /// The sheet.
        sheet: String,
        /// Its last cell: `XFD1048576`.
        cell: String,
        /// How many columns it has.
        columns: u32,
        /// How many it may have.
        most: u32,
    },
    /// A sheet spans more cells than can be held.
    #[error(
        "{name}: the sheet “{sheet}” reaches to cell {cell} and spans {rows} rows by {columns} columns. \
         That is more than can be opened: delete what stands far from the table, or the columns you do not need"
    )]
    TooManyCells {
        /// The file.
        name: String,
        /// The sheet.
        sheet: String,
        /// Its last cell.
        cell: String,
        /// How many rows it has.
        rows: u32,
        /// How many columns it has.
        columns: u32,
    },
}

use serde::{Deserialize, Serialize};

use crate::table::Kind;

/// How a file was read: each decision, and every place where the file was not
/// what it seemed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What wrote the file, if it was recognised: `COUNTER 5.1 TR_J1`.
    pub export: Option<String>,
    /// The encoding in words: `UTF-8`, `Windows-1252`.
    pub encoding: String,
    /// The delimiter in words (`comma`), or the sheet of a workbook.
    pub delimiter: String,
    /// Rows above the header, as written, without empty cells.
    pub preamble: Vec<String>,
    /// How many rows the header takes; 0 if the file has none.
    pub header_rows: u32,
    /// Number of rows below the header.
    pub rows: u32,
    /// The columns in the file's order.
    pub columns: Vec<ColumnReport>,
    /// The first problems in the order of their lines, at most
    /// [`Report::MAX_PROBLEMS`].
    pub problems: Vec<Problem>,
    /// How many problems there are in all.
    pub num_problems: u32,
    /// Other sheets of the workbook, which were not read; hidden ones say so.
    pub other_sheets: Vec<String>,
    /// What else there is to know of how the file was read, as sentences.
    pub notes: Vec<String>,
}

impl Report {
    /// How many problems are kept with their place.
    pub const MAX_PROBLEMS: usize = 200;

    /// Counts a problem and keeps it while there is room.
    pub fn add(&mut self, problem: Problem) {
        self.num_problems += 1;
        if self.problems.len() < Self::MAX_PROBLEMS {
            self.problems.push(problem);
        }
    }
}

/// How one column was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnReport {
    /// The name as written.
    pub name: String,
    /// What the cells are taken for.
    pub kind: Kind,
    /// Why, in words.
    pub why: String,
    /// Rows whose cell holds something.
    pub filled: u32,
    /// Cells that do not fit the kind.
    pub misfits: u32,
    /// The first of them with their line, at most five.
    pub examples: Vec<(u32, String)>,
}

/// One place where a file is not what it seems.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Line of the file, from 1; for a workbook the row of the sheet.
    pub line: u32,
    /// What is wrong.
    pub code: ProblemCode,
    /// The text of the row, shortened to 200 characters and without what
    /// personal columns hold.
    pub raw: String,
}

/// What can be wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProblemCode {
    /// Fewer fields than the header; the rest are read as empty.
    TooFewFields {
        /// Fields of the header.
        want: u32,
        /// Fields of this row.
        got: u32,
    },
    /// More fields than the header; the surplus is kept in unnamed columns.
    TooManyFields {
        /// Fields of the header.
        want: u32,
        /// Fields of this row.
        got: u32,
    },
    /// A quote inside an unquoted field, or text after a closing quote; kept
    /// as text.
    StrayQuote,
    /// A quote that opens and never closes; kept as text.
    UnterminatedQuote,
    /// Bytes that stand for no character; shown as �.
    BadEncoding,
    /// A row without any value above others; left out.
    BlankRow,
    /// A row that sums others, such as "Total"; kept.
    TotalRow,
    /// A response that was read before (same id); left out.
    RepeatedResponse,
    /// A response whose answer does not fit the survey's definition; kept as
    /// text.
    UnknownAnswer,
}

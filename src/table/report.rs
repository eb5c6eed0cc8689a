use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::table::{Derivation, Encoding, Kind, Recognised, Setting, Unit};

/// How a file was read: each decision, and every place where the file was not
/// what it seemed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What wrote the file, if it was recognised: `COUNTER 5.1 TR_J1`.
    pub export: Option<String>,
    /// How it was recognised and what it says of itself.
    pub recognised: Option<Recognised>,
    /// What is known of each column beside its cells, in the order of the
    /// columns; columns after the last have none.
    pub settings: Vec<Setting>,
    /// The encoding in words: `UTF-8`, `Windows-1252`.
    pub encoding: String,
    /// The delimiter in words (`comma`), or the sheet of a workbook.
    pub delimiter: String,
    /// Rows above the header, as written, without empty cells.
    pub preamble: Vec<String>,
    /// Records above the header.
    pub header_first: u32,
    /// How many rows the header takes; 0 if the file has none.
    pub header_rows: u32,
    /// Line of the first row of the header; 0 if the file has none.
    pub header_line: u32,
    /// How sure the place of the header is, from 0 to 1.
    pub header_confidence: f64,
    /// How a text file was divided; `None` for a workbook.
    pub text: Option<TextReport>,
    /// Number of rows below the header.
    pub rows: u32,
    /// The columns in the file's order; behind them those of derived questions.
    pub columns: Vec<ColumnReport>,
    /// What became of the questions that the reader made of those of the file.
    pub derived: Vec<Derivation>,
    /// The first rows as they were read, at most [`Report::PREVIEW_ROWS`], each
    /// with at most [`Report::PREVIEW_COLUMNS`] cells; without what personal
    /// columns hold.
    pub preview: Vec<Vec<String>>,
    /// The first problems of each code in the order of their lines, at most
    /// [`Report::MAX_PROBLEMS`] of a code.
    pub problems: Vec<Problem>,
    /// How many problems there are of each code, by [`ProblemCode::key`].
    pub counts: BTreeMap<String, u32>,
    /// How many problems there are in all.
    pub num_problems: u32,
    /// The sheet of the workbook that was read; `None` for a text file.
    pub sheet: Option<String>,
    /// The names of all its worksheets.
    pub sheets: Vec<String>,
    /// Other sheets of the workbook, which were not read; hidden ones say so.
    pub other_sheets: Vec<String>,
    /// What else there is to know of how the file was read, as sentences.
    pub notes: Vec<String>,
    /// Questions of several surveys or files that cannot be compared, as sentences.
    pub apart: Vec<String>,
    /// What the rows of each file are called where files were put together; empty for a
    /// file. The first column then says of which file a row is.
    pub parts: Vec<String>,
}

impl Report {
    /// How many problems of one code are kept with their place.
    pub const MAX_PROBLEMS: u32 = 200;
    /// Rows of a preview.
    pub const PREVIEW_ROWS: usize = 6;
    /// Columns of a preview.
    pub const PREVIEW_COLUMNS: usize = 40;

    /// Whether files were put together in this table: its first column says of which each
    /// row is.
    pub fn is_put_together(&self) -> bool {
        !self.parts.is_empty()
    }

    /// How many columns are of derived questions: the last ones.
    pub fn num_derived(&self) -> usize {
        self.derived.iter().filter(|own| own.is_made).count()
    }

    /// What became of the derived question that has this column; `None` for the file's own.
    pub fn derivation(&self, column: u32) -> Option<&Derivation> {
        let place = (column as usize).checked_sub(self.own_columns().len())?;
        self.derived.iter().filter(|own| own.is_made).nth(place)
    }

    /// The columns of the file itself.
    pub fn own_columns(&self) -> &[ColumnReport] {
        let num_own = self.columns.len().saturating_sub(self.num_derived());
        self.columns.get(..num_own).unwrap_or_default()
    }

    /// The names of the columns as the file has them.
    pub fn headers(&self) -> impl Iterator<Item = &str> {
        self.own_columns()
            .iter()
            .enumerate()
            .map(|(place, column)| {
                let known = self.settings.get(place).map(|known| known.header.as_str());
                known
                    .filter(|header| !header.is_empty())
                    .unwrap_or(&column.name)
            })
    }

    /// Counts a problem and keeps it while there is room.
    pub fn add(&mut self, problem: Problem) {
        self.num_problems += 1;
        let count = self
            .counts
            .entry(problem.code.key().to_owned())
            .or_default();
        *count += 1;
        if *count <= Self::MAX_PROBLEMS {
            self.problems.push(problem);
        }
    }
}

/// How one column was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnReport {
    /// The name as written.
    pub name: String,
    /// What the cells are taken for.
    pub kind: Kind,
    /// Why, in words.
    pub why: String,
    /// How sure that is, from 0 to 1, as [`crate::table::Column::confidence`].
    pub confidence: f64,
    /// Nothing tells whether the day or the month stands first.
    pub asks: bool,
    /// What the numbers count, if the cells say so.
    pub unit: Option<Unit>,
    /// Rows whose cell holds something, be it a word for no answer.
    pub filled: u32,
    /// Cells that do not fit the kind.
    pub misfits: u32,
    /// The first of them with their line, at most five.
    pub examples: Vec<(u32, String)>,
    /// Cells that hold a word for no answer.
    pub missing: u32,
    /// The different words for no answer as written.
    pub missing_words: Vec<String>,
    /// The first errors of a spreadsheet (`#REF!`) among them with their line,
    /// at most five.
    pub errors: Vec<(u32, String)>,
}

/// How a text file was divided into characters, lines and fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each says one thing that stands in the file or does not"
)]
pub struct TextReport {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// Whether the file begins with a byte order mark.
    pub bom: bool,
    /// Bytes that stand for no character, the first of them with their offset
    /// in the file.
    pub bad_bytes: Vec<(u64, u8)>,
    /// How many there are.
    pub num_bad: u32,
    /// Records that end with CR LF, with LF, with CR.
    pub newlines: [u32; 3],
    /// What stands between fields; `None` for one column.
    pub delimiter: Option<char>,
    /// What stands around fields; `None` where quotes are text.
    pub quote: Option<char>,
    /// Fields that stand in quotes.
    pub quoted: u64,
    /// Whether a quote inside quotes stands after a backslash; it is doubled
    /// otherwise.
    pub backslash: bool,
    /// Whether blanks after a delimiter are no part of the field.
    pub skip_initial_space: bool,
    /// Whether each line stands in quotes as a whole, out of which it was taken.
    #[serde(default)]
    pub wrapped: bool,
    /// Whether columns stand one below the other with blanks between them.
    #[serde(default)]
    pub aligned: bool,
    /// Whether the first line names the delimiter (`sep=;`).
    pub sep_line: bool,
    /// How sure the delimiter is, from 0 to 1.
    pub confidence: f64,
    /// The next best delimiters with their scores.
    pub others: Vec<(char, f64)>,
    /// The first lines as they are written, at most [`TextReport::HEAD`] bytes.
    pub head: String,
}

impl TextReport {
    /// Bytes of text that a report shows as written.
    pub const HEAD: usize = 3000;

    /// Whether records end in different ways.
    pub(crate) fn has_mixed_newlines(&self) -> bool {
        self.newlines.iter().filter(|n| **n > 0).count() > 1
    }
}

/// One place where a file is not what it seems.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Line of the file, from 1; for a workbook the row of the sheet.
    pub line: u32,
    /// Number of the record, counted from the header, which has 0.
    pub record: u32,
    /// What is wrong.
    pub code: ProblemCode,
    /// What was done about it.
    pub action: Action,
    /// The text of the row, shortened to 200 characters and without what
    /// personal columns hold.
    pub raw: String,
    /// The same with what they hold, which stays where the table is: a column
    /// may turn out not to be personal.
    #[serde(skip)]
    pub written: String,
}

impl Problem {
    /// A problem of the file as a whole.
    pub(crate) fn of_file(code: ProblemCode) -> Self {
        Self {
            line: 1,
            record: 0,
            code,
            action: Action::Kept,
            raw: String::new(),
            written: String::new(),
        }
    }
}

/// What was done about a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// Nothing: the row is as it was written.
    Kept,
    /// Missing fields are read as empty.
    Padded,
    /// The row was read as it was meant.
    Repaired,
    /// The row is no row of the table.
    LeftOut,
}

impl Action {
    /// A stable word for files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Padded => "padded",
            Self::Repaired => "repaired",
            Self::LeftOut => "left_out",
        }
    }
}

/// What can be wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProblemCode {
    /// Fewer fields than the table has columns; the rest are read as empty.
    TooFewFields {
        /// Columns of the table.
        want: u32,
        /// Fields of this row.
        got: u32,
    },
    /// More fields than the table has columns: an empty one in the way is taken
    /// out, or the surplus is kept in unnamed columns.
    TooManyFields {
        /// Columns of the table.
        want: u32,
        /// Fields of this row.
        got: u32,
    },
    /// A quote where none is expected; it is text.
    StrayQuote,
    /// A quote that opens and never closes; it is text.
    UnterminatedQuote,
    /// Another delimiter than in the rest of the file.
    OtherDelimiter {
        /// The delimiter of this row.
        found: char,
    },
    /// Bytes that stand for no character; shown as �.
    BadEncoding,
    /// A byte of zero in the text.
    NulByte,
    /// A row without any value above others.
    BlankRow,
    /// The header again, between rows.
    RepeatedHeader,
    /// A line drawn between rows (`-----,-----`).
    Rule,
    /// A row that sums others, such as "Total".
    TotalRow,
    /// A note below the table.
    Footer,
    /// A row that is left out because the reader said so.
    SkippedLine,
    /// Another table below this one: its rows are not read.
    ExtraTable {
        /// How many rows it has, with its header.
        rows: u32,
    },
    /// A cell that a spreadsheet would run as a formula; it is text here.
    FormulaLike,
    /// Lines end in different ways.
    MixedNewlines,
    /// A response that was read before (same id).
    RepeatedResponse,
    /// A response whose answer does not fit the survey's definition.
    UnknownAnswer,
}

impl ProblemCode {
    /// A stable word for files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooFewFields { .. } => "too_few_fields",
            Self::TooManyFields { .. } => "too_many_fields",
            Self::StrayQuote => "stray_quote",
            Self::UnterminatedQuote => "unterminated_quote",
            Self::OtherDelimiter { .. } => "other_delimiter",
            Self::BadEncoding => "bad_encoding",
            Self::NulByte => "nul_byte",
            Self::BlankRow => "blank_row",
            Self::RepeatedHeader => "repeated_header",
            Self::Rule => "rule",
            Self::TotalRow => "total_row",
            Self::Footer => "footer",
            Self::SkippedLine => "skipped_line",
            Self::ExtraTable { .. } => "extra_table",
            Self::FormulaLike => "formula_like",
            Self::MixedNewlines => "mixed_newlines",
            Self::RepeatedResponse => "repeated_response",
            Self::UnknownAnswer => "unknown_answer",
        }
    }
}

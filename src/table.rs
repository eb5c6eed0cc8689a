//! A table under a question schema: columns in Arrow's buffers, the questions they
//! answer, and how they were read.
//!
//! Every column keeps its cells as they were written and, by its [`Kind`], what
//! they were understood as ([`Data`]). A null is a cell that holds no answer; a
//! [`Misfit`] is a null whose text did not fit the kind, and [`Missing`] lists
//! nulls whose text is a word for no answer.
//!
//! Memory: where cells come again, a row takes 1, 2 or 4 bytes a column, as few
//! as tell its different cells apart ([`Cells`]), and each different cell its
//! text, 4 bytes beside it, and what it was understood as. Where they hardly
//! ever do, each row takes the latter. Understood are codes of categories, scales
//! and scores in 4 bytes, numbers in 8, days in 4 and times beside them in 4,
//! several answers in 4 and 4 for each; text in none. The rows' lines in
//! their file take nothing while each follows the one before ([`RowLines`]), a
//! misfit takes 32 and its text, a word for no answer 4.

mod append;
mod cells;
mod column;
mod data;
mod derived;
mod evidence;
mod export;
mod kind;
mod lists;
mod missing;
mod question;
mod report;
mod row_lines;
mod settings;
mod texts;
mod values;

pub use append::{Append, Repeated};
pub use canvass_kernel::value::{Day, Unit};
pub use cells::Cells;
pub use column::{Column, Misfit};
pub use data::Data;
pub use derived::{Chosen, Derivation, Derived, How};
pub use evidence::Evidence;
pub use export::{Recognised, Role, Setting, Split, System};
pub use kind::Kind;
pub use lists::Lists;
pub use missing::Missing;
pub use question::{Question, QuestionKind};
pub use report::{Action, ColumnReport, Problem, ProblemCode, Report, TextReport};
pub use row_lines::RowLines;
pub use settings::{
    ColumnSettings, Delimiter, Encoding, Header, Lines, NoLines, NoRow, QuoteMark, RowSettings,
    Settings,
};
pub use values::{Values, ValuesBuilder};

/// Rows under a question schema. Row `i` stands at the same place in every
/// column.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file's name as the reader knows it.
    pub name: String,
    /// The columns in the file's order.
    pub columns: Vec<Column>,
    /// Number of rows; a table without columns may still have rows.
    pub num_rows: usize,
    /// The questions in the order of their first columns.
    pub questions: Vec<Question>,
    /// Line of the file each row came from, from 1.
    pub lines: RowLines,
    /// The survey these are responses of, as `id version`; `None` for other
    /// files. Files of one survey can be read as one table.
    pub survey: Option<String>,
    /// How the file was read.
    pub report: Report,
}

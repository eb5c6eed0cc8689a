//! The responses to a survey as a table, and the codebook that says what its
//! columns and codes mean. Both are written here and read back as the same
//! responses, so that nothing of them has to be guessed.
//!
//! A row is a response. Its first columns are [`FACTS`], and [`LANGUAGE`] where it is
//! known; then each question has the columns of [`columns`], named by ids: `uses` for one answer,
//! `uses/audit` for a choice of several (1 or 0), a row of a grid or a thing that
//! is ranked, `impact/safety/now` for a tick of a grid, and `uses/other/text` for
//! the words of "other". No id has a `/` or a `.` in it.
//!
//! Why there is no answer is told by a [`Gap`]: a text in square brackets, which
//! no code, number or date can be. Words of a respondent that read like one get
//! an apostrophe before them.
//!
//! | module | task |
//! |---|---|
//! | `layout` | the columns of a survey |
//! | `gap`, `options`, `cell` | what stands in a cell |
//! | `export` | responses to rows |
//! | `describe` | what there is to say of each question, column and code |
//! | `paper` | the same of the columns of paper returns |
//! | `sheet`, `page` | that as a table, and as a page of HTML |
//! | `parse`, `answers` | the two tables to responses again |

mod answers;
mod cell;
mod describe;
mod export;
mod gap;
mod layout;
mod options;
mod page;
mod paper;
mod parse;
mod sheet;
mod time;

pub use answers::{Found, Misfit};
pub use cell::Cell;
pub use describe::{Asked, Code, Described, Means};
pub use export::{Export, Labels};
pub use gap::Gap;
pub use layout::{Column, Part, columns};
pub use page::page;
pub use parse::{Codebook, Fault};
pub use sheet::{sheet, sheet_csv};

use crate::csv;

/// The columns that say of a response what is no answer: its id, the survey's id
/// and version, when it was begun and sent in UTC, how many minutes the
/// respondent's clock was ahead of that, and the seconds between.
pub const FACTS: [&str; 7] = [
    "response.id",
    "response.survey",
    "response.version",
    "response.started",
    "response.submitted",
    "response.utc_offset",
    "response.seconds",
];

/// The columns behind all others that say how a response came about, where some
/// were typed in from paper: [`DATA_ENTRY`](crate::survey::response::DATA_ENTRY)
/// and the number of the return; both are empty of others.
pub const PAPER_FACTS: [&str; 2] = ["response.mode", "response.paper"];
/// The column behind [`FACTS`] that says in which language a response was given, as
/// BCP 47 names it; not there where no response says it.
pub const LANGUAGE: &str = "response.language";

/// The columns of the codebook. Each row is one code of one column; those of
/// [`PAPER_FACTS`] have no question.
pub const HEADS: [&str; 22] = [
    "survey",
    "version",
    "title",
    "instrument",
    "question",
    "bank",
    "type",
    "text",
    "hint",
    "section",
    "base",
    "required",
    "limits",
    "unit",
    "column",
    "row",
    "row_text",
    "option",
    "option_text",
    "code",
    "label",
    "means",
];

/// The names of the sheets of a workbook that holds both.
pub const RESPONSES_SHEET: &str = "responses";
/// See [`RESPONSES_SHEET`].
pub const CODEBOOK_SHEET: &str = "codebook";

/// Which of the two tables this is the header of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Responses.
    Responses,
    /// What their codes mean.
    Codebook,
}

impl Written {
    /// By the names of the first columns; `None` of any other table.
    pub fn of<'a>(head: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let head: Vec<&str> = head.into_iter().map(str::trim).collect();
        let begins = |names: &[&str]| head.get(..names.len()) == Some(names);
        if begins(&FACTS) {
            Some(Self::Responses)
        } else if begins(&HEADS) {
            Some(Self::Codebook)
        } else {
            None
        }
    }

    /// What divides the fields of a text that begins with the header of one of
    /// the two tables; `None` of any other text.
    pub fn divider(text: &str) -> Option<char> {
        let first = text.lines().next()?;
        let divider = *csv::SEPARATORS.iter().find(|c| first.contains(**c))?;
        let names = first.split(divider).map(|name| name.trim_matches('"'));
        Self::of(names).map(|_| divider)
    }
}

use canvass_kernel::value::trim;

use crate::table::{ColumnSettings, Kind};
use crate::words::codebook;

/// Words that never are an answer, in lower case.
const NEVER: [&str; 21] = [
    "-",
    "--",
    "---",
    "\u{2013}",
    "\u{2014}",
    ".",
    "..",
    "...",
    "null",
    "<na>",
    "nan",
    "(blank)",
    "[blank]",
    "no response",
    "no answer",
    "not answered",
    "not provided",
    codebook::NOT_ASKED,
    codebook::SKIPPED,
    codebook::DONT_KNOW,
    codebook::PREFER_NOT,
];

/// Words that are no answer where others give a number, a day or a comment,
/// and an option of their own among other options; in lower case.
const MAYBE: [&str; 9] = [
    "n/a",
    "na",
    "n.a.",
    "not applicable",
    "not available",
    "not known",
    "unknown",
    "?",
    "tbc",
];

/// The words that mean "no answer" in a column.
#[derive(Clone, Debug)]
pub(crate) struct MissingWords {
    /// The reader's own words instead of ours.
    own: Option<Vec<String>>,
    /// Words such as `N/A` are among them.
    with_maybe: bool,
}

impl MissingWords {
    /// The words that are no answer whatever the column is.
    pub(crate) fn never(settings: &ColumnSettings) -> Self {
        Self {
            own: settings.missing.clone(),
            with_maybe: false,
        }
    }

    /// The words that are no answer in a column of this kind.
    pub(crate) fn of(kind: Kind, settings: &ColumnSettings) -> Self {
        let with_maybe = matches!(
            kind,
            Kind::Number | Kind::Score | Kind::Date | Kind::Time | Kind::Text
        );
        Self {
            own: settings.missing.clone(),
            with_maybe,
        }
    }

    /// Whether a cell is one of them.
    pub(crate) fn has(&self, cell: &str) -> bool {
        let cell = trim(cell);
        if self.own.is_none() && !may_be_ours(cell) {
            return false;
        }
        if is_spreadsheet_error(cell) {
            return true;
        }
        match &self.own {
            Some(words) => words.iter().any(|word| same(word.trim(), cell)),
            None => among(cell, &NEVER) || (self.with_maybe && among(cell, &MAYBE)),
        }
    }

    /// Whether the reader said which words they are: they come before what a
    /// cell could be read as.
    pub(crate) fn are_own(&self) -> bool {
        self.own.is_some()
    }

    /// Whether a cell would be one of them in a column that is not of words.
    pub(super) fn maybe(&self, cell: &str) -> bool {
        self.own.is_none() && may_be_ours(cell) && among(cell, &MAYBE)
    }
}

/// Whether a cell begins as one of our words does or as an error of a
/// spreadsheet: most cells do not.
fn may_be_ours(cell: &str) -> bool {
    cell.as_bytes().first().is_none_or(|b| {
        matches!(b, b'-' | b'.' | b'<' | b'(' | b'[' | b'#' | b'?' | 0x80..)
            || matches!(b.to_ascii_lowercase(), b'n' | b't' | b'u')
    })
}

fn among(cell: &str, words: &[&str]) -> bool {
    const LONGEST: usize = 19;
    cell.len() <= LONGEST && words.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

fn same(a: &str, b: &str) -> bool {
    a.chars()
        .flat_map(char::to_lowercase)
        .eq(b.chars().flat_map(char::to_lowercase))
}

/// What a spreadsheet writes for a formula that fails, and for a number that
/// its column is too narrow to show (`#####`).
pub(crate) fn is_spreadsheet_error(cell: &str) -> bool {
    const ERRORS: [&str; 13] = [
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#UNKNOWN!",
        "#GETTING_DATA",
    ];
    let cell = trim(cell);
    cell.starts_with('#')
        && (ERRORS.contains(&cell) || (cell.len() >= 3 && cell.bytes().all(|b| b == b'#')))
}

use std::fmt;

use crate::table::QuestionKind;
use crate::words::summary as words;

/// Why a table cannot be summarised by a question.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The table has no question or column of this name.
    NoQuestion {
        /// The table's name.
        file: String,
        /// The name that was wanted.
        name: String,
        /// Names like it, the most alike first.
        nearest: Vec<String>,
    },
    /// Its answers are no choices that make groups.
    NoGroups {
        /// The table's name.
        file: String,
        /// The question.
        name: String,
        /// How it is answered.
        kind: QuestionKind,
    },
    /// Its answers make more groups than anybody could compare.
    TooManyGroups {
        /// The table's name.
        file: String,
        /// The question.
        name: String,
        /// How many groups there would be.
        have: usize,
        /// How many there may be.
        most: usize,
    },
}

impl std::error::Error for Fault {}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            Self::NoQuestion {
                file,
                name,
                nearest,
            } => words::no_question(file, name, nearest),
            Self::NoGroups { file, name, kind } => words::no_groups(file, name, *kind),
            Self::TooManyGroups {
                file,
                name,
                have,
                most,
            } => words::too_many_groups(file, name, *have, *most),
        };
        f.write_str(&sentence)
    }
}

use std::fmt;

use crate::words::ipc as words;

/// Why there is no table, or no stream.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The bytes break the format.
    Damaged {
        /// The file's name.
        name: String,
        /// What is wrong, as the library says.
        reason: String,
    },
    /// A column of another program's stream holds what is no cell.
    Unreadable {
        /// The file's name.
        name: String,
        /// The column.
        column: String,
        /// The type of its values, as the library calls it.
        kind: String,
    },
    /// A later version wrote the stream.
    Later {
        /// The file's name.
        name: String,
    },
    /// A column is not what the stream says of it.
    Changed {
        /// The file's name.
        name: String,
        /// The column.
        column: String,
    },
    /// The table is too large for the format.
    TooLarge {
        /// The table's name.
        name: String,
        /// What does not fit, as the library says.
        reason: String,
    },
}

impl std::error::Error for Fault {}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            Self::Damaged { name, reason } => words::damaged(name, reason),
            Self::Unreadable { name, column, kind } => words::unreadable(name, column, kind),
            Self::Later { name } => words::later(name),
            Self::Changed { name, column } => words::changed(name, column),
            Self::TooLarge { name, reason } => words::too_large(name, reason),
        };
        f.write_str(&sentence)
    }
}

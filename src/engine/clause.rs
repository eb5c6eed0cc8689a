use serde::{Deserialize, Serialize};

/// One question's part of the filter: the question and what is wanted of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clause {
    /// The question by position in the table.
    pub question: u32,
    /// Rows that are kept.
    pub pick: Pick,
}

/// What is wanted of a question. The values are a union; none at all keeps
/// every row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Pick {
    /// Any of these options, by code.
    Options(Vec<u32>),
    /// Any of these answers to statements: item and option.
    Cells(Vec<(u32, u32)>),
    /// Any of these ranges of numbers or days: from (included) to (left out).
    Ranges(Vec<(f64, f64)>),
}

impl Pick {
    /// Whether nothing is wanted, which keeps every row.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Options(options) => options.is_empty(),
            Self::Cells(cells) => cells.is_empty(),
            Self::Ranges(ranges) => ranges.is_empty(),
        }
    }
}

use serde::{Deserialize, Serialize};

use crate::engine::Spread;
use crate::prose::{Span, Term, Trace};

/// What the rows that pass say to one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionResult {
    /// The question by position in the table.
    pub question: u32,
    /// Rows that pass every clause but this question's own.
    pub rows: u32,
    /// Of those, rows that answered: the base of every share. Answers outside a
    /// scale are no part of it. For statements each row of the battery has a
    /// base of its own, and this counts the rows that answered any.
    pub base: u32,
    /// The answers.
    pub body: Body,
}

/// The answers to a question, by its kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Body {
    /// How many chose each option, in the order of the question's options. For
    /// a multiple choice the counts may add up to more than the base.
    Counts(Vec<u32>),
    /// More options than a chart or a table has room for: they are not counted
    /// one by one.
    TooMany {
        /// How many options there are.
        options: u32,
        /// Rows with an answer outside the scale.
        outside: u32,
    },
    /// One row a statement.
    Battery(Vec<BatteryRow>),
    /// Equal bins in rising order; `mean` is `None` for an empty base.
    Histogram {
        /// The bins.
        bins: Vec<Bin>,
        /// Arithmetic mean of the numbers.
        mean: Option<f64>,
        /// Median of the numbers (type 7: linear between the middle two).
        median: Option<f64>,
        /// How far apart the numbers lie; `None` for an empty base.
        spread: Option<Spread>,
    },
    /// Rows a month. A month in which the whole table has no row is `None`: a
    /// gap, not a zero.
    Months {
        /// The first month, as year times 12 plus month from 0.
        first: i32,
        /// One count a month, without holes in the months.
        counts: Vec<Option<u32>>,
    },
    /// Sums by month, one series a metric, never added up.
    Usage(Vec<Usage>),
    /// Free text: only how many there are. [`crate::engine::search`] gives the texts.
    Texts,
    /// Not drawn.
    Hidden,
}

/// One statement of a battery.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatteryRow {
    /// How many chose each option, in the order of the question's options;
    /// those outside the scale stand last.
    pub counts: Vec<u32>,
    /// How many chose an option on the scale: the base of the shares.
    pub base: u32,
}

/// A bin of a histogram: `from` is included, `to` is not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Lower edge.
    pub from: f64,
    /// Upper edge.
    pub to: f64,
    /// Numbers in it.
    pub count: u32,
}

/// Monthly sums of one metric; `None` where no row holds a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Usage {
    /// The metric by code, or `None` where the file names none.
    pub metric: Option<u32>,
    /// One sum for each of the question's columns.
    pub sums: Vec<Option<f64>>,
}

/// Texts that hold the words searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The words.
    pub words: String,
    /// How many there are.
    pub total: u32,
    /// Of how many.
    pub of: u32,
    /// The first of them.
    pub texts: Vec<FoundText>,
    /// Title of the question that asks for leave to quote, if the table has one.
    pub consent: Option<String>,
}

/// A text, and what was found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundText {
    /// Its line in the file.
    pub line: u32,
    /// The text.
    pub text: String,
    /// Where the words stand.
    pub hits: Vec<Span>,
    /// What may identify somebody.
    pub traces: Vec<Trace>,
    /// Who wrote it was asked for leave to quote and did not say yes.
    pub is_withheld: bool,
}

/// What many people write of, in one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Themes {
    /// How many wrote something.
    pub of: u32,
    /// Words and phrases, the most used first.
    pub terms: Vec<Term>,
}

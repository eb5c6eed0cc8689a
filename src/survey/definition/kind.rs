use std::collections::BTreeMap;

use crate::survey::Date;

/// What a question asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One of several choices.
    Single {
        /// In the order shown.
        choices: Vec<Choice>,
    },
    /// Any number of choices.
    Multiple {
        /// In the order shown.
        choices: Vec<Choice>,
    },
    /// One line of text.
    Text {
        /// In characters.
        max_length: Option<usize>,
    },
    /// Several lines of text.
    Long {
        /// In characters.
        max_length: Option<usize>,
    },
    /// A number.
    Number {
        /// The smallest allowed.
        min: Option<f64>,
        /// The largest allowed.
        max: Option<f64>,
        /// Whether decimals are refused.
        whole: bool,
        /// What is counted, such as `hours`.
        unit: Option<String>,
    },
    /// A day.
    Date {
        /// The first allowed.
        min: Option<DateLimit>,
        /// The last allowed.
        max: Option<DateLimit>,
    },
    /// A whole number on a scale.
    Scale {
        /// The low end.
        from: i64,
        /// The high end.
        to: i64,
        /// Meanings of some points, mostly the ends.
        labels: BTreeMap<i64, String>,
    },
    /// One point of the same scale for each of several rows.
    Grid {
        /// What is judged.
        rows: Vec<Row>,
        /// From low to high, then what is outside.
        scale: Vec<Point>,
    },
}

/// One choice of a single or multiple question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub value: String,
    /// What is shown.
    pub text: String,
    /// Shown below the text.
    pub hint: Option<String>,
    /// Whether it stands after "or" and, in a multiple question, excludes the
    /// others.
    pub exclusive: bool,
}

/// One row of a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is stored.
    pub value: String,
    /// What is shown.
    pub text: String,
}

/// One point of a grid's scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What is stored.
    pub value: String,
    /// What is shown.
    pub text: String,
    /// Whether it is no point of the scale, such as "Does not apply".
    pub outside: bool,
}

/// The first or last day allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateLimit {
    /// The day of answering.
    Today,
    /// A fixed day.
    On(Date),
}

impl DateLimit {
    /// The day it means; `None` for today when today is not known.
    pub fn date(self, today: Option<Date>) -> Option<Date> {
        match self {
            Self::Today => today,
            Self::On(date) => Some(date),
        }
    }
}

use canvass_kernel::Named;
use std::collections::BTreeMap;

use crate::{
    survey::{Date, Expression},
    words::survey::Words,
};

/// What a question asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One of several choices.
    Single {
        /// In the order shown.
        choices: Vec<Choice>,
    },
    /// Several choices.
    Multiple {
        /// In the order shown.
        choices: Vec<Choice>,
        /// The fewest that make an answer.
        min: Option<usize>,
        /// The most.
        max: Option<usize>,
    },
    /// Yes or no; stored as [`YES`](Self::YES) or [`NO`](Self::NO).
    YesNo,
    /// Some or all of several things in order, first the foremost.
    Ranking {
        /// In the order shown before any has a rank.
        items: Vec<Row>,
        /// How many ranks there are; as many as things when `None`.
        top: Option<usize>,
    },
    /// One line of text.
    Text {
        /// How long it may be.
        length: Option<Length>,
    },
    /// Several lines of text.
    Long {
        /// How long it may be.
        length: Option<Length>,
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
    /// A month.
    Month {
        /// The first allowed, as a day in it.
        min: Option<DateLimit>,
        /// The last allowed, as a day in it.
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
    /// Any number of the same columns for each of several rows.
    Ticks {
        /// What is judged.
        rows: Vec<Row>,
        /// What may be ticked in each.
        columns: Vec<Row>,
    },
    /// A page to read, without an answer.
    Note {
        /// Paragraphs below the heading, with empty lines between.
        body: Option<String>,
    },
    /// What earlier answers come to: never shown, stored as an answer.
    Calculated {
        /// What is calculated.
        calculation: Expression,
    },
}

impl Kind {
    /// The stored value of yes.
    pub const YES: &str = "yes";
    /// The stored value of no.
    pub const NO: &str = "no";

    /// Whether it can be answered at all.
    pub fn is_question(&self) -> bool {
        !matches!(self, Self::Note { .. } | Self::Calculated { .. })
    }

    /// Whether it has a page of its own.
    pub fn has_page(&self) -> bool {
        !matches!(self, Self::Calculated { .. })
    }

    /// Whether an answer may hold this stored value.
    pub fn stores(&self, value: &str) -> bool {
        self.label(value, Words::English).is_some()
    }

    /// The words of the choice, point, column or thing to rank with this stored
    /// value; `None` when no answer may hold it. Those of yes and no are our own.
    pub fn label(&self, value: &str, words: Words) -> Option<&str> {
        let mut options = self.options(words);
        options.find_map(|(stored, text)| (stored == value).then_some(text))
    }

    /// The stored values an answer may hold, each with its words, in their order:
    /// choices, points, columns or things to rank; none of other kinds.
    pub fn options(&self, words: Words) -> impl Iterator<Item = (&str, &str)> {
        (0..).map_while(move |place| self.option(place, words))
    }

    fn option(&self, place: usize, words: Words) -> Option<(&str, &str)> {
        let (value, text) = match self {
            Self::Single { choices } | Self::Multiple { choices, .. } => {
                let choice = choices.get(place)?;
                (&choice.value, &choice.text)
            }
            Self::Grid { scale, .. } => {
                let point = scale.get(place)?;
                (&point.value, &point.text)
            }
            Self::Ranking { items: rows, .. } | Self::Ticks { columns: rows, .. } => {
                let row = rows.get(place)?;
                (&row.value, &row.text)
            }
            Self::YesNo => {
                let both = [(Self::YES, words.yes()), (Self::NO, words.no())];
                return both.get(place).copied();
            }
            _ => return None,
        };
        Some((value, text))
    }
}

/// How long a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// In characters as a reader counts them.
    pub max: usize,
    /// The count is shown once this many per cent of `max` are used.
    pub threshold: usize,
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
    /// Whether it has a field for words of the reader's own.
    pub other: bool,
    /// What a choice filter knows of it, by name.
    pub columns: Named<String>,
}

/// One row or column of a grid, or one thing to rank.
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

use serde::{Deserialize, Serialize};

use crate::table::Unit;

/// How a question is answered, and so how its card is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuestionKind {
    /// One option of several.
    Single,
    /// Statements under one ordered scale; one column each.
    Agreement,
    /// Any number of options; the base is the respondents who answered.
    Multiple,
    /// A number.
    Number,
    /// 0 to 10, how likely to recommend.
    Score,
    /// A day.
    Date,
    /// Free text.
    Text,
    /// Monthly usage: one column a month, one line a metric.
    Usage,
    /// Not drawn: identifiers, personal data, empty columns.
    Hidden,
}

impl QuestionKind {
    /// A stable word for files and the page.
    pub fn key(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Agreement => "agreement",
            Self::Multiple => "multiple",
            Self::Number => "number",
            Self::Score => "score",
            Self::Date => "date",
            Self::Text => "text",
            Self::Usage => "usage",
            Self::Hidden => "hidden",
        }
    }
}

/// A question as the respondents met it: one column or several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The words of the question; the column's name where the file has none.
    pub title: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Its columns by position.
    pub columns: Vec<u32>,
    /// One label a column where there are several (statements, options,
    /// months); empty for a question of one column.
    pub items: Vec<String>,
    /// The options in the order they are shown; for [`QuestionKind::Agreement`]
    /// the steps of the scale from the negative end. Codes in results and
    /// clauses count from 0 in this list.
    pub options: Vec<String>,
    /// Options from here on lie outside the scale ("does not apply"): shown,
    /// but not part of the base. Equals `options.len()` when there are none.
    pub num_scale: u32,
    /// The options stand in an order of their own (a scale, bands of age);
    /// otherwise a card may sort them.
    pub ordered: bool,
    /// For [`QuestionKind::Number`]: what the numbers count, if the cells say.
    pub unit: Option<Unit>,
    /// For [`QuestionKind::Usage`]: the column that names the metric.
    pub by: Option<u32>,
    /// The question by position that this one belongs to: it holds what was
    /// written for "other", or points and feedback.
    pub part_of: Option<u32>,
}

impl Question {
    /// The options on the upper side of an ordered scale; an odd middle is on neither.
    pub fn upper_side(&self) -> std::ops::Range<usize> {
        let num_scale = self.num_scale as usize;
        num_scale.div_ceil(2)..num_scale
    }
}

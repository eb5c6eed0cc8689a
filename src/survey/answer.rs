//! One answer and its JSON form.

mod walk;

use crate::{
    json::{Value, json},
    text::number_text,
};
use canvass_kernel::{Named, gathered};

use super::{Date, Missing, Month};

/// An answer that has been checked. A question without an answer has no
/// `Answer`.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The value of one choice. JSON: `"value"`.
    Choice(String),
    /// The values of choices, in the definition's order. JSON: `["a", "b"]`.
    Choices(Vec<String>),
    /// A [`Choice`](Self::Choice) or [`Choices`](Self::Choices), and what was
    /// written for the one that asks for words. JSON:
    /// `{"value": …, "other": "text"}`.
    Other(Box<Self>, String),
    /// Values in order, first the foremost; what has no rank is absent. JSON:
    /// `["b", "a"]`.
    Ranking(Vec<String>),
    /// Trimmed text. JSON: `"text"`.
    Text(String),
    /// A finite number. JSON: `3.5`.
    Number(f64),
    /// A day. JSON: `"2026-04-01"`.
    Date(Date),
    /// A month. JSON: `"2026-04"`.
    Month(Month),
    /// A point of a scale. JSON: `7`.
    Scale(i64),
    /// By values of rows; rows left out are absent. JSON:
    /// `{"row": "point", "other_row": {"missing": "dont_know"}}`.
    Grid(Named<Rating>),
    /// Values of ticked columns, in the definition's order, by values of rows;
    /// rows without a tick are absent. JSON: `{"row": ["a", "b"]}`.
    Ticks(Named<Vec<String>>),
    /// No answer, for a reason. JSON: `{"missing": "dont_know"}`.
    Missing(Missing),
}

/// The answer in one row of a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rating {
    /// The value of a point.
    Point(String),
    /// None, for a reason.
    Missing(Missing),
}

impl Rating {
    /// The value of the point, or the name of the reason.
    pub fn value(&self) -> &str {
        match self {
            Self::Point(value) => value,
            Self::Missing(kind) => kind.name(),
        }
    }
}

impl Answer {
    /// The JSON form.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Choice(value) | Self::Text(value) => Value::String(value.clone()),
            Self::Choices(values) | Self::Ranking(values) => list_json(values),
            Self::Other(answer, text) => json!({ "value": answer.to_json(), "other": text }),
            Self::Number(n) => Value::Number(*n),
            Self::Date(date) => Value::String(date.to_string()),
            Self::Month(month) => Value::String(month.to_string()),
            Self::Scale(n) => Value::Number(*n as f64),
            Self::Grid(rows) => Value::Object(gathered(rows.iter().map(|(row, rating)| {
                let value = match rating {
                    Rating::Point(value) => Value::String(value.clone()),
                    Rating::Missing(kind) => missing_json(*kind),
                };
                (row.to_owned(), value)
            }))),
            Self::Ticks(rows) => Value::Object(gathered(
                rows.iter()
                    .map(|(row, values)| (row.to_owned(), list_json(values))),
            )),
            Self::Missing(kind) => missing_json(*kind),
        }
    }

    /// As the text a condition sees: several choices with spaces between, the
    /// name of the reason for no answer. What has rows has no text of its own.
    pub fn to_text(&self) -> String {
        match self {
            Self::Choice(value) | Self::Text(value) => value.clone(),
            Self::Choices(values) | Self::Ranking(values) => values.join(" "),
            Self::Other(answer, _) => answer.to_text(),
            Self::Number(n) => number_text(*n),
            Self::Date(date) => date.to_string(),
            Self::Month(month) => month.to_string(),
            Self::Scale(n) => n.to_string(),
            Self::Grid(_) | Self::Ticks(_) => String::new(),
            Self::Missing(kind) => kind.name().to_owned(),
        }
    }

    /// The text a condition sees of one row; `None` without an answer in it.
    pub fn row_text(&self, row: &str) -> Option<String> {
        match self {
            Self::Grid(rows) => rows.get(row).map(|rating| rating.value().to_owned()),
            Self::Ticks(rows) => rows.get(row).map(|values| values.join(" ")),
            _ => None,
        }
    }

    /// The values of the choices it holds; empty for what is no choice.
    pub fn chosen(&self) -> &[String] {
        match self {
            Self::Choice(value) => std::slice::from_ref(value),
            Self::Choices(values) => values,
            Self::Other(answer, _) => answer.chosen(),
            _ => &[],
        }
    }

    /// What was written for the choice that asks for words.
    pub fn other(&self) -> Option<&str> {
        match self {
            Self::Other(_, text) => Some(text),
            _ => None,
        }
    }

    /// The reason for no answer, where that is the answer.
    pub fn missing(&self) -> Option<Missing> {
        match self {
            Self::Missing(kind) => Some(*kind),
            _ => None,
        }
    }
}

fn list_json(values: &[String]) -> Value {
    Value::Array(values.iter().cloned().map(Value::String).collect())
}

fn missing_json(kind: Missing) -> Value {
    json!({ "missing": kind.name() })
}

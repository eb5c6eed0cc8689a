//! One answer and its JSON form.

use std::collections::BTreeMap;

use crate::json::Value;
use canvass_kernel::gathered;

use super::{
    Date, Kind, Question,
    definition::{Choice, Point},
    reader::Node,
};
use crate::words::survey::expected;

/// An answer that has been checked. A question without an answer has no
/// `Answer`.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The value of one choice. JSON: `"value"`.
    Choice(String),
    /// The values of choices, in the definition's order. JSON: `["a", "b"]`.
    Choices(Vec<String>),
    /// Trimmed text. JSON: `"text"`.
    Text(String),
    /// A finite number. JSON: `3.5`.
    Number(f64),
    /// A day. JSON: `"2026-04-01"`.
    Date(Date),
    /// A point of a scale. JSON: `7`.
    Scale(i64),
    /// Values of points by values of rows; rows left out are absent. JSON:
    /// `{"row": "point"}`.
    Grid(BTreeMap<String, String>),
}

impl Answer {
    /// The JSON form.
    pub fn to_json(&self) -> Value {
        let text = |text: &String| Value::String(text.clone());
        match self {
            Self::Choice(value) | Self::Text(value) => text(value),
            Self::Choices(values) => Value::Array(values.iter().map(text).collect()),
            Self::Number(n) => Value::Number(*n),
            Self::Date(date) => Value::String(date.to_string()),
            Self::Scale(n) => Value::Number(*n as f64),
            Self::Grid(rows) => {
                let members = rows.iter();
                Value::Object(gathered(
                    members.map(|(row, point)| (row.clone(), text(point))),
                ))
            }
        }
    }

    /// As the text a condition sees: several choices with spaces between. A
    /// grid has no text of its own, only its rows have.
    pub fn to_text(&self) -> String {
        match self {
            Self::Choice(value) | Self::Text(value) => value.clone(),
            Self::Choices(values) => values.join(" "),
            Self::Number(n) => n.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Scale(n) => n.to_string(),
            Self::Grid(_) => String::new(),
        }
    }

    /// Reads the JSON form of an answer to this question; what does not fit
    /// is noted with its place.
    pub(super) fn walk(node: &Node<'_>, question: &Question) -> Option<Self> {
        match &question.kind {
            Kind::Single { choices } => walk_choice(node, choices).map(Self::Choice),
            Kind::Multiple { choices } => {
                let values: Option<Vec<String>> = node
                    .some_items()
                    .iter()
                    .map(|item| walk_choice(item, choices))
                    .collect();
                values.map(Self::Choices)
            }
            Kind::Text { .. } | Kind::Long { .. } => {
                node.text().map(|text| Self::Text(text.to_owned()))
            }
            Kind::Number { .. } => node.number().map(Self::Number),
            Kind::Date { .. } => {
                let text = node.value.as_str().filter(|text| text.len() == 10);
                let date = text.and_then(Date::parse_iso);
                node.check(date, expected::DATE).map(Self::Date)
            }
            Kind::Scale { from, to, .. } => {
                let point = node.value.as_i64().filter(|n| (from..=to).contains(&n));
                node.check(point, expected::LABEL).map(Self::Scale)
            }
            Kind::Grid { rows, scale } => {
                let names: Vec<&str> = rows.iter().map(|row| row.value.as_str()).collect();
                let object = node.object(&[&names])?;
                let answered = names.into_iter().filter_map(|name| {
                    let point = walk_point(&object.get(name)?, scale)?;
                    Some((name.to_owned(), point))
                });
                Some(Self::Grid(gathered(answered)))
            }
        }
    }
}

fn walk_choice(node: &Node<'_>, choices: &[Choice]) -> Option<String> {
    let value = node.value.as_str();
    let known = value.filter(|value| choices.iter().any(|choice| choice.value == *value));
    node.check(known, expected::CHOICE).map(str::to_owned)
}

fn walk_point(node: &Node<'_>, scale: &[Point]) -> Option<String> {
    let value = node.value.as_str();
    let known = value.filter(|value| scale.iter().any(|point| point.value == *value));
    node.check(known, expected::CHOICE).map(str::to_owned)
}

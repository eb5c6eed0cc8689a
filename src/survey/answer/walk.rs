//! From the JSON form of an answer.

use canvass_kernel::{Named, gathered};

use super::{Answer, Rating};
use crate::walk::Node;
use crate::{
    survey::{Choice, Date, Kind, Missing, Month, Question, definition::Row},
    words::survey::expected,
};

/// The member that holds the reason for no answer.
const MISSING: &[&str] = &["missing"];
/// The members of an answer with words for "other".
const OTHER: &[&str] = &["value", "other"];

impl Answer {
    /// Reads the JSON form of an answer to this question; what does not fit
    /// is noted with its place.
    pub(in crate::survey) fn walk(node: &Node<'_>, question: &Question) -> Option<Self> {
        let kind = &question.kind;
        let of_rows = matches!(kind, Kind::Grid { .. });
        if !of_rows && is_missing(node) {
            return walk_missing(node, question).map(Self::Missing);
        }
        match kind {
            Kind::Single { choices } => walk_other(node, choices, &|node| {
                walk_value(node, kind).map(Self::Choice)
            }),
            Kind::Multiple { choices, .. } => walk_other(node, choices, &|node| {
                walk_values(node, kind).map(Self::Choices)
            }),
            Kind::YesNo => walk_value(node, kind).map(Self::Choice),
            Kind::Ranking { items, top } => {
                let values = walk_values(node, kind)?;
                let room = top.unwrap_or(items.len());
                let once = (1..values.len()).all(|i| {
                    let (before, rest) = values.split_at(i);
                    rest.first().is_none_or(|value| !before.contains(value))
                });
                let fits = once && values.len() <= room;
                node.check(fits.then_some(Self::Ranking(values)), expected::RANKS)
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
            Kind::Month { .. } => {
                let month = node.value.as_str().and_then(Month::parse_iso);
                node.check(month, expected::MONTH).map(Self::Month)
            }
            Kind::Scale { from, to, .. } => {
                let point = node.value.as_i64().filter(|n| (from..=to).contains(&n));
                node.check(point, expected::LABEL).map(Self::Scale)
            }
            Kind::Grid { rows, .. } => {
                let rating = |node: &Node<'_>| {
                    if is_missing(node) {
                        return walk_missing(node, question).map(Rating::Missing);
                    }
                    walk_value(node, kind).map(Rating::Point)
                };
                walk_rows(node, rows, &rating).map(Self::Grid)
            }
            Kind::Ticks { rows, .. } => {
                let ticked = |node: &Node<'_>| walk_values(node, kind);
                walk_rows(node, rows, &ticked).map(Self::Ticks)
            }
            Kind::Calculated { .. } if node.value.as_f64().is_some() => {
                node.number().map(Self::Number)
            }
            Kind::Calculated { .. } => node.text().map(|text| Self::Text(text.to_owned())),
            Kind::Note { .. } => node.check(None, expected::NO_ANSWER),
        }
    }
}

/// Whether this has the form of a reason for no answer.
fn is_missing(node: &Node<'_>) -> bool {
    node.value
        .get("missing")
        .is_some_and(|name| name.as_str().is_some())
}

/// A reason for no answer that the question offers.
fn walk_missing(node: &Node<'_>, question: &Question) -> Option<Missing> {
    let object = node.object(&[MISSING])?;
    let name = object.need("missing")?;
    let kind = name.value.as_str().and_then(Missing::named);
    let offered = kind.filter(|kind| question.missing.contains(kind));
    let names: Vec<&str> = question.missing.iter().map(|kind| kind.name()).collect();
    name.check(offered, &expected::one_of(&names))
}

/// An answer with or without words for "other".
fn walk_other(
    node: &Node<'_>,
    choices: &[Choice],
    walk: &dyn Fn(&Node<'_>) -> Option<Answer>,
) -> Option<Answer> {
    if node.value.as_object().is_none() {
        return walk(node);
    }
    let object = node.object(&[OTHER])?;
    let answer = object.need("value").and_then(|node| walk(&node))?;
    let text = object.need("other")?;
    let asked = choices
        .iter()
        .any(|choice| choice.other && answer.chosen().contains(&choice.value));
    let words = text.text()?;
    text.check(asked.then_some(()), expected::NO_OTHER)?;
    Some(Answer::Other(Box::new(answer), words.to_owned()))
}

fn walk_value(node: &Node<'_>, kind: &Kind) -> Option<String> {
    let value = node.value.as_str().filter(|value| kind.stores(value));
    node.check(value, expected::CHOICE).map(str::to_owned)
}

fn walk_values(node: &Node<'_>, kind: &Kind) -> Option<Vec<String>> {
    let items = node.some_items();
    items.iter().map(|item| walk_value(item, kind)).collect()
}

fn walk_rows<T>(
    node: &Node<'_>,
    rows: &[Row],
    walk: &dyn Fn(&Node<'_>) -> Option<T>,
) -> Option<Named<T>> {
    let names: Vec<&str> = rows.iter().map(|row| row.value.as_str()).collect();
    let object = node.object(&[&names])?;
    let answered = names
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), walk(&object.get(name)?)?)));
    Some(gathered(answered))
}

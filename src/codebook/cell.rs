use std::borrow::Cow;

use super::export::Labels;
use super::gap::{Gap, escaped};
use super::layout::{Column, Part};
use super::options::Options;
use crate::survey::{Answer, Kind, Rating};
use crate::words::codebook as words;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A number, which a workbook keeps as one.
    Number(f64),
    /// Anything else.
    Text(String),
}

impl Cell {
    /// As text.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Text(text) => Cow::Borrowed(text),
        }
    }
}

impl From<Gap> for Cell {
    fn from(gap: Gap) -> Self {
        Self::Text(gap.code().to_owned())
    }
}

/// The cell of a response in this column.
pub(super) fn cell(
    column: &Column<'_>,
    answer: Option<&Answer>,
    is_asked: bool,
    labels: Labels,
) -> Cell {
    if let Part::Words(choice) = column.part {
        let chosen = answer.is_some_and(|answer| answer.chosen().contains(&choice.value));
        return match answer.and_then(Answer::other) {
            Some(text) => Cell::Text(escaped(text)),
            None if chosen => Gap::Skipped.into(),
            None => Gap::NotAsked.into(),
        };
    }
    match answer {
        None if is_asked && column.question.kind.is_question() => Gap::Skipped.into(),
        None => Gap::NotAsked.into(),
        Some(Answer::Missing(reason)) => Gap::from(*reason).into(),
        Some(answer) => answered(column, answer, labels),
    }
}

fn answered(column: &Column<'_>, answer: &Answer, labels: Labels) -> Cell {
    match (column.part, answer) {
        (Part::Choice(choice), answer) => tick(answer.chosen().contains(&choice.value)),
        (Part::Tick { row, column }, Answer::Ticks(rows)) => {
            let ticked = rows.get(&row.value);
            tick(ticked.is_some_and(|ticked| ticked.contains(&column.value)))
        }
        (Part::Item(item), Answer::Ranking(values)) => {
            let place = values.iter().position(|value| *value == item.value);
            place.map_or_else(
                || Cell::Text(words::NOT_RANKED.to_owned()),
                |place| Cell::Number((place + 1) as f64),
            )
        }
        (Part::Row(row), Answer::Grid(rows)) => match rows.get(&row.value) {
            Some(Rating::Point(value)) => code(column, value, labels),
            Some(Rating::Missing(reason)) => Gap::from(*reason).into(),
            None => Gap::Skipped.into(),
        },
        (_, Answer::Number(number)) => Cell::Number(*number),
        (_, Answer::Scale(point)) => Cell::Number(*point as f64),
        (_, Answer::Text(text)) => Cell::Text(escaped(text)),
        (_, answer) if matches!(column.question.kind, Kind::Single { .. } | Kind::YesNo) => {
            code(column, &answer.to_text(), labels)
        }
        (_, answer) => Cell::Text(answer.to_text()),
    }
}

fn tick(is_ticked: bool) -> Cell {
    Cell::Number(f64::from(u8::from(is_ticked)))
}

fn code(column: &Column<'_>, value: &str, labels: Labels) -> Cell {
    let options = Options::of(column.question);
    Cell::Text(match labels {
        Labels::Codes => value.to_owned(),
        Labels::Texts => options.written(value).into_owned(),
    })
}

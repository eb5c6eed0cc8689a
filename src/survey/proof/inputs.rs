//! The answers to a question between which the logic of a survey can tell.

mod days;
mod lists;
mod numbers;
mod texts;

use super::interest::Interest;
use crate::survey::{Date, Kind, Question, state::Input};

pub(super) use days::{date, of_date, of_month};

/// Lists longer than this are not gone through.
const MOST: usize = 2_048;

/// Inputs to a question; `None` is nothing entered.
#[derive(Debug)]
pub(super) struct Inputs {
    /// Some of them may be refused.
    pub(super) all: Vec<Option<Input>>,
    /// Whether every possible answer is to the logic the same as one of these.
    pub(super) is_complete: bool,
}

/// The inputs to a question as it is asked. `values` are those its answers are
/// compared with, each as a text and as a number.
pub(super) fn inputs(
    posed: &Question,
    interest: &Interest<'_>,
    values: &[(String, f64)],
    today: Option<Date>,
) -> Inputs {
    let is_any = interest.is_any();
    let one = |text: String| Input::One(text);
    let (mut all, is_complete) = match &posed.kind {
        Kind::Single { choices } => {
            let wanted = if is_any { choices.len() } else { 1 };
            let choices = choices.iter().take(wanted);
            let inputs = choices.map(|choice| lists::chosen(choice.other, vec![&choice.value]));
            (inputs.collect(), true)
        }
        Kind::Multiple { choices, min, max } => {
            lists::multiple(choices, [*min, *max], interest, values)
        }
        Kind::YesNo => {
            let both = [Kind::YES, Kind::NO].map(|value| one(value.to_owned()));
            (both.to_vec(), true)
        }
        Kind::Scale { from, to, .. } => {
            let points = (*from..=*to).map(|point| one(point.to_string()));
            (points.collect(), true)
        }
        Kind::Ranking { items, top } => lists::ranking(items, *top, is_any),
        Kind::Grid { rows, scale } => {
            let mut points: Vec<&str> = scale.iter().map(|point| point.value.as_str()).collect();
            points.extend(posed.missing.iter().map(|reason| reason.name()));
            lists::grid(rows, &points, interest, posed.required)
        }
        Kind::Ticks { rows, columns } => lists::ticks(rows, columns, interest),
        Kind::Text { .. } | Kind::Long { .. } => (
            texts::texts(values).into_iter().map(one).collect(),
            !is_any || interest.is_plain(),
        ),
        Kind::Number {
            min, max, whole, ..
        } => {
            let (numbers, is_all) = numbers::numbers([*min, *max], *whole, values);
            let texts = numbers.iter().map(|number| one(number.to_string()));
            (texts.collect(), is_all || !is_any || interest.is_plain())
        }
        Kind::Date { min, max } => (
            days::dates([*min, *max], values, today),
            !is_any || interest.is_plain(),
        ),
        Kind::Month { min, max } => (
            days::months([*min, *max], values, today),
            !is_any || interest.is_plain(),
        ),
        Kind::Note { .. } | Kind::Calculated { .. } => (Vec::new(), true),
    };
    let reasons = posed.missing.iter().copied();
    let reasons = reasons.filter(|reason| posed.offers(*reason));
    all.extend(reasons.map(Input::Missing));
    let entered = all.into_iter().map(Some);
    Inputs {
        all: entered.chain([None]).collect(),
        is_complete,
    }
}

//! From raw input to an answer, or to an error in the words of the NHS and
//! GOV.UK services.

mod choices;
mod date;
mod grid;
mod number;
mod ranking;
mod text;

pub use ranking::ranks;
pub use text::length;

use super::{Answer, Date, Kind, Question, field, state::Input};
use crate::port::Machine;
use crate::words::survey::Words;

/// A single question with more choices than this is searched, not read through.
pub const LIST_FROM: usize = 30;

/// What is wrong with an input, in words, and the field to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The error message, without full stop.
    pub message: String,
    /// The id of the first field at fault; see [`field`].
    pub field: String,
    /// The parts of a date at fault (`day`, `month`, `year`), the value of the
    /// grid row, or the value of the choice whose words are; empty when the
    /// whole question is.
    pub parts: Vec<String>,
}

/// The answer in an input; `Ok(None)` when an optional question was left out.
/// `today` limits dates and may be unknown; `words` say what is wrong; `machine` counts
/// characters.
///
/// # Errors
///
/// One problem, or for a grid one for each row at fault.
pub fn check(
    question: &Question,
    input: Option<&Input>,
    today: Option<Date>,
    words: Words,
    machine: &dyn Machine,
) -> Result<Option<Answer>, Vec<Problem>> {
    if let Some(Input::Missing(kind)) = input
        && question.offers(*kind)
    {
        return Ok(Some(Answer::Missing(*kind)));
    }
    let text = match input {
        Some(Input::One(text)) => text.trim(),
        _ => "",
    };
    let one_problem = |message| vec![problem(question, message)];
    let answer = match &question.kind {
        Kind::Single { choices } => choices::check_one(question, choices, input, words)?,
        Kind::Multiple { choices, min, max } => {
            choices::check_some(question, choices, [*min, *max], input, words)?
        }
        Kind::YesNo => {
            let known = question.kind.stores(text);
            known.then(|| Answer::Choice(text.to_owned()))
        }
        Kind::Ranking { items, top } => ranking::check(question, items, *top, input, words)?,
        Kind::Text { length } | Kind::Long { length } => {
            text::check(text, *length, words, machine).map_err(one_problem)?
        }
        Kind::Number {
            min,
            max,
            whole,
            unit,
        } => {
            let limits = [*min, *max];
            number::check(text, limits, *whole, unit.as_deref(), words).map_err(one_problem)?
        }
        Kind::Date { min, max } => {
            let limits = [*min, *max];
            date::check(question, input, limits, today, words).map_err(|problem| vec![problem])?
        }
        Kind::Month { min, max } => {
            let limits = [*min, *max];
            date::check_month(question, input, limits, today, words)
                .map_err(|problem| vec![problem])?
        }
        Kind::Scale { from, to, .. } => {
            let point = text.parse().ok().filter(|n| (from..=to).contains(&n));
            point.map(Answer::Scale)
        }
        Kind::Grid { rows, .. } => grid::check(question, rows, input, words)?,
        Kind::Ticks { rows, columns } => grid::check_ticks(rows, columns, input),
        Kind::Note { .. } | Kind::Calculated { .. } => None,
    };
    if answer.is_none() && question.required {
        return Err(vec![missing(question, words)]);
    }
    Ok(answer)
}

fn problem(question: &Question, message: String) -> Problem {
    Problem {
        message,
        field: field::first(question),
        parts: Vec::new(),
    }
}

/// A required question without an answer.
fn missing(question: &Question, words: Words) -> Problem {
    let message = question.error.clone().unwrap_or_else(|| {
        let text = question.text.as_str();
        match &question.kind {
            Kind::Single { choices } if choices.len() > LIST_FROM => words.enter(text),
            Kind::Single { .. } | Kind::Scale { .. } | Kind::Grid { .. } => words.select_one(text),
            Kind::YesNo => words.select_yes_no(text),
            Kind::Multiple { .. } | Kind::Ticks { .. } => words.select_some(text),
            Kind::Ranking { items, top } => words.rank(top.unwrap_or(items.len()), items.len()),
            _ => words.enter(text),
        }
    });
    let mut problem = problem(question, message);
    let parts = match &question.kind {
        Kind::Date { .. } => date::PARTS.as_slice(),
        Kind::Month { .. } => date::MONTH_PARTS,
        _ => &[],
    };
    problem.parts = parts.iter().map(|part| (*part).to_owned()).collect();
    problem
}

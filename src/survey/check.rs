//! From raw input to an answer, or to an error in the words of the NHS and
//! GOV.UK services.

mod date;
mod number;

use super::{
    Answer, Date, Kind, Question,
    definition::{Choice, Point, Row},
    field,
    state::Input,
};
use crate::words::survey as words;

/// What is wrong with an input, in words, and the field to go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The error message, without full stop.
    pub message: String,
    /// The id of the first field at fault; see [`field`].
    pub field: String,
    /// The parts of a date at fault (`day`, `month`, `year`), or the value of
    /// the grid row; empty when the whole question is.
    pub parts: Vec<String>,
}

/// The answer in an input; `Ok(None)` when an optional question was left out.
/// `today` limits dates and may be unknown.
///
/// # Errors
///
/// One problem, or for a grid one for each row at fault.
pub fn check(
    question: &Question,
    input: Option<&Input>,
    today: Option<Date>,
) -> Result<Option<Answer>, Vec<Problem>> {
    let text = match input {
        Some(Input::One(text)) => text.trim(),
        _ => "",
    };
    let answer = match &question.kind {
        Kind::Single { choices } => {
            let chosen = choices.iter().find(|choice| choice.value == text);
            chosen.map(|choice| Answer::Choice(choice.value.clone()))
        }
        Kind::Multiple { choices } => check_choices(question, choices, input)?,
        Kind::Text { max_length } | Kind::Long { max_length } => {
            check_text(question, text, *max_length)?
        }
        Kind::Number {
            min,
            max,
            whole,
            unit,
        } => number::check(text, [*min, *max], *whole, unit.as_deref())
            .map_err(|message| vec![problem(question, message)])?,
        Kind::Date { min, max } => {
            let limits = [*min, *max];
            date::check(question, input, limits, today).map_err(|problem| vec![problem])?
        }
        Kind::Scale { from, to, .. } => {
            let point = text.parse().ok().filter(|n| (from..=to).contains(&n));
            point.map(Answer::Scale)
        }
        Kind::Grid { rows, scale } => check_grid(question, rows, scale, input)?,
    };
    if answer.is_none() && question.required {
        return Err(vec![missing(question)]);
    }
    Ok(answer)
}

fn problem(question: &Question, message: String) -> Problem {
    Problem {
        message,
        field: field::question(&question.id),
        parts: Vec::new(),
    }
}

/// A required question without an answer.
fn missing(question: &Question) -> Problem {
    let message = question.error.clone().unwrap_or_else(|| {
        let text = question.text.as_str();
        match question.kind {
            Kind::Single { .. } | Kind::Scale { .. } | Kind::Grid { .. } => words::select_one(text),
            Kind::Multiple { .. } => words::select_some(text),
            _ => words::enter(text),
        }
    });
    let mut problem = problem(question, message);
    if let Kind::Date { .. } = question.kind {
        problem.field = field::date_part(&question.id, date::PARTS[0]);
        problem.parts = date::PARTS.map(str::to_owned).to_vec();
    }
    problem
}

fn check_choices(
    question: &Question,
    choices: &[Choice],
    input: Option<&Input>,
) -> Result<Option<Answer>, Vec<Problem>> {
    let ticked = match input {
        Some(Input::Many(values)) => values.as_slice(),
        _ => &[],
    };
    let chosen: Vec<&Choice> = choices
        .iter()
        .filter(|choice| ticked.contains(&choice.value))
        .collect();
    let exclusive = chosen.iter().find(|choice| choice.exclusive);
    if let Some(exclusive) = exclusive.filter(|_| chosen.len() > 1) {
        let message = words::exclusive(&exclusive.text);
        return Err(vec![problem(question, message)]);
    }
    let values: Vec<String> = chosen.into_iter().map(|c| c.value.clone()).collect();
    Ok(Some(values)
        .filter(|values| !values.is_empty())
        .map(Answer::Choices))
}

fn check_text(
    question: &Question,
    text: &str,
    max_length: Option<usize>,
) -> Result<Option<Answer>, Vec<Problem>> {
    let text = text.replace("\r\n", "\n");
    match max_length {
        Some(limit) if length(&text) > limit => {
            Err(vec![problem(question, words::too_long(limit))])
        }
        _ => Ok((!text.is_empty()).then_some(Answer::Text(text))),
    }
}

/// How many characters a reader sees: marks that join the character before
/// them are not counted.
pub fn length(text: &str) -> usize {
    let mut after_joiner = false;
    let mut count = 0;
    for c in text.chars() {
        let joins = matches!(c,
            '\u{300}'..='\u{36f}' | '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}');
        let joiner = c == '\u{200d}';
        if !joins && !joiner && !after_joiner {
            count += 1;
        }
        after_joiner = joiner;
    }
    count
}

fn check_grid(
    question: &Question,
    rows: &[Row],
    scale: &[Point],
    input: Option<&Input>,
) -> Result<Option<Answer>, Vec<Problem>> {
    let mut answered = std::collections::BTreeMap::new();
    let mut problems = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let value = match input {
            Some(Input::Rows(values)) => values.get(&row.value),
            _ => None,
        };
        let point = value.filter(|value| scale.iter().any(|point| point.value == **value));
        if let Some(point) = point {
            answered.insert(row.value.clone(), point.clone());
        } else {
            problems.push(Problem {
                message: words::select_row(&row.text),
                field: field::cell(&question.id, i, 0),
                parts: vec![row.value.clone()],
            });
        }
    }
    if question.required && !problems.is_empty() {
        return Err(problems);
    }
    Ok(Some(answered)
        .filter(|rows| !rows.is_empty())
        .map(Answer::Grid))
}

use canvass_kernel::{Named, gathered};

use super::Problem;
use crate::{
    survey::{Answer, Kind, Missing, Question, Rating, definition::Row, field, state::Input},
    words::survey::Words,
};

/// A point, or a reason for none, in each row.
#[inline(never)]
pub(super) fn check(
    question: &Question,
    rows: &[Row],
    input: Option<&Input>,
    words: Words,
) -> Result<Option<Answer>, Vec<Problem>> {
    let mut answered = Named::default();
    let mut problems = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let value = match input {
            Some(Input::Rows(values)) => values.get(&row.value),
            _ => None,
        };
        if let Some(rating) = value.and_then(|value| rating(question, value)) {
            answered.insert(row.value.clone(), rating);
        } else if question.required {
            problems.push(Problem {
                message: words.select_row(&row.text),
                field: field::cell(&question.id, i, 0),
                parts: vec![row.value.clone()],
            });
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok((!answered.is_empty()).then_some(Answer::Grid(answered)))
}

fn rating(question: &Question, value: &str) -> Option<Rating> {
    let missing = Missing::named(value).filter(|kind| question.missing.contains(kind));
    match (&question.kind, missing) {
        (_, Some(kind)) => Some(Rating::Missing(kind)),
        (Kind::Grid { .. }, None) if question.kind.stores(value) => {
            Some(Rating::Point(value.to_owned()))
        }
        _ => None,
    }
}

/// The ticks of each row that has some, in the order of the columns.
#[inline(never)]
pub(super) fn check_ticks(rows: &[Row], columns: &[Row], input: Option<&Input>) -> Option<Answer> {
    let answered: Named<Vec<String>> = gathered(rows.iter().filter_map(|row| {
        let ticked = input?.ticked(&row.value);
        let values: Vec<String> = columns
            .iter()
            .filter(|column| ticked.contains(&column.value))
            .map(|column| column.value.clone())
            .collect();
        (!values.is_empty()).then(|| (row.value.clone(), values))
    }));
    (!answered.is_empty()).then_some(Answer::Ticks(answered))
}

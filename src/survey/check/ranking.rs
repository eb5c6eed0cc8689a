use super::{Problem, problem};
use crate::{
    survey::{Answer, Question, definition::Row, field, state::Input},
    words::survey::Words,
};

/// The things in order, first what has a rank: indices into `items`, and how
/// many of them have one.
#[inline(never)]
pub fn ranks(items: &[Row], top: Option<usize>, input: Option<&Input>) -> (Vec<usize>, usize) {
    let ranked = input.map_or(&[] as &[String], Input::chosen);
    let place = |value: &String| items.iter().position(|item| item.value == *value);
    let mut order: Vec<usize> = Vec::with_capacity(items.len());
    for index in ranked.iter().filter_map(place) {
        if !order.contains(&index) && order.len() < top.unwrap_or(items.len()) {
            order.push(index);
        }
    }
    let count = order.len();
    for index in 0..items.len() {
        if !order.contains(&index) {
            order.push(index);
        }
    }
    (order, count)
}

/// What has a rank, in order. A required question needs every rank.
#[inline(never)]
pub(super) fn check(
    question: &Question,
    items: &[Row],
    top: Option<usize>,
    input: Option<&Input>,
    words: Words,
) -> Result<Option<Answer>, Vec<Problem>> {
    let (order, count) = ranks(items, top, input);
    let room = top.unwrap_or(items.len());
    if question.required && count < room {
        let message = question.error.clone();
        let message = message.unwrap_or_else(|| words.rank(room, items.len()));
        let first = order.get(count).and_then(|index| items.get(*index));
        let mut problem = problem(question, message);
        if let Some(item) = first {
            problem.field = field::rank_up(&question.id, &item.value);
        }
        return Err(vec![problem]);
    }
    let ranked = order.iter().take(count).filter_map(|i| items.get(*i));
    let values: Vec<String> = ranked.map(|item| item.value.clone()).collect();
    Ok((!values.is_empty()).then_some(Answer::Ranking(values)))
}

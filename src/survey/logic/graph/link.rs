use canvass_kernel::Named;

use super::{Graph, is_limited_by_today};
use crate::survey::Question;

/// The graph of questions with expressions.
///
/// # Errors
///
/// Those of [`Graph::of`].
#[inline(never)]
pub(super) fn link(questions: &[Question], by_id: &Named<usize>) -> Result<Graph, Vec<usize>> {
    let seen: Vec<Vec<usize>> = questions.iter().map(|q| seen_by(q, by_id)).collect();
    let mut graph = Graph {
        order: Vec::with_capacity(questions.len()),
        dependents: vec![Vec::new(); questions.len()],
        timed: Vec::new(),
    };
    for (index, (question, seen)) in questions.iter().zip(&seen).enumerate() {
        for other in seen {
            if let Some(dependents) = graph.dependents.get_mut(*other) {
                dependents.push(index);
            }
        }
        if is_timed(question) {
            graph.timed.push(index);
        }
    }
    let mut placed = vec![false; questions.len()];
    for index in 0..questions.len() {
        place(&mut graph.order, index, &seen, &mut placed)?;
    }
    Ok(graph)
}

/// Puts a question behind all it sees. Walks with a list of its own: a chain of a
/// thousand questions must not exhaust the stack.
fn place(
    order: &mut Vec<usize>,
    index: usize,
    seen: &[Vec<usize>],
    placed: &mut [bool],
) -> Result<(), Vec<usize>> {
    let mut path = vec![(index, 0)];
    while let Some((at, next)) = path.last_mut() {
        let at = *at;
        if placed.get(at).copied().unwrap_or(true) {
            path.pop();
            continue;
        }
        let other = seen.get(at).and_then(|seen| seen.get(*next)).copied();
        *next += 1;
        if let Some(other) = other {
            if let Some(start) = path.iter().position(|(index, _)| *index == other) {
                return Err(path.iter().skip(start).map(|(index, _)| *index).collect());
            }
            path.push((other, 0));
        } else {
            if let Some(placed) = placed.get_mut(at) {
                *placed = true;
            }
            order.push(at);
            path.pop();
        }
    }
    Ok(())
}

/// The other questions that this one sees, each once.
fn seen_by(question: &Question, by_id: &Named<usize>) -> Vec<usize> {
    let mut all = Vec::new();
    let constraint = question.logic.constraint.as_ref();
    for (_, expression) in question.expressions() {
        let is_constraint = constraint.is_some_and(|own| std::ptr::eq(own, expression));
        for reference in expression.references() {
            let id = reference.name.split('.').next().unwrap_or_default();
            let index = by_id.get(id).copied();
            // A constraint sees the answer it checks.
            let is_own = is_constraint && id == question.id;
            if let Some(index) = index.filter(|index| !is_own && !all.contains(index)) {
                all.push(index);
            }
        }
    }
    all
}

fn is_timed(question: &Question) -> bool {
    is_limited_by_today(question)
        || question
            .expressions()
            .any(|(_, expression)| expression.reads_clock() || expression.draws())
}

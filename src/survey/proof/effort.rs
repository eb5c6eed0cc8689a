//! How many random respondents a survey is worth.

use crate::survey::{Definition, Question};
use crate::words::survey::Words;

/// So many are asked where not every way can be gone.
const WALKS: usize = 1_000;
/// As many as take so much effort, where that is fewer.
const MOST_EFFORT: usize = 10_000_000;
/// But some.
const FEWEST: usize = 25;

/// How many random respondents to ask of a survey where nobody says.
pub(super) fn walks(definition: &Definition) -> usize {
    (MOST_EFFORT / of_one(definition).max(1)).clamp(FEWEST, WALKS)
}

/// What one respondent takes, about as many times as long as a comparison: each
/// question is checked with its answer, and what depends on it compared.
fn of_one(definition: &Definition) -> usize {
    let own: Vec<usize> = definition.questions.iter().map(comparisons).collect();
    let questions = definition.questions.iter().enumerate();
    let answering = questions.filter(|(_, question)| question.kind.is_question());
    let answering = answering.map(|(index, question)| {
        let dependents = definition.graph().dependents(index).iter();
        let compared = dependents
            .filter_map(|other| own.get(*other))
            .sum::<usize>();
        2 * question.kind.options(Words::English).count() + compared
    });
    answering.chain(own.iter().copied()).sum()
}

fn comparisons(question: &Question) -> usize {
    let expressions = question.expressions();
    let tests = expressions.map(|(_, expression)| expression.asked(&question.id).tests.len());
    tests.sum()
}

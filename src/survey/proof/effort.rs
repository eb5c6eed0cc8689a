//! How many random respondents a survey is worth.

use crate::survey::{Definition, Kind, Question};
use crate::words::survey::Words;

/// So many are asked where not every way can be gone.
const WALKS: usize = 1_000;
/// As many as take so much effort, where that is fewer.
const MOST_EFFORT: usize = 20_000_000;
/// But some.
const FEWEST: usize = 25;

/// How many random respondents to ask of a survey where nobody says.
pub(super) fn walks(definition: &Definition) -> usize {
    (MOST_EFFORT / of_one(definition).max(1)).clamp(FEWEST, WALKS)
}

/// What one respondent takes, about as many times as long as a comparison: with each
/// thing that is entered the question is checked, and what depends on it compared.
fn of_one(definition: &Definition) -> usize {
    let own: Vec<usize> = definition.questions.iter().map(comparisons).collect();
    let questions = definition.questions.iter().enumerate();
    let entering = questions.map(|(index, question)| {
        let dependents = definition.graph().dependents(index).iter();
        let compared = dependents
            .filter_map(|other| own.get(*other))
            .sum::<usize>();
        let options = question.kind.options(Words::English).count();
        entered(&question.kind, options) * (2 * options + compared)
    });
    entering.chain(own.iter().copied()).sum()
}

fn comparisons(question: &Question) -> usize {
    let expressions = question.expressions();
    let tests = expressions.map(|(_, expression)| expression.asked(&question.id).tests.len());
    tests.sum()
}

/// How many things are entered, one after the other.
fn entered(kind: &Kind, options: usize) -> usize {
    match kind {
        Kind::Multiple { .. } | Kind::Ranking { .. } => options.div_ceil(2),
        Kind::Grid { rows, .. } => rows.len(),
        Kind::Ticks { rows, .. } => rows.len() * options.div_ceil(2),
        Kind::Note { .. } | Kind::Calculated { .. } => 0,
        _ => 1,
    }
}

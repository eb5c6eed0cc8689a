use super::NUMBER;
use crate::survey::logic::judge;
use crate::survey::{Definition, Kind, Problem, State};

/// What the survey would not have taken from somebody who answers on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What is wrong, as respondents are told.
    pub message: String,
    /// The id of the field to go to.
    pub field: String,
    /// The question's id; empty of the return as a whole.
    pub question: String,
    /// What becomes of it when the return is saved now.
    pub fate: Fate,
}

/// What becomes of an answer against which there is a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// There is none: it is missing.
    Missing,
    /// It is kept as it is written.
    Written,
    /// No answer can hold what is written: it is left out.
    LeftOut,
    /// It is about the return and no answer.
    Return,
}

/// The warnings of the return that is being typed in, in the order of the page.
pub fn warnings(state: &State) -> Vec<Warning> {
    let Some(pile) = state.pile.as_deref() else {
        return Vec::new();
    };
    let mut all = of_number(state);
    if !state.has_answers() {
        all.push(Warning {
            message: state.words().return_empty().to_owned(),
            field: super::desk::first_field(state),
            question: String::new(),
            fate: Fate::Return,
        });
    }
    for index in 0..pile.strict.questions.len() {
        all.extend(of_question(state, &pile.strict, index));
    }
    all
}

/// A number that another return has.
fn of_number(state: &State) -> Vec<Warning> {
    let number = state.saved.paper.as_deref().unwrap_or_default().trim();
    let pile = state.pile.iter().flat_map(|pile| &pile.finished);
    let mut numbers = pile.filter_map(|saved| saved.paper.as_deref());
    let again = !number.is_empty() && numbers.any(|other| other == number);
    let again = again.then(|| Warning {
        message: state.words().return_again(number),
        field: NUMBER.to_owned(),
        question: String::new(),
        fate: Fate::Return,
    });
    again.into_iter().collect()
}

fn of_question(state: &State, strict: &Definition, index: usize) -> Vec<Warning> {
    let Some(question) = strict.questions.get(index) else {
        return Vec::new();
    };
    let route = state.route();
    if !route.asks(index) || !question.kind.is_question() {
        return Vec::new();
    }
    let input = state.input(&question.id);
    let judged = judge(question, strict, route, input, &state.surroundings());
    let problems = judged.err().unwrap_or_default();
    let warning = |problem: Problem| Warning {
        fate: match (input, route.answer(index)) {
            (None, _) => Fate::Missing,
            _ if is_of_row(&question.kind, &problem) => Fate::Missing,
            (Some(_), Some(_)) => Fate::Written,
            (Some(_), None) => Fate::LeftOut,
        },
        field: field(&problem, &question.kind, &question.id),
        message: problem.message,
        question: question.id.clone(),
    };
    problems.into_iter().map(warning).collect()
}

fn is_of_row(kind: &Kind, problem: &Problem) -> bool {
    matches!(kind, Kind::Grid { .. }) && !problem.parts.is_empty()
}

/// Ranks are given with other controls here than on the page.
fn field(problem: &Problem, kind: &Kind, id: &str) -> String {
    match kind {
        Kind::Ranking { .. } => crate::survey::field::question(id),
        _ => problem.field.clone(),
    }
}

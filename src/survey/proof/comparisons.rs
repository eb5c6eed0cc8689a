//! Comparisons that come out the same whatever is answered, such as one with a
//! value that no choice has.

use canvass_kernel::distance;

use super::{
    Finding,
    inputs::inputs,
    interest::{Interest, interests},
};
use crate::{
    survey::{
        Definition, Question,
        expression::Test,
        logic::{Surroundings, Trial},
    },
    words::proof as words,
};

pub(super) fn look_at(
    definition: &Definition,
    surroundings: &Surroundings<'_>,
    findings: &mut Vec<Finding>,
) {
    let interests = interests(definition);
    let mut trial = Trial::new(definition, surroundings);
    for (index, question) in definition.questions.iter().enumerate() {
        for (member, expression) in question.expressions() {
            // Of a constraint it is asked what it refuses as a whole.
            if member == "constraint" {
                continue;
            }
            for test in expression.asked(&question.id).tests.iter().rev() {
                let Some((named, tested)) = definition.question(test.id) else {
                    continue;
                };
                let Some(interest) = interests.get(named) else {
                    continue;
                };
                let today = surroundings.today();
                let outcomes = outcomes(&mut trial, (named, tested), interest, test, today);
                let finding = match outcomes {
                    Some([false, true]) => {
                        let near = nearest(tested, &trial.constants(test));
                        let sentence = words::never(&test.to_string(), test.id, near);
                        Finding::fault(index, member, sentence)
                    }
                    Some([true, false]) => {
                        let sentence = words::always(&test.to_string(), test.id);
                        Finding::advice(index, member, sentence)
                    }
                    _ => continue,
                };
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
    }
}

/// Whether some answer passes a test, and whether some does not; `None` where
/// not every kind of answer can be tried.
fn outcomes(
    trial: &mut Trial<'_>,
    (index, question): (usize, &Question),
    interest: &Interest<'_>,
    test: &Test<'_>,
    today: Option<crate::survey::Date>,
) -> Option<[bool; 2]> {
    if !question.kind.is_question() {
        return None;
    }
    let values = interest.values(trial);
    let tried = inputs(question, interest, &values, today);
    let mut found = [false; 2];
    for input in tried.all.iter().chain([&None]) {
        let answer = match input {
            Some(input) => trial.check(question, Some(input)),
            None => Ok(None),
        };
        if let Ok(answer) = answer {
            trial.put(index, answer);
            let [passed, failed] = &mut found;
            *(if trial.passes(test) { passed } else { failed }) = true;
        }
    }
    trial.clear();
    tried.is_complete.then_some(found)
}

/// The value of an answer that is most like one of these.
fn nearest<'a>(question: &'a Question, wanted: &[(String, f64)]) -> Option<&'a str> {
    let options = question.kind.options();
    let pairs =
        options.flat_map(|(value, _)| wanted.iter().map(move |(text, _)| (value, text.as_str())));
    let far = |value: &str, text: &str| distance(&value.to_lowercase(), &text.to_lowercase());
    let near = pairs.min_by_key(|(value, text)| far(value, text))?;
    let limit = near.0.chars().count().max(near.1.chars().count()) / 2;
    (far(near.0, near.1) <= limit).then_some(near.0)
}

//! Comparisons that come out the same whatever is answered, such as one with a
//! value that no choice has.

use std::collections::BTreeMap;

use canvass_kernel::distance;

use super::{
    Finding,
    inputs::inputs,
    interest::{Interest, interests},
    pace::{Pace, rest},
};
use crate::{
    survey::{
        Date, Definition, Question,
        expression::Test,
        logic::{Surroundings, Trial},
    },
    words::{proof as words, survey::Words},
};

pub(super) async fn look_at(
    definition: &Definition,
    surroundings: &Surroundings<'_>,
    findings: &mut Vec<Finding>,
    pace: &dyn Pace,
) {
    let interests = interests(definition);
    let mut trial = Trial::new(definition, surroundings);
    let mut all: Vec<Outcomes> = Vec::new();
    for (asked, interest) in definition.questions.iter().enumerate().zip(&interests) {
        rest(pace).await;
        let today = surroundings.today();
        all.push(outcomes(&mut trial, asked, interest, today));
    }
    for (index, question) in definition.questions.iter().enumerate() {
        rest(pace).await;
        for (member, expression) in question.expressions() {
            // Of a constraint it is asked what it refuses as a whole.
            if member == "constraint" {
                continue;
            }
            for test in expression.asked(&question.id).tests.iter().rev() {
                let Some((named, tested)) = definition.question(test.id) else {
                    continue;
                };
                let text = test.to_string();
                let outcome = all.get(named).and_then(|tests| tests.get(&text));
                let finding = match outcome {
                    Some([false, true]) => {
                        let near = nearest(tested, &trial.constants(test));
                        let sentence = words::never(&text, test.id, near);
                        Finding::fault(index, member, sentence)
                    }
                    Some([true, false]) => {
                        let sentence = words::always(&text, test.id);
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

/// By the text of a test whether some answer passes it, and whether some does not.
type Outcomes = BTreeMap<String, [bool; 2]>;

/// The outcomes of all tests of a question; none where not every kind of answer can
/// be tried.
fn outcomes(
    trial: &mut Trial<'_>,
    (index, question): (usize, &Question),
    interest: &Interest<'_>,
    today: Option<Date>,
) -> Outcomes {
    let tests = &interest.tests;
    if tests.is_empty() || !question.kind.is_question() {
        return Outcomes::new();
    }
    let values = interest.values(trial);
    let tried = inputs(question, interest, &values, today);
    if !tried.is_complete {
        return Outcomes::new();
    }
    let mut found = vec![[false; 2]; tests.len()];
    for input in &tried.all {
        let answer = match input {
            Some(input) => trial.check(question, Some(input)),
            None => Ok(None),
        };
        let Ok(answer) = answer else {
            continue;
        };
        trial.put(index, answer);
        for (test, [passed, failed]) in tests.iter().zip(&mut found) {
            if !(*passed && *failed) {
                *(if trial.passes(test) {
                    &mut *passed
                } else {
                    failed
                }) = true;
            }
        }
    }
    trial.clear();
    tests.iter().map(Test::to_string).zip(found).collect()
}

/// The value of an answer that is most like one of these.
fn nearest<'a>(question: &'a Question, wanted: &[(String, f64)]) -> Option<&'a str> {
    let options = question.kind.options(Words::English);
    let pairs =
        options.flat_map(|(value, _)| wanted.iter().map(move |(text, _)| (value, text.as_str())));
    let far = |value: &str, text: &str| distance(&value.to_lowercase(), &text.to_lowercase());
    let near = pairs.min_by_key(|(value, text)| far(value, text))?;
    let limit = near.0.chars().count().max(near.1.chars().count()) / 2;
    (far(near.0, near.1) <= limit).then_some(near.0)
}

use super::{Route, Surroundings, seen::Seen};
use crate::survey::{Definition, Question, expression::Context};

/// On what it rests that a question is asked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::survey) struct Reasons {
    /// Whether its condition is met.
    pub(in crate::survey) are_met: bool,
    /// The parts of the condition that decide, as they could have been written.
    pub(in crate::survey) conditions: Vec<String>,
    /// The answers that these see: name and value, which is empty without one.
    pub(in crate::survey) seen: Vec<(String, String)>,
    /// Whether these see what day it is.
    pub(in crate::survey) by_clock: bool,
}

/// The reasons of a question with a condition; `None` without one.
pub(in crate::survey) fn reasons(
    question: &Question,
    definition: &Definition,
    route: &Route,
    surroundings: &Surroundings<'_>,
) -> Option<Reasons> {
    let condition = question.relevant.as_ref()?;
    let context = Seen::new(definition, route, surroundings, &question.id);
    let parts = condition.deciding(&context);
    let mut seen: Vec<(String, String)> = Vec::new();
    let mut conditions = Vec::new();
    for part in &parts {
        let mut text = part.to_string();
        for name in part.names() {
            text = text.replace(&["${", name, "}"].concat(), name);
            if seen.iter().all(|(known, _)| known != name) {
                seen.push((name.to_owned(), context.values(name).concat()));
            }
        }
        conditions.push(text);
    }
    Some(Reasons {
        are_met: condition.holds(&context),
        conditions,
        seen,
        by_clock: parts.iter().any(|part| part.reads_clock()),
    })
}

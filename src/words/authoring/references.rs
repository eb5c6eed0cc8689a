//! References to answers, and what triggers what.

use super::did_you_mean;

/// A `${` that begins no reference.
pub fn bad_reference() -> String {
    "an answer is referred to as ${name}, with the name of a question and nothing else between the braces".to_owned()
}

/// A name that nothing has.
pub fn unknown_name(name: &str, near: Option<&str>) -> String {
    let near = did_you_mean(near);
    format!("nothing in the survey is named “{name}”{near}")
}

/// A name that several have.
pub fn ambiguous(name: &str) -> String {
    format!(
        "several questions, groups or repeats are named “{name}”, so that ${{{name}}} may be any of them"
    )
}

/// Triggers that cannot be told apart.
pub fn triggers_without_comma() -> String {
    "there must be a comma between two questions that trigger".to_owned()
}

/// A trigger that is no question.
pub fn no_question(name: &str) -> String {
    format!("no question is named “{name}”; groups and repeats trigger nothing")
}

/// A trigger nobody changes.
pub fn hidden_trigger(name: &str) -> String {
    format!("“{name}” is worked out and not shown, so that readers never change it")
}

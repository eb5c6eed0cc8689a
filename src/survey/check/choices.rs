use super::{Problem, problem};
use crate::{
    survey::{Answer, Choice, Question, field, state::Input},
    text::lower,
    words::survey::Words,
};

/// One choice: by its value, or by its text where it was typed.
pub(super) fn check_one(
    question: &Question,
    choices: &[Choice],
    input: Option<&Input>,
    words: Words,
) -> Result<Option<Answer>, Vec<Problem>> {
    let chosen = if let Some(Input::Typed(text)) = input {
        let text = text.trim();
        let typed = named(choices, text);
        if typed.is_none() && !text.is_empty() {
            return Err(vec![problem(question, words.from_list().to_owned())]);
        }
        typed
    } else {
        let value = input.and_then(|input| input.chosen().first());
        value.and_then(|value| choices.iter().find(|choice| choice.value == *value))
    };
    let answer = chosen.map(|choice| Answer::Choice(choice.value.clone()));
    with_other(question, choices, answer, input, words)
}

/// The choice with this text, whatever the case of its letters.
pub(super) fn named<'a>(choices: &'a [Choice], text: &str) -> Option<&'a Choice> {
    let text = lower(text);
    choices.iter().find(|choice| lower(&choice.text) == text)
}

/// Several choices, in the order of the definition.
pub(super) fn check_some(
    question: &Question,
    choices: &[Choice],
    [min, max]: [Option<usize>; 2],
    input: Option<&Input>,
    words: Words,
) -> Result<Option<Answer>, Vec<Problem>> {
    let ticked = input.map_or(&[] as &[String], Input::chosen);
    let chosen: Vec<&Choice> = choices
        .iter()
        .filter(|choice| ticked.contains(&choice.value))
        .collect();
    let wrong = |message| Err(vec![problem(question, message)]);
    let exclusive = chosen.iter().find(|choice| choice.exclusive);
    match exclusive {
        Some(exclusive) if chosen.len() > 1 => return wrong(words.exclusive(&exclusive.text)),
        None if !chosen.is_empty() => {
            let count = chosen.len();
            if min.is_some_and(|min| count < min) || max.is_some_and(|max| count > max) {
                return wrong(words.num_choices(min, max));
            }
        }
        _ => {}
    }
    let values: Vec<String> = chosen.into_iter().map(|c| c.value.clone()).collect();
    let answer = (!values.is_empty()).then_some(Answer::Choices(values));
    with_other(question, choices, answer, input, words)
}

/// Puts the words for "other" beside an answer that has it. A required
/// question needs them.
fn with_other(
    question: &Question,
    choices: &[Choice],
    answer: Option<Answer>,
    input: Option<&Input>,
    words: Words,
) -> Result<Option<Answer>, Vec<Problem>> {
    let Some(answer) = answer else {
        return Ok(None);
    };
    let mut asking = choices.iter().filter(|choice| choice.other);
    let Some(other) = asking.find(|choice| answer.chosen().contains(&choice.value)) else {
        return Ok(Some(answer));
    };
    let text = input.map_or("", Input::other).trim();
    if !text.is_empty() {
        return Ok(Some(Answer::Other(Box::new(answer), text.to_owned())));
    }
    if question.required {
        return Err(vec![Problem {
            message: words.enter_other(&other.text),
            field: field::other(&question.id),
            parts: vec![other.value.clone()],
        }]);
    }
    Ok(Some(answer))
}

use std::collections::BTreeMap;

use crate::json::json;

use super::Effects;
use crate::{
    port::Effect,
    survey::{
        Answer, Kind, Question,
        check::{check, length},
        field,
        state::{Action, Input, State},
    },
    words::survey as words,
};

/// The room left at which a screen reader is told, so that it does not talk
/// over every letter.
const TOLD_AT: [usize; 4] = [50, 20, 10, 0];

impl State {
    /// Something was typed, chosen or taken back.
    pub(super) fn enter(&mut self, action: Action) -> Effects {
        let (Action::Set { question: id, .. }
        | Action::Toggle { question: id, .. }
        | Action::SetPart { question: id, .. }
        | Action::SetRow { question: id, .. }
        | Action::Clear(id)) = &action
        else {
            return Effects::new();
        };
        let definition = self.definition.clone();
        let Some((_, question)) = definition.question(id) else {
            return Effects::new();
        };
        let before = self.saved.inputs.remove(id);
        let cleared = matches!(action, Action::Clear(_));
        let after = entered(question, before.clone(), action).filter(|input| !input.is_empty());
        if let Some(input) = &after {
            self.saved.inputs.insert(question.id.clone(), input.clone());
        }
        let mut effects = Effects::new();
        let (old, new) = (
            self.checked(question, before.as_ref()),
            self.checked(question, after.as_ref()),
        );
        if old != new {
            let value = new.as_ref().map(Answer::to_json);
            let detail = json!({ "question": question.id, "value": value });
            effects.push(Effect::Event("change", detail));
        }
        effects.extend(told(question, before.as_ref(), after.as_ref()).map(Effect::Announce));
        if cleared {
            effects.push(Effect::Announce(words::CLEARED.to_owned()));
            effects.push(Effect::Focus(first_field(question)));
        }
        effects
    }

    fn checked(&self, question: &Question, input: Option<&Input>) -> Option<Answer> {
        check(question, input, self.today()).ok().flatten()
    }
}

/// The new input, when the action fits the question.
fn entered(question: &Question, before: Option<Input>, action: Action) -> Option<Input> {
    match (action, &question.kind) {
        (Action::Toggle { value, .. }, Kind::Multiple { choices }) => {
            let mut ticked = match before {
                Some(Input::Many(values)) => values,
                _ => Vec::new(),
            };
            if ticked.contains(&value) {
                ticked.retain(|other| *other != value);
            } else {
                let exclusive = |value: &String| {
                    let mut choices = choices.iter();
                    choices.any(|choice| choice.exclusive && choice.value == *value)
                };
                let alone = exclusive(&value);
                ticked.retain(|other| !alone && !exclusive(other));
                ticked.push(value);
            }
            Some(Input::Many(ticked))
        }
        (Action::SetPart { part, value, .. }, Kind::Date { .. }) => {
            let mut texts = match before {
                Some(Input::Date(texts)) => texts,
                _ => Default::default(),
            };
            if let Some(text) = texts.get_mut(part) {
                *text = value;
            }
            Some(Input::Date(texts))
        }
        (Action::SetRow { row, value, .. }, Kind::Grid { .. }) => {
            let mut rows = match before {
                Some(Input::Rows(rows)) => rows,
                _ => BTreeMap::default(),
            };
            rows.insert(row, value);
            Some(Input::Rows(rows))
        }
        (Action::Clear(_), _) => None,
        (
            Action::Set { value, .. },
            Kind::Single { .. }
            | Kind::Scale { .. }
            | Kind::Text { .. }
            | Kind::Long { .. }
            | Kind::Number { .. },
        ) => Some(Input::One(value)),
        _ => before,
    }
}

fn first_field(question: &Question) -> String {
    match question.kind {
        Kind::Grid { .. } => field::cell(&question.id, 0, 0),
        Kind::Date { .. } => field::date_part(&question.id, "day"),
        _ => field::question(&question.id),
    }
}

/// The character count, when it passes one of the marks.
fn told(question: &Question, before: Option<&Input>, after: Option<&Input>) -> Option<String> {
    let (Kind::Text { max_length } | Kind::Long { max_length }) = &question.kind else {
        return None;
    };
    let limit = (*max_length)?;
    let used = |input: Option<&Input>| match input {
        Some(Input::One(text)) => length(text.trim()),
        _ => 0,
    };
    let (before, after) = (used(before), used(after));
    let mut marks = TOLD_AT
        .iter()
        .filter_map(|left| limit.checked_sub(*left))
        .chain([limit + 1]);
    let passed = marks.any(|mark| mark > 0 && before < mark && mark <= after);
    passed.then(|| words::characters_left(after, limit))
}

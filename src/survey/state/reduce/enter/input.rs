//! The new input of a question.

use super::ranking;
use crate::survey::{
    Choice, Kind, Question,
    state::{Action, Input},
};
use canvass_kernel::Named;

/// The input after an action; the one before where the action does not fit
/// the question.
pub(super) fn entered(question: &Question, before: Option<Input>, action: Action) -> Option<Input> {
    match (action, &question.kind) {
        (Action::Clear(_), _) => None,
        (Action::SetMissing { kind, .. }, _) => match before {
            // A box that is ticked again is unticked.
            Some(Input::Missing(chosen)) if chosen == kind => None,
            _ if question.offers(kind) => Some(Input::Missing(kind)),
            _ => before,
        },
        (Action::Toggle { value, .. }, Kind::Multiple { choices, .. }) => {
            let words = other_words(before.as_ref());
            let chosen = before.as_ref().map_or(&[] as &[String], Input::chosen);
            let ticked = toggled(choices, chosen.to_vec(), value);
            Some(with_words(Input::Many(ticked), words))
        }
        (Action::Set { value, .. }, Kind::Single { choices }) => {
            let words = other_words(before.as_ref());
            let known = choices.iter().any(|choice| choice.value == value);
            let chosen = Input::One(value);
            Some(if known {
                with_words(chosen, words)
            } else {
                chosen
            })
        }
        (Action::SetOther { text, .. }, Kind::Single { .. } | Kind::Multiple { .. }) => {
            let chosen = before.as_ref().map_or(&[] as &[String], Input::chosen);
            Some(Input::Other(chosen.to_vec(), text))
        }
        (Action::Search { text, .. }, Kind::Single { .. }) => Some(Input::Typed(text)),
        (Action::SetPart { part, value, .. }, Kind::Date { .. } | Kind::Month { .. }) => {
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
                _ => Named::default(),
            };
            if value.is_empty() {
                rows.remove(&row);
            } else {
                rows.insert(row, value);
            }
            Some(Input::Rows(rows))
        }
        (Action::ToggleCell { row, value, .. }, Kind::Ticks { .. }) => {
            let mut rows = match before {
                Some(Input::Ticks(rows)) => rows,
                _ => Named::default(),
            };
            let mut ticked: Vec<String> = rows.remove(&row).unwrap_or_default();
            if ticked.contains(&value) {
                ticked.retain(|other| *other != value);
            } else {
                ticked.push(value);
            }
            if !ticked.is_empty() {
                rows.insert(row, ticked);
            }
            Some(Input::Ticks(rows))
        }
        (Action::Rank { value, to, .. }, Kind::Ranking { items, top }) => {
            Some(ranking::ranked(items, *top, before.as_ref(), &value, to))
        }
        (
            Action::Set { value, .. },
            Kind::YesNo
            | Kind::Scale { .. }
            | Kind::Text { .. }
            | Kind::Long { .. }
            | Kind::Number { .. },
        ) => Some(Input::One(value)),
        _ => before,
    }
}

fn other_words(input: Option<&Input>) -> String {
    input.map_or("", Input::other).to_owned()
}

/// The words stay beside what is chosen, even while nobody asks for them.
fn with_words(chosen: Input, words: String) -> Input {
    if words.is_empty() {
        chosen
    } else {
        Input::Other(chosen.chosen().to_vec(), words)
    }
}

fn toggled(choices: &[Choice], mut ticked: Vec<String>, value: String) -> Vec<String> {
    if ticked.contains(&value) {
        ticked.retain(|other| *other != value);
        return ticked;
    }
    let exclusive = |value: &String| {
        let mut choices = choices.iter();
        choices.any(|choice| choice.exclusive && choice.value == *value)
    };
    let alone = exclusive(&value);
    ticked.retain(|other| !alone && !exclusive(other));
    ticked.push(value);
    ticked
}

//! What was typed, chosen or taken back.

mod input;
mod ranking;

use std::borrow::Cow;

use crate::json::json;

use super::Effects;
use crate::{
    port::Effect,
    survey::{
        Answer, Kind, Question,
        definition::Length,
        field,
        state::{Action, Input, Request, State},
    },
};

impl State {
    /// Something was typed, chosen or taken back.
    pub(super) fn enter(&mut self, action: Action) -> Effects {
        let (Action::Set { question: id, .. }
        | Action::Toggle { question: id, .. }
        | Action::SetPart { question: id, .. }
        | Action::SetRow { question: id, .. }
        | Action::ToggleCell { question: id, .. }
        | Action::SetOther { question: id, .. }
        | Action::Search { question: id, .. }
        | Action::SetMissing { question: id, .. }
        | Action::Rank { question: id, .. }
        | Action::Clear(id)) = &action
        else {
            return Effects::new();
        };
        let definition = self.definition.clone();
        let Some((index, written)) = definition.question(id) else {
            return Effects::new();
        };
        let Some(question) = self.question(index).map(Cow::into_owned) else {
            return Effects::new();
        };
        let question = &question;
        let before = self.saved.inputs.remove(id);
        let cleared = matches!(action, Action::Clear(_));
        let moved = ranking::moved(question, &action);
        let after = input::entered(question, before.clone(), action);
        let after = after.filter(|input| !input.is_empty());
        if let Some(input) = &after {
            self.saved.inputs.insert(question.id.clone(), input.clone());
        }
        let mut effects = Effects::new();
        let checked = |input: Option<&Input>| self.judge(written, input).ok().flatten();
        let (old, new) = (checked(before.as_ref()), checked(after.as_ref()));
        let shown = self.asked_with(index).count();
        self.look_again(&[index]);
        let more = self.asked_with(index).count().saturating_sub(shown);
        if old != new {
            let value = new.as_ref().map(Answer::to_json);
            let detail = json!({ "question": question.id, "value": value });
            effects.push(Effect::Event("change", detail));
        }
        if before != after && limit(question).is_some() {
            effects.push(Effect::Own(Request::AwaitQuiet(question.id.clone())));
        }
        if asks_for_words(question, after.as_ref()) && !asks_for_words(question, before.as_ref()) {
            effects.push(Effect::Announce(self.words().questions_shown(1)));
        }
        if more > 0 {
            effects.push(Effect::Announce(self.words().questions_shown(more)));
        }
        if let Some(moved) = moved {
            effects.extend(moved.told(question, after.as_ref(), self.words()));
        }
        if cleared {
            effects.push(Effect::Announce(self.words().cleared().to_owned()));
            effects.push(Effect::Focus(field::first(question)));
        }
        effects
    }

    /// How much room a text has left, said once the typing has stopped: a
    /// screen reader would talk over every letter.
    pub(super) fn count_characters(&self, id: &str) -> Effects {
        let question = self.definition.question(id).map(|(_, question)| question);
        let limited = question.and_then(|question| Some((question, limit(question)?)));
        let told = limited.and_then(|(question, limit)| {
            let used = self.num_characters(question);
            let shown = used > 0 && used * 100 >= limit.max * limit.threshold;
            shown.then(|| self.words().room(used, limit.max))
        });
        told.into_iter().map(Effect::Announce).collect()
    }
}

fn limit(question: &Question) -> Option<Length> {
    match &question.kind {
        Kind::Text { length } | Kind::Long { length } => *length,
        _ => None,
    }
}

/// Whether the choice that asks for words is chosen.
fn asks_for_words(question: &Question, input: Option<&Input>) -> bool {
    let (Kind::Single { choices } | Kind::Multiple { choices, .. }) = &question.kind else {
        return false;
    };
    let chosen = input.map_or(&[] as &[String], Input::chosen);
    let mut asking = choices.iter().filter(|choice| choice.other);
    asking.any(|choice| chosen.contains(&choice.value))
}

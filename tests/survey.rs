//! The survey room: reading definitions, conditions, checking, routing,
//! saving for later, sending.

mod asked;
mod check;
mod definition;
mod draft;
mod expression;
mod journey;
pub(crate) mod kinds;
mod languages;
mod laws;
mod logic;
mod needs;
mod outbox;
pub(crate) mod pages;
mod paper;
mod preview;
mod proof;
mod reading;
mod response;
mod welsh;
mod wording;

use std::rc::Rc;

use canvass::{
    port::{Effect, Plain},
    survey::{Action, Definition, Request, Saved, State},
};

/// The user-needs survey that the package carries.
pub(crate) const NEEDS: &str = include_str!("../www/survey/needs.survey.json");

pub(crate) const NOW: &str = "2026-11-21T09:30:00+00:00";

pub(crate) fn needs() -> Rc<Definition> {
    Rc::new(Definition::parse(NEEDS).unwrap())
}

/// A definition with these questions.
pub(crate) fn definition(questions: &str) -> Rc<Definition> {
    let text = format!(
        r#"{{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "questions": [{questions}]}}"#
    );
    Rc::new(Definition::parse(&text).unwrap())
}

/// A state before anything.
pub(crate) fn fresh(definition: Rc<Definition>) -> State {
    State::new(definition, Rc::new(Plain))
}

/// A state from what was saved.
pub(crate) fn restored(definition: Rc<Definition>, saved: Saved) -> State {
    State::restore(definition, Rc::new(Plain), saved)
}

/// A state that has been started.
pub(crate) fn started(definition: Rc<Definition>) -> State {
    let mut state = fresh(definition);
    let effects = state.reduce(Action::Started {
        id: "0123456789abcdef".to_owned(),
        now: NOW.to_owned(),
    });
    assert_eq!(effects, []);
    state
}

pub(crate) fn set(question: &str, value: &str) -> Action {
    Action::Set {
        question: question.to_owned(),
        value: value.to_owned(),
    }
}

pub(crate) fn toggle(question: &str, value: &str) -> Action {
    Action::Toggle {
        question: question.to_owned(),
        value: value.to_owned(),
    }
}

/// Types a day, a month and a year.
pub(crate) fn set_date(state: &mut State, question: &str, texts: [&str; 3]) {
    for (part, text) in texts.into_iter().enumerate() {
        state.reduce(Action::SetPart {
            question: question.to_owned(),
            part,
            value: text.to_owned(),
        });
    }
}

/// Does what a browser does with `Request::Back`.
pub(crate) fn go_back(state: &mut State) -> Vec<Effect<Request>> {
    assert_eq!(state.reduce(Action::Back), [Effect::Own(Request::Back)]);
    state.reduce(Action::Arrived(state.depth() - 1))
}

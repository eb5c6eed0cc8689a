//! Paper returns: keys, warnings, the pile, undo, sending.

mod pile;
mod typing;

use std::rc::Rc;

use canvass::port::{Effect, Plain};
use canvass::survey::outbox::Destination;
use canvass::survey::paper::{self, Action as Paper, Fate, warnings};
use canvass::survey::{Action, Definition, Request, State};

use super::NOW;

/// A desk as the element opens it.
fn desk(definition: Rc<Definition>, to: Destination) -> State {
    let mut state = paper::begin(definition, Rc::new(Plain));
    state.reduce(Action::Clock(NOW.to_owned()));
    begin(&mut state, "r1");
    work(
        &mut state,
        Paper::Open {
            kept: Vec::new(),
            to,
        },
    );
    state
}

fn begin(state: &mut State, id: &str) {
    state.reduce(Action::Started {
        id: id.to_owned(),
        now: NOW.to_owned(),
    });
}

fn work(state: &mut State, action: Paper) -> Vec<Effect<Request>> {
    state.reduce(Action::Paper(action))
}

fn press(state: &mut State, stop: &str, keys: &str) {
    for key in keys.chars() {
        let stop = stop.to_owned();
        work(state, Paper::Key { stop, key });
    }
}

fn number(state: &mut State, text: &str) {
    work(state, Paper::Number(text.to_owned()));
}

fn announced(effects: &[Effect<Request>]) -> Vec<&str> {
    let texts = effects.iter().filter_map(|effect| match effect {
        Effect::Announce(text) => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

fn focused(effects: &[Effect<Request>]) -> Vec<&str> {
    let fields = effects.iter().filter_map(|effect| match effect {
        Effect::Focus(field) | Effect::Own(Request::Focus(field)) => Some(field.as_str()),
        _ => None,
    });
    fields.collect()
}

/// The warnings with what becomes of each.
fn told(state: &State) -> Vec<(String, Fate)> {
    let all = warnings(state).into_iter();
    all.map(|warning| (warning.message, warning.fate)).collect()
}

//! The stakeholder room: register, grid, labels, placing, undo.

mod export;
mod grid;
mod labels;
#[cfg(not(target_arch = "wasm32"))]
mod laws;
mod placing;
mod register;
mod scene;
mod state;

use canvass::port::Effect;
use canvass::stakeholder::{Action, Request, State};

/// Five people; one has no readable power and one no interest.
const REGISTER: &str = "ID,Name,Group,Power,Interest,Notes,Bleep\r\n\
    md,Medical Director,Board,4.5,2,,101\r\n\
    cn,Chief Nurse,Board,4.4,2.2,,102\r\n\
    ed,Education Lead,Education,2,4,,103\r\n\
    it,Head of IT,Support,six,3,,104\r\n\
    pa,Patient Panel,Public,1,,,105\r\n";

fn loaded(text: &str) -> State {
    let mut state = State::default();
    state.reduce(Action::Loaded {
        file_name: "register.csv".into(),
        text: text.into(),
    });
    state
}

fn announced(effects: &[Effect<Request>]) -> Vec<&str> {
    let said = effects.iter().filter_map(|effect| match effect {
        Effect::Announce(sentence) => Some(sentence.as_str()),
        _ => None,
    });
    said.collect()
}

fn events(effects: &[Effect<Request>]) -> Vec<String> {
    let events = effects.iter().filter_map(|effect| match effect {
        Effect::Event("change", detail) => Some(detail.to_string()),
        _ => None,
    });
    events.collect()
}

fn focused(effects: &[Effect<Request>]) -> Vec<&str> {
    let focused = effects.iter().filter_map(|effect| match effect {
        Effect::Focus(id) => Some(id.as_str()),
        _ => None,
    });
    focused.collect()
}

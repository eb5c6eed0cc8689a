//! What each action changes, and what it asks of the outside.

mod finish;
mod send;
mod typing;

use std::rc::Rc;

use super::relaxed::relaxed;
use super::{Action, NUMBER, Pile, Request as Ask, stops};
use crate::port::Effect;
use crate::survey::State;
use crate::survey::state::{self, Request};

type Effects = Vec<Effect<Request>>;

fn ask(request: Ask) -> Effect<Request> {
    Effect::Own(Request::Paper(request))
}

/// Keys may follow one another faster than the page is drawn: the next one must
/// not reach the field that is left.
fn focus(field: String) -> Effect<Request> {
    Effect::Own(Request::Focus(field))
}

pub(super) fn reduce(state: &mut State, action: state::Action) -> Effects {
    match action {
        state::Action::Paper(action) => state.work(action),
        state::Action::Submit => state.work(Action::Save),
        state::Action::Reset => state.clear(),
        state::Action::Download => state.give(),
        state::Action::Language(wanted) => state.speak_on_paper(&wanted),
        state::Action::Restore(saved) => {
            state.answer(state::Action::Restore(saved));
            state.saved.paper.get_or_insert_default();
            Effects::new()
        }
        // There is one page, and its answers are sent with the others.
        state::Action::Continue
        | state::Action::Back
        | state::Action::Change(_)
        | state::Action::Arrived(_)
        | state::Action::ToConfirmation
        | state::Action::Queued
        | state::Action::Delivered { .. }
        | state::Action::Failed { .. }
        | state::Action::Draft(_) => Effects::new(),
        action => {
            if !matches!(action, state::Action::Clock(_)) {
                state.forget_keys();
            }
            state.answer(action)
        }
    }
}

/// The first field below the number of the return.
pub(super) fn first_field(state: &State) -> String {
    let stops = (0..state.definition().questions.len()).filter_map(|index| {
        let question = state.question(index)?;
        let asked = state.route().asks(index);
        stops(state, &question).into_iter().find(|_| asked)
    });
    let first = stops.map(|stop| stop.field).next();
    first.unwrap_or_else(|| NUMBER.to_owned())
}

impl State {
    /// What lies on the desk; `None` where nobody types returns in.
    pub fn pile(&self) -> Option<&Pile> {
        self.pile.as_deref()
    }

    fn work(&mut self, action: Action) -> Effects {
        if !matches!(action, Action::Key { .. }) {
            self.forget_keys();
        }
        match action {
            Action::Open { kept, to } => self.open(kept, to),
            Action::Number(text) => {
                self.saved.paper = Some(text);
                Effects::new()
            }
            Action::Key { stop, key } => self.press(&stop, key),
            Action::GoOn(stop) => self.next_stop(&stop),
            Action::Save => self.save_return(false),
            Action::SaveAnyway => self.save_return(true),
            Action::Undo => self.undo(),
            Action::Send => self.send_pile(),
            Action::Delete => self.delete_given(),
            Action::Handed(id) => self.handed(&id),
            Action::Elsewhere(id) => self.handed_elsewhere(&id),
            Action::Settled(id) => self.settled(&id),
            Action::Unkept => {
                if let Some(pile) = &mut self.pile {
                    pile.is_unkept = true;
                }
                Effects::new()
            }
        }
    }

    fn forget_keys(&mut self) {
        if let Some(pile) = &mut self.pile {
            pile.pressed = Default::default();
        }
    }

    fn speak_on_paper(&mut self, wanted: &str) -> Effects {
        if let Some(pile) = &mut self.pile
            && let Some(strict) = pile.strict.in_language(wanted)
        {
            self.definition = Rc::new(relaxed(&strict));
            pile.strict = Rc::new(strict);
            self.look_at_all();
        }
        Effects::new()
    }
}

use std::fmt;

use super::{Action, Request, State};
use crate::port::Effect;

type Effects = Vec<Effect<Request>>;

/// How a survey reacts to what happens: as it is answered, or in a way of its
/// own. A module that does not name a way does not carry its code.
#[derive(Clone, Copy)]
pub(in crate::survey) struct Way(pub(in crate::survey) fn(&mut State, Action) -> Effects);

impl Default for Way {
    fn default() -> Self {
        Self(State::answer)
    }
}

/// A state keeps the way that it began with.
impl PartialEq for Way {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Way")
    }
}

impl State {
    /// Carries an action out. What it asks of the outside is in the order in
    /// which it must happen.
    pub fn reduce(&mut self, action: Action) -> Effects {
        (self.way.0)(self, action)
    }
}

use std::{collections::BTreeMap, rc::Rc};

use super::{Length, Trail};
use crate::survey::Answer;

/// What later questions can tell apart of an answer.
pub(super) type Class = Rc<[u8]>;

/// A way of having come so far.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// The answers that later questions see.
    pub(super) held: Vec<Held>,
    /// On the way there.
    pub(super) length: Length,
    /// The last answer given on the way, in the [`Trails`].
    pub(super) last: Option<usize>,
}

/// An answer, or none, that later questions see.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) question: usize,
    pub(super) answer: Option<Answer>,
    pub(super) class: Class,
}

/// Answers, each with the one given before it.
#[derive(Debug, Default)]
pub(super) struct Trails(Vec<(Option<usize>, usize, String)>);

impl Trails {
    /// Adds an answer behind another.
    pub(super) fn add(&mut self, before: Option<usize>, question: usize, text: String) -> usize {
        self.0.push((before, question, text));
        self.0.len() - 1
    }

    /// The answers up to this one, the first first.
    pub(super) fn until(&self, mut last: Option<usize>) -> Trail {
        let mut trail = Trail::new();
        while let Some((before, question, text)) = last.and_then(|last| self.0.get(last)) {
            trail.push((*question, text.clone()));
            last = *before;
        }
        trail.reverse();
        trail
    }
}

/// States, those that no later question can tell apart as one.
#[derive(Debug, Default)]
pub(super) struct Frontier(BTreeMap<Vec<(usize, Class)>, State>);

impl Frontier {
    pub(super) fn add(&mut self, state: State) {
        let classes = state.held.iter();
        let key = classes
            .map(|held| (held.question, held.class.clone()))
            .collect();
        match self.0.get_mut(&key) {
            Some(known) => known.length = known.length.with(state.length),
            None => {
                self.0.insert(key, state);
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn into_states(self) -> Vec<State> {
        self.0.into_values().collect()
    }
}

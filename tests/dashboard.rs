//! The dashboard's state: files, filters, views that come back.

mod address;
mod append;
mod cards;
mod codebook;
pub(crate) mod contrast;
mod corrections;
mod definition;
mod derive;
mod deriving;
mod exhibits;
mod files;
mod filter;
mod findings;
mod headcount;
#[cfg(not(target_arch = "wasm32"))]
mod headcount_laws;
mod history;
pub(crate) mod lists;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod process;
mod responses;
mod texts;
mod view;
mod years;

use std::collections::VecDeque;

use canvass::dashboard::{Action, Effect, State};
use canvass::engine::{Host, Reply, Request};

use crate::engine::{Contents, settle};

pub(crate) const LOANS: &str = "\
Staff group,Site,Loans
Nursing,North,2
Nursing,South,3
Medical,North,5
Medical,North,9
Estates,South,1
";

/// A dashboard with its engine.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) state: State,
    host: Host,
    /// Contents of files that are about to be opened.
    arriving: VecDeque<Vec<u8>>,
    contents: Contents,
}

impl Page {
    /// Does an action and everything that follows from it; gives the effects
    /// that are not for the engine.
    pub(crate) fn act(&mut self, action: Action) -> Vec<Effect> {
        let effects = self.state.reduce(action);
        self.follow(effects)
    }

    /// Does everything that follows from these effects.
    pub(crate) fn follow(&mut self, mut effects: Vec<Effect>) -> Vec<Effect> {
        let mut shown = Vec::new();
        while !effects.is_empty() {
            for effect in std::mem::take(&mut effects) {
                match effect {
                    Effect::Own(request) => {
                        if let Request::Open { file, .. } = &request {
                            let content = self.arriving.pop_front().unwrap_or_default();
                            self.contents.0.insert(*file, content);
                        }
                        self.host.ask(request);
                    }
                    other => shown.push(other),
                }
            }
            for reply in settle(&mut self.host, &self.contents) {
                effects.extend(self.state.reduce(Action::Replied(reply)));
            }
        }
        shown
    }

    pub(crate) fn open(&mut self, name: &str, text: &str) -> Vec<Effect> {
        self.open_bytes(name, text.as_bytes())
    }

    pub(crate) fn open_bytes(&mut self, name: &str, bytes: &[u8]) -> Vec<Effect> {
        self.arriving.push_back(bytes.to_vec());
        self.act(Action::Open(vec![(name.to_owned(), bytes.len() as u64)]))
    }

    pub(crate) fn with(name: &str, text: &str) -> Self {
        let mut page = Self::default();
        page.open(name, text);
        page
    }

    pub(crate) fn loans() -> Self {
        Self::with("loans.csv", LOANS)
    }

    /// Rows that pass the filter of the file that is shown.
    pub(crate) fn rows(&self) -> u32 {
        self.state.loaded().unwrap().rows
    }
}

/// The requests among effects.
fn requests(effects: Vec<Effect>) -> Vec<Request> {
    effects
        .into_iter()
        .filter_map(|effect| match effect {
            Effect::Own(request) => Some(request),
            _ => None,
        })
        .collect()
}

/// The sentences that are announced.
pub(crate) fn announced(effects: &[Effect]) -> Vec<&str> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Announce(sentence) => Some(sentence.as_str()),
            _ => None,
        })
        .collect()
}

/// The messages of error events.
pub(crate) fn errors(effects: &[Effect]) -> Vec<&str> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Event("error", detail) => detail["message"].as_str(),
            _ => None,
        })
        .collect()
}

fn reply(state: &mut State, reply: Reply) -> Vec<Effect> {
    state.reduce(Action::Replied(reply))
}

//! A survey that its author proves: files, what is found, what is saved.

mod check;
mod files;
mod save;
mod slices;

use std::rc::Rc;

use canvass::author::{Action, Effect, Open, Phase, Refusal, Request, State, open};
use canvass::authoring::lock;
use canvass::port::{Machine, Plain};
use canvass::survey::Definition;
use canvass::survey::proof::{Plan, prove};

pub(crate) const NOW: &str = "2026-04-01T09:00:00";

/// A form with something to mend and something that is not carried over.
pub(crate) const FORM: &str = "\
| survey |
| | type | name | label | relevant | required | appearance |
| | select_one site | site | Where do you work? | | yes | minimal |
| | text | why | Why? | ${site} = 'nrth' | | |
| | text | else | Anything else? | | | |
| choices |
| | list_name | name | label |
| | site | north | North |
| | site | south | South |
";

/// An author's element with what is outside of it.
pub(crate) struct Page {
    pub(crate) state: State,
    /// What surveys are answered on.
    pub(crate) machine: Rc<dyn Machine>,
    files: Vec<(String, Vec<u8>)>,
    /// Requests to look at a survey that were not carried out yet.
    held: Vec<Request>,
    /// Whether they are to wait.
    pub(crate) is_holding: bool,
    /// The survey that is shown as respondents see it.
    pub(crate) tried: Option<Rc<Definition>>,
}

impl Default for Page {
    fn default() -> Self {
        Self {
            state: State::default(),
            machine: Rc::new(Plain),
            files: Vec::new(),
            held: Vec::new(),
            is_holding: false,
            tried: None,
        }
    }
}

impl Page {
    /// A page on which a file of this text was chosen.
    pub(crate) fn with(name: &str, text: &str) -> Self {
        let mut page = Self::default();
        page.choose(&[(name, text)]);
        page
    }

    /// Chooses files; gives what is told.
    pub(crate) fn choose(&mut self, files: &[(&str, &str)]) -> Vec<Effect> {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
        self.choose_bytes(files.iter().map(owned).collect())
    }

    pub(crate) fn choose_bytes(&mut self, files: Vec<(String, Vec<u8>)>) -> Vec<Effect> {
        let names = files.iter().map(|(name, _)| name.clone()).collect();
        self.files = files;
        self.act(Action::Choose(names))
    }

    /// Does an action and what it asks for; gives the effects that are left.
    pub(crate) fn act(&mut self, action: Action) -> Vec<Effect> {
        let mut told = Vec::new();
        let mut waiting = vec![action];
        while let Some(action) = waiting.pop() {
            for effect in self.state.reduce(action) {
                match effect {
                    Effect::Own(request) => waiting.extend(self.answer(request)),
                    other => told.push(other),
                }
            }
        }
        told
    }

    /// Carries out what was held.
    pub(crate) fn go_on(&mut self) -> Vec<Effect> {
        self.is_holding = false;
        let held = std::mem::take(&mut self.held);
        let answers = held.into_iter().filter_map(|request| self.answer(request));
        let answers: Vec<Action> = answers.collect();
        answers
            .into_iter()
            .flat_map(|answer| self.act(answer))
            .collect()
    }

    fn answer(&mut self, request: Request) -> Option<Action> {
        match request {
            Request::Read(number) => {
                let found = open(&self.files, &*self.machine).map(Rc::new);
                Some(Action::Opened(number, found))
            }
            request @ Request::Prove(..) if self.is_holding => {
                self.held.push(request);
                None
            }
            Request::Prove(number, definition, walks) => {
                let plan = Plan {
                    now: NOW,
                    walks,
                    seed: 1,
                };
                let mut proof = prove(&definition, &self.machine, &plan);
                proof.findings.extend(lock::findings(&definition));
                Some(Action::Proved(number, Rc::new(proof)))
            }
            Request::Stop => None,
            Request::Show(definition) => {
                self.tried = definition;
                None
            }
        }
    }

    pub(crate) fn open(&self) -> &Open {
        self.state.open().expect("a survey that could be read")
    }

    pub(crate) fn refusal(&self) -> &Refusal {
        match &self.state.phase {
            Phase::Refused(refusal) => refusal,
            other => panic!("no refusal but {other:?}"),
        }
    }
}

/// What is announced.
pub(crate) fn announced(effects: &[Effect]) -> Vec<&str> {
    let told = effects.iter().filter_map(|effect| match effect {
        Effect::Announce(sentence) => Some(sentence.as_str()),
        _ => None,
    });
    told.collect()
}

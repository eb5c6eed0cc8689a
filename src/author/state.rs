use std::rc::Rc;

use crate::author::saved::{Format, file};
use crate::author::{Action, List, Opened, Refusal, Request, Shown, Tally};
use crate::json::json;
use crate::port;
use crate::survey::proof::Proof;
use crate::words::author as words;

/// So many random respondents answer where they are asked for.
pub const WALKS: usize = 1_000;

/// What is asked of the outside.
pub type Effect = port::Effect<Request>;

/// A survey that its author proves.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The last files and what came of them.
    pub phase: Phase,
    /// The name of the files that are being read; what came of others is shown
    /// meanwhile.
    pub reading: Option<String>,
    /// Whether the survey is shown as respondents see it.
    pub is_tried: bool,
    /// How much of long lists is shown.
    pub shown: Shown,
    /// How much was found before in a file of the same name.
    pub before: Option<Tally>,
    /// The last file that something was found in.
    found: Option<(String, Tally)>,
    /// That of the work being done, or done last.
    number: u32,
}

/// What came of files.
#[derive(Clone, Debug, Default)]
pub enum Phase {
    /// There were none yet.
    #[default]
    Nothing,
    /// They cannot be used.
    Refused(Rc<Refusal>),
    /// A survey.
    Open(Open),
}

/// A survey and what is known of it.
#[derive(Clone, Debug)]
pub struct Open {
    /// The survey.
    pub opened: Rc<Opened>,
    /// What was found; `None` until it was looked at.
    pub proof: Option<Rc<Proof>>,
    /// Whether it holds the respondents that were asked for.
    pub is_simulated: bool,
    /// What is being done.
    pub checking: Option<Checking>,
}

/// A survey is being looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checking {
    /// The respondents that were asked for, if any were.
    pub walks: Option<usize>,
    /// How many have answered.
    pub walked: usize,
}

impl State {
    /// The survey there is.
    pub fn open(&self) -> Option<&Open> {
        match &self.phase {
            Phase::Open(open) => Some(open),
            _ => None,
        }
    }

    fn open_mut(&mut self) -> Option<&mut Open> {
        match &mut self.phase {
            Phase::Open(open) => Some(open),
            _ => None,
        }
    }

    /// How much was found, once it is known.
    pub fn tally(&self) -> Option<Tally> {
        match &self.phase {
            Phase::Nothing => None,
            Phase::Refused(refusal) => Some(Tally::of_refusal(refusal)),
            Phase::Open(open) => {
                let proof = open.proof.as_ref()?;
                Some(Tally::of(&open.opened, proof))
            }
        }
    }

    /// Changes the state.
    pub fn reduce(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Choose(names) => self.choose(&names),
            Action::Opened(number, found) if number == self.number => self.take(found),
            Action::Fail(refusal) => {
                self.number += 1;
                let mut effects = self.take(Err(refusal));
                effects.insert(0, Effect::Own(Request::Stop));
                effects
            }
            Action::Walked(number, walked) if number == self.number => {
                if let Some(checking) = self.open_mut().and_then(|open| open.checking.as_mut()) {
                    checking.walked = walked;
                }
                Vec::new()
            }
            Action::Proved(number, proof) if number == self.number => self.proved(&proof),
            Action::Opened(..) | Action::Walked(..) | Action::Proved(..) => Vec::new(),
            Action::Check => self.check(None),
            Action::Simulate => self.check(Some(WALKS)),
            Action::Cancel => self.cancel(),
            Action::Try => self.show(),
            Action::Save(format) => self.save(format),
            Action::More(list) => self.more(list),
        }
    }

    fn choose(&mut self, names: &[String]) -> Vec<Effect> {
        if names.is_empty() {
            return Vec::new();
        }
        self.number += 1;
        if let Some(open) = self.open_mut() {
            open.checking = None;
        }
        self.reading = Some(words::names(names.iter().map(String::as_str)));
        vec![
            Effect::Own(Request::Stop),
            Effect::Own(Request::Read(self.number)),
        ]
    }

    fn take(&mut self, found: Result<Rc<Opened>, Refusal>) -> Vec<Effect> {
        self.reading = None;
        let name = match &found {
            Ok(opened) => &opened.name,
            Err(refusal) => &refusal.name,
        };
        let known = self.found.take().filter(|(known, _)| known == name);
        if known.is_none() {
            self.shown = Shown::default();
        }
        self.before = known.map(|(_, tally)| tally);
        match found {
            Ok(opened) => {
                let shown = self.is_tried.then(|| opened.definition().clone());
                self.phase = Phase::Open(Open {
                    opened,
                    proof: None,
                    is_simulated: false,
                    checking: None,
                });
                let mut effects = self.check(None);
                effects.extend(shown.map(|shown| Effect::Own(Request::Show(Some(shown)))));
                effects
            }
            Err(refusal) => {
                let tally = Tally::of_refusal(&refusal);
                let said = words::refused(&refusal.name, refusal.errors.len());
                self.found = Some((refusal.name.clone(), tally));
                let detail = json!({ "message": said });
                self.phase = Phase::Refused(Rc::new(refusal));
                vec![
                    Effect::Own(Request::Show(None)),
                    Effect::Announce(self.with_change(said, tally)),
                    Effect::Event("error", detail),
                ]
            }
        }
    }

    /// Has the survey looked at, anew.
    fn check(&mut self, walks: Option<usize>) -> Vec<Effect> {
        let number = self.number + 1;
        let Some(open) = self.open_mut().filter(|open| open.checking.is_none()) else {
            return Vec::new();
        };
        open.checking = Some(Checking { walks, walked: 0 });
        let definition = open.opened.definition().clone();
        self.number = number;
        vec![Effect::Own(Request::Prove(number, definition, walks))]
    }

    fn proved(&mut self, proof: &Rc<Proof>) -> Vec<Effect> {
        let Some(open) = self.open_mut() else {
            return Vec::new();
        };
        let walks = open.checking.take().and_then(|checking| checking.walks);
        let is_first = open.proof.replace(proof.clone()).is_none();
        open.is_simulated = walks.is_some();
        let tally = Tally::of(&open.opened, proof);
        let name = open.opened.name.clone();
        let questions = open.opened.definition().questions.iter();
        let questions = questions.filter(|question| question.kind.is_question());
        let questions = questions.count();
        let said = match proof.walked.as_ref().filter(|_| walks.is_some()) {
            Some(walked) => words::simulated(walked),
            None => self.with_change(words::checked(&name, questions, tally), tally),
        };
        self.found = Some((name, tally));
        let mut effects = vec![Effect::Announce(said)];
        if is_first {
            let detail = json!({
                "questions": questions,
                "faults": tally.faults,
                "advice": tally.advice,
                "warnings": tally.warnings,
                "lost": tally.lost,
            });
            effects.push(Effect::Event("checked", detail));
        }
        effects
    }

    /// A sentence, and behind it what is another than before.
    fn with_change(&self, said: String, tally: Tally) -> String {
        match self.before.map(|before| words::change(before, tally)) {
            Some(change) => format!("{said} {change}"),
            None => said,
        }
    }

    fn cancel(&mut self) -> Vec<Effect> {
        let Some(open) = self.open_mut().filter(|open| open.checking.is_some()) else {
            return Vec::new();
        };
        open.checking = None;
        self.number += 1;
        vec![
            Effect::Own(Request::Stop),
            Effect::Announce(words::STOPPED.to_owned()),
        ]
    }

    fn show(&mut self) -> Vec<Effect> {
        let Some(definition) = self.open().map(|open| open.opened.definition().clone()) else {
            return Vec::new();
        };
        self.is_tried = !self.is_tried;
        let shown = self.is_tried.then_some(definition);
        vec![Effect::Own(Request::Show(shown))]
    }

    fn save(&self, format: Format) -> Vec<Effect> {
        let Some(open) = self.open() else {
            return Vec::new();
        };
        match file(&open.opened, format) {
            Ok(file) => {
                let said = words::saved(&file.name);
                vec![Effect::Download(file), Effect::Announce(said)]
            }
            Err(sentence) => vec![Effect::Announce(sentence)],
        }
    }

    fn more(&mut self, list: List) -> Vec<Effect> {
        self.shown.more(list);
        Vec::new()
    }
}

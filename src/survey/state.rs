//! Where a respondent is: pages, inputs, errors, and what happens when.
//!
//! One question stands on each page, or those that the survey wants together.
//! The pages visited form a trail that runs
//! beside the browser's history: every page has a depth, the browser's Back
//! and Forward arrive as [`Action::Arrived`] with a depth, and our own Back
//! goes through the browser, so that there is one way back and not two.
//!
//! What the element must do:
//! - dispatch [`Action::Clock`] before every other action, with the reader's
//!   local time, so that "today" is the reader's today;
//! - dispatch [`Action::Started`] with a new id once after making or resetting
//!   a state that was not restored;
//! - mark the current history entry with [`State::depth`] at the start and
//!   after [`Action::Restore`], and push a new one for [`Request::Visit`];
//! - dispatch [`Action::Started`] with a new id for [`Request::Begin`];
//! - answer [`Request::Send`] with [`Action::Delivered`], [`Action::Queued`]
//!   or [`Action::Failed`], and tell with [`Action::Waiting`] what waits;
//! - answer the last [`Request::AwaitQuiet`] with [`Action::Quiet`] a second
//!   after it;
//! - dispatch [`draft::Action::Offer`](super::draft::Action::Offer) where
//!   answers may be kept to be finished later.

mod action;
mod desk;
mod input;
mod logic;
mod outside;
mod page;
mod post;
mod reduce;
mod saved;
mod way;

use std::rc::Rc;

pub use action::{Action, Move, Request};
pub use input::Input;
use post::Post;
pub use saved::{Page, Phase, Saved};
pub(in crate::survey) use way::Way;

use crate::json::Value;

use super::draft::{Draft, Panel};
use super::outbox::Waiting;
use super::paper::Pile;
use super::{Definition, Problem, Response, logic::Route, response};
use crate::port::Machine;
use crate::words::survey::Words;
use outside::Outside;

/// A survey being answered.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub(in crate::survey) definition: Rc<Definition>,
    pub(in crate::survey) saved: Saved,
    /// Always that of the inputs, the time and the response's id.
    route: Route,
    outside: Outside,
    stacked: bool,
    post: Post,
    draft: Draft,
    way: Way,
    /// What only data entry has.
    pub(in crate::survey) pile: Option<Box<Pile>>,
}

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The page with the question of this index.
    Question(usize),
    /// All answers, before sending.
    Check,
    /// Answers are on their way.
    Sending,
    /// They have arrived, or wait on this computer.
    Confirmation,
    /// An earlier page, reached after sending.
    AlreadySent,
    /// What is kept on this computer to be finished later.
    Draft(Panel),
    /// The survey cannot go on.
    Stopped,
}

impl State {
    /// A survey before its first answer. It has no response id until
    /// [`Action::Started`] gives it one.
    pub fn new(definition: Rc<Definition>, machine: Rc<dyn Machine>) -> Self {
        let mut state = Self {
            saved: Saved::new(&definition),
            definition,
            route: Route::default(),
            outside: Outside(machine),
            stacked: false,
            post: Post::default(),
            draft: Draft::default(),
            way: Way::default(),
            pile: None,
        };
        state.look_at_all();
        state.saved.trail = vec![state.first_page()];
        state
    }

    /// The same before its start, on a page whose history has an entry of this
    /// depth from an earlier loading: entries are numbered on from there.
    #[must_use]
    pub fn at_depth(mut self, depth: u32) -> Self {
        self.saved.base = depth;
        self
    }

    /// A state as it was saved. Another survey or version gives a new state.
    pub fn restore(definition: Rc<Definition>, machine: Rc<dyn Machine>, saved: Saved) -> Self {
        let mut state = Self::new(definition, machine);
        if saved.survey == state.saved.survey {
            state.go_on_from(saved);
        }
        state
    }

    /// The same state, with another reaction to what happens.
    pub(in crate::survey) fn by_way(mut self, way: Way) -> Self {
        self.way = way;
        self
    }

    /// Takes what was saved of this survey in the place of what there is.
    pub(in crate::survey) fn go_on_from(&mut self, saved: Saved) {
        self.saved = saved;
        self.look_at_all();
        self.mend();
    }

    /// All of it but the definition, ready to be serialised.
    pub fn save(&self) -> Saved {
        self.saved.clone()
    }

    /// The survey.
    pub fn definition(&self) -> &Rc<Definition> {
        &self.definition
    }

    /// Our own words, in the language that is shown if we have it.
    pub fn words(&self) -> Words {
        self.definition.languages.words()
    }

    /// What to show now.
    pub fn screen(&self) -> Screen {
        let last = self.saved.at + 1 == self.saved.trail.len();
        if let (Phase::Answering, Some(panel)) = (&self.saved.phase, self.draft.panel()) {
            return Screen::Draft(panel);
        }
        match (&self.saved.phase, self.page()) {
            (Phase::Stopped, _) => Screen::Stopped,
            (Phase::Sending, _) => Screen::Sending,
            (Phase::Queued | Phase::Sent { .. }, _) if last => Screen::Confirmation,
            (Phase::Queued | Phase::Sent { .. }, _) => Screen::AlreadySent,
            (Phase::Answering, Page::Question(i)) => Screen::Question(i),
            (Phase::Answering, _) => Screen::Check,
        }
    }

    /// How the answering stands.
    pub fn phase(&self) -> &Phase {
        &self.saved.phase
    }

    /// The depth of the current page in the browser's history.
    pub fn depth(&self) -> u32 {
        self.saved.base + u32::try_from(self.saved.at).unwrap_or_default()
    }

    /// Whether there is a page to go back to.
    pub fn can_go_back(&self) -> bool {
        self.saved.at > 0 && self.saved.phase == Phase::Answering
    }

    /// Whether this is the first page a respondent sees.
    pub fn is_first_page(&self) -> bool {
        self.saved.at == 0
    }

    /// What the respondent has typed or chosen for a question, checked or not.
    pub fn input(&self, id: &str) -> Option<&Input> {
        self.saved.inputs.get(id)
    }

    /// What Continue found wrong with this page.
    pub fn problems(&self) -> &[Problem] {
        &self.saved.problems
    }

    /// Whether the page's table has too little room to be one: its rows then
    /// stand as groups below each other.
    pub fn is_stacked(&self) -> bool {
        self.stacked
    }

    /// Why the answers could not be sent or the survey stopped; empty for
    /// neither.
    pub fn reason(&self) -> &str {
        &self.saved.reason
    }

    /// Whether anything has been typed or chosen.
    pub fn has_answers(&self) -> bool {
        let mut ids = self.saved.inputs.keys();
        ids.any(|id| {
            let found = self.definition.question(id);
            found.is_some_and(|(_, question)| question.kind.is_question())
        })
    }

    /// What waits to be sent.
    pub fn waiting(&self) -> &Waiting {
        &self.post.waiting
    }

    /// What a person can quote; empty before the start.
    pub fn reference(&self) -> String {
        response::reference(&self.saved.id)
    }

    /// The answers so far to questions that are asked, as JSON by question id.
    pub fn answers(&self) -> Value {
        response::answers_json(&self.route.answers(&self.definition))
    }

    /// The response as it stands. `submitted` is the last known time until
    /// answers are sent.
    pub fn response(&self) -> Response {
        let saved = &self.saved;
        let submitted = saved.submitted.as_ref().unwrap_or(&saved.now);
        Response {
            id: saved.id.clone(),
            survey: saved.survey.clone(),
            wording: self.definition.wording.clone(),
            started: saved.started.clone(),
            submitted: submitted.clone(),
            language: self.definition.languages.chosen().map(str::to_owned),
            answers: self.route.answers(&self.definition),
            paper: saved.paper.clone(),
        }
    }

    pub(in crate::survey) fn page(&self) -> Page {
        let page = self.saved.trail.get(self.saved.at);
        page.copied().unwrap_or(Page::Check)
    }

    pub(in crate::survey) fn first_page(&self) -> Page {
        self.route
            .next(0, &self.definition)
            .map_or(Page::Check, Page::Question)
    }

    /// Takes out what a foreign or damaged saved state could hold.
    fn mend(&mut self) {
        let count = self.definition.questions.len();
        let saved = &mut self.saved;
        let known = |page: &Page| !matches!(page, Page::Question(i) if *i >= count);
        let length = saved.trail.len();
        if length == 0 || saved.at >= length || !saved.trail.iter().all(known) {
            saved.at = 0;
            saved.trail.clear();
            saved.problems.clear();
            let first = self.first_page();
            self.saved.trail.push(first);
        }
    }
}

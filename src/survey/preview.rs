//! A survey looked over before it is sent out: every question can be gone to,
//! whether it is asked or not, answers are given and changed freely, and of
//! each question it is told why it is asked. Nothing leaves the element.
//!
//! ```
//! use std::rc::Rc;
//! use canvass::port::Plain;
//! use canvass::survey::{Definition, preview};
//!
//! let survey = Definition::parse(r#"{"canvass": "survey/1", "id": "a", "version": "1", "title": "A",
//!     "questions": [{"id": "used", "type": "yes_no", "text": "Used?"},
//!         {"id": "why", "type": "long", "text": "Why not?", "relevant": "${used} = 'no'"}]}"#).unwrap();
//! let preview = preview::begin(Rc::new(survey), Rc::new(Plain));
//! assert_eq!(
//!     preview::why(&preview, 1).sentence,
//!     "Not asked because the condition used = 'no' is not met: used has no answer",
//! );
//! ```

mod why;

use std::rc::Rc;

use super::state::{Page, Phase, Request, Way};
use super::{Definition, State, state};
use crate::port::{Effect, Machine};

pub use why::{Why, why};

type Effects = Vec<Effect<Request>>;

/// What only somebody does who looks a survey over.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A link of the list: that page, whether respondents get there or not.
    Show(Page),
}

/// A survey to be looked over, before its first answer.
pub fn begin(definition: Rc<Definition>, machine: Rc<dyn Machine>) -> State {
    State::new(definition, machine).by_way(Way(reduce))
}

fn reduce(state: &mut State, action: state::Action) -> Effects {
    let before = asked(state);
    let mut effects = match action {
        state::Action::Preview(Action::Show(page)) => state.look_at_page(page),
        state::Action::Continue => state.look_further(),
        state::Action::Arrived(depth) => {
            state.turn_to(depth);
            state.show()
        }
        state::Action::Download => {
            let sentence = state.words().nothing_leaves();
            vec![Effect::Announce(sentence.to_owned())]
        }
        action => state.answer(action),
    };
    if *state.phase() == Phase::Sending {
        let destination = String::new();
        effects.extend(state.finish(Phase::Sent { destination }));
    }
    effects.retain(stays);
    effects.extend(told(state, &before));
    effects
}

/// Whether an effect is one of the element alone. What would reach the page, a
/// server, the disk or the reader's files is none.
fn stays(effect: &Effect<Request>) -> bool {
    match effect {
        Effect::Event(..) | Effect::Download(_) => false,
        Effect::Focus(_) | Effect::Announce(_) => true,
        Effect::Own(request) => matches!(
            request,
            Request::Visit(_)
                | Request::Reveal(_)
                | Request::AwaitQuiet(_)
                | Request::Back
                | Request::Title { .. }
        ),
    }
}

fn asked(state: &State) -> Vec<bool> {
    let all = 0..state.definition().questions.len();
    all.map(|index| state.route().asks(index)).collect()
}

/// Says which questions are asked now that were not, and the other way round.
fn told(state: &State, before: &[bool]) -> Option<Effect<Request>> {
    let (mut come, mut gone) = (Vec::new(), Vec::new());
    for (index, (was, is)) in before.iter().zip(asked(state)).enumerate() {
        let question = state.question(index).filter(|_| *was != is);
        let list = if is { &mut come } else { &mut gone };
        list.extend(question.map(|question| question.text.clone()));
    }
    let sentence = state.words().changed_questions(&come, &gone);
    (!sentence.is_empty()).then_some(Effect::Announce(sentence))
}

impl State {
    fn look_at_page(&mut self, page: Page) -> Effects {
        let has_page = match page {
            Page::Question(index) => {
                let question = self.definition.questions.get(index);
                question.is_some_and(|question| question.kind.has_page())
            }
            Page::Check | Page::Done => true,
        };
        if !has_page {
            return Effects::new();
        }
        self.saved.submitted = None;
        self.saved.phase = if page == Page::Done {
            let destination = String::new();
            Phase::Sent { destination }
        } else {
            Phase::Answering
        };
        if page == self.page() {
            return self.show();
        }
        self.visit(page)
    }

    /// As Continue goes on, but always to the next question: who looks a survey
    /// over has not passed all before this one.
    fn look_further(&mut self) -> Effects {
        let Page::Question(index) = self.page() else {
            return Effects::new();
        };
        let definition = self.definition.clone();
        let Some(question) = definition.questions.get(index) else {
            return Effects::new();
        };
        if let Err(problems) = self.judge(question, self.input(&question.id)) {
            self.saved.problems = problems;
            return self.show_problems();
        }
        self.saved.passed.insert(question.id.clone());
        let next = self.route().next(index + 1, &definition);
        self.visit(next.map_or(Page::Check, Page::Question))
    }
}

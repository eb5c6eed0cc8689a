//! Paper returns typed in by the people who run a survey.
//!
//! All questions of a return stand on one page, and only those that its answers
//! lead to. A key picks a choice, Enter goes on. Paper cannot be asked again:
//! what a survey insists on becomes a [`Warning`], and the return is finished
//! without it, or with it as it is written. Finished returns lie on a pile on
//! the disk, where the last can be taken back, until the pile is sent.
//!
//! | module | task |
//! |---|---|
//! | `relaxed` | a survey that takes what is written |
//! | `stop` | where a return is typed in, and what is marked there with keys |
//! | `warning` | what the survey would not have taken |
//! | `pile` | what is finished, and what becomes of it |
//! | `number` | the number of the next return |
//! | `desk` | what each action changes |
//!
//! ```
//! use std::rc::Rc;
//! use canvass::port::Plain;
//! use canvass::survey::{Action, Definition, paper};
//!
//! let survey = Definition::parse(r#"{"canvass": "survey/1", "id": "a", "version": "1", "title": "A",
//!     "questions": [{"id": "used", "type": "yes_no", "text": "Used?", "required": true}]}"#).unwrap();
//! let mut state = paper::begin(Rc::new(survey), Rc::new(Plain));
//! assert_eq!(paper::warnings(&state).len(), 2, "no number could be wrong, but nothing is answered");
//! let stop = "q-used".to_owned();
//! state.reduce(Action::Paper(paper::Action::Key { stop, key: '1' }));
//! assert_eq!(state.answers().to_string(), r#"{"used":"yes"}"#);
//! ```

mod desk;
mod number;
mod pile;
mod relaxed;
mod stop;
mod warning;

use std::rc::Rc;

use super::outbox::Destination;
use super::state::{Saved, Way};
use super::{Definition, State};
use crate::port::Machine;

pub use pile::Pile;
pub use stop::{Group, Mark, Part, Stop, stops};
pub use warning::{Fate, Warning, warnings};

/// The field of the return's number.
pub const NUMBER: &str = "paper-number";
/// The button that finishes a return.
pub const SAVE: &str = "paper-save";

/// What only somebody does who types returns in.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The desk is opened: what the disk has of earlier visits, and where
    /// responses go.
    Open {
        /// Finished returns of any version of this survey.
        kept: Vec<Saved>,
        /// Where the pile is sent.
        to: Destination,
    },
    /// The number of the return: the whole new text.
    Number(String),
    /// A key at a stop with marks: its field, and the key.
    Key {
        /// [`Stop::field`].
        stop: String,
        /// A digit or a letter.
        key: char,
    },
    /// Enter at the stop of this field, or at [`NUMBER`].
    GoOn(String),
    /// The button that finishes the return.
    Save,
    /// The button that finishes it although there are warnings.
    SaveAnyway,
    /// The button that takes the last return back.
    Undo,
    /// The button that sends the pile, or gives it as a file.
    Send,
    /// The button that deletes what was given as a file.
    Delete,
    /// The outbox has the response with this id on disk, or it has arrived.
    Handed(String),
    /// Another page has handed over the response with this id.
    Elsewhere(String),
    /// Nothing more is being done about the response with this id.
    Settled(String),
    /// The browser keeps nothing on its disk.
    Unkept,
}

/// What data entry asks of the element.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Keep this finished return on the disk, in the place of what has its id;
    /// [`Action::Unkept`] follows where that is refused.
    Keep(Box<Saved>),
    /// Delete the returns with these ids from the disk; what stands there for one
    /// that was handed over stays.
    Drop(Vec<String>),
}

/// A desk for the returns of a survey, before the first.
pub fn begin(definition: Rc<Definition>, machine: Rc<dyn Machine>) -> State {
    let relaxed = Rc::new(relaxed::relaxed(&definition));
    let mut state = State::new(relaxed, machine).by_way(Way(desk::reduce));
    state.saved.paper = Some(String::new());
    state.pile = Some(Box::new(Pile::new(definition)));
    state
}

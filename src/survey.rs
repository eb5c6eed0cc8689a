//! Surveys: what they ask, how answers are checked, which question comes next
//! and what a finished response looks like.
//!
//! | module | task |
//! |---|---|
//! | [`definition`] | reads a survey from JSON and says every fault with its place |
//! | [`expression`] | the conditions in `visible`, a part of `XLSForm`'s `XPath` |
//! | [`answer`] | one answer, and its JSON form |
//! | [`check`] | raw input to an answer, or an error in words |
//! | [`state`] | pages, routing, errors, sending: `State`, `Action`, `reduce` |
//! | [`response`] | a finished response and the file that holds several |
//! | [`draft`] | answers kept on the computer to be finished later |
//! | [`outbox`] | responses that wait to be sent: when, by whom, and what an answer means |
//!
//! ```
//! use canvass::survey::Definition;
//!
//! let faults = Definition::parse(r#"{"canvass": "survey/1", "id": "a", "version": "1", "title": "A",
//!     "questions": [{"id": "q", "type": "radio", "text": "Why?"}]}"#).unwrap_err();
//! assert_eq!(faults[0].to_string(), "questions[0].type: found \"radio\"; expected one of \
//!     single, multiple, text, long, number, date, scale, grid");
//! ```

pub mod answer;
pub mod check;
mod date;
pub mod definition;
pub mod draft;
pub mod expression;
pub mod field;
pub mod outbox;
pub(crate) mod reader;
pub mod response;
pub mod state;

pub use answer::Answer;
pub use check::Problem;
pub use date::Date;
pub use definition::{Choice, Definition, Kind, Question};
pub use expression::Expression;
pub use reader::Fault;
pub use response::{Response, read_responses};
pub use state::{Action, Input, Request, Saved, Screen, State};

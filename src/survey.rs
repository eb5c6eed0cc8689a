//! Surveys: what they ask, how answers are checked, which question comes next
//! and what a finished response looks like.
//!
//! | module | task |
//! |---|---|
//! | [`definition`] | reads a survey from JSON and says every fault with its place |
//! | [`languages`] | in which languages a survey is written, and which is shown |
//! | [`expression`] | conditions and calculations: `XLSForm`'s part of `XPath` |
//! | [`wording`] | which wording a question and a survey claim to have, and whether they have it |
//! | [`answer`] | one answer, and its JSON form |
//! | [`logic`] | what earlier answers change: relevance, choices, words, calculations |
//! | [`check`] | raw input to an answer, or an error in words |
//! | [`state`] | pages, routing, errors, sending: `State`, `Action`, `reduce` |
//! | [`response`] | a finished response and the file that holds several |
//! | [`draft`] | answers kept on the computer to be finished later |
//! | [`proof`] | what is to be known of a survey before anybody is asked; no bundle has it yet |
//! | [`outbox`] | responses that wait to be sent: when, by whom, and what an answer means |
//! | [`preview`] | a survey that is looked over before it is sent out: any question, and why it is asked |
//! | [`paper`] | paper returns that are typed in: keys, warnings, undo, and the pile of those that are finished |
//!
//! ```
//! use canvass::survey::Definition;
//!
//! let faults = Definition::parse(r#"{"canvass": "survey/1", "id": "a", "version": "1", "title": "A",
//!     "questions": [{"id": "q", "type": "radio", "text": "Why?"}]}"#).unwrap_err();
//! assert_eq!(faults[0].to_string(), "questions[0].type: found \"radio\"; expected one of \
//!     single, multiple, yes_no, ranking, text, long, number, date, month, \
//!     scale, grid, ticks, note, calculated");
//! ```

pub mod answer;
pub mod check;
mod date;
pub mod definition;
pub mod draft;
pub(crate) mod draws;
pub mod expression;
pub mod field;
pub mod languages;
pub mod logic;
mod missing;
mod month;
mod needs;
pub mod outbox;
pub mod paper;
pub mod preview;
pub mod proof;
pub mod response;
pub mod state;
pub mod wording;

pub use answer::{Answer, Rating};
pub use check::Problem;
pub use date::Date;
pub use definition::{Choice, Definition, Kind, Question};
pub use expression::Expression;
pub use languages::Languages;
pub use missing::Missing;
pub use month::Month;
pub use needs::{Need, needs};
pub use response::{Response, read_responses};
pub use state::{Action, Input, Move, Request, Saved, Screen, State};

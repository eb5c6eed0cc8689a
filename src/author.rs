//! Proving a survey before it goes out, without a programmer: files that somebody
//! wrote it in, what becomes of them, what is wrong, how long it is, who is asked
//! what, and the survey as a file again.
//!
//! What is found is what `canvass survey check` and `convert` find: both ask
//! [`authoring`](crate::authoring) and [`proof`](crate::survey::proof).
//!
//! ```
//! use canvass::author::open;
//! use canvass::port::Plain;
//!
//! let form = "| survey |\n| | type | name | label |\n| | text | why | Why? |\n";
//! let opened = open(&[("form.md".into(), form.into())], &Plain).unwrap();
//! assert_eq!(opened.definition().questions.len(), 1);
//!
//! let refusal = open(&[("form.md".into(), b"Dear all".to_vec())], &Plain).unwrap_err();
//! assert_eq!(refusal.errors.len(), 1);
//! ```

mod action;
mod opened;
mod saved;
mod shown;
mod state;
mod tally;

pub use action::{Action, Request};
pub use opened::{Opened, Origin, Refusal, open};
pub use saved::{Format, file};
pub use shown::{List, PORTION, Shown};
pub use state::{Checking, Effect, Open, Phase, State, WALKS};
pub use tally::Tally;

//! Filters and what is left of each question under them.
//!
//! A chart publishes a [`Clause`] about its own question; a question's result
//! counts the rows that pass every clause but its own, so that a selection
//! filters every other card and leaves its own. Clauses intersect; the values
//! inside one are a union.
//!
//! [`Host`] holds the tables and answers [`Request`]s with [`Reply`]s, both as
//! bytes: the same code serves a worker and the page's own thread. It asks for a
//! file piece by piece while it reads it, and has workbooks opened elsewhere.

mod answer;
mod clause;
mod cross;
mod helper;
mod host;
mod intake;
mod message;
mod partial;
mod queries;
mod query;
mod reading;
mod refusal;
mod result;

pub use answer::{answer, partial, search};
pub use clause::{Clause, Pick};
pub use cross::Cross;
pub use host::Host;
pub use message::{Reply, Request};
pub use partial::Partial;
pub use query::{By, Group, Groups, Key, Measure, Period, Query};
pub use refusal::Refusal;
pub use result::{BatteryRow, Bin, Body, Found, QuestionResult, Usage};

//! Filters and what is left of each question under them.
//!
//! A chart publishes a [`Clause`] about its own question; a question's result
//! counts the rows that pass every clause but its own, so that a selection
//! filters every other card and leaves its own. Clauses intersect; the values
//! inside one are a union.
//!
//! [`Cross`] keeps a table as codes with what is counted under its filter, so
//! that a change of one clause costs what it changes; it says what memory that
//! takes. Beside it a [`Query`] puts rows in groups and measures them; what a
//! part of a table says to it is a [`Partial`], and parts merge. [`compare`] tells
//! what several groups of rows say to every question, and what tests need of them. What
//! cannot be answered is a [`Refusal`] with a sentence.
//!
//! ```
//! use canvass::engine::{By, Cross, Measure, Query, Refusal, partial};
//! use canvass::read::read;
//!
//! let table = read("loans.csv", b"Site,Loans\nNorth,2\nSouth,4\nNorth,5\n".to_vec())?;
//! let mut cross = Cross::new(&table);
//! let mut query = Query {
//!     by: vec![By::Options { question: 0, item: 0 }],
//!     measures: vec![Measure::Rows, Measure::Mean(1)],
//!     clauses: Vec::new(),
//! };
//! let found = partial(&mut cross, &table, &query)?.finish(&query.measures);
//! assert_eq!(found.groups[0].values, [Some(2.0), Some(3.5)]);
//!
//! query.by = vec![By::Options { question: 7, item: 0 }];
//! let refused = partial(&mut cross, &table, &query);
//! assert!(matches!(refused, Err(Refusal::NoQuestion { question: 7, .. })));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`Host`] holds the tables and answers [`Request`]s with [`Reply`]s, both as
//! bytes: the same code serves a worker and the page's own thread. It asks for a
//! file piece by piece while it reads it, has workbooks opened elsewhere, and lets
//! helpers read parts of a large file.

mod answer;
mod clause;
mod compared;
mod comparing;
mod consent;
mod cross;
mod heads;
mod helper;
mod host;
mod intake;
mod message;
mod partial;
mod practice;
mod queries;
mod query;
mod reading;
mod refusal;
mod result;
mod shared;
mod spread;
mod themes;

pub use answer::{answer, partial, search, themes};
pub use clause::{Clause, Pick};
pub use compared::{Compared, Grouping, num_tests};
pub use comparing::{Outcome, Reason, Test, Tested, compare};
pub use cross::Cross;
pub use heads::{HeadGroup, Headcount, Heads, headcount};
pub use host::Host;
pub use message::{Reply, Request};
pub use partial::Partial;
pub use practice::Practice;
pub use query::{By, Group, Groups, Key, Measure, Period, Query};
pub use refusal::Refusal;
pub use result::{BatteryRow, Bin, Body, Found, FoundText, QuestionResult, Themes, Usage};
pub use shared::{Shared, SharedRuns};
pub use spread::Spread;

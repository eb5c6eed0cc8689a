//! Surveys, impact dashboards and stakeholder maps for a page that already
//! exists: all in the reader's browser, with no server.
//!
//! Modules stand in the order of their dependencies; each uses only those
//! above it. Everything before [`mod@element`] builds and is tested natively.
//!
//! | module | knows | needs |
//! |---|---|---|
//! | [`words`] | every sentence a page shows; plural, number and date formatting | nothing |
//! | [`port`] | what the core asks of the outside: store, files, clock, text measuring; in-memory versions | nothing |
//! | [`table`] | Arrow columns, question schema (kind, scale, options, base), provenance | arrow |
//! | [`read`] | bytes to [`table`]: encoding, dialect, header rows, kinds, recognised exports, workbooks | `table`, `survey` definitions |
//! | [`stats`] | intervals; pure functions of counts and values | nothing |
//! | [`engine`] | filters, cross-filter, groupings, aggregates; the message protocol | `table`, `read` |
//! | [`survey`] | definition, expressions, answers, checking, routing, responses | `words`, `port` |
//! | [`stakeholder`] | register, grid, labels | `words`, `port` |
//! | [`dashboard`] | files, filters and cards as the page holds them | `engine` results |
//! | [`chart`] | scenes of marks laid out by us, with plotters for scales and ticks | `dashboard` results |
//! | [`view`] | Yew components | all above |
//! | `element`, `browser`, `worker` | wasm32 only: custom elements, the ports, the engine's host | all above |

pub mod chart;
pub mod dashboard;
pub mod engine;
pub mod port;
pub mod read;
pub mod stakeholder;
pub mod stats;
pub mod survey;
pub mod table;
pub mod view;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod element;
#[cfg(target_arch = "wasm32")]
pub mod worker;

//! What earlier answers change: which questions are asked, with which words
//! and choices, what they must be answered with, and what is calculated.
//!
//! The order in which questions depend on one another is found once, when a
//! definition is read ([`Graph`]); an answer has only those looked at again
//! that see it ([`Route`]).

mod fill;
mod graph;
mod held;
mod pose;
mod reasons;
mod route;
mod seen;
mod shuffle;
mod trial;
mod values;

pub use graph::Graph;
pub use route::Route;
pub use seen::Surroundings;

pub(crate) use fill::mentions;
pub(crate) use pose::posed;
pub(in crate::survey) use reasons::reasons;
pub(crate) use route::judge;
pub(in crate::survey) use trial::Trial;

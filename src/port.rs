//! What the core asks of the outside.
//!
//! A state's `reduce` returns [`Effect`]s; the element carries them out. What
//! needs an answer at once is a trait of few methods with an in-memory version
//! beside it.

pub(crate) mod bytes;
mod effect;
mod file;
mod machine;
mod measure;

pub use effect::Effect;
pub use file::File;
pub use machine::{Machine, Math, Plain};
pub use measure::{Measure, WidthTable};

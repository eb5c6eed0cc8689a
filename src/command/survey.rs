//! What the command line does with surveys.

mod eval;
mod surroundings;

pub(crate) use eval::eval;

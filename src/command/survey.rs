//! What the command line does with surveys.

mod convert;
mod eval;
mod surroundings;

pub(crate) use convert::convert;
pub(crate) use eval::eval;

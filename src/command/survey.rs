//! What the command line does with surveys.

mod convert;

pub(crate) use convert::convert;

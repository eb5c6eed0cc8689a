//! The loops that touch every byte of a file or every row of a table.
//!
//! They stand in a crate of their own because they are built for speed where
//! everything else is built for size. Nothing here knows of tables or files:
//! bytes, codes and numbers go in and come out. Beside them stand the sort,
//! the lists and the likeness of names that all the rest shares, so that each is
//! there once.

pub mod cross;
mod distance;
pub mod distinct;
mod eight;
mod gathered;
pub mod groups;
mod look;
mod looks;
mod moments;
mod named;
mod numbered;
mod order;
mod packed;
mod records;
mod shorts;
mod sixteen;
pub mod value;
mod words;

pub use distance::distance;
pub use gathered::gathered;
pub use look::Look;
pub use looks::{Dates, Looks, Numbers, Personal, Tally, is_serial};
pub use moments::Moments;
pub use named::Named;
pub use numbered::Numbered;
pub use order::{order, sort_by, sort_by_key};
pub use records::{Field, Records, Shape};
pub use shorts::read_shorts;
pub use words::{Keys, Part, Taken, Words, push_fields};

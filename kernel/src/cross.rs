//! Rows under filters: which rows a changed filter keeps, which rows that
//! changes for whom, and counts of their codes.
//!
//! A mask holds one bit for each filter that a row fails. The rows come in
//! blocks of [`BLOCK`] at most.

mod changed;
mod kept;
mod rows;
mod spread;
mod tally;

pub use changed::{Changing, Which, change_u8, change_u64, lift_u8, lift_u64};
pub use kept::{look_up_u8, look_up_u16, look_up_u32, passing_u8, passing_u64};
pub use rows::{Place, Rows};
pub use spread::{
    replace_u8, replace_u16, replace_u32, spread_u8, spread_u16, spread_u32, take_u8, take_u16,
    take_u32,
};
pub(crate) use tally::{FEW, LANE, LANES};
pub use tally::{Tally, count_u8, count_u16, count_u32};

/// Most rows that are looked at together: what is noted of them stays in the
/// nearest cache.
pub const BLOCK: usize = 4096;

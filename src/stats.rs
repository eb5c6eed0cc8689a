//! Intervals and quantiles: pure functions of counts and values, each with
//! its source.

mod interval;
mod quantile;

pub use interval::{Interval, wilson};
pub use quantile::quantile;

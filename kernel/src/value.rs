//! One cell as exports write it: numbers, days, times, months, periods. None
//! of them allocates; none guesses more than one cell can tell.

mod blanks;
mod date;
mod day;
mod decimal;
mod first;
mod marks;
mod month;
mod natural;
mod number;
mod period;
mod short;
mod time;
mod unit;

pub use blanks::trim;
pub use date::{DateOrder, Proof, WrittenDate, parse_compact, parse_date};
pub use day::Day;
pub use decimal::decimal;
pub use marks::{DecimalMark, Marks};
pub use month::{month_by_name, parse_month, weekday_by_name};
pub use number::{Exponent, WrittenNumber, parse_number};
pub use period::parse_period;
pub use time::parse_time;
pub use unit::Unit;

pub(crate) use first::may_begin;
pub(crate) use short::Short;

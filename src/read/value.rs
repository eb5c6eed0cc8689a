//! One cell as exports write it: numbers, days, times, months, periods. None
//! of them allocates; none guesses more than one cell can tell.

mod date;
mod marks;
mod month;
mod number;
mod period;
mod time;

pub use date::{DateOrder, parse_date};
pub(crate) use date::{Proof, Written as WrittenDate, parse_compact};
pub(crate) use marks::{DecimalMark, Marks};
pub(crate) use month::{month_by_name, parse_month, weekday_by_name};
pub use number::parse_number;
pub(crate) use number::{Exponent, Written as WrittenNumber};
pub(crate) use period::parse_period;
pub use time::parse_time;

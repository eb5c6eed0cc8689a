use super::meaning::Meaning;
use crate::value::{DateOrder, Proof, WrittenDate};

/// The cells of a column that are dates.
#[derive(Clone, Copy, Debug, Default)]
pub struct Dates {
    /// Dates in either order.
    pub count: usize,
    /// Those that name a month and no day.
    pub months: usize,
    /// Those with a time.
    pub timed: usize,
    /// Those that exist only with the day first.
    pub day_first: usize,
    /// Those that exist only with the month first.
    pub month_first: usize,
    /// Those that are another day in either order.
    pub either: usize,
    /// Numbers that may be days as Excel counts them; in no other count.
    pub serials: usize,
    /// `20260401`; in no other count.
    pub compact: usize,
}

impl Dates {
    pub(crate) fn add(&mut self, date: &WrittenDate, n: usize) {
        self.count += n;
        self.months += if date.is_month() { n } else { 0 };
        self.timed += if date.time.is_some() { n } else { 0 };
        match date.proof() {
            Proof::None => {}
            Proof::Either => self.either += n,
            Proof::Only(DateOrder::DayMonth) => self.day_first += n,
            Proof::Only(DateOrder::MonthDay) => self.month_first += n,
        }
    }

    /// Looks at a number.
    #[inline]
    pub(super) fn add_number(&mut self, number: &Meaning, n: usize) {
        let value = number.with_point.value;
        let serial = number.unit.is_none() && value.is_some_and(is_serial);
        self.serials += if serial { n } else { 0 };
    }
}

/// Whether a number may be a day as Excel counts them: from 1954 to 2119.
pub fn is_serial(value: f64) -> bool {
    (20_000.0..80_000.0).contains(&value)
}

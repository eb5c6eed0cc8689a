use crate::value::{WrittenDate, WrittenNumber, parse_compact, parse_period, parse_time};

mod dates;
mod makeup;
mod meaning;
mod numbers;
mod personal;
mod plain;

use makeup::Makeup;
use meaning::Meaning;

pub use dates::{Dates, is_serial};
pub use numbers::{Numbers, Tally};
pub use personal::Personal;

/// What the cells of a column look like, counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Looks {
    /// Cells that are numbers.
    pub numbers: Numbers,
    /// Cells that are dates.
    pub dates: Dates,
    /// Cells that are times of day.
    pub times: usize,
    /// Cells that are financial years or quarters.
    pub periods: usize,
    /// Cells that say who a person is.
    pub personal: Personal,
    /// Words in all cells.
    pub words: usize,
}

impl Looks {
    /// Looks at a cell that stands `n` times, without blanks around it. Gives
    /// whether it is a number, a date or a time of day.
    #[inline(never)]
    pub fn add(&mut self, cell: &str, n: usize) -> bool {
        if let Some(date) = WrittenDate::iso(cell.as_bytes()) {
            let words = 1 + usize::from(cell.contains(' '));
            self.words += n * words;
            self.dates.add(&date, n);
            return true;
        }
        let made = Makeup::of(cell);
        self.words += n * made.words;
        self.personal.add(cell, &made, n);
        made.digits && self.add_value(cell, n)
    }

    fn add_value(&mut self, cell: &str, n: usize) -> bool {
        self.periods += if parse_period(cell).is_some() { n } else { 0 };
        if let Some(number) = WrittenNumber::parse(cell) {
            let number = Meaning::of(cell, &number);
            self.numbers.add(&number, n);
            self.dates.add_number(&number, n);
            self.dates.compact += if parse_compact(cell).is_some() { n } else { 0 };
            return true;
        }
        if let Some(date) = WrittenDate::parse(cell) {
            self.dates.add(&date, n);
            return true;
        }
        if parse_time(cell).is_some() {
            self.times += n;
            return true;
        }
        self.numbers.add_zeros(cell, n);
        self.dates.compact += if parse_compact(cell).is_some() { n } else { 0 };
        false
    }
}

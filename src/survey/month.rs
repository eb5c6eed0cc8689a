use std::fmt;

use super::Date;
use crate::words::survey::Words;

/// A month of the Gregorian calendar. Ordered by time; written as `2026-04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Date);

impl Month {
    /// The month with these numbers; `None` when there is none. Years have 4
    /// digits, months count from 1.
    pub fn new(year: u16, month: u8) -> Option<Self> {
        Date::new(year, month, 1).map(Self)
    }

    /// The month of a day.
    pub fn of(date: Date) -> Self {
        Self(date.first_of_month())
    }

    /// Reads `2026-04`; `None` for anything else.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let whole = Some(text).filter(|text| text.len() == 7)?;
        Date::parse_iso(&format!("{whole}-01")).map(Self)
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        self.0
    }

    /// `April 2026`.
    pub fn in_words(self, words: Words) -> String {
        let (year, month) = self.0.year_and_month();
        words.month_of(year, month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = self.0.year_and_month();
        write!(f, "{year:04}-{month:02}")
    }
}

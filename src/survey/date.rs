use std::fmt;

use crate::words::survey::Words;

/// A day of the Gregorian calendar that exists. Ordered by time; written as
/// `2026-04-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day with these numbers; `None` when no calendar has it. Years have
    /// 4 digits, months and days count from 1.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let real = (1000..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        real.then_some(Self { year, month, day })
    }

    /// Reads `2026-04-01`, or the start of a longer ISO 8601 time; `None` for
    /// anything else.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        if !(rest.is_empty() || rest.starts_with('T')) {
            return None;
        }
        let mut parts = date.split('-');
        let mut digits = |width: usize| {
            let part = parts.next()?;
            let plain = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            plain.then_some(part)
        };
        let year = digits(4)?.parse().ok()?;
        let month = digits(2)?.parse().ok()?;
        let day = digits(2)?.parse().ok()?;
        Self::new(year, month, day)
    }

    /// Days since 1 January 1970, negative before it.
    pub fn days(self) -> i32 {
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        // Years begin in March here, so that a leap day ends one.
        let year = if month <= 2 { year - 1 } else { year };
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719_468
    }

    /// The first day of its month.
    pub(super) fn first_of_month(self) -> Self {
        Self { day: 1, ..self }
    }

    /// Its year and its month, counted from 1.
    pub(super) fn year_and_month(self) -> (u16, u8) {
        (self.year, self.month)
    }

    /// `1 April 2026`.
    pub fn in_words(self, words: Words) -> String {
        words.date(self.year, self.month, self.day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

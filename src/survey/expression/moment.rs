use canvass_kernel::value::Day;

use crate::port::Machine;

const MINUTE_MILLIS: i64 = 60_000;
/// One day; `XForms` counts time in days since 1970.
pub(super) const DAY_MILLIS: i64 = 86_400_000;
/// Further from 1970 there are no dates: the years would need a sign.
const MAX_MILLIS: f64 = 8.64e15;

/// An instant and how far local time was ahead of UTC then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1 January 1970 UTC.
    pub millis: i64,
    /// Minutes.
    pub offset: i32,
}

impl Moment {
    /// This instant on the machine's clock.
    pub fn at(millis: i64, machine: &dyn Machine) -> Self {
        Self {
            millis,
            offset: machine.offset(millis),
        }
    }

    /// The instant of so many days since 1970; `None` beyond all calendars and
    /// for NaN.
    pub(super) fn of_days(days: f64, machine: &dyn Machine) -> Option<Self> {
        let millis = (days * DAY_MILLIS as f64).round();
        (millis.abs() <= MAX_MILLIS).then(|| Self::at(millis as i64, machine))
    }

    /// Reads an ISO 8601 date, or date and time: `2026-04-01`,
    /// `2026-04-01T09:30:00.000+01:00`, `…Z`. Without an offset it is local;
    /// a date alone is its first moment. `None` for anything else.
    pub fn parse(text: &str, machine: &dyn Machine) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let mut date = Digits(date.as_bytes());
        let year = date.take(4)?;
        let month = date.after(b'-', 2)?;
        let day = Day::from_ymd(year, month as u32, date.after(b'-', 2)? as u32)?;
        let midnight = i64::from(day.0) * DAY_MILLIS;
        if rest.is_empty() {
            return Some(Self::local(midnight, machine));
        }
        let (time, offset) = parse_time(rest.strip_prefix('T')?)?;
        let local = midnight + time;
        Some(match offset {
            Some(offset) => Self::at(local - i64::from(offset) * MINUTE_MILLIS, machine),
            None => Self::local(local, machine),
        })
    }

    /// The instant at which the clock on the wall shows this, counted as if
    /// in UTC. Of two such instants it is the first; in the gap of a spring
    /// night the clock had not yet been put forward.
    fn local(wall: i64, machine: &dyn Machine) -> Self {
        let at = |offset: i32| wall - i64::from(offset) * MINUTE_MILLIS;
        let before = machine.offset(wall - DAY_MILLIS);
        let after = machine.offset(wall + DAY_MILLIS);
        let fits = |offset: i32| machine.offset(at(offset)) == offset;
        if fits(before) || !fits(after) {
            Self::at(at(before), machine)
        } else {
            Self::at(at(after), machine)
        }
    }

    /// The first moment of this day.
    pub(super) fn midnight(self, machine: &dyn Machine) -> Self {
        Self::local(self.wall().div_euclid(DAY_MILLIS) * DAY_MILLIS, machine)
    }

    /// Days since 1970 UTC, with the part of the day as decimals.
    pub fn days(self) -> f64 {
        self.millis as f64 / DAY_MILLIS as f64
    }

    /// The part of the local day that has gone, from 0 to 1.
    pub(super) fn part_of_day(self) -> f64 {
        self.wall().rem_euclid(DAY_MILLIS) as f64 / DAY_MILLIS as f64
    }

    /// As text in local time; at midnight the date alone.
    pub fn to_text(self) -> String {
        let mut text = self.format("%Y-%m-%d");
        if self.wall().rem_euclid(DAY_MILLIS) != 0 {
            text.push_str(&self.format("T%H:%M:%S.%3"));
            text.push(if self.offset < 0 { '-' } else { '+' });
            let minutes = self.offset.unsigned_abs();
            push_padded(&mut text, minutes / 60, 2);
            text.push(':');
            push_padded(&mut text, minutes % 60, 2);
        }
        text
    }

    /// In the pattern of `format-date`; codes it does not know are left as
    /// they stand.
    pub(crate) fn format(self, pattern: &str) -> String {
        let day = Day((self.wall().div_euclid(DAY_MILLIS)) as i32);
        let (year, month, of_month) = day.ymd();
        let millis = self.wall().rem_euclid(DAY_MILLIS) as u32;
        let year = year.unsigned_abs();
        let mut text = String::with_capacity(pattern.len() + 8);
        let mut rest = pattern.chars();
        while let Some(c) = rest.next() {
            if c != '%' {
                text.push(c);
                continue;
            }
            let (number, width) = match rest.next() {
                Some('Y') => (year, 4),
                Some('y') => (year % 100, 2),
                Some('m') => (month, 2),
                Some('n') => (month, 1),
                Some('d') => (of_month, 2),
                Some('e') => (of_month, 1),
                Some('H') => (millis / 3_600_000, 2),
                Some('h') => (millis / 3_600_000, 1),
                Some('M') => (millis / 60_000 % 60, 2),
                Some('S') => (millis / 1000 % 60, 2),
                Some('3') => (millis % 1000, 3),
                Some('b') => {
                    text.push_str(short(MONTHS, month as usize - 1));
                    continue;
                }
                Some('a') => {
                    // 1 January 1970 was a Thursday.
                    text.push_str(short(WEEKDAYS, (day.0 + 4).rem_euclid(7) as usize));
                    continue;
                }
                Some('%') => {
                    text.push('%');
                    continue;
                }
                other => {
                    text.push('%');
                    text.extend(other);
                    continue;
                }
            };
            push_padded(&mut text, number, width);
        }
        text
    }

    /// What the clock on the wall shows, counted as if in UTC.
    fn wall(self) -> i64 {
        self.millis + i64::from(self.offset) * MINUTE_MILLIS
    }
}

/// Three letters each, as `format-date` has them in `XForms`.
const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
const WEEKDAYS: &str = "SunMonTueWedThuFriSat";

fn short(names: &'static str, index: usize) -> &'static str {
    names.get(index * 3..index * 3 + 3).unwrap_or_default()
}

fn push_padded(text: &mut String, number: u32, width: usize) {
    let digits = number.to_string();
    text.extend((digits.len()..width).map(|_| '0'));
    text.push_str(&digits);
}

/// Milliseconds since midnight and, where given, the offset in minutes of
/// `09:30`, `09:30:15.25` and `09:30:15+01:00`; `None` for what no clock shows.
pub(crate) fn parse_time(text: &str) -> Option<(i64, Option<i32>)> {
    let mut rest = Digits(text.as_bytes());
    let hours = rest.take(2).filter(|n| *n < 24)?;
    let minutes = rest.after(b':', 2).filter(|n| *n < 60)?;
    let mut millis = i64::from(hours * 60 + minutes) * MINUTE_MILLIS;
    if rest.next_is(b':') {
        millis += i64::from(rest.after(b':', 2).filter(|n| *n < 60)?) * 1000;
        if rest.skip(b'.') {
            millis += rest.millis()?;
        }
    }
    let offset = match rest.0 {
        [] => None,
        [b'Z'] => Some(0),
        [sign @ (b'+' | b'-'), digits @ ..] => {
            rest.0 = digits;
            let hours = rest.take(2).filter(|n| *n < 24)?;
            let minutes = rest.after(b':', 2).filter(|n| *n < 60)?;
            if !rest.0.is_empty() {
                return None;
            }
            let offset = hours * 60 + minutes;
            Some(if *sign == b'-' { -offset } else { offset })
        }
        _ => return None,
    };
    Some((millis, offset))
}

/// What is left of a text of digits.
struct Digits<'a>(&'a [u8]);

impl Digits<'_> {
    fn next_is(&self, byte: u8) -> bool {
        self.0.first() == Some(&byte)
    }

    fn skip(&mut self, byte: u8) -> bool {
        let hit = self.next_is(byte);
        if hit {
            self.0 = self.0.get(1..).unwrap_or_default();
        }
        hit
    }

    /// Exactly so many digits.
    fn take(&mut self, width: usize) -> Option<i32> {
        let (digits, rest) = self.0.split_at_checked(width)?;
        self.0 = rest;
        digits.iter().try_fold(0, |number, byte| {
            byte.is_ascii_digit()
                .then(|| number * 10 + i32::from(byte - b'0'))
        })
    }

    /// So many digits behind this byte.
    fn after(&mut self, byte: u8, width: usize) -> Option<i32> {
        if self.skip(byte) {
            self.take(width)
        } else {
            None
        }
    }

    /// Decimals of a second, as many as there are, cut to milliseconds.
    fn millis(&mut self) -> Option<i64> {
        let mut unit = 100;
        let mut millis = None;
        while let Some(byte) = self.0.first().filter(|byte| byte.is_ascii_digit()) {
            millis = Some(millis.unwrap_or(0) + i64::from(byte - b'0') * unit);
            unit /= 10;
            self.0 = self.0.get(1..).unwrap_or_default();
        }
        millis
    }
}

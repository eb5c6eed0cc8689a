//! When to try again.

use super::Millis;
use crate::survey::Date;

/// The longest wait before the second attempt.
const FIRST_MILLIS: Millis = 4_000;
/// The longest wait before any further one.
const LONGEST_MILLIS: Millis = 15 * 60 * 1000;

/// How long to wait after this many attempts that came to nothing: twice as
/// long each time, of which the second half is left to chance, so that many
/// pages do not come back at the same moment ("equal jitter", M. Brooker,
/// Exponential Backoff And Jitter, 2015). `random` is from 0 to below 1.
pub fn wait(attempts: u32, random: f64) -> Millis {
    let doublings = attempts.saturating_sub(1).min(16);
    let longest = (FIRST_MILLIS << doublings).min(LONGEST_MILLIS);
    longest / 2 + share(longest / 2, random)
}

/// A part of so many milliseconds, by chance.
pub(super) fn share(whole: Millis, random: f64) -> Millis {
    (whole as f64 * random.clamp(0.0, 1.0)) as Millis
}

/// How long a header `Retry-After` asks to wait: a number of seconds, or the
/// moment until which (RFC 9110, 10.2.3), counted from the answer's own `Date`
/// where it has one. `None` when it is neither.
pub fn asked_wait(retry_after: &str, date: Option<&str>, now: Millis) -> Option<Millis> {
    let text = retry_after.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds = text.parse::<Millis>().unwrap_or(Millis::MAX);
        return Some(seconds.saturating_mul(1000));
    }
    let until = parse_http_date(text, now)?;
    let from = date
        .and_then(|date| parse_http_date(date, now))
        .unwrap_or(now);
    Some(until.saturating_sub(from))
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Reads a moment in any of the three forms of RFC 9110, 5.6.7:
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and
/// `Sun Nov  6 08:49:37 1994`. A year of two digits is the last such year that
/// is not more than 50 years ahead of `now`. `None` for anything else, and for
/// moments before 1970.
pub fn parse_http_date(text: &str, now: Millis) -> Option<Millis> {
    let mut numbers = Vec::new();
    let mut month = None;
    for word in text
        .split([' ', ',', '-', ':'])
        .filter(|word| !word.is_empty())
    {
        if let Ok(number) = word.parse::<u16>() {
            numbers.push((number, word.len()));
        } else if let Some(found) = MONTHS.iter().position(|name| *name == word) {
            month = Some(u8::try_from(found).ok()? + 1);
        }
    }
    let [day, a, b, c, d] = numbers.try_into().ok()?;
    // The last form has the year behind the time, the others before it.
    let (year, hour, minute, second) = if d.1 == 4 { (d, a, b, c) } else { (a, b, c, d) };
    let year = match year {
        (year, 2) => full_year(year, now),
        (year, _) => year,
    };
    let days = Date::new(year, month?, u8::try_from(day.0).ok()?)?.days();
    let in_day = hour.0 < 24 && minute.0 < 60 && second.0 <= 60;
    let seconds =
        Millis::from(hour.0) * 3600 + Millis::from(minute.0) * 60 + Millis::from(second.0);
    let days = Millis::try_from(days).ok()?;
    in_day.then_some((days * 86_400 + seconds) * 1000)
}

fn full_year(two_digits: u16, now: Millis) -> u16 {
    const YEAR_MILLIS: Millis = 31_556_952_000;
    let this_year = 1970 + u16::try_from(now / YEAR_MILLIS).unwrap_or_default();
    let year = this_year - this_year % 100 + two_digits;
    if year > this_year + 50 {
        year - 100
    } else {
        year
    }
}

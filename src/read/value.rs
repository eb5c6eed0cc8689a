use std::borrow::Cow;

use crate::table::Day;

/// The order of day and month in a column of dates with slashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 31/12/2026, as in the UK.
    DayMonth,
    /// 12/31/2026, as in the US.
    MonthDay,
}

/// A number as exports write it: `1,234.5`, `-3`, `-£1,200`, `12%` (read as
/// 12), `(45)` for -45. `None` if the text is anything else, infinite or
/// begins with a zero that numbers do not have (`007`).
pub fn parse_number(text: &str) -> Option<f64> {
    let text = text.trim();
    let (text, negative) = match text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inner) => (inner, true),
        None => (text, false),
    };
    let (text, negative) = match text
        .strip_prefix('-')
        .filter(|rest| rest.starts_with(['£', '$', '€']))
    {
        Some(rest) if !negative => (rest, true),
        _ => (text, negative),
    };
    let text = text.strip_prefix(['£', '$', '€']).unwrap_or(text).trim();
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let leading_zero = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
    if leading_zero || !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return None;
    }
    let plain = if digits.contains(',') {
        Cow::Owned(without_thousands(text)?)
    } else {
        Cow::Borrowed(text)
    };
    let allowed = |b: u8| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e' | b'E');
    let value: f64 = plain
        .bytes()
        .all(allowed)
        .then(|| plain.parse().ok())
        .flatten()?;
    value
        .is_finite()
        .then_some(if negative { -value } else { value })
}

/// Takes the commas out if each stands before exactly three digits.
fn without_thousands(text: &str) -> Option<String> {
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text, None), |(w, f)| (w, Some(f)));
    let mut groups = whole.split(',');
    let first = groups.next()?.trim_start_matches(['-', '+']);
    let first_fits = (1..=3).contains(&first.len());
    let rest_fits =
        groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    let fraction_fits = fraction.is_none_or(|f| !f.contains(','));
    (first_fits && rest_fits && fraction_fits).then(|| text.replace(',', ""))
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// The number of a month by its English name or the first three letters of
/// it, from 1.
pub(crate) fn month_by_name(text: &str) -> Option<u32> {
    let lower = text.get(..3)?.to_ascii_lowercase();
    let number = MONTHS.iter().position(|month| *month == lower)?;
    let full = [
        "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember",
    ];
    let tail = text.get(3..)?.to_ascii_lowercase();
    let fits = tail.is_empty()
        || tail == "."
        || full.get(number) == Some(&tail.as_str())
        || (number == 8 && tail == "t");
    fits.then_some(number as u32 + 1)
}

/// A month as COUNTER writes it: `Jan-2022`, `Jan 2022`, `Jan-22`; also
/// `2022-01`. Gives the index of [`Day::month_index`].
pub(crate) fn parse_month(text: &str) -> Option<i32> {
    let (first, second) = text.trim().split_once(['-', ' '])?;
    let (month, year) = match month_by_name(first) {
        Some(month) => (month, second),
        None if first.len() == 4 => (second.parse().ok().filter(|_| second.len() == 2)?, first),
        None => return None,
    };
    Day::from_ymd(parse_year(year)?, month, 1).map(Day::month_index)
}

fn parse_year(text: &str) -> Option<i32> {
    let year: i32 = text
        .bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()?;
    match text.len() {
        4 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

/// A day: ISO (`2026-04-01`, also with a time), `2026/4/1`, `01/04/2026` and
/// `01/04/26` with `/`, `.` or `-` in the order given, `1 April 2026`, `01-Apr-26`. A time
/// after the day is passed over. `None` for anything else.
pub fn parse_date(text: &str, order: DateOrder) -> Option<Day> {
    let text = text.trim();
    if !text.starts_with(|c: char| c.is_ascii_digit()) || text.len() > 40 {
        return None;
    }
    if let Some(iso) = parse_iso(text) {
        return Some(iso);
    }
    let mut parts = text.splitn(3, ['/', '-', '.', ' ']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if first.len() == 4 {
        let day = small(before_time(third)?)?;
        return Day::from_ymd(parse_year(first)?, small(second)?, day);
    }
    let year = parse_year(before_time(third)?)?;
    if let Some(month) = month_by_name(second) {
        return Day::from_ymd(year, month, small(first)?);
    }
    let (day, month) = match order {
        DateOrder::DayMonth => (small(first)?, small(second)?),
        DateOrder::MonthDay => (small(second)?, small(first)?),
    };
    Day::from_ymd(year, month, day)
}

/// The digits before a time, or before the end; `None` if something else
/// follows them.
fn before_time(text: &str) -> Option<&str> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, time) = text.split_at(end);
    let fits = time.is_empty() || (time.starts_with([' ', 'T', ',']) && looks_like_time(time));
    fits.then_some(digits)
}

fn parse_iso(text: &str) -> Option<Day> {
    let (year, rest) = text.split_once('-').filter(|(year, _)| year.len() == 4)?;
    let (month, rest) = rest.split_once('-')?;
    let (day, time) = rest.split_at_checked(2)?;
    let time_fits = time.is_empty() || (time.starts_with([' ', 'T']) && looks_like_time(time));
    time_fits
        .then(|| Day::from_ymd(year.parse().ok()?, small(month)?, small(day)?))
        .flatten()
}

fn looks_like_time(text: &str) -> bool {
    text.contains(':')
        && text.chars().all(|c| {
            c.is_ascii_digit()
                || matches!(
                    c,
                    ':' | '.'
                        | ' '
                        | ','
                        | '+'
                        | '-'
                        | 'T'
                        | 'Z'
                        | 'A'
                        | 'P'
                        | 'M'
                        | 'a'
                        | 'p'
                        | 'm'
                )
        })
}

fn small(text: &str) -> Option<u32> {
    (1..=2)
        .contains(&text.len())
        .then(|| text.parse().ok())
        .flatten()
}

/// Whether a date with slashes can only have the day first, only the month
/// first, or either; `None` if the text is no such date.
pub(crate) fn slash_order(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().splitn(3, ['/', '.', '-']);
    let (first, second) = (small(parts.next()?)?, small(parts.next()?)?);
    parts
        .next()
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        .map(|_| (first, second))
}

use super::blanks::trim;
use super::day::Day;
use super::month::{month_by_name, weekday_by_name};
use super::time::{digits, time_behind_day};

/// The order of day and month in a column of dates with slashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 31/12/2026, as in the UK.
    DayMonth,
    /// 12/31/2026, as in the US.
    MonthDay,
}

/// A date before the order of its column is known. The year never stands
/// first unless it has four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    parts: Parts,
    /// Seconds since midnight, if the cell has a time.
    pub time: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Parts {
    /// Only one day can be meant.
    Day(Day),
    /// A month: the day is its first.
    Month(Day),
    /// Two numbers before a year.
    Two { first: u32, second: u32, year: i32 },
}

/// What one cell tells about the order of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The order makes no difference.
    None,
    /// Another day in either order.
    Either,
    /// Such a day exists in this order alone.
    Only(DateOrder),
}

/// A day: ISO (`2026-04-01`, also with a time), `2026/4/1`, `01/04/2026` and
/// `01/04/26` with `/`, `.` or `-` in the order given, `1 April 2026`,
/// `1st Apr 2026`, `01-Apr-26`, `April 1, 2026`, with or without a day of the
/// week before it; a month (`April 2026`, `Jan-2026`, `2026-01`) is its first
/// day. Names may be English, German or French. A time after the day is passed
/// over. `None` for anything else.
pub fn parse_date(text: &str, order: DateOrder) -> Option<Day> {
    WrittenDate::parse(text)?.day(order)
}

/// `20260401`, which only the name of a column can tell from a number.
pub fn parse_compact(text: &str) -> Option<Day> {
    let text = trim(text);
    let sound = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    let part = |from, to| sound.then(|| text.get(from..to)?.parse().ok()).flatten();
    let (year, month, day): (u32, u32, u32) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
    (1900..=2100)
        .contains(&year)
        .then(|| Day::from_ymd(year as i32, month, day))
        .flatten()
}

impl WrittenDate {
    /// The parts of a date; `None` if no order makes a date of them.
    #[inline(never)]
    pub fn parse(text: &str) -> Option<Self> {
        const LONGEST: usize = 60;
        let text = trim(text);
        if text.len() < 6 || text.len() > LONGEST {
            return None;
        }
        if let Some(date) = Self::iso(text.as_bytes()) {
            return Some(date);
        }
        let (parts, rest) = if text.starts_with(|c: char| c.is_ascii_digit()) {
            number_first(text)?
        } else if text.starts_with(char::is_alphabetic) && text.bytes().any(|b| b.is_ascii_digit())
        {
            word_first(text)?
        } else {
            return None;
        };
        let time = match (rest.trim_end(), parts) {
            ("", _) => None,
            (_, Parts::Month(_)) => return None,
            (rest, _) if rest.starts_with([' ', 'T', ',']) => Some(time_behind_day(rest)?),
            _ => return None,
        };
        let date = Self { parts, time };
        let exists = date.day(DateOrder::DayMonth).is_some();
        (exists || date.day(DateOrder::MonthDay).is_some()).then_some(date)
    }

    /// `2026-04-01`, `2026-04-01T09:30:00`: what most programs write, without
    /// blanks around it. Such a text is neither number nor period, and no number
    /// of a person or telephone.
    #[inline]
    pub(crate) fn iso(text: &[u8]) -> Option<Self> {
        let (date, rest) = text.split_first_chunk::<10>()?;
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = date else {
            return None;
        };
        let (year, month, day) = (
            number([y1, y2, y3, y4])?,
            number([m1, m2])?,
            number([d1, d2])?,
        );
        let time = match rest {
            [] => None,
            [b'T' | b' ', h1, h2, b':', m1, m2, b':', s1, s2] => {
                let (hour, minute, second) =
                    (number([h1, h2])?, number([m1, m2])?, number([s1, s2])?);
                let sound = hour < 24 && minute < 60 && second < 60;
                Some(sound.then_some(hour * 3600 + minute * 60 + second)?)
            }
            _ => return None,
        };
        let parts = Parts::Day(Day::from_ymd(year as i32, month, day)?);
        Some(Self { parts, time })
    }

    /// The day in this order; `None` if there is no such day.
    pub fn day(&self, order: DateOrder) -> Option<Day> {
        match (self.parts, order) {
            (Parts::Day(day) | Parts::Month(day), _) => Some(day),
            (
                Parts::Two {
                    first,
                    second,
                    year,
                },
                DateOrder::DayMonth,
            ) => Day::from_ymd(year, second, first),
            (
                Parts::Two {
                    first,
                    second,
                    year,
                },
                DateOrder::MonthDay,
            ) => Day::from_ymd(year, first, second),
        }
    }

    /// Whether the cell names a month and no day.
    pub fn is_month(&self) -> bool {
        matches!(self.parts, Parts::Month(_))
    }

    /// What it tells about the order of its column.
    pub fn proof(&self) -> Proof {
        let day_first = self.day(DateOrder::DayMonth);
        let month_first = self.day(DateOrder::MonthDay);
        match (day_first, month_first) {
            (Some(_), None) => Proof::Only(DateOrder::DayMonth),
            (None, Some(_)) => Proof::Only(DateOrder::MonthDay),
            (a, b) if a == b => Proof::None,
            _ => Proof::Either,
        }
    }
}

/// The number of some digits; `None` if they are not all digits.
fn number<const N: usize>(digits: [&u8; N]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, b| {
        let digit = b.is_ascii_digit().then(|| u32::from(**b - b'0'));
        Some(sum * 10 + digit?)
    })
}

/// A year of four digits, or of two: 70 to 99 are of the last century.
pub(super) fn parse_year(text: &str) -> Option<i32> {
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

/// `1/4/2026`, `2026-04-01`, `2026-04`, `1 April 2026`, `1st of April 2026`.
fn number_first(text: &str) -> Option<(Parts, &str)> {
    let (first, rest) = digits(text, 4)?;
    let len = text.len() - rest.len();
    let mark = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.'));
    if let Some(mark) = mark {
        let behind = rest.get(1..)?;
        if let Some((second, tail)) = digits(behind, 2) {
            let second_len = behind.len() - tail.len();
            return match tail.strip_prefix(mark) {
                Some(tail) if len == 4 => {
                    let (day, rest) = digits(tail, 2)?;
                    Some((Parts::Day(Day::from_ymd(first as i32, second, day)?), rest))
                }
                Some(tail) if len <= 2 => {
                    let (year, rest) = year_of(tail)?;
                    Some((
                        Parts::Two {
                            first,
                            second,
                            year,
                        },
                        rest,
                    ))
                }
                None if len == 4 && second_len == 2 && mark != '.' => {
                    let month = Day::from_ymd(first as i32, second, 1)?;
                    Some((Parts::Month(month), tail))
                }
                _ => None,
            };
        }
    }
    if len > 2 {
        return None;
    }
    let rest = without_ordinal(rest).trim_start_matches(['-', '/', '.', ' ']);
    let rest = rest.strip_prefix("of ").unwrap_or(rest);
    let (month, rest) = leading_month(rest)?;
    let (year, rest) =
        year_of(rest.trim_start_matches(['-', '/', '.', ',', ' ', '\'', '\u{2019}']))?;
    Some((Parts::Day(Day::from_ymd(year, month, first)?), rest))
}

/// `Monday 1 April 2026`, `April 2026`, `Jan-26`, `April 1st, 2026`.
fn word_first(text: &str) -> Option<(Parts, &str)> {
    const BETWEEN: [char; 4] = [' ', '-', '/', ','];
    let (word, rest) = leading_word(text);
    if weekday_by_name(word).is_some() && month_by_name(word).is_none() {
        let rest = rest.trim_start_matches(['.', ',', ' ']);
        return if rest.starts_with(|c: char| c.is_ascii_digit()) {
            number_first(rest)
        } else {
            word_first(rest)
        };
    }
    let month = month_by_name(word)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let rest = rest.strip_prefix(BETWEEN)?.trim_start();
    let (number, tail) = digits(rest.trim_start_matches(['\'', '\u{2019}']), 4)?;
    let len = rest.trim_start_matches(['\'', '\u{2019}']).len() - tail.len();
    let ordinal = without_ordinal(tail);
    let day_tail = ordinal.strip_prefix([',', ' ', '-', '/']);
    if let Some(year_text) = day_tail.filter(|_| len <= 2)
        && let Some((year, rest)) = year_of(year_text.trim_start()).filter(|(year, _)| *year > 0)
    {
        return Some((Parts::Day(Day::from_ymd(year, month, number)?), rest));
    }
    let (year, rest) = year_of(rest.trim_start_matches(['\'', '\u{2019}']))?;
    Some((Parts::Month(Day::from_ymd(year, month, 1)?), rest))
}

fn leading_word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_alphabetic());
    text.split_at(end.unwrap_or(text.len()))
}

fn leading_month(text: &str) -> Option<(u32, &str)> {
    let (word, rest) = leading_word(text);
    Some((month_by_name(word)?, rest))
}

fn year_of(text: &str) -> Option<(i32, &str)> {
    let (_, rest) = digits(text, 4)?;
    let year = text.get(..text.len() - rest.len())?;
    Some((parse_year(year)?, rest))
}

fn without_ordinal(text: &str) -> &str {
    ["st", "nd", "rd", "th", "er"]
        .iter()
        .find_map(|ending| text.strip_prefix(ending))
        .unwrap_or(text)
}

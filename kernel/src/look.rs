use serde::{Deserialize, Serialize};

use crate::value::trim;
use crate::value::{WrittenDate, WrittenNumber, parse_time};

/// What a cell looks like by its characters alone, before its column is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// Nothing, or a word that stands for nothing.
    Empty,
    /// A number, also with a currency, a percent sign, thousands.
    Number,
    /// A day, with or without a time.
    Date,
    /// A time of day.
    Time,
    /// An address: of a page, of a person.
    Address,
    /// Anything else.
    Text,
}

impl Look {
    /// Looks at a cell. What reads as a number, a day or a time looks like one;
    /// so does what is written like one and cannot be counted with: `<5`, `007`,
    /// `31/31/2026`.
    #[inline(never)]
    pub fn of(cell: &str) -> Self {
        let cell = trim(cell);
        if is_nothing(cell) {
            Self::Empty
        } else if is_number(cell) || WrittenNumber::parse(cell).is_some() {
            Self::Number
        } else if is_time(cell) || parse_time(cell).is_some() {
            Self::Time
        } else if is_date(cell) || WrittenDate::parse(cell).is_some() {
            Self::Date
        } else if is_address(cell) {
            Self::Address
        } else {
            Self::Text
        }
    }

    /// Whether it is measured or dated: what a header is not.
    pub fn is_data(self) -> bool {
        matches!(self, Self::Number | Self::Date | Self::Time)
    }
}

fn is_nothing(cell: &str) -> bool {
    const WORDS: [&str; 9] = ["-", "--", ".", "..", "n/a", "na", "null", "nan", "#n/a"];
    cell.is_empty() || WORDS.iter().any(|word| word.eq_ignore_ascii_case(cell))
}

fn is_number(cell: &str) -> bool {
    let cell = cell
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .unwrap_or(cell);
    let is_sign = |c: char| matches!(c, '-' | '+' | '−' | '£' | '$' | '€' | ' ' | '<' | '>' | '~');
    let body = cell.trim_start_matches(is_sign);
    let body = body.trim_end_matches(['%', '£', '$', '€', ' ', '-']);
    if !body.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',') {
        return false;
    }
    let (mantissa, exponent) = body
        .split_once(['e', 'E'])
        .map_or((body, None), |(m, e)| (m, Some(e)));
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let exponent_fits = exponent.is_none_or(|e| {
        let e = e.trim_start_matches(['+', '-']);
        (1..=3).contains(&e.len()) && digits(e) == e.len()
    });
    let groups = |c: char| {
        matches!(
            c,
            '.' | ',' | '\'' | ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}'
        )
    };
    let dots = mantissa.matches('.').count();
    let plain = mantissa.chars().all(|c| c.is_ascii_digit() || groups(c));
    let thousands = |mark: char| {
        let mut parts = mantissa.split(mark);
        parts.next().is_some_and(|first| digits(first) > 0) && parts.all(|part| digits(part) >= 3)
    };
    exponent_fits
        && plain
        && digits(mantissa) > 0
        && (dots <= 1 || thousands('.'))
        && (mantissa.matches(',').count() <= 1 || thousands(','))
        && (!mantissa.contains(' ') || thousands(' '))
}

fn is_time(cell: &str) -> bool {
    let lower = cell.to_ascii_lowercase();
    let body = lower
        .strip_suffix("am")
        .or_else(|| lower.strip_suffix("pm"))
        .unwrap_or(&lower)
        .trim_end();
    let mut parts = body.split(':');
    let two =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let hour = parts.next().is_some_and(two);
    let minute = parts
        .next()
        .is_some_and(|part| part.len() == 2 && two(part));
    let second = parts.next().is_none_or(|part| {
        part.starts_with(|c: char| c.is_ascii_digit())
            && part.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    });
    hour && minute && second && parts.next().is_none()
}

fn is_date(cell: &str) -> bool {
    let (day, time) = match cell.split_once(['T', ' ']) {
        Some((day, time)) if day.len() >= 6 && time.contains(':') => (day, Some(time)),
        _ => (cell, None),
    };
    let time_fits = time.is_none_or(|time| {
        time.starts_with(|c: char| c.is_ascii_digit())
            && time
                .chars()
                .all(|c| c.is_ascii_digit() || ":.+- ,ZAPMapm".contains(c))
    });
    if !time_fits {
        return false;
    }
    let parts: Vec<&str> = day
        .split(['/', '-', '.', ' ', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let is_month = |part: &str| {
        const MONTHS: [&str; 12] = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ];
        let head = part.get(..3).map(str::to_ascii_lowercase);
        part.len() <= 9
            && part.bytes().all(|b| b.is_ascii_alphabetic())
            && head.is_some_and(|head| MONTHS.contains(&head.as_str()))
    };
    let is_number = |part: &str| {
        let part = part
            .strip_suffix("st")
            .or_else(|| part.strip_suffix("nd"))
            .or_else(|| part.strip_suffix("rd"))
            .or_else(|| part.strip_suffix("th"))
            .unwrap_or(part);
        matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|b| b.is_ascii_digit())
    };
    let months = parts.iter().filter(|part| is_month(part)).count();
    let numbers = parts.iter().filter(|part| is_number(part)).count();
    months + numbers == parts.len()
        && months <= 1
        && ((parts.len() == 3 && numbers >= 2) || (parts.len() == 2 && months == 1))
}

fn is_address(cell: &str) -> bool {
    let page = ["http://", "https://", "www."]
        .iter()
        .any(|start| cell.starts_with(start));
    let person = cell
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    (page || person) && !cell.contains(char::is_whitespace)
}

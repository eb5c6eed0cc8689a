use super::blanks::trim;
/// A stretch of the calendar that is no day and no month: a financial year
/// (April to March, as in the NHS) or a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The month it begins in, as [`Day::month_index`]; the
    /// quarter alone, from 0, where no year is named.
    pub start: i32,
    /// How many months it lasts: 3 or 12.
    pub months: i32,
}

/// `2024/25`, `2024-25`, `2024/2025`, `FY2024/25`, `FY25`, `Q1 2024/25`,
/// `2024 Q1`, `2024-Q1`, `Quarter 1`. A quarter of a year is that of the
/// calendar, one of a financial year begins with April. `None` for anything
/// else, and for years that do not follow each other.
pub fn parse_period(text: &str) -> Option<Period> {
    let text = trim(text);
    let first = *text.as_bytes().first()?;
    if text.len() > 24 || !may_begin_period(first) {
        return None;
    }
    let (quarter, year) = match leading_quarter(text) {
        Some((quarter, rest)) => (Some(quarter), rest),
        None => match trailing_quarter(text) {
            Some((quarter, rest)) => (Some(quarter), rest),
            None => (None, text),
        },
    };
    let year = year.trim_matches([' ', '-', ',', '/', '(', ')']);
    let Some(quarter) = quarter else {
        let (start, financial) = year_start(year, false)?;
        return financial.then_some(Period { start, months: 12 });
    };
    let start = if year.is_empty() {
        0
    } else {
        year_start(year, true)?.0
    };
    Some(Period {
        start: start + quarter * 3,
        months: 3,
    })
}

/// Whether a period may begin with this byte.
pub(super) const fn may_begin_period(first: u8) -> bool {
    first.is_ascii_digit() || matches!(first, b'F' | b'f' | b'Q' | b'q')
}

/// `Q1`, `Quarter 1`: the quarter from 0, and the rest.
fn leading_quarter(text: &str) -> Option<(i32, &str)> {
    let rest = without_word(text, "quarter").or_else(|| without_word(text, "q"))?;
    let rest = rest.trim_start();
    let number = rest.chars().next()?.to_digit(10)?;
    let rest = rest.get(1..)?;
    let ends = !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    (ends && (1..=4).contains(&number)).then_some((number as i32 - 1, rest))
}

fn trailing_quarter(text: &str) -> Option<(i32, &str)> {
    let at = text.rfind(['q', 'Q'])?;
    let (quarter, rest) = leading_quarter(text.get(at..)?)?;
    rest.is_empty().then(|| Some((quarter, text.get(..at)?)))?
}

/// The month a year begins in, and whether it is a financial year. Two digits
/// are enough where the text says what they are.
fn year_start(text: &str, two_digits: bool) -> Option<(i32, bool)> {
    const APRIL: i32 = 3;
    let rest = without_word(text, "fy").map(str::trim_start);
    let (named, text) = rest.map_or((false, text), |rest| (true, rest));
    let number = |text: &str| -> Option<i32> {
        let sound = matches!(text.len(), 2 | 4) && text.bytes().all(|b| b.is_ascii_digit());
        let year: i32 = sound.then(|| text.parse().ok()).flatten()?;
        Some(if text.len() == 2 { 2000 + year } else { year })
    };
    if let Some((first, second)) = text.split_once(['/', '-', '\u{2013}']) {
        let short = first.len() == 2;
        let (from, to) = (number(first)?, number(second)?);
        let follows = if second.len() == 4 {
            to == from + 1
        } else {
            to % 100 == (from + 1) % 100
        };
        let sound = follows && (!short || ((named || two_digits) && second.len() == 2));
        return sound.then_some((from * 12 + APRIL, true));
    }
    let year = number(text)?;
    if named {
        return Some(((year - 1) * 12 + APRIL, true));
    }
    (two_digits && text.len() == 4).then_some((year * 12, false))
}

/// The text behind a word in any case.
fn without_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(word.len())?;
    head.eq_ignore_ascii_case(word).then_some(rest)
}

//! Days with their year, which may be days of birth.

use super::digits::{begins, digit};
use super::{Letters, Personal, Trace};

/// How the names of months begin, in English and Welsh.
const MONTHS: [&str; 24] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "ion",
    "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha",
];

/// Words that say of a day that it is one of birth.
const BIRTH: [&str; 6] = ["born", "dob", "d.o.b", "birth", "geni", "ganwyd"];

/// Bytes before a day in which such a word may stand.
const NEAR: usize = 40;

/// A word or a number of a day.
struct Part {
    text: String,
    end: usize,
}

/// Finds them in digits and in words.
pub(super) fn find(letters: &Letters<'_>, found: &mut Vec<Trace>) {
    for place in 0..letters.all.len() {
        let begins_word = letters
            .before(place)
            .is_none_or(|before| !before.is_alphanumeric());
        if !begins_word
            || !(begins(letters, place) || letters.get(place).is_some_and(char::is_alphabetic))
        {
            continue;
        }
        if let Some(end) = end(letters, place) {
            found.push(letters.trace(Personal::Day, place, end));
        }
    }
}

/// The place behind a day that begins here.
fn end(letters: &Letters<'_>, from: usize) -> Option<usize> {
    let first = part(letters, from)?;
    let mut second = part(letters, gap(letters, first.end))?;
    if second.text == "of" {
        second = part(letters, gap(letters, second.end))?;
    }
    let third = part(letters, gap(letters, second.end))?;
    let parts = [
        first.text.as_str(),
        second.text.as_str(),
        third.text.as_str(),
    ];
    let (day, month, year) = match parts {
        [year, month, day] if number(year).is_some_and(|year| year > 31) => (day, month, year),
        [month, day, year] if is_month(month) => (day, month, year),
        [day, month, year] => (day, month, year),
    };
    let in_month =
        |month: &str| is_month(month) || number(month).is_some_and(|n| (1..=12).contains(&n));
    let in_days = |day: &str| {
        number(day.trim_end_matches(char::is_alphabetic)).is_some_and(|n| (1..=31).contains(&n))
    };
    // Days are written before months, and by others behind them.
    let is_day = (in_days(day) && in_month(month)) || (in_month(day) && in_days(month));
    let is_year = match (year.len(), number(year)) {
        (4, Some(year)) => (1880..2100).contains(&year),
        (2, Some(_)) => is_of_birth(letters, from),
        _ => false,
    };
    (is_day && is_year).then_some(third.end)
}

/// The word or number that begins here: digits with letters behind them are one.
fn part(letters: &Letters<'_>, from: usize) -> Option<Part> {
    let all = letters.all.iter().skip(from).take(12);
    let word = all.map(|(_, letter)| *letter);
    let word: String = word.take_while(|letter| letter.is_alphanumeric()).collect();
    let end = from + word.chars().count();
    let ascii = |letter: char| digit(letter).map_or(letter, |digit| char::from(b'0' + digit));
    (!word.is_empty()).then(|| Part {
        text: word.chars().map(ascii).collect::<String>().to_lowercase(),
        end,
    })
}

/// The place behind what stands between two parts of a day.
fn gap(letters: &Letters<'_>, from: usize) -> usize {
    let all = letters.all.iter().skip(from).take(3);
    let between = all.take_while(|(_, letter)| {
        letter.is_whitespace() || matches!(letter, '/' | '.' | '-' | ',' | '\u{2010}'..='\u{2015}')
    });
    from + between.count()
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

fn is_month(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && MONTHS.iter().any(|month| word.starts_with(month))
}

/// Whether a word near before it says that it is a day of birth.
fn is_of_birth(letters: &Letters<'_>, place: usize) -> bool {
    let end = letters.byte(place);
    let mut start = end.saturating_sub(NEAR);
    while !letters.text.is_char_boundary(start) {
        start += 1;
    }
    let before = letters
        .text
        .get(start..end)
        .unwrap_or_default()
        .to_lowercase();
    BIRTH.iter().any(|word| before.contains(word))
}

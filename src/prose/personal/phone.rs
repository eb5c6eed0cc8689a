//! Telephone numbers of the United Kingdom, and of a house.

use super::digits::{begins, digit, digits};
use super::{Letters, Personal, Trace};

/// Words before the number of a bleep or an extension.
const INSIDE: [&str; 8] = [
    "bleep",
    "bleeps",
    "pager",
    "ext",
    "extn",
    "extension",
    "tel",
    "phone",
];

/// Digits of a number with its leading nought or the code of the country.
const LENGTHS: [usize; 5] = [14, 13, 12, 11, 10];

/// Finds them as they are spaced.
pub(super) fn find(letters: &Letters<'_>, found: &mut Vec<Trace>) {
    for place in 0..letters.all.len() {
        if !begins(letters, place) {
            continue;
        }
        let mut ends = LENGTHS.iter().filter_map(|length| {
            let digits = digits(letters, place, *length)?;
            is_number(&digits.all, letters.before(place) == Some('+')).then_some(digits.end)
        });
        if let Some(end) = ends.next().or_else(|| inside(letters, place)) {
            let from = place - usize::from(letters.before(place) == Some('+'));
            found.push(letters.trace(Personal::Phone, from, end));
        }
    }
}

/// Whether the digits are a number that can be dialled: a nought and nine or ten others,
/// or the country's code in its place.
fn is_number(digits: &[u8], has_plus: bool) -> bool {
    let national = match digits {
        [0, 0, 4, 4, rest @ ..] => rest,
        [4, 4, rest @ ..] if has_plus || digits.len() == 12 => rest,
        [0, ..] if !has_plus => digits,
        _ => return false,
    };
    let has_code = national.len() != digits.len();
    let rest = match national {
        [0, rest @ ..] => rest,
        rest if has_code => rest,
        _ => return false,
    };
    matches!(rest.len(), 9 | 10) && matches!(rest.first(), Some(1 | 2 | 3 | 5 | 7 | 8 | 9))
}

/// The end of three to eight digits behind a word for a bleep or an extension.
fn inside(letters: &Letters<'_>, place: usize) -> Option<usize> {
    let before = letters.text.get(..letters.byte(place))?;
    let before = before.trim_end_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, '.' | ':' | '#')
    });
    let word = before
        .rsplit(|letter: char| !letter.is_alphabetic())
        .next()?;
    if !INSIDE.iter().any(|known| word.eq_ignore_ascii_case(known)) {
        return None;
    }
    let all = letters.all.iter().skip(place);
    let length = all
        .take_while(|(_, letter)| digit(*letter).is_some())
        .count();
    (3..=8).contains(&length).then_some(place + length)
}

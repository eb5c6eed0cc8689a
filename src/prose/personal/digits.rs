//! Digits in a row, however they are spaced, and NHS numbers.

use super::{Letters, Personal, Trace};

/// Most blanks and hyphens between two digits of one number.
const MOST_BETWEEN: usize = 3;

/// The digits of a number from some place on.
pub(super) struct Digits {
    /// The digits.
    pub(super) all: Vec<u8>,
    /// How many digits stand side by side each time.
    pub(super) groups: Vec<usize>,
    /// The place behind the last.
    pub(super) end: usize,
}

/// The digit that a letter is, also of full width and of Arabic hands.
pub(super) fn digit(letter: char) -> Option<u8> {
    let zero = match letter {
        '0'..='9' => '0',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    u8::try_from(u32::from(letter) - u32::from(zero)).ok()
}

/// So many digits from a place on, if there are so many and no digit follows at once.
pub(super) fn digits(letters: &Letters<'_>, from: usize, wanted: usize) -> Option<Digits> {
    let mut found = Digits {
        all: Vec::with_capacity(wanted),
        groups: Vec::new(),
        end: from,
    };
    let (mut place, mut between) = (from, 0);
    while found.all.len() < wanted {
        let letter = letters.get(place)?;
        match digit(letter) {
            Some(digit) => {
                match found.groups.last_mut() {
                    Some(last) if between == 0 => *last += 1,
                    _ => found.groups.push(1),
                }
                found.all.push(digit);
                between = 0;
            }
            None if !found.all.is_empty() && between < MOST_BETWEEN && may_space(letter) => {
                between += 1;
            }
            None => return None,
        }
        place += 1;
    }
    found.end = place;
    let is_over = letters.get(place).and_then(digit).is_none();
    is_over.then_some(found)
}

/// Whether digits may begin here: there is one, and none before it.
pub(super) fn begins(letters: &Letters<'_>, place: usize) -> bool {
    letters.get(place).and_then(digit).is_some() && letters.before(place).and_then(digit).is_none()
}

/// Whether it may stand between the digits of one number.
fn may_space(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '·' | '_' | '/' | '(' | ')' | '\u{200b}'..='\u{200d}' | '\u{ad}')
}

/// Whether ten digits are an NHS number: the last checks the others by modulus 11.
pub fn is_nhs_number(digits: &[u8]) -> bool {
    let [first @ .., check] = digits else {
        return false;
    };
    if first.len() != 9 || digits.iter().all(|digit| *digit == 0) {
        return false;
    }
    let weights = (2..=10_u32).rev();
    let sum: u32 = weights
        .zip(first)
        .map(|(weight, digit)| weight * u32::from(*digit))
        .sum();
    (11 - sum % 11) % 11 == u32::from(*check)
}

/// NHS numbers in any spacing; ten digits that are none where they are written as one.
pub(super) fn find(letters: &Letters<'_>, found: &mut Vec<Trace>) {
    for place in 0..letters.all.len() {
        if !begins(letters, place) {
            continue;
        }
        let Some(digits) = digits(letters, place, 10) else {
            continue;
        };
        let kind = if is_nhs_number(&digits.all) {
            Personal::NhsNumber
        } else if matches!(digits.groups.as_slice(), [10] | [3, 3, 4]) {
            Personal::TenDigits
        } else {
            continue;
        };
        found.push(letters.trace(kind, place, digits.end));
    }
}

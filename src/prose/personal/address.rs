//! Postcodes of the United Kingdom.

use super::{Letters, Personal, Trace};

/// Finds them in any case, with one or two blanks in the middle or none.
pub(super) fn find(letters: &Letters<'_>, found: &mut Vec<Trace>) {
    for from in 0..letters.all.len() {
        if !letters.is_edge(from) {
            continue;
        }
        let ends = OUTWARD.iter().filter_map(|shape| {
            let middle = fits(letters, from, shape)?;
            let blanks = (middle..middle + 2)
                .take_while(|place| letters.get(*place).is_some_and(char::is_whitespace));
            let inward = middle + blanks.count();
            fits(letters, inward, INWARD)
        });
        let mut ends = ends.filter(|to| letters.is_edge(*to));
        if let Some(to) = ends.next() {
            found.push(letters.trace(Personal::Postcode, from, to));
        }
    }
}

/// The shapes of the first half: A a letter, 9 a digit.
const OUTWARD: [&str; 6] = ["A9", "A99", "A9A", "AA9", "AA99", "AA9A"];

/// The shape of the second half: I is a letter that may stand at the end.
const INWARD: &str = "9II";

/// The place behind letters that fit a shape.
fn fits(letters: &Letters<'_>, from: usize, shape: &str) -> Option<usize> {
    let mut place = from;
    for part in shape.chars() {
        let letter = letters.get(place)?.to_ascii_uppercase();
        let fits = match part {
            '9' => letter.is_ascii_digit(),
            'I' => letter.is_ascii_uppercase() && !"CIKMOV".contains(letter),
            _ => letter.is_ascii_uppercase(),
        };
        if !fits {
            return None;
        }
        place += 1;
    }
    Some(place)
}

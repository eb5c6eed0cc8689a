//! National insurance numbers: two letters, six digits, a letter from A to D.

use super::digits::digit;
use super::{Letters, Personal, Trace};

/// Finds them with and without blanks between their pairs.
pub(super) fn find(letters: &Letters<'_>, found: &mut Vec<Trace>) {
    for from in 0..letters.all.len() {
        if letters.is_edge(from)
            && let Some(to) = end(letters, from)
        {
            found.push(letters.trace(Personal::Insurance, from, to));
        }
    }
}

/// The place behind one that begins here.
fn end(letters: &Letters<'_>, from: usize) -> Option<usize> {
    let mut place = from;
    for part in 0..9 {
        if matches!(part, 2 | 4 | 6 | 8) {
            place += usize::from(letters.get(place).is_some_and(may_space));
        }
        let letter = letters.get(place)?.to_ascii_uppercase();
        let fits = match part {
            0 => letter.is_ascii_uppercase() && !"DFIQUV".contains(letter),
            1 => letter.is_ascii_uppercase() && !"DFIOQUV".contains(letter),
            8 => ('A'..='D').contains(&letter),
            _ => digit(letter).is_some(),
        };
        if !fits {
            return None;
        }
        place += 1;
    }
    letters.is_edge(place).then_some(place)
}

fn may_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '.')
}

use std::ops::Range;

use super::Looks;
use super::makeup::Makeup;
use super::meaning::Meaning;
use crate::value::{Short, WrittenDate, may_begin};

/// The longest text that may be a word for no answer, or an answer outside any
/// number or scale, in bytes.
const LONGEST_WORD: usize = 32;

impl Looks {
    /// Looks at cells of which nothing is to be said but that they are days as
    /// programs write them, short numbers, or texts: neither other values nor persons, nor words for
    /// no answer. Gives how many cells they are, and adds the places of the others
    /// to a list.
    ///
    /// The cell at a place goes from its offset to the next; `counts` say how
    /// often it stands, once each where there are none.
    #[inline(never)]
    pub fn add_plain(
        &mut self,
        text: &[u8],
        offsets: &[i32],
        places: Range<usize>,
        counts: &[usize],
        others: &mut Vec<u32>,
    ) -> usize {
        let mut filled = 0;
        for place in places {
            let n = counts.get(place).copied().unwrap_or(1);
            let (Some(from), Some(to)) = (offsets.get(place), offsets.get(place + 1)) else {
                break;
            };
            if self.add_plain_cell(text, *from as usize, *to as usize, n) {
                filled += n;
            } else {
                others.push(place as u32);
            }
        }
        filled
    }

    #[inline]
    fn add_plain_cell(&mut self, text: &[u8], from: usize, to: usize, n: usize) -> bool {
        let cell = text.get(from..to).unwrap_or_default();
        let (Some(first), Some(last)) = (cell.first(), cell.last()) else {
            return false;
        };
        if first.is_ascii_digit() {
            return self.add_figure(cell, n);
        }
        let is_word = cell.len() <= LONGEST_WORD
            && matches!(first.to_ascii_lowercase(), b'd' | b'n' | b'p' | b't' | b'u');
        if !first.is_ascii_alphabetic() || *last <= b' ' || is_word {
            return false;
        }
        let made = Makeup::at(text, from, to);
        let may_be_value = made.digits && (may_begin(*first) || ends_as_postcode(cell));
        if made.at || made.odd_blanks || may_be_value {
            return false;
        }
        self.words += n * made.words;
        true
    }

    /// Looks at a cell that begins with a digit.
    #[inline]
    fn add_figure(&mut self, cell: &[u8], n: usize) -> bool {
        // Eight digits may be a day without marks. No number of a person is so
        // short as a number here.
        const COMPACT: usize = 8;
        if let Some(date) = WrittenDate::iso(cell) {
            self.words += n * (1 + usize::from(cell.contains(&b' ')));
            self.dates.add(&date, n);
            return true;
        }
        let Some(number) = Short::of(cell).filter(|number| number.num_digits != COMPACT) else {
            return false;
        };
        let number = Meaning::from(number);
        self.words += n;
        self.numbers.add(&number, n);
        self.dates.add_number(&number, n);
        true
    }
}

/// Whether a digit and two letters stand last, as in a postcode.
fn ends_as_postcode(cell: &[u8]) -> bool {
    let last = cell.last_chunk::<3>();
    last.is_some_and(|[a, b, c]| {
        a.is_ascii_digit() && b.is_ascii_alphabetic() && c.is_ascii_alphabetic()
    })
}

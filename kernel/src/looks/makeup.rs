#![allow(
    clippy::indexing_slicing,
    reason = "places stay inside what is gone through; checks would stand beside every byte"
)]

use crate::eight::{HIGH, LOW, SEVEN};

/// What a cell is made of, seen in one pass over its bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Makeup {
    /// Words between blanks.
    pub words: usize,
    /// It has digits of ASCII.
    pub digits: bool,
    /// It has an `@`.
    pub at: bool,
}

const DIGIT: u8 = 1;
const BLANK: u8 = 2;
const AT: u8 = 4;
/// The first byte of a character beyond ASCII that may be a blank.
const MAY_BE_BLANK: u8 = 8;
/// A byte behind the first of a character.
const BEHIND: u8 = 16;

const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut b = 0;
    while b < 256 {
        classes[b] = match b as u8 {
            b'0'..=b'9' => DIGIT,
            b'\t'..=b'\r' | b' ' => BLANK,
            b'@' => AT,
            0x80..=0xBF => BEHIND,
            0xC2 | 0xE1..=0xE3 => MAY_BE_BLANK,
            _ => 0,
        };
        b += 1;
    }
    classes
};

impl Makeup {
    pub(super) fn of(cell: &str) -> Self {
        let mut seen = Seen {
            all: 0,
            words: 0,
            blank: true,
        };
        let (eights, rest) = cell.as_bytes().as_chunks::<8>();
        for (eight, at) in eights.iter().zip((0..).step_by(8)) {
            if u64::from_le_bytes(*eight) & HIGH == 0 {
                seen.add_ascii(u64::from_le_bytes(*eight));
            } else {
                seen.add(cell, at, eight);
            }
        }
        seen.add(cell, eights.len() * 8, rest);
        Self {
            words: seen.words,
            digits: seen.all & DIGIT != 0,
            at: seen.all & AT != 0,
        }
    }
}

/// What was seen so far.
struct Seen {
    /// All classes.
    all: u8,
    words: usize,
    /// Whether the last byte was a part of a blank, or there was none.
    blank: bool,
}

impl Seen {
    /// Takes bytes, the first of which stands in this place.
    #[inline]
    fn add(&mut self, cell: &str, from: usize, bytes: &[u8]) {
        for (b, at) in bytes.iter().zip(from..) {
            let class = CLASSES[usize::from(*b)];
            self.all |= class;
            let is_blank = if class & (BEHIND | MAY_BE_BLANK) == 0 {
                class & BLANK != 0
            } else if class == BEHIND {
                self.blank
            } else {
                cell[at..].starts_with(char::is_whitespace)
            };
            self.words += usize::from(self.blank && !is_blank);
            self.blank = is_blank;
        }
    }

    /// Takes eight bytes of ASCII at once: in each mask a byte's high bit.
    #[inline]
    fn add_ascii(&mut self, eight: u64) {
        // The high bit of each byte that is at least so much.
        let at_least = |least: u8| eight + LOW * u64::from(0x80 - least);
        let is = |b: u8| !((eight ^ (LOW * u64::from(b))) + SEVEN);
        let digits = at_least(b'0') & !at_least(b'9' + 1) & HIGH;
        let blanks = (is(b' ') | (at_least(b'\t') & !at_least(b'\r' + 1))) & HIGH;
        let ats = is(b'@') & HIGH;
        self.all |= (u8::from(digits != 0) * DIGIT) | (u8::from(ats != 0) * AT);
        let before = (blanks << 8) | (u64::from(self.blank) << 7);
        self.words += (before & !blanks & HIGH).count_ones() as usize;
        self.blank = blanks >> 63 == 1;
    }
}

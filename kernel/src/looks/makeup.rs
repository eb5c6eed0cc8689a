#![allow(
    clippy::indexing_slicing,
    reason = "places stay inside what is gone through; checks would stand beside every byte"
)]

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
        let (mut all, mut words, mut blank) = (0, 0, true);
        for (at, b) in cell.bytes().enumerate() {
            let class = CLASSES[usize::from(b)];
            all |= class;
            let is_blank = if class & (BEHIND | MAY_BE_BLANK) == 0 {
                class & BLANK != 0
            } else if class == BEHIND {
                blank
            } else {
                cell[at..].starts_with(char::is_whitespace)
            };
            words += usize::from(blank && !is_blank);
            blank = is_blank;
        }
        Self {
            words,
            digits: all & DIGIT != 0,
            at: all & AT != 0,
        }
    }
}

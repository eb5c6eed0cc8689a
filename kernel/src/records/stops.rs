#![allow(
    clippy::indexing_slicing,
    reason = "places stay inside what is gone through; checks would stand beside every byte"
)]

use crate::eight::{HIGH, LOW};

/// Control-Z, with which programs for DOS end a file.
const END_OF_FILE: u8 = 0x1A;

/// What ends a field: a delimiter, a double quote, a line end, and what makes a
/// text none.
#[derive(Clone, Debug)]
pub(super) struct Stops {
    delimiter: u8,
}

impl Stops {
    pub(super) fn new(delimiter: u8) -> Self {
        Self { delimiter }
    }

    /// The first of them from a place on.
    #[inline]
    pub(super) fn find(&self, text: &[u8], from: usize) -> Option<usize> {
        let delimiters = u64::from(self.delimiter) * LOW;
        let quotes = u64::from(b'"') * LOW;
        let blanks = u64::from(b' ') * LOW;
        let mut at = from;
        while let Some(eight) = text.get(at..).and_then(<[u8]>::first_chunk::<8>) {
            let eight = u64::from_le_bytes(*eight);
            // In each, the lowest high bit stands at the first byte that is nought
            // or lies below a blank; those above it may be wrong.
            let (a, b) = (eight ^ delimiters, eight ^ quotes);
            let found = (a.wrapping_sub(LOW) & !a)
                | (b.wrapping_sub(LOW) & !b)
                | (eight.wrapping_sub(blanks) & !eight);
            let found = found & HIGH;
            if found == 0 {
                at += 8;
                continue;
            }
            at += found.trailing_zeros() as usize / 8;
            if self.stops(text[at]) {
                return Some(at);
            }
            at += 1;
        }
        let rest = text.get(at..)?.iter();
        Some(at + rest.clone().position(|b| self.stops(*b))?)
    }

    #[inline]
    fn stops(&self, b: u8) -> bool {
        b == self.delimiter || matches!(b, b'"' | b'\r' | b'\n' | 0 | END_OF_FILE)
    }
}

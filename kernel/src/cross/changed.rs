//! What a changed filter changes, and for whom.

use super::rows::Rows;

/// Which rows are wanted of those that one filter decides about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that it keeps and did not, or kept and does not.
    Flipped,
    /// Those that it keeps.
    Kept,
    /// Those that it does not keep.
    Failed,
}

impl Which {
    /// What of the bit before and of a constant, beside the bit after, sums to
    /// whether a row is wanted.
    fn terms(self) -> (bool, bool) {
        match self {
            Self::Flipped => (true, false),
            Self::Kept => (false, true),
            Self::Failed => (false, false),
        }
    }
}

/// Writes the masks that follow from a change of the filter with this number,
/// from 0 to 7, and takes in the rows that are wanted and fail at most one other
/// filter. `fails` is 0 for a row that the filter keeps and 255 for one that it
/// does not.
///
/// Eight masks are looked at in one word, a byte each.
#[inline(never)]
pub fn change_u8(
    masks: &[u8],
    fails: &[u8],
    filter: u32,
    which: Which,
    next: &mut [u8],
    rows: &mut Rows,
) {
    let (masks, rest) = masks.as_chunks::<8>();
    let (fails, rest_fails) = fails.as_chunks::<8>();
    let (next, rest_next) = next.as_chunks_mut::<8>();
    let change = Change::new(filter, which);
    let mut place = 0;
    for ((masks, fails), next) in masks.iter().zip(fails).zip(next) {
        let word = change.word(*masks, *fails, place, rows);
        *next = word;
        place += 8;
    }
    if !rest.is_empty() {
        // What is missing of the last word fails much, so that none takes it in.
        let padded = |rest: &[u8]| {
            let mut word = [u8::MAX; 8];
            for (byte, rest) in word.iter_mut().zip(rest) {
                *byte = *rest;
            }
            word
        };
        let word = change.word(padded(rest), padded(rest_fails), place, rows);
        for (next, word) in rest_next.iter_mut().zip(word) {
            *next = word;
        }
    }
}

/// A change of one filter, for eight masks at once.
struct Change {
    /// The filter's number.
    filter: u32,
    /// Its bit in each byte.
    bits: u64,
    before: u64,
    constant: u64,
}

/// The low bit, the low seven bits and the high bit of each byte.
const LOW: u64 = u64::from_le_bytes([1; 8]);
const SEVEN: u64 = u64::from_le_bytes([0x7F; 8]);
const HIGH: u64 = u64::from_le_bytes([0x80; 8]);

impl Change {
    fn new(filter: u32, which: Which) -> Self {
        let bits = LOW << filter;
        let (before, constant) = which.terms();
        Self {
            filter,
            bits,
            before: if before { bits } else { 0 },
            constant: if constant { bits } else { 0 },
        }
    }

    /// The masks that follow; takes in the rows that are wanted.
    #[inline(always)]
    fn word(&self, masks: [u8; 8], fails: [u8; 8], place: u16, rows: &mut Rows) -> [u8; 8] {
        let (masks, fails) = (u64::from_le_bytes(masks), u64::from_le_bytes(fails));
        let others = masks & !self.bits;
        let after = fails & self.bits;
        let wanted = (masks & self.before) ^ after ^ self.constant;
        let mut taken = (wanted << (7 - self.filter)) & !several(others);
        while taken != 0 {
            let byte = taken.trailing_zeros() & !7;
            let other = (others >> byte) as u8;
            let fails = (fails >> byte) as u8 & 1;
            rows.push(
                u8::BITS - other.leading_zeros(),
                fails,
                place + (byte / 8) as u16,
            );
            taken &= taken - 1;
        }
        (others | after).to_le_bytes()
    }
}

/// The high bit of each byte that has more than one bit.
fn several(bytes: u64) -> u64 {
    let seven = bytes & SEVEN;
    // Without its lowest bit; the high bit keeps what is borrowed in the byte.
    let less = seven & ((seven | HIGH) - LOW);
    ((less + SEVEN) | ((seven + SEVEN) & bytes)) & HIGH
}

/// As [`change_u8`] for masks of 64 bits, and filters from 0 to 63.
#[inline(never)]
pub fn change_u64(
    masks: &[u64],
    fails: &[u8],
    filter: u32,
    which: Which,
    next: &mut [u64],
    rows: &mut Rows,
) {
    let bit = 1 << filter;
    let (before, constant) = which.terms();
    let (before, constant) = (if before { bit } else { 0 }, if constant { bit } else { 0 });
    let each = masks.iter().zip(fails).zip(next);
    for (place, ((mask, fails), next)) in each.enumerate() {
        let other = mask & !bit;
        let after = if *fails == 0 { 0 } else { bit };
        *next = other | after;
        let wanted = (mask & before) ^ after ^ constant;
        if wanted != 0 && other & other.wrapping_sub(1) == 0 {
            rows.push(u64::BITS - other.leading_zeros(), fails & 1, place as u16);
        }
    }
}

//! What a changed filter changes, and for whom.

use super::BLOCK;
use super::rows::Rows;
use crate::eight::{HIGH, LOW, SEVEN};

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
    /// Whether the bit before, and a bit that is always set, are to be added to
    /// the bit after so that the sum is odd for a row that is wanted.
    fn terms(self) -> (bool, bool) {
        match self {
            Self::Flipped => (true, false),
            Self::Kept => (false, true),
            Self::Failed => (false, false),
        }
    }
}

/// The filter that changes.
#[derive(Clone, Copy, Debug)]
pub struct Changing<'a> {
    /// Its number.
    pub filter: u32,
    /// The numbers of the others that are set.
    pub others: &'a [u32],
    /// The rows that are wanted.
    pub which: Which,
}

/// Writes the masks that follow from a change of a filter with a number from 0
/// to 7, and takes in the rows that are wanted and fail at most one other
/// filter. `all_fails` is 0 for a row that the filter keeps and 255 for one that
/// it does not.
#[inline(never)]
pub fn change_u8(
    all_masks: &[u8],
    all_fails: &[u8],
    changing: Changing,
    next: &mut [u8],
    rows: &mut Rows,
) {
    let change = Words::new(changing);
    let (masks, rest) = all_masks.as_chunks::<8>();
    let (fails, rest_fails) = all_fails.as_chunks::<8>();
    let (words_next, rest_next) = next.as_chunks_mut::<8>();
    for ((next, masks), fails) in words_next.iter_mut().zip(masks).zip(fails) {
        *next = change.next(*masks, *fails);
    }
    // What is missing of the last word fails everything: nobody counts it.
    let padded = |rest: &[u8]| {
        let mut word = [u8::MAX; 8];
        for (byte, rest) in word.iter_mut().zip(rest) {
            *byte = *rest;
        }
        word
    };
    let last = (padded(rest), padded(rest_fails));
    for (next, byte) in rest_next.iter_mut().zip(change.next(last.0, last.1)) {
        *next = byte;
    }
    let words = masks.iter().zip(fails).chain([(&last.0, &last.1)]);
    let words = words.map(|(masks, fails)| change.wanted(*masks, *fails));
    let one_list = match changing.which {
        Which::Kept if changing.others.is_empty() => Some(0),
        Which::Failed if changing.others.is_empty() => Some(1),
        _ => None,
    };
    rows.take(words, one_list);
    if one_list.is_none() {
        let lists = lists(changing.filter);
        if let Ok(next) = <&[u8; BLOCK]>::try_from(&*next) {
            rows.divide(next, &lists);
        } else {
            let mut padded = [0; BLOCK];
            for (padded, next) in padded.iter_mut().zip(next) {
                *padded = *next;
            }
            rows.divide(&padded, &lists);
        }
    }
}

/// For each mask that fails one filter at most beside the one with this number,
/// which list of [`Rows`] its row belongs to.
fn lists(filter: u32) -> [u8; 256] {
    let own = 1 << filter;
    let mut lists = [0; 256];
    let mut set = |mask: usize, list: u8| {
        if let Some(slot) = lists.get_mut(mask) {
            *slot = list;
        }
    };
    set(own, 1);
    for other in (0..u8::BITS as u8).filter(|other| u32::from(*other) != filter) {
        set(1 << other, 2 * other + 2);
        set(own | 1 << other, 2 * other + 3);
    }
    lists
}

/// A change of one filter for eight masks at once, a byte each.
struct Words {
    filter: u32,
    /// The filter's bit.
    bits: u64,
    before: u64,
    always: u64,
}

impl Words {
    fn new(changing: Changing) -> Self {
        let bits = LOW << changing.filter;
        let (before, always) = changing.which.terms();
        Self {
            filter: changing.filter,
            bits,
            before: if before { bits } else { 0 },
            always: if always { bits } else { 0 },
        }
    }

    /// The masks that follow.
    #[inline]
    fn next(&self, masks: [u8; 8], fails: [u8; 8]) -> [u8; 8] {
        let (masks, fails) = (u64::from_le_bytes(masks), u64::from_le_bytes(fails));
        (masks & !self.bits | fails & self.bits).to_le_bytes()
    }

    /// The high bits of rows that are wanted and fail at most one other filter.
    #[inline]
    fn wanted(&self, masks: [u8; 8], fails: [u8; 8]) -> u64 {
        let (masks, fails) = (u64::from_le_bytes(masks), u64::from_le_bytes(fails));
        let wanted = (masks & self.before) ^ (fails & self.bits) ^ self.always;
        wanted << (7 - self.filter) & !several(masks & !self.bits)
    }
}

/// The high bit of each byte that has more than one bit.
#[inline]
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
    changing: Changing,
    next: &mut [u64],
    rows: &mut Rows,
) {
    let bit = 1 << changing.filter;
    let (before, always) = changing.which.terms();
    let (before, always) = (if before { bit } else { 0 }, if always { bit } else { 0 });
    let each = masks.iter().zip(fails).zip(next);
    for (place, ((mask, fails), next)) in each.enumerate() {
        let other = mask & !bit;
        let after = if *fails == 0 { 0 } else { bit };
        *next = other | after;
        let wanted = (mask & before) ^ after ^ always;
        if wanted != 0 && other & other.wrapping_sub(1) == 0 {
            let length = u64::BITS - other.leading_zeros();
            rows.push(2 * length as usize + usize::from(*fails & 1), place as u16);
        }
    }
}

/// Takes a filter's bit away from masks of 8 bits.
#[inline(never)]
pub fn lift_u8(masks: &mut [u8], filter: u32) {
    let kept = !(1 << filter);
    let (words, rest) = masks.as_chunks_mut::<8>();
    for word in words {
        *word = (u64::from_le_bytes(*word) & u64::from_le_bytes([kept; 8])).to_le_bytes();
    }
    for mask in rest {
        *mask &= kept;
    }
}

/// As [`lift_u8`] for masks of 64 bits.
#[inline(never)]
pub fn lift_u64(masks: &mut [u64], filter: u32) {
    for mask in masks {
        *mask &= !(1 << filter);
    }
}

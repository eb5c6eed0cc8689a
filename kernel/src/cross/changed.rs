//! What a changed filter changes, and for whom.

use super::BLOCK;

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

/// Rows of one block by the counts that they belong to: those of every
/// question, or those of one question alone because its filter is the only
/// other one they fail.
#[derive(Clone, Debug)]
pub struct Rows {
    places: Vec<u16>,
    lens: Vec<u16>,
}

impl Rows {
    /// No rows, with room for so many filters.
    pub fn new(filters: usize) -> Self {
        let lists = 2 * (filters + 1);
        Self {
            places: vec![0; lists * BLOCK],
            lens: vec![0; lists],
        }
    }

    /// Forgets all rows.
    pub fn clear(&mut self) {
        self.lens.fill(0);
    }

    /// Rows that count for all questions (`None`), or for the one whose filter
    /// has this number; those that are kept now, or those that are not.
    pub fn of(&self, filter: Option<u32>, kept: bool) -> &[u16] {
        let list = 2 * filter.map_or(0, |filter| filter as usize + 1) + usize::from(!kept);
        let len = self.lens.get(list).copied().unwrap_or(0);
        let from = list * BLOCK;
        self.places
            .get(from..from + usize::from(len))
            .unwrap_or_default()
    }

    fn push(&mut self, list: usize, place: u16) {
        if let Some(len) = self.lens.get_mut(list) {
            if let Some(slot) = self.places.get_mut(list * BLOCK + usize::from(*len)) {
                *slot = place;
            }
            *len += 1;
        }
    }
}

macro_rules! changed {
    ($change:ident, $collect:ident, $mask:ty) => {
        /// Writes the masks that follow from a change of the filter whose bit
        /// is given, and flags the rows that are wanted and that fail at most
        /// one other filter: 1 if the filter keeps them, 2 if not. `fails` is 0
        /// for a row that is kept and 255 for one that is not.
        pub fn $change(
            masks: &[$mask],
            fails: &[u8],
            bit: $mask,
            which: Which,
            next: &mut [$mask],
            flags: &mut [u8],
        ) {
            // Flipped: before xor after; kept: not after; failed: after.
            let (before, invert) = match which {
                Which::Flipped => (<$mask>::MAX, 0),
                Which::Kept => (0, <$mask>::MAX),
                Which::Failed => (0, 0),
            };
            let rows = masks.iter().zip(fails).zip(next).zip(flags);
            for (((mask, fail), next), flag) in rows {
                let other = mask & !bit;
                let after = <$mask>::from((*fail) & 1).wrapping_neg() & bit;
                *next = other | after;
                let wanted = ((mask & before) ^ after ^ invert) & bit;
                let alone = other & other.wrapping_sub(1) == 0;
                let sign = 1 + (*fail & 1);
                *flag = if wanted != 0 && alone { sign } else { 0 };
            }
        }

        /// Takes in the rows that are flagged.
        pub fn $collect(masks: &[$mask], flags: &[u8], bit: $mask, rows: &mut Rows) {
            let mut take = |place: usize, flag: u8| {
                let other = masks.get(place).copied().unwrap_or(0) & !bit;
                let length = <$mask>::BITS - other.leading_zeros();
                let list = 2 * length as usize + usize::from(flag) - 1;
                rows.push(list, place as u16);
            };
            let (words, rest) = flags.as_chunks::<8>();
            for (at, word) in words.iter().enumerate() {
                let mut word = u64::from_le_bytes(*word);
                while word != 0 {
                    let byte = word.trailing_zeros() / 8;
                    take(at * 8 + byte as usize, (word >> (8 * byte)) as u8);
                    word &= !(0xFF << (8 * byte));
                }
            }
            for (place, flag) in rest.iter().enumerate().filter(|(_, flag)| **flag != 0) {
                take(words.len() * 8 + place, *flag);
            }
        }
    };
}

changed!(change_u8, collect_u8, u8);
changed!(change_u64, collect_u64, u64);

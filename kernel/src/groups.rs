//! Counts of rows in groups, by one or several columns of codes.

mod narrow;

use crate::cross::{FEW, LANE, LANES, Place, Tally};

pub use narrow::{Narrow, present, sum};

macro_rules! one_column {
    ($add_keys:ident, $count_cells:ident, $add_keys_at:ident, $codes_at:ident, $code:ty) => {
        /// Adds to each key what the table has at the row's code; nothing for a
        /// code beyond the table.
        #[inline(never)]
        pub fn $add_keys(codes: &[$code], table: &[u32], keys: &mut [u32]) {
            for (key, code) in keys.iter_mut().zip(codes) {
                *key += table.get(*code as usize).copied().unwrap_or(0);
            }
        }

        /// As the same for all rows, for those in these places: there is a key
        /// for each place.
        #[inline(never)]
        pub fn $add_keys_at(codes: &[$code], places: &[Place], table: &[u32], keys: &mut [u32]) {
            for (key, place) in keys.iter_mut().zip(places) {
                let code = codes.get(usize::from(u16::from_le_bytes(*place)));
                let more = code.and_then(|code| table.get(*code as usize));
                *key += more.copied().unwrap_or(0);
            }
        }

        /// The codes of the rows in these places.
        #[inline(never)]
        pub fn $codes_at(codes: &[$code], places: &[Place], found: &mut [u32]) {
            for (found, place) in found.iter_mut().zip(places) {
                let code = codes.get(usize::from(u16::from_le_bytes(*place)));
                *found = code.copied().map_or(0, u32::from);
            }
        }

        /// Counts rows by their keys, from `first` on, and their codes, of which
        /// there are so many: the counts of one key stand side by side. Other
        /// keys are left out.
        #[inline(never)]
        pub fn $count_cells(
            keys: &[u32],
            codes: &[$code],
            first: u32,
            num_codes: usize,
            counts: &mut [u32],
        ) {
            for (key, code) in keys.iter().zip(codes) {
                let place = key.wrapping_sub(first) as usize;
                let cell = place.wrapping_mul(num_codes).wrapping_add(*code as usize);
                if place < counts.len()
                    && let Some(count) = counts.get_mut(cell)
                {
                    *count += 1;
                }
            }
        }
    };
}

one_column!(add_keys_u8, count_cells_u8, add_keys_at_u8, codes_at_u8, u8);
one_column!(
    add_keys_u16,
    count_cells_u16,
    add_keys_at_u16,
    codes_at_u16,
    u16
);
one_column!(
    add_keys_u32,
    count_cells_u32,
    add_keys_at_u32,
    codes_at_u32,
    u32
);

/// What a table has at codes of one width; 0 beyond its end.
trait Table<C> {
    fn at(&self, code: C) -> u32;
}

/// Of bytes: as long as they can tell apart, so that none needs a check.
struct Whole([u32; 256]);

impl Table<u8> for Whole {
    #[inline]
    fn at(&self, code: u8) -> u32 {
        self.0.get(usize::from(code)).copied().unwrap_or(0)
    }
}

impl<C: Copy + Into<u32>> Table<C> for &[u32] {
    #[inline]
    fn at(&self, code: C) -> u32 {
        let code: u32 = code.into();
        self.get(code as usize).copied().unwrap_or(0)
    }
}

impl From<&[u32]> for Whole {
    fn from(table: &[u32]) -> Self {
        let mut whole = [0; 256];
        for (slot, value) in whole.iter_mut().zip(table) {
            *slot = *value;
        }
        Self(whole)
    }
}

#[inline]
fn count_pairs<A: Copy, B: Copy>(
    (one, one_table): (&[A], &impl Table<A>),
    (other, other_table): (&[B], &impl Table<B>),
    tally: &mut Tally,
) {
    let cell = |one: &A, other: &B| (one_table.at(*one) + other_table.at(*other)) as usize;
    let Some([a, b, c, d]) = tally.lanes() else {
        let counts = tally.one_lane();
        for (one, other) in one.iter().zip(other) {
            if let Some(count) = counts.get_mut(cell(one, other)) {
                *count += 1;
            }
        }
        return;
    };
    let add = |lane: &mut [u32; LANE], one: &A, other: &B| {
        if let Some(count) = lane.get_mut(cell(one, other) % FEW) {
            *count += 1;
        }
    };
    let (ones, one_rest) = one.as_chunks::<LANES>();
    let (others, other_rest) = other.as_chunks::<LANES>();
    for ([one_a, one_b, one_c, one_d], [other_a, other_b, other_c, other_d]) in
        ones.iter().zip(others)
    {
        add(a, one_a, other_a);
        add(b, one_b, other_b);
        add(c, one_c, other_c);
        add(d, one_d, other_d);
    }
    for (one, other) in one_rest.iter().zip(other_rest) {
        add(a, one, other);
    }
}

macro_rules! two_columns {
    ($count_pairs:ident, $one:ty, $one_table:ty, $other:ty, $other_table:ty) => {
        /// Counts rows by the sum of what two tables have at their codes in two
        /// columns; no sum lies beyond the tally.
        #[inline(never)]
        pub fn $count_pairs(
            (one, one_table): (&[$one], &[u32]),
            (other, other_table): (&[$other], &[u32]),
            tally: &mut Tally,
        ) {
            let one_table = <$one_table>::from(one_table);
            let other_table = <$other_table>::from(other_table);
            count_pairs((one, &one_table), (other, &other_table), tally);
        }
    };
}

two_columns!(count_pairs_u8_u8, u8, Whole, u8, Whole);
two_columns!(count_pairs_u8_u16, u8, Whole, u16, &[u32]);
two_columns!(count_pairs_u8_u32, u8, Whole, u32, &[u32]);
two_columns!(count_pairs_u16_u8, u16, &[u32], u8, Whole);
two_columns!(count_pairs_u16_u16, u16, &[u32], u16, &[u32]);
two_columns!(count_pairs_u16_u32, u16, &[u32], u32, &[u32]);
two_columns!(count_pairs_u32_u8, u32, &[u32], u8, Whole);
two_columns!(count_pairs_u32_u16, u32, &[u32], u16, &[u32]);
two_columns!(count_pairs_u32_u32, u32, &[u32], u32, &[u32]);

/// Sets the bits of flags that others have.
#[inline(never)]
pub fn either(flags: &mut [u8], others: &[u8]) {
    for (flag, other) in flags.iter_mut().zip(others) {
        *flag |= other;
    }
}

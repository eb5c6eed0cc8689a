//! Counts of rows in groups, by one or several columns of codes.

use crate::cross::Place;

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

macro_rules! two_columns {
    ($count_pairs:ident, $one:ty, $other:ty) => {
        /// Counts rows by the sum of what two tables have at their codes in two
        /// columns.
        #[inline(never)]
        pub fn $count_pairs(
            (one, one_table): (&[$one], &[u32]),
            (other, other_table): (&[$other], &[u32]),
            counts: &mut [u32],
        ) {
            for (one, other) in one.iter().zip(other) {
                if let Some(one) = one_table.get(*one as usize)
                    && let Some(other) = other_table.get(*other as usize)
                    && let Some(count) = counts.get_mut((one + other) as usize)
                {
                    *count += 1;
                }
            }
        }
    };
}

two_columns!(count_pairs_u8_u8, u8, u8);
two_columns!(count_pairs_u8_u16, u8, u16);
two_columns!(count_pairs_u8_u32, u8, u32);
two_columns!(count_pairs_u16_u8, u16, u8);
two_columns!(count_pairs_u16_u16, u16, u16);
two_columns!(count_pairs_u16_u32, u16, u32);
two_columns!(count_pairs_u32_u8, u32, u8);
two_columns!(count_pairs_u32_u16, u32, u16);
two_columns!(count_pairs_u32_u32, u32, u32);

/// Sets the bits of flags that others have.
#[inline(never)]
pub fn either(flags: &mut [u8], others: &[u8]) {
    for (flag, other) in flags.iter_mut().zip(others) {
        *flag |= other;
    }
}

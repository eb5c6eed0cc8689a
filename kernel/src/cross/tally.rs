//! Counts of codes.

use super::rows::Place;

/// Tallies that stand one behind the other, where there is more than one: two
/// rows of one code that follow each other need not wait for each other.
const LANES: usize = 4;

macro_rules! tally {
    ($add:ident, $count:ident, $code:ty) => {
        /// Adds `step`, modulo 2³², to the count of the code of each of these
        /// rows. `counts` holds `lanes` tallies of equal length, 1 or 4, whose
        /// sum is what is counted.
        #[inline(never)]
        pub fn $add(codes: &[$code], rows: &[Place], step: u32, counts: &mut [u32], lanes: usize) {
            let add = |counts: &mut [u32], row: Place| {
                if let Some(code) = codes.get(usize::from(u16::from_le_bytes(row)))
                    && let Some(count) = counts.get_mut(*code as usize)
                {
                    *count = count.wrapping_add(step);
                }
            };
            if lanes != LANES {
                for row in rows {
                    add(counts, *row);
                }
                return;
            }
            let (left, right) = counts.split_at_mut(counts.len() / 2);
            let (one, two) = left.split_at_mut(left.len() / 2);
            let (three, four) = right.split_at_mut(right.len() / 2);
            let (fours, rest) = rows.as_chunks::<LANES>();
            for [a, b, c, d] in fours {
                add(one, *a);
                add(two, *b);
                add(three, *c);
                add(four, *d);
            }
            for row in rest {
                add(one, *row);
            }
        }

        /// Counts each code; those beyond the counts are left out.
        #[inline(never)]
        pub fn $count(codes: &[$code], counts: &mut [u32]) {
            for code in codes {
                if let Some(count) = counts.get_mut(*code as usize) {
                    *count += 1;
                }
            }
        }
    };
}

tally!(add_u8, count_u8, u8);
tally!(add_u16, count_u16, u16);
tally!(add_u32, count_u32, u32);

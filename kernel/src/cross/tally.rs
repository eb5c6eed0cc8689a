//! Counts of codes.

use super::BLOCK;
use super::rows::Place;

/// Lanes of a tally of few codes: two rows of one code that follow each other
/// need not wait for each other.
pub(crate) const LANES: usize = 4;

/// Most codes of a tally with lanes, a power of two: it stays in the nearest
/// cache, and a code modulo this needs no check.
pub(crate) const FEW: usize = 1024;

/// Length of a lane. Counts of one code in several lanes do not lie a multiple
/// of a page apart, which processors take for the same place for a while.
pub(crate) const LANE: usize = FEW + 16;

/// What is to be added to the counts of codes.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    codes: usize,
    /// Of few codes the lanes one behind the other, whose sum is what is meant.
    counts: Vec<u32>,
}

macro_rules! add {
    ($add:ident, $count:ident, $code:ty) => {
        impl Tally {
            /// Adds `step`, modulo 2³², to the count of the code of each of these
            /// rows of a block, none of which lies beyond the tally.
            #[inline(never)]
            pub fn $add(&mut self, codes: &[$code], rows: &[Place], step: u32) {
                if let Ok(codes) = <&[$code; BLOCK]>::try_from(codes)
                    && let Some(lanes) = self.lanes()
                {
                    add_in_lanes(lanes, codes, rows, step);
                    return;
                }
                for row in rows {
                    if let Some(code) = codes.get(usize::from(u16::from_le_bytes(*row)))
                        && let Some(count) = self.counts.get_mut(*code as usize)
                    {
                        *count = count.wrapping_add(step);
                    }
                }
            }
        }

        /// Counts each code; none lies beyond the counts.
        #[inline(never)]
        pub fn $count(codes: &[$code], counts: &mut [u32]) {
            let many = counts.len() > FEW || codes.len() < BLOCK;
            let mut tally = Tally::new(if many { 0 } else { counts.len() });
            let Some([one, two, three, four]) = tally.lanes().filter(|_| !many) else {
                for code in codes {
                    if let Some(count) = counts.get_mut(*code as usize) {
                        *count += 1;
                    }
                }
                return;
            };
            let add = |lane: &mut [u32; LANE], code: $code| {
                if let Some(count) = lane.get_mut(code as usize % FEW) {
                    *count += 1;
                }
            };
            let (fours, rest) = codes.as_chunks::<LANES>();
            for [a, b, c, d] in fours {
                add(one, *a);
                add(two, *b);
                add(three, *c);
                add(four, *d);
            }
            for code in rest {
                add(one, *code);
            }
            tally.add_to(0, counts);
        }
    };
}

add!(add_u8, count_u8, u8);
add!(add_u16, count_u16, u16);
add!(add_u32, count_u32, u32);

impl Tally {
    /// Nothing to be added to so many counts.
    pub fn new(codes: usize) -> Self {
        let room = if codes <= FEW { LANES * LANE } else { codes };
        Self {
            codes,
            counts: vec![0; room],
        }
    }

    /// How many counts there are.
    pub fn len(&self) -> usize {
        self.codes
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.codes == 0
    }

    /// One count for each code, to count on with; all others stay what they are.
    pub fn one_lane(&mut self) -> &mut [u32] {
        self.counts.get_mut(..self.codes).unwrap_or_default()
    }

    /// The lanes, if it has any.
    #[inline]
    pub(crate) fn lanes(&mut self) -> Option<&mut [[u32; LANE]; LANES]> {
        let (lanes, _) = self.counts.as_chunks_mut();
        (self.codes <= FEW).then(|| lanes.try_into().ok()).flatten()
    }

    /// Adds it, from the count at `first` on, to as many counts as there are.
    #[inline(never)]
    pub fn add_to(&self, first: usize, counts: &mut [u32]) {
        let lanes = if self.codes <= FEW { LANES } else { 1 };
        for lane in 0..lanes {
            let lane = self.counts.iter().skip(lane * LANE + first);
            for (count, more) in counts.iter_mut().zip(lane) {
                *count = count.wrapping_add(*more);
            }
        }
    }
}

#[inline]
fn add_in_lanes<C: Copy + TryInto<usize>>(
    [one, two, three, four]: &mut [[u32; LANE]; LANES],
    codes: &[C; BLOCK],
    rows: &[Place],
    step: u32,
) {
    let add = |lane: &mut [u32; LANE], row: Place| {
        let code = codes.get(usize::from(u16::from_le_bytes(row)) % BLOCK);
        let code = code.and_then(|code| (*code).try_into().ok()).unwrap_or(0);
        if let Some(count) = lane.get_mut(code % FEW) {
            *count = count.wrapping_add(step);
        }
    };
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

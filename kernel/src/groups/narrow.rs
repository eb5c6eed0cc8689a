//! Counts of very many cells.

use std::ops::Range;

/// Counts of cells that are too many for the nearest caches: a byte each, as
/// most of them stay small.
#[derive(Clone, Debug, Default)]
pub struct Narrow {
    counts: Vec<u8>,
    /// Cells whose byte began at 0 again, once for each time.
    again: Vec<u32>,
}

macro_rules! count {
    ($count:ident, $code:ty) => {
        impl Narrow {
            /// Counts rows by their first cells and codes; cells beyond the last
            /// are left out.
            #[inline(never)]
            pub fn $count(&mut self, firsts: &[u32], codes: &[$code]) {
                for (first, code) in firsts.iter().zip(codes) {
                    let cell = first.wrapping_add(u32::from(*code));
                    if let Some(count) = self.counts.get_mut(cell as usize) {
                        *count = count.wrapping_add(1);
                        if *count == 0 {
                            self.again.push(cell);
                        }
                    }
                }
            }
        }
    };
}

count!(count_u8, u8);
count!(count_u16, u16);
count!(count_u32, u32);

impl Narrow {
    /// So many cells, of which none is counted yet.
    pub fn new(cells: usize) -> Self {
        Self {
            counts: vec![0; cells],
            again: Vec::new(),
        }
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// The counts of these cells.
    #[inline(never)]
    pub fn of(&self, cells: Range<usize>) -> Vec<u32> {
        let counts = self.counts.get(cells.clone()).unwrap_or_default();
        let mut counts: Vec<u32> = counts.iter().map(|count| u32::from(*count)).collect();
        for cell in &self.again {
            let place = (*cell as usize).checked_sub(cells.start);
            if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
                *count += 1 << u8::BITS;
            }
        }
        counts
    }
}

/// The sum of counts.
#[inline(never)]
pub fn sum(counts: &[u32]) -> u64 {
    counts.iter().map(|count| u64::from(*count)).sum()
}

/// The values whose count is not 0, and those counts.
#[inline(never)]
pub fn present(values: &[f64], counts: &[u32]) -> (Vec<f64>, Vec<u64>) {
    let each = || values.iter().zip(counts);
    let num = each().filter(|(_, count)| **count > 0).count();
    // Each is written where the next that is present goes: no branch depends
    // on a count.
    let (mut kept, mut kept_counts) = (vec![0.0; num + 1], vec![0; num + 1]);
    let mut at = 0;
    for (value, count) in each() {
        if let (Some(kept), Some(kept_count)) = (kept.get_mut(at), kept_counts.get_mut(at)) {
            (*kept, *kept_count) = (*value, u64::from(*count));
        }
        at += usize::from(*count > 0);
    }
    kept.truncate(num);
    kept_counts.truncate(num);
    (kept, kept_counts)
}

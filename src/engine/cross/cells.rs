use std::ops::Range;

use canvass_kernel::cross::Tally;
use canvass_kernel::groups::Narrow;

/// Counts of groups and codes: those of one group side by side.
#[derive(Clone, Debug)]
pub(super) enum Cells {
    Tally(Tally),
    Narrow(Narrow),
}

impl Default for Cells {
    fn default() -> Self {
        Self::Tally(Tally::default())
    }
}

impl Cells {
    /// Nothing counted of so many, which may be kept in a byte each.
    pub(super) fn new(cells: usize, may_be_narrow: bool) -> Self {
        /// Four bytes each of more than these are too many for caches that are
        /// near.
        const MANY: usize = 1 << 16;
        if may_be_narrow && cells > MANY {
            Self::Narrow(Narrow::new(cells))
        } else {
            Self::Tally(Tally::new(cells))
        }
    }

    /// These counts.
    pub(super) fn of_counts(counts: &[u32]) -> Self {
        let mut tally = Tally::new(counts.len());
        tally.one_lane().copy_from_slice(counts);
        Self::Tally(tally)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Tally(tally) => tally.len(),
            Self::Narrow(narrow) => narrow.len(),
        }
    }

    /// The counts of these.
    pub(super) fn of(&self, cells: Range<usize>) -> Vec<u32> {
        match self {
            Self::Tally(tally) => {
                let mut counts = vec![0; cells.len()];
                tally.add_to(cells.start, &mut counts);
                counts
            }
            Self::Narrow(narrow) => narrow.of(cells),
        }
    }

    /// A count for each, to count on with; none where they are narrow.
    pub(super) fn one_lane(&mut self) -> &mut [u32] {
        match self {
            Self::Tally(tally) => tally.one_lane(),
            Self::Narrow(_) => &mut [],
        }
    }
}

use std::ops::Range;

use canvass_kernel::cross::{
    Changing, Rows, change_u8, change_u64, lift_u8, lift_u64, passing_u8, passing_u64,
};

/// For each row the filters that it fails, a bit each: one byte a row for up to
/// 8 filters, eight beyond; and as much again for those that a change leads to.
#[derive(Clone, Debug)]
pub(super) enum Masks {
    Narrow { now: Vec<u8>, next: Vec<u8> },
    Wide { now: Vec<u64>, next: Vec<u64> },
}

impl Masks {
    /// Rows that pass everything.
    pub(super) fn new(num_rows: usize) -> Self {
        Self::Narrow {
            now: vec![0; num_rows],
            next: vec![0; num_rows],
        }
    }

    /// Makes room for the bit of a filter.
    pub(super) fn make_room(&mut self, filter: u32) {
        if let Self::Narrow { now, .. } = self
            && filter >= u8::BITS
        {
            let now: Vec<u64> = now.iter().map(|mask| u64::from(*mask)).collect();
            *self = Self::Wide {
                next: vec![0; now.len()],
                now,
            };
        }
    }

    /// All rows pass everything.
    pub(super) fn clear(&mut self) {
        *self = Self::new(self.len());
    }

    fn len(&self) -> usize {
        match self {
            Self::Narrow { now, .. } => now.len(),
            Self::Wide { now, .. } => now.len(),
        }
    }

    /// No row fails this filter any more.
    pub(super) fn lift(&mut self, filter: u32) {
        match self {
            Self::Narrow { now, .. } => lift_u8(now, filter),
            Self::Wide { now, .. } => lift_u64(now, filter),
        }
    }

    /// Writes what a block's masks will be when a filter fails the rows that
    /// are flagged so, and takes in the rows that this counts for.
    pub(super) fn change(
        &mut self,
        block: Range<usize>,
        changing: Changing,
        fails: &[u8],
        rows: &mut Rows,
    ) {
        match self {
            Self::Narrow { now, next } => {
                let (Some(now), Some(next)) = (now.get(block.clone()), next.get_mut(block)) else {
                    return;
                };
                change_u8(now, fails, changing, next, rows);
            }
            Self::Wide { now, next } => {
                let (Some(now), Some(next)) = (now.get(block.clone()), next.get_mut(block)) else {
                    return;
                };
                change_u64(now, fails, changing, next, rows);
            }
        }
    }

    /// What a change of all rows leads to is so.
    pub(super) fn take_next(&mut self) {
        match self {
            Self::Narrow { now, next } => std::mem::swap(now, next),
            Self::Wide { now, next } => std::mem::swap(now, next),
        }
    }

    /// Of these rows those that pass everything, but for the filter with this
    /// number.
    pub(super) fn passing(&self, rows: Range<usize>, but: Option<u32>) -> Vec<u32> {
        let from = rows.start as u32;
        match self {
            Self::Narrow { now, .. } => {
                let but = but.map_or(0, |filter| 1 << filter);
                passing_u8(now.get(rows).unwrap_or_default(), but, from)
            }
            Self::Wide { now, .. } => {
                let but = but.map_or(0, |filter| 1 << filter);
                passing_u64(now.get(rows).unwrap_or_default(), but, from)
            }
        }
    }
}

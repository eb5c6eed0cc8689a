use std::collections::BTreeSet;
use std::ops::Range;

use canvass_kernel::cross::{BLOCK, Changing, Rows, Tally, Which};

use super::counts::Counts;
use super::facet::Facet;
use super::kept::{Filter, Kept};
use super::masks::Masks;
use crate::engine::refusal::MOST_FILTERS;

/// One question's filter on its way to another, block by block. Nothing is
/// changed until all rows were looked at: it can be dropped at any time.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// The question; `None` where no filter changes and all is counted.
    pub(super) facet: Option<usize>,
    /// The number of its filter: its bit.
    pub(super) filter: u32,
    /// What it will be; `None` keeps every row.
    pub(super) new: Option<Filter>,
    which: Which,
    /// The other filters that are set, and their questions.
    others: Vec<(u32, usize)>,
    /// Their numbers.
    other_filters: Vec<u32>,
    /// Rows that were looked at.
    row: usize,
    /// What is to be added to the counts that [`Which`] begins with.
    rows: u32,
    own: Vec<u32>,
    tallies: Vec<Vec<Tally>>,
    room: Room,
}

/// What is noted of one block.
#[derive(Clone, Debug)]
struct Room {
    fails: Vec<u8>,
    rows: Rows,
}

impl Change {
    /// Of a question's filter with this number, where the counts of these rows
    /// follow from those of others.
    pub(super) fn new(
        facets: &[Facet],
        counted: &BTreeSet<usize>,
        others: Vec<(u32, usize)>,
        (facet, filter): (usize, u32),
        new: Option<Filter>,
        which: Which,
    ) -> Self {
        Self {
            new,
            which,
            ..Self::begun(facets, counted, others, Some(facet), filter)
        }
    }

    /// Of no filter, to count all that pass; the number is none's.
    pub(super) fn of_all(
        facets: &[Facet],
        counted: &BTreeSet<usize>,
        others: Vec<(u32, usize)>,
        filter: u32,
    ) -> Self {
        Self::begun(facets, counted, others, None, filter)
    }

    fn begun(
        facets: &[Facet],
        counted: &BTreeSet<usize>,
        others: Vec<(u32, usize)>,
        facet: Option<usize>,
        filter: u32,
    ) -> Self {
        let tallies = facets.iter().enumerate().map(|(place, other)| {
            let changes = facet != Some(place) && counted.contains(&place);
            let axes = other.axes.iter().filter(|_| changes);
            axes.map(|axis| Tally::new(axis.counts.len())).collect()
        });
        let filters = others.iter().map(|(filter, _)| *filter as usize + 1);
        let rows = Rows::new(filters.max().unwrap_or(0));
        Self {
            facet,
            filter,
            new: None,
            which: Which::Kept,
            other_filters: others.iter().map(|(filter, _)| *filter).collect(),
            others,
            row: 0,
            rows: 0,
            own: vec![0; MOST_FILTERS + 1],
            tallies: tallies.collect(),
            room: Room {
                fails: vec![0; BLOCK],
                rows,
            },
        }
    }

    /// Looks at the next block. Gives about how many rows and counts were
    /// touched, or `None` at the end.
    pub(super) fn step(
        &mut self,
        facets: &[Facet],
        masks: &mut Masks,
        num_rows: usize,
    ) -> Option<usize> {
        let block = self.row..(self.row + BLOCK).min(num_rows);
        if block.is_empty() {
            return None;
        }
        let Room { fails, rows } = &mut self.room;
        let fails = fails.get_mut(..block.len()).unwrap_or_default();
        let facet = self.facet.and_then(|facet| facets.get(facet));
        match (&self.new, facet) {
            (Some(filter), Some(facet)) => filter.fails(facet, block.clone(), fails),
            _ => fails.fill(0),
        }
        rows.clear();
        let changing = Changing {
            filter: self.filter,
            others: &self.other_filters,
            which: self.which,
        };
        masks.change(block.clone(), changing, fails, rows);
        self.row = block.end;
        Some(block.len() + self.count(facets, &block))
    }

    /// Counts the rows that were taken in; gives about how many counts were
    /// touched.
    fn count(&mut self, facets: &[Facet], block: &Range<usize>) -> usize {
        let mut touched = 0;
        for (kept, step) in [(true, 1), (false, u32::MAX)] {
            let rows = self.room.rows.of(None, kept);
            if !rows.is_empty() {
                self.rows = self.rows.wrapping_add(step.wrapping_mul(rows.len() as u32));
                for (facet, tallies) in facets.iter().zip(&mut self.tallies) {
                    for (axis, tally) in facet.axes.iter().zip(tallies) {
                        axis.codes.add(block.clone(), rows, step, tally);
                        touched += rows.len();
                    }
                }
            }
            for (filter, facet) in &self.others {
                let rows = self.room.rows.of(Some(*filter), kept);
                if rows.is_empty() {
                    continue;
                }
                if let Some(own) = self.own.get_mut(*filter as usize) {
                    *own = own.wrapping_add(step.wrapping_mul(rows.len() as u32));
                }
                let (Some(facet), Some(tallies)) =
                    (facets.get(*facet), self.tallies.get_mut(*facet))
                else {
                    continue;
                };
                for (axis, tally) in facet.axes.iter().zip(tallies) {
                    axis.codes.add(block.clone(), rows, step, tally);
                    touched += rows.len();
                }
            }
        }
        touched
    }

    /// The counts under the new filter, from those under the old and, where the
    /// rows that fail were counted, those without this filter.
    pub(super) fn counts(&self, facets: &[Facet], now: &Counts, lifted: Option<&Counts>) -> Counts {
        let mut counts = match (self.which, lifted) {
            (Which::Kept, _) => Counts::none(facets),
            (Which::Failed, Some(lifted)) => lifted.clone(),
            _ => now.clone(),
        };
        counts.rows = counts.rows.wrapping_add(self.rows);
        for (own, more) in counts.own.iter_mut().zip(&self.own) {
            *own = own.wrapping_add(*more);
        }
        for (axes, tallies) in counts.facets.iter_mut().zip(&self.tallies) {
            for (axis, tally) in axes.iter_mut().zip(tallies) {
                tally.add_to(0, axis);
            }
        }
        if let Some(facet) = self.facet {
            // Rows that pass all else pass this filter or fail it alone.
            let without = now.rows + now.own(self.filter);
            if let Some(own) = counts.own.get_mut(self.filter as usize) {
                *own = without - counts.rows;
            }
            if let (Some(own), Some(before)) = (counts.facets.get_mut(facet), now.facets.get(facet))
            {
                own.clone_from(before);
            }
        }
        self.fill(facets, &mut counts);
        counts
    }

    /// Counts that need no counting: of columns whose rows all have one code.
    fn fill(&self, facets: &[Facet], counts: &mut Counts) {
        for (place, facet) in facets.iter().enumerate() {
            let own = self.others.iter().find(|(_, other)| *other == place);
            let rows = counts.rows + own.map_or(0, |(filter, _)| counts.own(*filter));
            let axes = counts
                .facets
                .get_mut(place)
                .filter(|_| self.facet != Some(place));
            for (axis, counts) in facet.axes.iter().zip(axes.into_iter().flatten()) {
                let same = axis.codes.same();
                if let Some(count) = same.and_then(|code| counts.get_mut(code as usize)) {
                    *count = rows;
                }
            }
        }
    }
}

/// Which rows are fewest, by the counts of the question whose filter changes:
/// these are of the rows that pass all other filters.
pub(super) fn which(
    counts: &[u32],
    old: Option<&Kept>,
    new: Option<&Kept>,
    was_free: bool,
    has_lifted: bool,
) -> Which {
    let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let Some(new) = new else {
        return Which::Flipped;
    };
    let kept = new.num_rows(counts);
    let flipped = match old {
        None if was_free => all - kept,
        None => return Which::Flipped,
        Some(old) => {
            let changes = |(code, _): &(u32, &u32)| old.has(*code) != new.has(*code);
            let rows = (0_u32..).zip(counts).filter(changes);
            rows.map(|(_, count)| u64::from(*count)).sum()
        }
    };
    let failed = if has_lifted { all - kept } else { u64::MAX };
    if flipped <= kept.min(failed) {
        Which::Flipped
    } else if kept <= failed {
        Which::Kept
    } else {
        Which::Failed
    }
}

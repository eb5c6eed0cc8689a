use std::ops::Range;

use canvass_kernel::cross::{BLOCK, Rows, count_u32};
use canvass_kernel::groups::{count_cells_u32, either};

use super::codes::count_pairs;
use super::dimension::{Dimension, Measured};
use super::facet::Facet;
use super::kept::Filter;
use super::{Cross, Task};
use crate::engine::partial::{Partial, Tally};
use crate::engine::{Key, Measure, Query};
use crate::table::Table;

/// Most counts that are kept at once; groups with more answers are counted some
/// at a time.
const MOST_CELLS: usize = 1 << 22;

/// A query on its way through the rows.
#[derive(Clone, Debug)]
pub(in crate::engine) struct Asking {
    query: Query,
    /// Questions that are not yet codes, the next last.
    to_make: Vec<u32>,
    /// `None` until all are.
    counting: Option<Counting>,
    /// What was found so far.
    partial: Partial,
}

/// What is counted while rows are gone through.
#[derive(Clone, Debug)]
struct Counting {
    filters: Vec<(usize, Filter)>,
    dimensions: Vec<Dimension>,
    /// Groups as dimensions make them.
    num_groups: usize,
    /// Questions whose answers are still to be counted, the next last.
    measured: Vec<Measured>,
    /// For each group what is known of it.
    tallies: Vec<Tally>,
    counts: Vec<u32>,
    /// For each code of the first dimension where its group's counts begin.
    first_cells: Vec<u32>,
    /// The groups that are counted now.
    groups: Range<usize>,
    row: usize,
    keys: Vec<u32>,
    flags: Vec<u8>,
    kept: Rows,
}

impl Asking {
    pub(in crate::engine) fn new(query: Query) -> Self {
        Self {
            to_make: query.questions().collect(),
            query,
            counting: None,
            partial: Partial::default(),
        }
    }

    /// Does a piece of work that touches about `most` rows; `false` at the end.
    pub(in crate::engine) fn step(
        &mut self,
        cross: &mut Cross,
        table: &Table,
        most: usize,
    ) -> bool {
        let mut left = most as isize;
        while left > 0 {
            if let Some(question) = self.to_make.last() {
                if cross.is_made(*question) {
                    self.to_make.pop();
                } else {
                    left -= cross.make_some(table, *question, left as usize) as isize;
                }
                continue;
            }
            let counting = self
                .counting
                .get_or_insert_with(|| Counting::new(&self.query, &cross.facets, table));
            let Some(done) = counting.step(&cross.facets, cross.num_rows) else {
                self.partial = counting.partial();
                return false;
            };
            left -= done as isize;
        }
        true
    }

    /// What was found, once all rows are gone through.
    pub(in crate::engine) fn take(self) -> (Query, Partial) {
        (self.query, self.partial)
    }
}

impl Cross {
    fn is_made(&self, question: u32) -> bool {
        self.made.get(question as usize) != Some(&false)
    }

    /// Makes some rows of a question into codes beside what else is planned.
    fn make_some(&mut self, table: &Table, question: u32, most: usize) -> usize {
        let plan = self.plan.take();
        let done = self.make(table, question as usize, most);
        self.plan = plan.map(|mut plan| {
            plan.retain(
                |task| !matches!(task, Task::Make(made) if self.made.get(*made) == Some(&true)),
            );
            plan
        });
        done.max(1)
    }
}

impl Counting {
    fn new(query: &Query, facets: &[Facet], table: &Table) -> Self {
        let clauses = query.clauses.iter();
        let filters = clauses
            .filter(|clause| !clause.pick.is_empty())
            .filter_map(|clause| {
                let place = clause.question as usize;
                let picks = std::slice::from_ref(&clause.pick);
                Some((place, facets.get(place)?.filter(picks)))
            });
        let mut dimensions: Vec<Dimension> = query
            .by
            .iter()
            .filter_map(|by| Dimension::new(*by, facets, table))
            .collect();
        let mut num_groups = 1;
        for dimension in dimensions.iter_mut().rev() {
            dimension.times(num_groups);
            num_groups *= dimension.num_groups();
        }
        let mut measured: Vec<u32> = query
            .measures
            .iter()
            .filter_map(Measure::question)
            .collect();
        canvass_kernel::sort_by(&mut measured, Ord::cmp);
        measured.dedup();
        let measured = measured.into_iter();
        let mut counting = Self {
            filters: filters.collect(),
            dimensions,
            num_groups,
            measured: measured
                .filter_map(|question| Measured::new(question, facets, table))
                .collect(),
            tallies: vec![Tally::default(); num_groups],
            counts: Vec::new(),
            first_cells: Vec::new(),
            groups: 0..0,
            row: 0,
            keys: vec![0; BLOCK],
            flags: vec![0; BLOCK],
            kept: Rows::new(0),
        };
        let codes = counting.measured.last().map_or(1, Measured::num_codes);
        counting.begin(0, codes);
        counting
    }

    /// Counts the next block; gives about how many rows and counts were
    /// touched, or `None` when nothing is left to count.
    fn step(&mut self, facets: &[Facet], num_rows: usize) -> Option<usize> {
        let block = self.row..(self.row + BLOCK).min(num_rows);
        if !block.is_empty() {
            self.row = block.end;
            self.count(facets, &block);
            return Some(block.len() * (1 + self.filters.len() + self.dimensions.len()));
        }
        let counts = std::mem::take(&mut self.counts);
        let touched = counts.len();
        let Some(measured) = self.measured.last() else {
            for (tally, rows) in self.tallies.iter_mut().zip(&counts) {
                tally.rows = u64::from(*rows);
            }
            return None;
        };
        // Every row of a group has one of the codes.
        let each = counts.chunks_exact(measured.num_codes());
        for (tally, counts) in self.tallies.iter_mut().skip(self.groups.start).zip(each) {
            tally.rows = counts.iter().map(|count| u64::from(*count)).sum();
            let answers = measured.answers(counts);
            tally.answers.insert(measured.question, answers);
        }
        if self.groups.end == self.num_groups {
            self.measured.pop();
            self.groups = 0..0;
        }
        let next = self.measured.last()?.num_codes();
        self.begin(self.groups.end, next);
        Some(touched + self.counts.len())
    }

    /// Begins to count groups from the first on, with so many codes in each.
    fn begin(&mut self, first: usize, codes: usize) {
        let some = (MOST_CELLS / codes).max(1);
        self.groups = first..(first + some).min(self.num_groups);
        self.counts = vec![0; self.groups.len() * codes];
        let first_cell = |group: &u32| group.wrapping_mul(codes as u32);
        let dimension = self.dimensions.first();
        let table = dimension.map_or(&[][..], |dimension| &dimension.table);
        self.first_cells = table.iter().map(first_cell).collect();
        self.row = 0;
    }

    fn count(&mut self, facets: &[Facet], block: &Range<usize>) {
        let measured = self.measured.last();
        let whole = self.groups == (0..self.num_groups) && self.filters.is_empty();
        match (self.dimensions.as_slice(), measured) {
            ([one, other], None) if whole => {
                let (one, other) = (
                    (one.codes(facets), one.table.as_slice()),
                    (other.codes(facets), other.table.as_slice()),
                );
                if count_pairs(one, other, block, &mut self.counts) {
                    return;
                }
            }
            ([one], Some(measured)) if whole => {
                let one = (one.codes(facets), self.first_cells.as_slice());
                let other = (measured.codes(facets), measured.own.as_slice());
                if count_pairs(one, other, block, &mut self.counts) {
                    return;
                }
            }
            _ => {}
        }
        if self.filters.is_empty() {
            self.count_block(facets, block);
        } else {
            self.count_kept(facets, block);
        }
    }

    /// Counts all rows of a block.
    fn count_block(&mut self, facets: &[Facet], block: &Range<usize>) {
        let keys = self.keys.get_mut(..block.len()).unwrap_or_default();
        keys.fill(0);
        for dimension in &self.dimensions {
            let codes = dimension.codes(facets);
            codes.add_keys(block.clone(), &dimension.table, keys);
        }
        match self.measured.last() {
            None => count_u32(keys, &mut self.counts),
            Some(measured) => measured.codes(facets).count_cells(
                block.clone(),
                keys,
                (self.groups.start as u32, measured.num_codes()),
                &mut self.counts,
            ),
        }
    }

    /// Counts the rows of a block that the filters keep.
    fn count_kept(&mut self, facets: &[Facet], block: &Range<usize>) {
        let flags = self.flags.get_mut(..block.len()).unwrap_or_default();
        self.kept.clear();
        let mut fails = vec![0; block.len()];
        flags.fill(0);
        for (place, filter) in &self.filters {
            if let Some(facet) = facets.get(*place) {
                filter.fails(facet, block.clone(), &mut fails);
                either(flags, &fails);
            }
        }
        self.kept.take_clear(flags);
        let places = self.kept.of(None, true);
        let keys = self.keys.get_mut(..places.len()).unwrap_or_default();
        keys.fill(0);
        for dimension in &self.dimensions {
            let codes = dimension.codes(facets);
            codes.add_keys_at(block.clone(), places, &dimension.table, keys);
        }
        match self.measured.last() {
            None => count_u32(keys, &mut self.counts),
            Some(measured) => {
                let codes = measured.codes(facets).at(block.clone(), places);
                let (first, num) = (self.groups.start as u32, measured.num_codes());
                count_cells_u32(keys, &codes, first, num, &mut self.counts);
            }
        }
    }

    /// What all rows say.
    fn partial(&mut self) -> Partial {
        let mut partial = Partial::default();
        for (group, tally) in std::mem::take(&mut self.tallies).into_iter().enumerate() {
            if tally.rows == 0 {
                continue;
            }
            partial.rows += tally.rows;
            let (keys, answered) = self.keys_of(group);
            partial.base += if answered { tally.rows } else { 0 };
            if let [own] = keys.as_slice() {
                partial.groups.entry(own.clone()).or_default().merge(tally);
                continue;
            }
            for keys in keys {
                partial.groups.entry(keys).or_default().merge(tally.clone());
            }
        }
        partial
    }

    /// The keys of a group: of several where rows chose several options; and
    /// whether its rows answered what they are grouped by.
    fn keys_of(&self, group: usize) -> (Vec<Vec<Key>>, bool) {
        let mut keys = vec![Vec::new()];
        let mut answered = true;
        let mut rest = group;
        for dimension in self.dimensions.iter().rev() {
            let own = rest % dimension.num_groups();
            rest /= dimension.num_groups();
            let (each, is_answer) = dimension.group(own);
            answered &= is_answer;
            let longer = |key: &Key| {
                keys.iter()
                    .map(move |keys| [vec![key.clone()], keys.clone()].concat())
                    .collect::<Vec<_>>()
            };
            keys = each.iter().flat_map(longer).collect();
        }
        (keys, answered)
    }
}

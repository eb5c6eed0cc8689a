use std::ops::Range;

use canvass_kernel::cross::{BLOCK, Rows, count_u32};
use canvass_kernel::groups::{count_cells_u32, either, sum};

use super::cells::Cells;
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
    cells: Cells,
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
            cells: Cells::default(),
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
        if self.row == 0
            && let Some(cells) = self.known(facets, num_rows)
        {
            self.cells = cells;
            self.row = num_rows;
        }
        let block = self.row..(self.row + BLOCK).min(num_rows);
        if !block.is_empty() {
            self.row = block.end;
            self.count(facets, &block);
            return Some(block.len() * (1 + self.filters.len() + self.dimensions.len()));
        }
        let cells = std::mem::take(&mut self.cells);
        let Some(measured) = self.measured.last() else {
            let counts = cells.of(0..cells.len());
            for (tally, rows) in self.tallies.iter_mut().zip(counts) {
                tally.rows = u64::from(rows);
            }
            return None;
        };
        // Every row of a group has one of the codes.
        let codes = measured.num_codes();
        let each = (0..self.groups.len()).map(|group| cells.of(group * codes..(group + 1) * codes));
        for (tally, counts) in self.tallies.iter_mut().skip(self.groups.start).zip(each) {
            tally.rows = sum(&counts);
            let answers = measured.answers(facets, &counts);
            tally.answers.insert(measured.question, answers);
        }
        if self.groups.end == self.num_groups {
            self.measured.pop();
            self.groups = 0..0;
        }
        let next = self.measured.last()?.num_codes();
        self.begin(self.groups.end, next);
        Some(cells.len() + self.cells.len())
    }

    /// The counts, where they follow from those of one column in the whole
    /// table: nothing filters, and all else is one column alone.
    fn known(&self, facets: &[Facet], num_rows: usize) -> Option<Cells> {
        if !self.filters.is_empty() {
            return None;
        }
        let cells = match (self.dimensions.as_slice(), self.measured.last()) {
            ([], None) => Cells::of_counts(&[num_rows as u32]),
            ([], Some(measured)) => Cells::of_counts(&measured.axis(facets)?.counts),
            ([dimension], None) => {
                let mut groups = vec![0; self.num_groups];
                let counts = &dimension.axis(facets)?.counts;
                for (group, count) in dimension.table.iter().zip(counts) {
                    if let Some(rows) = groups.get_mut(*group as usize) {
                        *rows += count;
                    }
                }
                Cells::of_counts(&groups)
            }
            _ => return None,
        };
        Some(cells)
    }

    /// Begins to count groups from the first on, with so many codes in each.
    fn begin(&mut self, first: usize, codes: usize) {
        let some = (MOST_CELLS / codes).max(1);
        self.groups = first..(first + some).min(self.num_groups);
        let cells = self.groups.len() * codes;
        let one_by_one = self.dimensions.len() == 1 && self.measured.last().is_some();
        self.cells = Cells::new(cells, one_by_one && self.is_whole());
        let first_cell = |group: &u32| group.wrapping_mul(codes as u32);
        let dimension = self.dimensions.first();
        let table = dimension.map_or(&[][..], |dimension| &dimension.table);
        self.first_cells = table.iter().map(first_cell).collect();
        self.row = 0;
    }

    /// Whether all rows of all groups are counted at once.
    fn is_whole(&self) -> bool {
        self.groups == (0..self.num_groups) && self.filters.is_empty()
    }

    fn count(&mut self, facets: &[Facet], block: &Range<usize>) {
        let whole = self.is_whole();
        match (
            self.dimensions.as_slice(),
            self.measured.last(),
            &mut self.cells,
        ) {
            ([one], Some(measured), Cells::Narrow(counts)) => {
                let keys = self.keys.get_mut(..block.len()).unwrap_or_default();
                keys.fill(0);
                one.codes(facets)
                    .add_keys(block.clone(), &self.first_cells, keys);
                measured
                    .codes(facets)
                    .count_narrow(block.clone(), keys, counts);
                return;
            }
            ([one, other], None, Cells::Tally(tally)) if whole => {
                let (one, other) = (
                    (one.codes(facets), one.table.as_slice()),
                    (other.codes(facets), other.table.as_slice()),
                );
                if count_pairs(one, other, block, tally) {
                    return;
                }
            }
            ([one], Some(measured), Cells::Tally(tally)) if whole => {
                let one = (one.codes(facets), self.first_cells.as_slice());
                let other = (measured.codes(facets), measured.own.as_slice());
                if count_pairs(one, other, block, tally) {
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
            None => count_u32(keys, self.cells.one_lane()),
            Some(measured) => measured.codes(facets).count_cells(
                block.clone(),
                keys,
                (self.groups.start as u32, measured.num_codes()),
                self.cells.one_lane(),
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
            None => count_u32(keys, self.cells.one_lane()),
            Some(measured) => {
                let codes = measured.codes(facets).at(block.clone(), places);
                let (first, num) = (self.groups.start as u32, measured.num_codes());
                count_cells_u32(keys, &codes, first, num, self.cells.one_lane());
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
            let (mut keys, answered) = self.keys_of(group);
            partial.base += if answered { tally.rows } else { 0 };
            let last = keys.pop();
            for keys in keys {
                partial.groups.entry(keys).or_default().merge(tally.clone());
            }
            if let Some(keys) = last {
                partial.groups.entry(keys).or_default().merge(tally);
            }
        }
        partial
    }

    /// The keys of a group: of several where rows chose several options; and
    /// whether its rows answered what they are grouped by.
    fn keys_of(&self, group: usize) -> (Vec<Vec<Key>>, bool) {
        let mut answered = true;
        let mut rest = group;
        let mut parts = Vec::with_capacity(self.dimensions.len());
        for dimension in self.dimensions.iter().rev() {
            let (each, is_answer) = dimension.group(rest % dimension.num_groups());
            rest /= dimension.num_groups();
            answered &= is_answer;
            parts.push(each);
        }
        let mut keys = vec![Vec::with_capacity(parts.len())];
        for each in parts.into_iter().rev() {
            let num = keys.len();
            for _ in 1..each.len() {
                keys.extend_from_within(..num);
            }
            for (place, keys) in keys.iter_mut().enumerate() {
                keys.extend(each.get(place / num).cloned());
            }
        }
        (keys, answered)
    }
}

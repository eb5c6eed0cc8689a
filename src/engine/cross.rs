//! The state of a table under filters: what a change of one clause changes is
//! counted, not the table.
//!
//! Every question is one or several columns of codes ([`facet`]): options, sets
//! of options, the different numbers or days in rising order. All figures of a
//! question come from counts of its codes, always in the same order, so that
//! they do not depend on how a filter came about. A mask of a bit for each
//! filtering question tells which rows count for whom: a row counts for a
//! question if it fails no other question's filter.
//!
//! Memory: a row takes 1, 2 or 4 bytes for each column of codes, as few as tell
//! its codes apart, and nothing where all rows have the same (a text that every
//! row holds); 2 bytes for the masks, 16 with more than 8 filtering questions.
//! Counts take 4 bytes for each different code and are kept up to three times:
//! of the whole table, under the filter, and without the clause that was
//! changed last. Each different number or day takes 8 bytes more, each
//! different set of options 32 and 4 for each of its options.

mod bins;
mod body;
mod change;
mod codes;
mod counts;
mod facet;
mod kept;
mod making;
mod masks;
mod sorting;

use std::collections::BTreeMap;
use std::collections::VecDeque;

use canvass_kernel::cross::Which;

use crate::engine::{Clause, Pick, QuestionResult};
use crate::table::Table;

use change::Change;
pub(crate) use change::MOST_FILTERS;
use counts::Counts;
use facet::Facet;
use kept::Filter;
use making::Making;
use masks::Masks;

/// A table's rows as codes, and what is left of each question under the clauses
/// that were asked for last.
///
/// Work is done in steps ([`Cross::step`]); the clauses may change at any time.
#[derive(Clone, Debug)]
pub struct Cross {
    num_rows: usize,
    facets: Vec<Facet>,
    /// The question that is being made into codes.
    making: Option<Making>,
    /// For each filter that is set its question and what it keeps, by its bit.
    filters: Vec<Option<(usize, Filter)>>,
    masks: Masks,
    counts: Counts,
    /// The counts without one filter, by its number.
    lifted: Option<(u32, Counts)>,
    change: Option<Change>,
    /// Questions whose filter is not yet what was asked for.
    waiting: VecDeque<(usize, Vec<Pick>)>,
    /// What was asked for.
    picks: BTreeMap<usize, Vec<Pick>>,
}

impl Cross {
    /// The state of this table without a filter; nothing is counted yet.
    pub fn new(table: &Table) -> Self {
        Self {
            num_rows: table.num_rows,
            facets: Vec::with_capacity(table.questions.len()),
            making: Making::of(table, 0),
            filters: Vec::new(),
            masks: Masks::new(table.num_rows),
            counts: Counts::whole(&[], table.num_rows),
            lifted: None,
            change: None,
            waiting: VecDeque::new(),
            picks: BTreeMap::new(),
        }
    }

    /// Asks for these clauses in the place of those before. Clauses about one
    /// question all have to keep a row; one that picks nothing, or is about a
    /// question that the table does not have, keeps every row.
    pub fn select(&mut self, clauses: &[Clause]) {
        let mut picks: BTreeMap<usize, Vec<Pick>> = BTreeMap::new();
        for clause in clauses.iter().filter(|clause| !clause.pick.is_empty()) {
            let picks = picks.entry(clause.question as usize).or_default();
            picks.push(clause.pick.clone());
        }
        if picks != self.picks {
            self.picks = picks;
            self.change = None;
            self.waiting.clear();
            if self.making.is_none() {
                self.plan();
            }
        }
    }

    /// Does a piece of work that touches about `most` rows and counts; `false`
    /// if nothing is left to do. `table` is the one that this was made from.
    pub fn step(&mut self, table: &Table, most: usize) -> bool {
        let mut left = most as isize;
        while left > 0 {
            let done = if self.making.is_some() {
                self.make(table, left as usize)
            } else if self.change.is_some() {
                self.go_on()
            } else if let Some((facet, picks)) = self.waiting.pop_front() {
                self.begin(facet, &picks)
            } else {
                return false;
            };
            left -= done as isize;
        }
        self.making.is_some() || self.change.is_some() || !self.waiting.is_empty()
    }

    /// Rows that pass every clause, and the result of each question. They are
    /// those of the clauses that were asked for when [`Cross::step`] gave
    /// `false` last.
    pub fn results(&self) -> (u32, Vec<QuestionResult>) {
        let result = |(question, facet): (usize, &Facet)| {
            let own = self
                .filter_of(question)
                .map_or(0, |own| self.counts.own(own));
            let rows = self.counts.rows + own;
            let counts = self.counts.facets.get(question);
            let (base, body) = body::body(&facet.shape, counts.map_or(&[], Vec::as_slice), rows);
            QuestionResult {
                question: question as u32,
                rows,
                base,
                body,
            }
        };
        let results = self.facets.iter().enumerate().map(result).collect();
        (self.counts.rows, results)
    }

    /// Of these rows those that pass every clause but this question's own.
    pub(crate) fn passing(&self, rows: std::ops::Range<usize>, but: u32) -> Vec<u32> {
        self.masks.passing(rows, self.filter_of(but as usize))
    }

    /// Number of rows of the table.
    pub(crate) fn num_rows(&self) -> usize {
        self.num_rows
    }

    /// The number of a question's filter, if it has one.
    fn filter_of(&self, facet: usize) -> Option<u32> {
        let is_of = |filter: &Option<(usize, Filter)>| {
            filter.as_ref().is_some_and(|(other, _)| *other == facet)
        };
        let place = self.filters.iter().position(is_of);
        place.map(|place| place as u32)
    }

    /// Makes the next rows of a question into codes.
    fn make(&mut self, table: &Table, most: usize) -> usize {
        let Some(making) = &mut self.making else {
            return 0;
        };
        let done = making.step(table, most);
        if let Some(facet) = making.take_made(table) {
            self.facets.push(facet);
            self.making = Making::of(table, self.facets.len());
            if self.making.is_none() {
                self.counts = Counts::whole(&self.facets, self.num_rows);
                self.plan();
            }
        }
        done
    }

    /// Which questions' filters have to change.
    fn plan(&mut self) {
        if self.picks.is_empty() && self.filters.iter().any(Option::is_some) {
            self.filters.clear();
            self.masks.clear();
            self.lifted = None;
            self.counts = Counts::whole(&self.facets, self.num_rows);
            return;
        }
        let set = self.filters.iter().flatten();
        let gone = set.filter(|(facet, _)| !self.picks.contains_key(facet));
        self.waiting = gone.map(|(facet, _)| (*facet, Vec::new())).collect();
        self.waiting.extend(
            self.picks
                .iter()
                .map(|(facet, picks)| (*facet, picks.clone())),
        );
    }

    /// Begins to change a question's filter; gives about how much was done.
    fn begin(&mut self, place: usize, picks: &[Pick]) -> usize {
        let Some(facet) = self.facets.get(place) else {
            return 0;
        };
        let new = (!picks.is_empty()).then(|| facet.filter(picks));
        let set = self.filter_of(place);
        let old = set.and_then(|filter| self.filters.get(filter as usize)?.as_ref());
        if new.as_ref() == old.map(|(_, filter)| filter) {
            return 0;
        }
        let Some(filter) = set.or_else(|| self.free_filter()) else {
            return 0;
        };
        let lifted = self.lifted.take().filter(|(other, _)| *other == filter);
        if let (None, Some((_, lifted))) = (&new, &lifted) {
            self.masks.lift(filter);
            self.counts = lifted.clone();
            self.put(filter, place, None);
            return self.num_rows / 8;
        }
        let lifted = if set.is_none() {
            Some((filter, self.counts.clone()))
        } else {
            lifted
        };
        let which = which(
            self.counts.first(place),
            old.and_then(|(_, filter)| filter.only()),
            new.as_ref().and_then(Filter::only),
            old.is_none(),
            lifted.is_some(),
        );
        self.masks.make_room(filter);
        let others = (0_u32..)
            .zip(&self.filters)
            .filter(|(other, _)| *other != filter)
            .filter_map(|(other, set)| Some((other, set.as_ref()?.0)))
            .collect();
        let change = Change::new(&self.facets, others, (place, filter), new, which);
        self.change = Some(change);
        self.lifted = lifted;
        // Room is made for what is to be counted.
        self.num_rows / 16
    }

    fn free_filter(&self) -> Option<u32> {
        let free = self.filters.iter().position(Option::is_none);
        let free = free.unwrap_or(self.filters.len());
        (free < MOST_FILTERS).then_some(free as u32)
    }

    fn put(&mut self, filter: u32, facet: usize, new: Option<Filter>) {
        let place = filter as usize;
        if self.filters.len() <= place {
            self.filters.resize(place + 1, None);
        }
        if let Some(filter) = self.filters.get_mut(place) {
            *filter = new.map(|new| (facet, new));
        }
    }

    /// Goes on with a change, and takes it over at its end.
    fn go_on(&mut self) -> usize {
        let Some(change) = &mut self.change else {
            return 0;
        };
        if let Some(done) = change.step(&self.facets, &mut self.masks, self.num_rows) {
            return done;
        }
        let lifted = self.lifted.as_ref().map(|(_, counts)| counts);
        self.counts = change.counts(&self.facets, &self.counts, lifted);
        self.masks.take_next();
        if let Some(Change {
            facet, filter, new, ..
        }) = self.change.take()
        {
            if new.is_none() {
                self.lifted = None;
            }
            self.put(filter, facet, new);
        }
        1
    }
}

/// Which rows are fewest, by the counts of the question whose filter changes:
/// these are of the rows that pass all other filters.
fn which(
    counts: &[u32],
    old: Option<&kept::Kept>,
    new: Option<&kept::Kept>,
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
            let changed = (0_u32..).zip(counts).filter(changes);
            changed.map(|(_, count)| u64::from(*count)).sum()
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

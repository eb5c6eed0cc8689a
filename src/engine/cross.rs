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
//! different set of options 32 and 4 for each of its options. While a question is
//! made into codes, each different number takes up to 60 bytes more for a time.

mod asking;
mod bins;
mod body;
mod cells;
mod change;
mod codes;
mod counts;
mod dimension;
mod facet;
mod kept;
mod making;
mod masks;
mod plan;
mod sorting;

use std::collections::{BTreeSet, VecDeque};

use canvass_kernel::{Numbered, gathered};

use crate::engine::{Clause, Pick, QuestionResult};
use crate::table::Table;

pub(super) use asking::Asking;
use change::{Change, which};
use counts::Counts;
use facet::{Facet, Shape};
use kept::Filter;
use making::Making;
use masks::Masks;
use plan::Task;

/// A table's rows as codes, and what is left of each question that is shown
/// under the clauses that were asked for last.
///
/// Only questions that are shown or filter are made into codes and counted. Work
/// is done in steps ([`Cross::step`]); what is asked for may change at any time.
#[derive(Clone, Debug)]
pub struct Cross {
    num_rows: usize,
    /// The questions in their order; those that are not yet codes are nothing.
    facets: Vec<Facet>,
    made: Vec<bool>,
    /// Questions whose counts are those of `filters`.
    counted: BTreeSet<usize>,
    /// The question that is being made into codes.
    making: Option<Making>,
    /// For each filter that is set its question and what it keeps, by its bit.
    filters: Vec<Option<(usize, Filter)>>,
    masks: Masks,
    counts: Counts,
    /// The counts without one filter, by its number.
    lifted: Option<(u32, Counts)>,
    change: Option<Change>,
    /// What is to be done before `filters` are what is asked for, the next
    /// first; `None` before that is known.
    plan: Option<VecDeque<Task>>,
    /// The clauses that are asked for, by their questions.
    picks: Numbered<Vec<Pick>>,
    shown: BTreeSet<usize>,
}

impl Cross {
    /// Rows and counts that a step may touch to take a few milliseconds.
    pub const PIECE: usize = 2 << 20;

    /// The state of this table without a filter, all of whose questions are
    /// shown; nothing is counted yet.
    pub fn new(table: &Table) -> Self {
        let questions = table.questions.len();
        Self {
            num_rows: table.num_rows,
            facets: vec![Facet::default(); questions],
            made: vec![false; questions],
            counted: BTreeSet::new(),
            making: None,
            filters: Vec::new(),
            masks: Masks::new(table.num_rows),
            counts: Counts::none(&[]),
            lifted: None,
            change: None,
            plan: None,
            picks: Numbered::default(),
            shown: gathered(0..questions),
        }
    }

    /// Asks for these clauses in the place of those before. Clauses about one
    /// question all have to keep a row; one that picks nothing, or is about a
    /// question that the table does not have, keeps every row.
    pub fn select(&mut self, clauses: &[Clause]) {
        let mut picks: Numbered<Vec<Pick>> = Numbered::default();
        let known = |clause: &&Clause| (clause.question as usize) < self.facets.len();
        for clause in clauses.iter().filter(known).filter(|c| !c.pick.is_empty()) {
            picks.ensure(clause.question, Vec::new);
            if let Some(picks) = picks.get_mut(clause.question) {
                picks.push(clause.pick.clone());
            }
        }
        if picks != self.picks {
            self.picks = picks;
            (self.change, self.plan) = (None, None);
        }
    }

    /// Asks for the results of these questions alone.
    pub fn show(&mut self, questions: &[u32]) {
        let shown = questions.iter().map(|question| *question as usize);
        let shown = gathered(shown.filter(|question| *question < self.facets.len()));
        if shown != self.shown {
            self.shown = shown;
            (self.change, self.plan) = (None, None);
        }
    }

    /// The results under these clauses, with all the work that takes.
    pub fn answer(&mut self, table: &Table, clauses: &[Clause]) -> (u32, Vec<QuestionResult>) {
        self.settle(table, clauses);
        self.results()
    }

    /// Works until these clauses are what the counts are of.
    pub(super) fn settle(&mut self, table: &Table, clauses: &[Clause]) {
        self.select(clauses);
        while self.step(table, isize::MAX as usize) {}
    }

    /// Does a piece of work that touches about `most` rows and counts; `false`
    /// if nothing is left to do. `table` is the one that this was made from.
    pub fn step(&mut self, table: &Table, most: usize) -> bool {
        let mut left = most as isize;
        while left > 0 {
            let done = if self.change.is_some() {
                self.go_on()
            } else if let Some(plan) = &mut self.plan {
                match plan.pop_front() {
                    Some(Task::Make(question)) => self.make(table, question, left as usize),
                    Some(Task::Count) => self.count_all(),
                    Some(Task::Filter(question, picks)) => self.begin(question, &picks),
                    None => return false,
                }
            } else {
                self.plan = Some(self.planned());
                let needed = self.needed();
                if needed.is_subset(&self.counted) {
                    self.counted = needed;
                }
                1
            };
            left -= done as isize;
        }
        let is_empty = |plan: &VecDeque<Task>| plan.is_empty();
        self.change.is_some() || !self.plan.as_ref().is_some_and(is_empty)
    }

    /// Rows that pass every clause, and the result of each question that is
    /// shown, in their order. They are those of the clauses that were asked for when [`Cross::step`] gave
    /// `false` last.
    pub fn results(&self) -> (u32, Vec<QuestionResult>) {
        let result = |question: &usize| {
            let question = *question;
            let facet = self.facets.get(question)?;
            let own = self
                .filter_of(question)
                .map_or(0, |own| self.counts.own(own));
            let rows = self.counts.rows + own;
            let counts = self.counts.facets.get(question);
            let (base, body) = body::body(&facet.shape, counts.map_or(&[], Vec::as_slice), rows);
            Some(QuestionResult {
                question: question as u32,
                rows,
                base,
                body,
            })
        };
        let results = self.shown.iter().filter_map(result).collect();
        (self.counts.rows, results)
    }

    /// The different numbers that a question of numbers holds, in rising order,
    /// and how many rows that pass every other question's clauses hold each,
    /// after [`Cross::step`] gave `false`; `None` of any other question.
    pub fn numbers(&self, question: u32) -> Option<(&[f64], &[u32])> {
        let place = question as usize;
        let Shape::Numbers { values, .. } = &self.facets.get(place)?.shape else {
            return None;
        };
        let counts = self.counts.facets.get(place)?.first()?;
        Some((values, counts.get(..values.len())?))
    }

    /// Of these rows those that pass every clause but this question's own.
    pub(crate) fn passing(&self, rows: std::ops::Range<usize>, but: u32) -> Vec<u32> {
        self.masks.passing(rows, self.filter_of(but as usize))
    }

    /// The questions that are shown.
    pub(crate) fn shown(&self) -> Vec<u32> {
        self.shown.iter().map(|question| *question as u32).collect()
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
    fn make(&mut self, table: &Table, question: usize, most: usize) -> usize {
        let making = self.making.take();
        let making = making.filter(|making| making.question() == question);
        let Some(mut making) = making.or_else(|| Making::of(table, question)) else {
            return 1;
        };
        let done = making.step(table, most);
        let made = making.take_made(table);
        if let (Some(facet), Some(place)) = (made, self.facets.get_mut(question)) {
            *place = facet;
            if let Some(made) = self.made.get_mut(question) {
                *made = true;
            }
        } else {
            self.making = Some(making);
            let plan = self.plan.get_or_insert_default();
            plan.push_front(Task::Make(question));
        }
        done
    }

    /// Counts the questions that are needed: at once where nothing filters, or
    /// nothing shall.
    fn count_all(&mut self) -> usize {
        let is_set = self.filters.iter().any(Option::is_some);
        if is_set && self.picks.is_empty() {
            self.filters.clear();
            self.masks.clear();
        }
        if !is_set || self.picks.is_empty() {
            self.lifted = None;
            self.counted = self.needed();
            self.counts = Counts::whole(&self.facets, self.num_rows);
            return self.num_rows / 16;
        }
        // A filter that keeps every row: then all that pass are counted.
        let filter = self.free_filter();
        self.masks.make_room(filter);
        let (facets, needed) = (&self.facets, self.needed());
        let change = Change::of_all(facets, &needed, self.others(filter), filter);
        self.change = Some(change);
        1
    }

    /// The filters that are set but this, and their questions.
    fn others(&self, but: u32) -> Vec<(u32, usize)> {
        let set = (0_u32..)
            .zip(&self.filters)
            .filter(|(other, _)| *other != but);
        set.filter_map(|(other, set)| Some((other, set.as_ref()?.0)))
            .collect()
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
        let filter = set.unwrap_or_else(|| self.free_filter());
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
        let others = self.others(filter);
        let (facets, counted) = (&self.facets, &self.counted);
        let change = Change::new(facets, counted, others, (place, filter), new, which);
        self.change = Some(change);
        self.lifted = lifted;
        // Room is made for what is to be counted.
        self.num_rows / 16
    }

    /// A number that no filter has. There is always one: the clauses of more
    /// than [`MOST_FILTERS`] questions are refused.
    fn free_filter(&self) -> u32 {
        let free = self.filters.iter().position(Option::is_none);
        free.unwrap_or(self.filters.len()) as u32
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
        let Some(change) = self.change.take() else {
            return 1;
        };
        if change.new.is_none() {
            self.lifted = None;
        }
        match change.facet {
            Some(facet) => self.put(change.filter, facet, change.new),
            None => self.counted = self.needed(),
        }
        1
    }
}

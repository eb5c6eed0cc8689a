//! Groups of rows compared by what they say to a question: by the test that suits it.
//!
//! Words are tested by [`independence`], scales and numbers by their ranks, each option by
//! itself where several could be chosen. Groups of fewer than [`Rules::fewest`] are named
//! and not compared; groups that overlap are each compared with everybody else who is in
//! any.
//!
//! [`independence`]: crate::stats::independence
//! [`Rules::fewest`]: crate::stats::Rules::fewest

mod answers;
mod outcome;
mod outcomes;
mod said;

use std::collections::VecDeque;

pub use outcome::{Outcome, Reason, Test, Tested};

use crate::engine::compared::{Compared, Grouping};
use crate::engine::{Clause, Cross, QuestionResult, Refusal};
use crate::stats::{RankSums, Rules};
use crate::table::Table;
use outcomes::outcomes;

/// A comparison of groups on its way: one group after the other is selected, then one
/// question after the other is tested.
#[derive(Clone, Debug)]
pub(super) struct Comparing {
    grouping: Grouping,
    /// What all have in common.
    clauses: Vec<Clause>,
    /// What tells the rows apart that are still to be asked.
    left: VecDeque<Clause>,
    found: Compared,
    /// How often each different number of a question stands: in all groups, then in each.
    numbers: Vec<(u32, Vec<Vec<u64>>)>,
}

/// What groups of rows say, with all the work that takes.
///
/// # Errors
/// As [`Refusal::of_clauses`].
pub fn compare(
    cross: &mut Cross,
    table: &Table,
    grouping: &Grouping,
    clauses: &[Clause],
) -> Result<Compared, Refusal> {
    Refusal::of_grouping(table, grouping, clauses)?;
    let mut comparing = Comparing::new(grouping.clone(), clauses.to_vec());
    while comparing.step(cross, table, isize::MAX as usize) {}
    Ok(comparing.found)
}

impl Comparing {
    pub(super) fn new(grouping: Grouping, clauses: Vec<Clause>) -> Self {
        let first = std::iter::once(grouping.any());
        let left = first.chain(grouping.clauses()).collect();
        Self {
            grouping,
            clauses,
            left,
            found: Compared::default(),
            numbers: Vec::new(),
        }
    }

    /// What was found, once there is nothing left to do.
    pub(super) fn take(self) -> Compared {
        self.found
    }

    /// Does a piece of work that touches about `most` rows, or makes the tests of one
    /// question; `false` at the end.
    pub(super) fn step(&mut self, cross: &mut Cross, table: &Table, most: usize) -> bool {
        self.gather(cross, table, most) || self.test(table)
    }

    /// Does a piece of work that touches about `most` rows; `false` once all groups are
    /// known. Nothing is tested.
    pub(super) fn gather(&mut self, cross: &mut Cross, table: &Table, most: usize) -> bool {
        let Some(next) = self.left.front() else {
            return false;
        };
        let mut clauses = self.clauses.clone();
        clauses.push(next.clone());
        cross.select(&clauses);
        if !cross.step(table, most) {
            self.left.pop_front();
            self.take_in(cross);
        }
        true
    }

    /// Takes in what the rows say that are selected: those of all groups come first.
    fn take_in(&mut self, cross: &Cross) {
        let (_, results) = cross.results();
        let is_first = self.left.len() == self.grouping.groups.len();
        for result in &results {
            let Some((_, counts)) = cross.numbers(result.question) else {
                continue;
            };
            let counts = counts.iter().map(|count| u64::from(*count)).collect();
            let mut known = self.numbers.iter_mut();
            match known.find(|(question, _)| *question == result.question) {
                Some((_, groups)) => groups.push(counts),
                None => self.numbers.push((result.question, vec![counts])),
            }
        }
        if is_first {
            self.found.all = results;
        } else {
            self.found.groups.push(results);
        }
    }

    /// Makes the tests of the next question; `false` if there is none.
    fn test(&mut self, table: &Table) -> bool {
        let place = self.found.outcomes.len();
        let Some(all) = self.found.all.get(place) else {
            return false;
        };
        let overlaps = self.grouping.overlaps;
        let groups: Vec<&QuestionResult> = self
            .found
            .groups
            .iter()
            .filter_map(|results| results.get(place))
            .collect();
        let numbers = self.numbers.iter();
        let mut numbers = numbers.filter(|(question, _)| *question == all.question);
        let ranks = numbers.next().map(|(_, counts)| ranks(counts, overlaps));
        let question = table.questions.get(all.question as usize);
        let question = question.filter(|_| all.question != self.grouping.question);
        let made = question.map(|question| {
            let ranks = ranks.unwrap_or_default();
            outcomes(question, all, &groups, &ranks, overlaps, Rules::default())
        });
        self.found.outcomes.push(made.unwrap_or_default());
        true
    }
}

/// How high numbers stand: of all groups that have enough, or where groups overlap of
/// each and everybody else.
fn ranks(counts: &[Vec<u64>], overlaps: bool) -> Vec<RankSums> {
    let Some((all, groups)) = counts.split_first() else {
        return Vec::new();
    };
    if !overlaps {
        let need = Rules::default().fewest;
        let is_enough = |group: &&Vec<u64>| group.iter().sum::<u64>() >= need;
        let groups: Vec<Vec<u64>> = groups.iter().filter(is_enough).cloned().collect();
        return vec![RankSums::of_counts(&groups)];
    }
    let against_rest = |group: &Vec<u64>| {
        let each = all.iter().zip(group);
        let rest = each.map(|(all, own)| all.saturating_sub(*own)).collect();
        RankSums::of_counts(&[group.clone(), rest])
    };
    groups.iter().map(against_rest).collect()
}

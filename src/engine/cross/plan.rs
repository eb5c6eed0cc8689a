use std::collections::{BTreeSet, VecDeque};

use canvass_kernel::gathered;

use super::Cross;
use crate::engine::Pick;

/// A part of the way to what is asked for.
#[derive(Clone, Debug)]
pub(super) enum Task {
    /// Make a question into codes.
    Make(usize),
    /// Count all that is needed under the filters as they are.
    Count,
    /// Change a question's filter.
    Filter(usize, Vec<Pick>),
}

impl Cross {
    /// The way to what is asked for.
    pub(super) fn planned(&self) -> VecDeque<Task> {
        let needed = self.needed();
        let is_made = |question: &usize| self.made.get(*question) == Some(&true);
        let to_make = needed.iter().filter(|question| !is_made(question));
        let mut plan: VecDeque<Task> = to_make.map(|question| Task::Make(*question)).collect();
        let set = self.filters.iter().flatten().map(|(question, _)| *question);
        let gone: Vec<usize> = set
            .filter(|set| !self.picks.contains(*set as u32))
            .collect();
        let begins_anew = self.picks.is_empty() && !gone.is_empty();
        if begins_anew || !needed.is_subset(&self.counted) {
            plan.push_back(Task::Count);
        }
        if !begins_anew {
            let gone = gone.into_iter().map(|question| (question, Vec::new()));
            let picks = self
                .picks
                .iter()
                .map(|(question, picks)| (question as usize, picks.clone()));
            plan.extend(
                gone.chain(picks)
                    .map(|(question, picks)| Task::Filter(question, picks)),
            );
        }
        plan
    }

    /// The questions that are shown or filter.
    pub(super) fn needed(&self) -> BTreeSet<usize> {
        let set = self.filters.iter().flatten().map(|(question, _)| *question);
        let picked = self.picks.iter().map(|(question, _)| question as usize);
        gathered(self.shown.iter().copied().chain(picked).chain(set))
    }
}

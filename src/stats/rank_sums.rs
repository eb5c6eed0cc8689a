use serde::{Deserialize, Serialize};

use super::Lack;
use super::ranks::{Ranks, usable};

/// What the ranks of several groups' answers add up to: all that a rank test
/// needs to know of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RankSums {
    /// For each group how many answered and what their ranks add up to, from 1
    /// for the lowest answer of all, equal answers sharing the middle of theirs.
    groups: Vec<(u64, f64)>,
    /// Σ (t³ - t) over answers that t people gave.
    ties: f64,
    /// How many different answers there are.
    different: u64,
}

impl RankSums {
    /// Those of each group's values.
    ///
    /// # Errors
    /// [`Lack::EmptyGroup`], [`Lack::NotFinite`].
    pub fn of(groups: &[&[f64]]) -> Result<Self, Lack> {
        for (group, values) in groups.iter().enumerate() {
            usable(values, 1).map_err(|lack| match lack {
                Lack::Nothing => Lack::EmptyGroup { group },
                other => other,
            })?;
        }
        let ranks = Ranks::of(&groups.concat());
        let mut rest = ranks.ranks.iter();
        let sums = groups.iter().map(|group| {
            let sum = rest.by_ref().take(group.len()).sum();
            (group.len() as u64, sum)
        });
        Ok(Self {
            groups: sums.collect(),
            ties: ranks.ties(),
            different: ranks.groups.len() as u64,
        })
    }

    /// Those of groups of which it is known how many gave each of the same
    /// answers, which rise.
    pub fn of_counts(groups: &[Vec<u64>]) -> Self {
        let mut sums = Self {
            groups: vec![(0, 0.0); groups.len()],
            ..Self::default()
        };
        let mut before = 0.0;
        for answer in 0..groups.iter().map(Vec::len).max().unwrap_or(0) {
            let given = |group: &Vec<u64>| group.get(answer).copied().unwrap_or(0);
            let all = groups.iter().map(given).sum::<u64>() as f64;
            let rank = before + f64::midpoint(all, 1.0);
            for ((size, sum), group) in sums.groups.iter_mut().zip(groups) {
                *size += given(group);
                *sum += given(group) as f64 * rank;
            }
            before += all;
            sums.ties += all * all * all - all;
            sums.different += u64::from(all > 0.0);
        }
        sums
    }

    /// How many answered, group by group.
    pub fn sizes(&self) -> impl Iterator<Item = u64> {
        self.groups.iter().map(|(size, _)| *size)
    }

    /// Each group's size and sum.
    pub(super) fn groups(&self) -> &[(u64, f64)] {
        &self.groups
    }

    /// Σ (t³ - t), if the groups can be compared: two at least, none of them
    /// empty, and not all with the same answer.
    pub(super) fn comparable(&self) -> Result<f64, Lack> {
        if self.groups.len() < 2 {
            let have = self.groups.len() as u64;
            return Err(Lack::TooFew { have, need: 2 });
        }
        if let Some(group) = self.groups.iter().position(|(size, _)| *size == 0) {
            return Err(Lack::EmptyGroup { group });
        }
        if self.different < 2 {
            return Err(Lack::AllEqual);
        }
        Ok(self.ties)
    }
}

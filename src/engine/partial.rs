use std::cmp::Ordering;
use std::collections::BTreeMap;

use canvass_kernel::{Numbered, sort_by};
use serde::{Deserialize, Serialize};

use crate::engine::{Group, Groups, Key, Measure};
use crate::stats::{mean_of_counts, quantile_of_counts, sum_of_counts};

/// What a part of a table says to a query: enough to say what the whole does.
///
/// Parts may be cut anywhere, and options may stand in another order in each:
/// they go by their words. Every measure comes from how often each answer
/// stands, added up in rising order of the answers, so that it is the same to
/// the last bit however the rows were divided and in whatever order the parts
/// are merged.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Partial {
    /// Rows that pass every clause.
    pub(super) rows: u64,
    /// Rows that answered every question they are grouped by.
    pub(super) base: u64,
    /// For each group its rows, and for each question that is measured how
    /// often each answer stands.
    pub(super) groups: BTreeMap<Vec<Key>, Tally>,
}

/// What is counted of one group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Tally {
    pub(super) rows: u64,
    /// By the question's position.
    pub(super) answers: Numbered<Answers>,
}

/// How often each answer to a question stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Answers {
    /// Rows that hold any.
    pub(super) rows: u64,
    /// Numbers and days, in rising order.
    pub(super) numbers: Vec<f64>,
    /// How often each of them stands.
    pub(super) times: Vec<u64>,
    /// Options by their words, in their order; where they are numbers, those
    /// stand above too.
    pub(super) options: Vec<(String, u64)>,
}

impl Partial {
    /// This part and another.
    pub fn merge(&mut self, other: Self) {
        self.rows += other.rows;
        self.base += other.base;
        for (keys, tally) in other.groups {
            self.groups.entry(keys).or_default().merge(tally);
        }
    }

    /// The measures of each group.
    pub fn finish(&self, measures: &[Measure]) -> Groups {
        let group = |(keys, tally): (&Vec<Key>, &Tally)| {
            let values = measures.iter().map(|measure| tally.value(*measure));
            Group {
                keys: keys.clone(),
                values: values.collect(),
            }
        };
        Groups {
            rows: self.rows,
            base: self.base,
            groups: self.groups.iter().map(group).collect(),
        }
    }
}

impl Tally {
    pub(super) fn merge(&mut self, other: Self) {
        self.rows += other.rows;
        for (question, answers) in other.answers {
            self.answers.ensure(question, Answers::default);
            if let Some(own) = self.answers.get_mut(question) {
                own.merge(answers);
            }
        }
    }

    fn value(&self, measure: Measure) -> Option<f64> {
        let answers = |question| self.answers.get(question);
        match measure {
            Measure::Rows => Some(self.rows as f64),
            Measure::Answered(question) => {
                Some(answers(question).map_or(0.0, |answers| answers.rows as f64))
            }
            Measure::Distinct(question) => Some(answers(question).map_or(0.0, Answers::distinct)),
            Measure::Sum(question) => answers(question)?.of_numbers(sum_of_counts),
            Measure::Mean(question) => answers(question)?.of_numbers(mean_of_counts),
            Measure::Quantile(question, share) => answers(question)?
                .of_numbers(|values, counts| quantile_of_counts(values, counts, share)),
        }
    }
}

impl Answers {
    fn distinct(&self) -> f64 {
        let different = if self.options.is_empty() {
            self.numbers.len()
        } else {
            self.options.len()
        };
        different as f64
    }

    fn of_numbers(&self, measure: impl Fn(&[f64], &[u64]) -> Option<f64>) -> Option<f64> {
        measure(&self.numbers, &self.times)
    }

    fn merge(&mut self, other: Self) {
        if self.rows == 0 && self.numbers.is_empty() && self.options.is_empty() {
            *self = other;
            return;
        }
        self.rows += other.rows;
        let mut options = std::mem::take(&mut self.options);
        options.extend(other.options);
        self.options = added_up(options, Ord::cmp);
        let counts = |answers: (Vec<f64>, Vec<u64>)| answers.0.into_iter().zip(answers.1);
        let own = (
            std::mem::take(&mut self.numbers),
            std::mem::take(&mut self.times),
        );
        let numbers = counts(own).chain(counts((other.numbers, other.times)));
        let numbers = added_up(numbers.collect(), f64::total_cmp);
        (self.numbers, self.times) = numbers.into_iter().unzip();
    }
}

/// Counts in rising order of what they are of, those of equals as one.
pub(super) fn added_up<T>(
    mut counts: Vec<(T, u64)>,
    compare: impl Fn(&T, &T) -> Ordering,
) -> Vec<(T, u64)> {
    sort_by(&mut counts, |a, b| compare(&a.0, &b.0));
    counts.dedup_by(|next, kept| {
        let same = compare(&next.0, &kept.0).is_eq();
        kept.1 += if same { next.1 } else { 0 };
        same
    });
    counts
}

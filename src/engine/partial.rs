use std::cmp::Ordering;
use std::collections::BTreeMap;

use canvass_kernel::Numbered;
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
    pub(super) numbers: Vec<(f64, u64)>,
    /// Options by their words; where they are numbers, those stand above too.
    pub(super) options: BTreeMap<String, u64>,
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
        let (values, counts): (Vec<f64>, Vec<u64>) = self.numbers.iter().copied().unzip();
        measure(&values, &counts)
    }

    fn merge(&mut self, other: Self) {
        if self.rows == 0 && self.numbers.is_empty() && self.options.is_empty() {
            *self = other;
            return;
        }
        self.rows += other.rows;
        for (option, count) in other.options {
            *self.options.entry(option).or_default() += count;
        }
        self.numbers = merged(&self.numbers, &other.numbers);
    }
}

/// Counts of numbers that rise, from those of two parts.
fn merged(one: &[(f64, u64)], other: &[(f64, u64)]) -> Vec<(f64, u64)> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    while let (Some(a), Some(b)) = (one.peek(), other.peek()) {
        match a.0.total_cmp(&b.0) {
            Ordering::Less => all.extend(one.next()),
            Ordering::Greater => all.extend(other.next()),
            Ordering::Equal => {
                all.push((a.0, a.1 + b.1));
                one.next();
                other.next();
            }
        }
    }
    all.extend(one.chain(other));
    all
}

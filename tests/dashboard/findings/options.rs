//! Whether what a claim about options says, read back out of its sentence, holds
//! of the counts.

use canvass::dashboard::{Finding, Voice};
use proptest::prelude::*;

use super::checker::{ahead, ahead_however, numbers, over_half, percent, quoted};

/// The fewest of whom something is said.
pub(super) const FEWEST: u32 = 10;

/// Options and how many chose each.
pub(super) struct Options<'a> {
    pub(super) labels: &'a [&'a str],
    pub(super) counts: &'a [u32],
    pub(super) base: u32,
    /// People may choose several.
    pub(super) several: bool,
}

impl Options<'_> {
    /// The claim and its sentence hold.
    pub(super) fn check(&self, found: &Finding, voice: Voice) -> Result<(), TestCaseError> {
        let sentence = found.sentence(voice);
        let said = numbers(&sentence);
        let base = f64::from(self.base);
        if self.base == 0 {
            prop_assert_eq!(found, &Finding::Nobody);
            return Ok(());
        }
        if self.base < FEWEST {
            prop_assert_eq!(said, [base, f64::from(FEWEST)], "{}", sentence);
            prop_assert!(sentence.starts_with("Too few"));
            return Ok(());
        }
        let names = quoted(&sentence);
        let first = names.first().map_or(0, |name| self.count(name));
        let expected = match found {
            Finding::All(_) => {
                prop_assert_eq!(first, self.base);
                vec![base]
            }
            Finding::Majority { .. } => {
                prop_assert!(over_half(first, self.base) && !self.several, "{}", sentence);
                self.share(first)
            }
            Finding::Side { num_steps, .. } => self.side(&names, *num_steps)?,
            Finding::First { .. } => {
                let next = self.others(&names[..1]).max();
                prop_assert_eq!(Some(self.count(names[1])), next, "the next: {}", sentence);
                let is_behind = |other| self.is_ahead(first, other);
                prop_assert!(self.others(&names[..1]).all(is_behind), "{}", sentence);
                let [n, share] = self.part(self.count(names[1]));
                [self.share(first), vec![n, share]].concat()
            }
            Finding::FirstTwo { .. } => self.first_two(&names, &sentence)?,
            Finding::NoFirst { .. } => self.no_first(&names, &sentence)?,
            Finding::Only { .. } => {
                prop_assert_eq!(self.labels.len(), 1);
                self.share(self.counts[0])
            }
            other => {
                return Err(TestCaseError::fail(format!(
                    "no claim of options: {other:?}"
                )));
            }
        };
        prop_assert_eq!(said, expected, "{}", sentence);
        Ok(())
    }

    fn count(&self, name: &str) -> u32 {
        let place = self.labels.iter().position(|label| *label == name);
        self.counts[place.unwrap()]
    }

    fn others(&self, named: &[&str]) -> impl Iterator<Item = u32> {
        let all = self.labels.iter().zip(self.counts);
        all.filter(|(label, _)| !named.contains(label))
            .map(|(_, n)| *n)
    }

    fn is_ahead(&self, more: u32, less: u32) -> bool {
        if self.several {
            ahead_however(more, less, self.base)
        } else {
            ahead(more, less)
        }
    }

    /// A count and its share.
    fn part(&self, n: u32) -> [f64; 2] {
        [f64::from(n), percent(n, self.base)]
    }

    /// A count, the base, its share.
    fn share(&self, n: u32) -> Vec<f64> {
        vec![f64::from(n), f64::from(self.base), percent(n, self.base)]
    }

    fn side(&self, names: &[&str], num_steps: usize) -> Result<Vec<f64>, TestCaseError> {
        let place = |name: &str| self.labels.iter().position(|label| *label == name).unwrap();
        let end = place(names[0])..=place(names[1]);
        prop_assert_eq!(end.clone().count(), num_steps);
        let is_end = *end.start() == 0 || end.end() + 1 == self.labels.len();
        prop_assert!(is_end, "{:?} are an end of the scale", names);
        prop_assert!(
            2 * num_steps <= self.labels.len(),
            "no more than half of the steps"
        );
        let part: u32 = self.counts[end].iter().sum();
        prop_assert!(over_half(part, self.base), "{:?}", names);
        Ok(self.share(part))
    }

    fn first_two(&self, names: &[&str], sentence: &str) -> Result<Vec<f64>, TestCaseError> {
        let (first, second) = (self.count(names[0]), self.count(names[1]));
        for more in [first, second] {
            let is_behind = |less| self.is_ahead(more, less);
            prop_assert!(self.others(names).all(is_behind), "{}", sentence);
        }
        prop_assert!(!self.is_ahead(first, second) && first >= second);
        let is_tie = sentence.contains("tie for first");
        prop_assert_eq!(is_tie, first == second, "{}", sentence);
        let less = (!is_tie).then_some(f64::from(second));
        Ok(self.share(first).into_iter().chain(less).collect())
    }

    fn no_first(&self, names: &[&str], sentence: &str) -> Result<Vec<f64>, TestCaseError> {
        let mut order = self.counts.to_vec();
        order.sort_unstable_by(|a, b| b.cmp(a));
        let (top, second) = (order[0], order[1]);
        let tied = order.iter().filter(|n| **n == top).count();
        prop_assert!(!self.is_ahead(top, second), "{}", sentence);
        prop_assert!(self.several || !over_half(top, self.base), "{}", sentence);
        prop_assert_eq!(sentence.contains("tie"), tied > 1, "{}", sentence);
        for name in names {
            prop_assert!(self.count(name) >= second, "{}", sentence);
        }
        let base = f64::from(self.base);
        let ([n, share], [less, its_share]) = (self.part(top), self.part(second));
        Ok(match (tied, self.labels.len()) {
            (2, 2) => vec![n, base, share],
            (1, _) => vec![base, n, share, less, its_share],
            (2, _) => vec![base, n, share],
            _ => vec![base, tied as f64, n, share],
        })
    }
}

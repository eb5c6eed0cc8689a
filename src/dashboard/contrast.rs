//! Groups side by side: what a card says of each, and whether they differ.

mod groups;
mod line;
mod table;

use crate::engine::{By, Compared, Outcome, num_tests};
use crate::stats::Corrected;
use crate::table::Question;
use crate::words::dashboard as words;

pub(super) use groups::label;
pub use groups::{GroupBy, MOST_GROUPS, Named, groups, offered};
pub use line::{Line, Measured, Part, lines};
pub use table::{Dot, SideLine, Sides, table};

/// What groups are compared, and what they say.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// What makes the groups.
    pub by: By,
    /// The groups that were asked for last; `None` before any were.
    pub(super) asked: Option<Named>,
    /// The latest answer; `None` before the first.
    pub said: Option<Said>,
}

/// What groups say.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The groups.
    pub groups: Named,
    /// What they say to each question.
    pub compared: Compared,
    /// The findings as they stand among all tests of the page.
    pub corrected: Vec<Vec<Option<Corrected>>>,
}

impl Contrast {
    /// Whether there are no two groups to compare.
    pub fn is_of_too_few(&self) -> bool {
        self.asked
            .as_ref()
            .is_some_and(|asked| asked.names.len() < 2)
    }

    /// A comparison that is about to be asked for.
    pub(super) fn new(by: By) -> Self {
        Self {
            by,
            asked: None,
            said: None,
        }
    }
}

impl Said {
    pub(super) fn new(groups: Named, compared: Compared) -> Self {
        Self {
            groups,
            corrected: compared.corrected(),
            compared,
        }
    }

    /// What comparing the groups by a question came to; `None` of questions that are
    /// not compared.
    pub fn of(&self, question: u32) -> Option<Contrasted<'_>> {
        let results = self.compared.all.iter();
        let place = results
            .clone()
            .position(|result| result.question == question)?;
        let outcomes = self.compared.outcomes.get(place)?;
        let corrected = self.corrected.get(place)?;
        (!outcomes.is_empty()).then_some(Contrasted {
            said: self,
            place,
            outcomes,
            corrected,
        })
    }
}

/// What comparing groups by one question came to.
#[derive(Clone, Copy, Debug)]
pub struct Contrasted<'a> {
    said: &'a Said,
    /// Its place among the results.
    place: usize,
    outcomes: &'a [Outcome],
    corrected: &'a [Option<Corrected>],
}

impl Contrasted<'_> {
    /// The figures of each group.
    pub fn lines(&self, question: &Question) -> Vec<Line> {
        lines(question, self.place, &self.said.compared)
    }

    /// The groups.
    pub fn groups(&self) -> &Named {
        &self.said.groups
    }

    /// What may be said of a line: of its statement, its option, or the question as a
    /// whole. Where groups overlap there is a sentence for each of them.
    pub fn verdicts(&self, question: &Question, measured: Measured) -> Vec<String> {
        let names = &self.said.groups.names;
        let own = self.each().filter(|(outcome, _)| is_of(outcome, measured));
        let sentence = |(outcome, corrected): (&Outcome, Option<Corrected>)| {
            let verdict = corrected.map(|corrected| corrected.finding.verdict);
            let verdict = outcome.verdict(verdict, question, names);
            let group = outcome.group.and_then(|group| names.get(group));
            group.map_or(verdict.clone(), |group| {
                words::group_verdict(group, &verdict)
            })
        };
        own.map(sentence).collect()
    }

    /// Whether this line's groups are told apart, this one from the others where groups
    /// overlap.
    pub fn is_clear(&self, measured: Measured, group: usize) -> bool {
        let mut own = self.each().filter(|(outcome, _)| {
            is_of(outcome, measured) && outcome.group.is_none_or(|own| own == group)
        });
        own.any(|(_, corrected)| {
            corrected.is_some_and(|corrected| corrected.finding.verdict.is_clear())
        })
    }

    /// Which tests were made, for how many they were corrected, and how large the
    /// differences are; empty where there was none.
    pub fn how(&self) -> String {
        let mut made: Vec<String> = Vec::new();
        for outcome in self.outcomes {
            if let Ok(found) = &outcome.found {
                let name = found.name();
                if !made.contains(&name) {
                    made.push(name);
                }
            }
        }
        let effect = match self.outcomes {
            [only] => only.found.as_ref().ok(),
            _ => None,
        };
        let effect = effect.map(|found| words::effect(found.effect, &found.measure()));
        let tests = num_tests(&self.said.corrected);
        words::how_compared(&made, effect.as_deref(), tests)
    }

    /// Names of groups of too few for this question.
    pub fn left_out(&self) -> Vec<String> {
        let names = &self.said.groups.names;
        let mut left_out: Vec<String> = Vec::new();
        for name in self
            .outcomes
            .iter()
            .flat_map(|outcome| outcome.left_out(names))
        {
            if !left_out.contains(&name) {
                left_out.push(name);
            }
        }
        left_out
    }

    /// Whether each option is compared by itself.
    pub(super) fn has_options(&self) -> bool {
        self.outcomes.iter().any(|outcome| outcome.option.is_some())
    }

    fn each(&self) -> impl Iterator<Item = (&Outcome, Option<Corrected>)> {
        let corrected = self.corrected.iter().copied();
        self.outcomes.iter().zip(corrected)
    }
}

fn is_of(outcome: &Outcome, measured: Measured) -> bool {
    match measured {
        Measured::Upper(item) => outcome.item == Some(item),
        Measured::Option(option) => outcome.option.is_none_or(|own| own == option),
        Measured::Recommend | Measured::Mean => true,
    }
}

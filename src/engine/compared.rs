use serde::{Deserialize, Serialize};

use crate::engine::{Clause, Outcome, Pick, QuestionResult};
use crate::stats::{Corrected, Correction, Finding, Rules, correct};

/// Groups of rows that are to be compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Grouping {
    /// The question that makes the groups, by position.
    pub question: u32,
    /// What the rows of each group answered.
    pub groups: Vec<Pick>,
    /// Whether a row may be in several groups: each is then compared with all
    /// others that are in any.
    pub overlaps: bool,
}

impl Grouping {
    /// The clauses by which the rows of one group are known.
    pub(super) fn clauses(&self) -> impl Iterator<Item = Clause> {
        self.groups.iter().map(|pick| self.clause(pick.clone()))
    }

    /// The clause by which the rows of any group are known.
    pub(super) fn any(&self) -> Clause {
        let mut all: Option<Pick> = None;
        for pick in &self.groups {
            match (&mut all, pick) {
                (Some(Pick::Options(all)), Pick::Options(more)) => all.extend(more),
                (Some(Pick::Cells(all)), Pick::Cells(more)) => all.extend(more),
                (Some(Pick::Ranges(all)), Pick::Ranges(more)) => all.extend(more),
                (Some(_), _) => {}
                (None, first) => all = Some(first.clone()),
            }
        }
        self.clause(all.unwrap_or(Pick::Options(Vec::new())))
    }

    fn clause(&self, pick: Pick) -> Clause {
        Clause {
            question: self.question,
            pick,
        }
    }
}

/// What groups of rows say to each question that is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// The results of all rows that are in any group.
    pub all: Vec<QuestionResult>,
    /// The results of each group, in the order asked.
    pub groups: Vec<Vec<QuestionResult>>,
    /// What comparing the groups by each question came to, in the order of the results.
    pub outcomes: Vec<Vec<Outcome>>,
}

/// How many tests were made and corrected for together, as [`Compared::corrected`] tells.
pub fn num_tests(corrected: &[Vec<Option<Corrected>>]) -> usize {
    let mut made = corrected.iter().flatten().flatten();
    made.next().map_or(0, |corrected| corrected.tests)
}

impl Compared {
    /// The findings of all tests as they stand among each other, in the order of the
    /// outcomes; `None` where there was no test.
    pub fn corrected(&self) -> Vec<Vec<Option<Corrected>>> {
        let all = self.outcomes.iter().flatten();
        let findings: Vec<Finding> = all.filter_map(Outcome::finding).collect();
        let level = Rules::default().level;
        let corrected = correct(&findings, Correction::default(), level);
        let mut corrected = corrected.unwrap_or_default().into_iter();
        let mut own = |outcome: &Outcome| outcome.finding().and_then(|_| corrected.next());
        let each = self.outcomes.iter();
        each.map(|outcomes| outcomes.iter().map(&mut own).collect())
            .collect()
    }
}

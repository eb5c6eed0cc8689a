use super::{Line, Measure};
use crate::stats::{Corrected, Finding, Lack, Strength, Verdict};
use crate::words::{statistics, summary as words};

/// What became of one comparison of groups.
pub(super) struct Outcome {
    /// The statement of a battery.
    pub(super) statement: Option<String>,
    /// The option, where several could be chosen.
    pub(super) label: String,
    /// The last step of the scale, where answers stand in its order.
    pub(super) towards: Option<String>,
    /// The group that was compared with everybody else.
    pub(super) group: Option<String>,
    /// The groups that were compared.
    pub(super) names: Vec<String>,
    /// Groups of too few.
    pub(super) left_out: Vec<String>,
    /// How many people were compared.
    pub(super) n: u32,
    pub(super) found: Result<Found, Reason>,
}

/// What a test found.
pub(super) struct Found {
    pub(super) method: Method,
    /// `None` of exact tests, which have none.
    pub(super) statistic: Option<f64>,
    pub(super) effect: f64,
    /// How strong that is, where there is a word for it.
    pub(super) strength: Option<Strength>,
    pub(super) finding: Finding,
}

/// Why there was no test.
pub(super) enum Reason {
    /// Fewer than two groups have enough answers.
    TooFew { have: u64, need: u64 },
    /// The answers allow none.
    Lack(Lack),
}

/// Which test was made.
#[derive(Clone, Copy)]
pub(super) enum Method {
    ChiSquare { df: f64 },
    Fisher,
    FreemanHalton(crate::stats::Method),
    MannWhitney,
    KruskalWallis { df: f64 },
}

impl Outcome {
    /// What is to be corrected together with the others; `None` if there was
    /// no test.
    pub(super) fn finding(&self) -> Option<Finding> {
        self.found.as_ref().ok().map(|found| found.finding)
    }

    /// The comparison in lines: its verdict first. Without a test only the
    /// reason.
    pub(super) fn lines(&self, corrected: Option<Corrected>) -> Vec<Line> {
        let line = |measure, value: Option<f64>, note: String| Line {
            statement: self.statement.clone(),
            group: self.group.clone(),
            label: self.label.clone(),
            value,
            base: Some(self.n),
            note,
            ..Line::of(measure)
        };
        let mut lines = match (&self.found, corrected) {
            (Ok(found), Some(corrected)) => vec![
                line(
                    Measure::Verdict,
                    None,
                    self.verdict(corrected.finding.verdict),
                ),
                line(Measure::Test, found.statistic, method(found.method)),
                line(Measure::P, Some(found.finding.p), String::new()),
                line(
                    Measure::AdjustedP,
                    Some(corrected.adjusted),
                    words::adjusted(corrected.tests),
                ),
                line(Measure::Effect, Some(found.effect), effect(found)),
            ],
            (Err(Reason::TooFew { have, need }), _) => {
                let (have, need) = (*have, *need);
                let verdict = statistics::verdict(Verdict::TooFew { have, need });
                vec![line(Measure::Verdict, None, verdict)]
            }
            (Err(Reason::Lack(lack)), _) => {
                vec![line(Measure::Verdict, None, statistics::lack(*lack))]
            }
            (Ok(_), None) => Vec::new(),
        };
        if !self.left_out.is_empty() {
            let note = words::left_out(&self.left_out);
            lines.push(line(Measure::NotCompared, None, note));
        }
        lines
    }

    /// The verdict with what it is about: of counts, no group is higher.
    fn verdict(&self, verdict: Verdict) -> String {
        let found = self.found.as_ref().ok();
        let is_ranked = found.is_some_and(|found| matches!(found.method, Method::MannWhitney));
        match (verdict, self.names.as_slice(), &self.towards) {
            (Verdict::Higher | Verdict::Lower, [first, second], Some(last)) if is_ranked => {
                let (more, less) = if verdict == Verdict::Higher {
                    (first, second)
                } else {
                    (second, first)
                };
                words::further_towards(last, more, less)
            }
            (Verdict::Higher | Verdict::Lower, [first, second], None) if is_ranked => {
                words::in_one_than_other(&statistics::verdict(verdict), first, second)
            }
            (Verdict::Higher | Verdict::Lower, ..) => statistics::verdict(Verdict::Different),
            _ => statistics::verdict(verdict),
        }
    }
}

/// The test in words.
fn method(method: Method) -> String {
    match method {
        Method::ChiSquare { df } => words::chi_square(df),
        Method::Fisher => words::fisher().to_owned(),
        Method::FreemanHalton(method) => words::freeman_halton(method),
        Method::MannWhitney => words::mann_whitney().to_owned(),
        Method::KruskalWallis { df } => words::kruskal_wallis(df),
    }
}

/// The measure of effect in words, and how strong it is if there is a word.
fn effect(found: &Found) -> String {
    match (found.method, found.strength) {
        (Method::MannWhitney, _) => words::cliffs_delta().to_owned(),
        (Method::KruskalWallis { .. }, _) => words::epsilon_squared().to_owned(),
        (_, strength) => words::cramers_v(strength.unwrap_or(Strength::Negligible)),
    }
}

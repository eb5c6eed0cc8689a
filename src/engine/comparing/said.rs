use super::{Outcome, Reason, Test, Tested};
use crate::stats::{Strength, Verdict};
use crate::table::Question;
use crate::words::{compare as words, statistics};

impl Outcome {
    /// What the comparison lets a reader say, with what it is about; `verdict` is that of
    /// its finding among all that were made together. Groups go by these names.
    pub fn verdict(
        &self,
        verdict: Option<Verdict>,
        question: &Question,
        names: &[String],
    ) -> String {
        let found = match &self.found {
            Ok(found) => found,
            Err(Reason::TooFew { have, need }) => {
                let (have, need) = (*have, *need);
                return statistics::verdict(Verdict::TooFew { have, need });
            }
            Err(Reason::Lack(lack)) => return statistics::lack(*lack),
        };
        let verdict = verdict.unwrap_or(found.finding.verdict);
        let is_directed = matches!(verdict, Verdict::Higher | Verdict::Lower);
        let pair = self.pair(names);
        let Some((first, second)) = pair.filter(|_| is_directed && found.is_of_two_by_rank())
        else {
            // Of counts and of several groups none is higher.
            return statistics::verdict(if is_directed {
                Verdict::Different
            } else {
                verdict
            });
        };
        let last = self
            .towards
            .and_then(|last| question.options.get(last as usize));
        match last {
            Some(last) if verdict == Verdict::Higher => words::further_towards(last, first, second),
            Some(last) => words::further_towards(last, second, first),
            None => words::in_one_than_other(&statistics::verdict(verdict), first, second),
        }
    }

    /// The names of groups of too few.
    pub fn left_out(&self, names: &[String]) -> Vec<String> {
        let each = self.left_out.iter();
        each.filter_map(|place| Some(name(*place, names)?.to_owned()))
            .collect()
    }

    /// The two that were compared; `None` of more.
    fn pair<'a>(&self, names: &'a [String]) -> Option<(&'a str, &'a str)> {
        match self.compared.as_slice() {
            [first, second] => Some((name(*first, names)?, name(*second, names)?)),
            _ => None,
        }
    }
}

fn name(place: Option<usize>, names: &[String]) -> Option<&str> {
    match place {
        Some(place) => names.get(place).map(String::as_str),
        None => Some(words::everybody_else()),
    }
}

impl Tested {
    fn is_of_two_by_rank(&self) -> bool {
        matches!(self.test, Test::MannWhitney)
    }

    /// The test in words.
    pub fn name(&self) -> String {
        match self.test {
            Test::ChiSquare { df } => words::chi_square(df),
            Test::Fisher => words::fisher().to_owned(),
            Test::FreemanHalton(method) => words::freeman_halton(method),
            Test::MannWhitney => words::mann_whitney().to_owned(),
            Test::KruskalWallis { df } => words::kruskal_wallis(df),
        }
    }

    /// The measure of the difference in words, and how strong it is if there is a word.
    pub fn measure(&self) -> String {
        match (self.test, self.strength) {
            (Test::MannWhitney, _) => words::cliffs_delta().to_owned(),
            (Test::KruskalWallis { .. }, _) => words::epsilon_squared().to_owned(),
            (_, strength) => words::cramers_v(strength.unwrap_or(Strength::Negligible)),
        }
    }
}

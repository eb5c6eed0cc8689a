use std::collections::BTreeSet;

use crate::survey::{Definition, expression::Test, logic::Trial};

/// What the logic of a survey wants to know of the answers to one question.
#[derive(Clone, Debug, Default)]
pub(super) struct Interest<'a> {
    /// The tests of other questions, each once however often it stands there.
    pub(super) tests: Vec<Test<'a>>,
    /// The tests of its own constraint.
    pub(super) own: Vec<Test<'a>>,
    /// Whether others want the answer itself.
    pub(super) by_value: bool,
    /// Whether its own constraint does.
    pub(super) own_by_value: bool,
    /// The rows that are named.
    pub(super) rows: Vec<&'a str>,
    /// Whether its own logic depends on more than answers and the time.
    pub(super) is_random: bool,
}

impl Interest<'_> {
    /// Whether any of its answers makes a difference.
    pub(super) fn is_any(&self) -> bool {
        self.is_of_others() || self.own_by_value || !self.own.is_empty()
    }

    /// Whether any makes a difference to another question.
    pub(super) fn is_of_others(&self) -> bool {
        self.by_value || !self.tests.is_empty()
    }

    /// Whether nothing matters of an answer but how it compares with values
    /// that stand in the tests.
    pub(super) fn is_plain(&self) -> bool {
        let mut tests = self.tests.iter().chain(&self.own);
        !self.by_value && !self.own_by_value && tests.all(Test::is_direct)
    }

    /// The values that stand in the tests, each as a text and as a number.
    pub(super) fn values(&self, trial: &Trial<'_>) -> Vec<(String, f64)> {
        let tests = self.tests.iter().chain(&self.own);
        tests.flat_map(|test| trial.constants(test)).collect()
    }
}

/// The interest in each question.
pub(super) fn interests(definition: &Definition) -> Vec<Interest<'_>> {
    let mut all = vec![Interest::default(); definition.questions.len()];
    let mut known = BTreeSet::new();
    for (index, question) in definition.questions.iter().enumerate() {
        for (member, expression) in question.expressions() {
            let asked = expression.asked(&question.id);
            if let (true, Some(own)) = (asked.is_random, all.get_mut(index)) {
                own.is_random = true;
            }
            let is_constraint = member == "constraint";
            let find = |id: &str| definition.question(id).map(|(named, _)| named);
            for test in asked.tests {
                let Some(named) = find(test.id) else {
                    continue;
                };
                let is_own = is_constraint && named == index;
                if !known.insert((named, is_own, test.to_string())) {
                    continue;
                }
                if let Some(interest) = all.get_mut(named) {
                    if is_own {
                        interest.own.push(test);
                    } else {
                        interest.tests.push(test);
                    }
                }
            }
            for id in asked.values {
                let Some(named) = find(id) else {
                    continue;
                };
                let is_own = is_constraint && named == index;
                if let Some(interest) = all.get_mut(named) {
                    interest.own_by_value |= is_own;
                    interest.by_value |= !is_own;
                }
            }
            for reference in expression.references() {
                let Some((id, row)) = reference.name.split_once('.') else {
                    continue;
                };
                let found = definition.question(id);
                let interest = found.and_then(|(named, _)| all.get_mut(named));
                if let Some(interest) = interest.filter(|interest| !interest.rows.contains(&row)) {
                    interest.rows.push(row);
                }
            }
        }
    }
    all
}

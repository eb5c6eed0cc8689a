use std::collections::BTreeMap;

use super::Input;
use crate::survey::{Answer, Date, Definition, check::check};

/// Which questions are asked, and the answers so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// By index of question: `None` when it is not asked, `Some(None)` when it
    /// is asked and has no answer that passes its check.
    stops: Vec<Option<Option<Answer>>>,
}

impl Route {
    pub(super) fn of(
        definition: &Definition,
        inputs: &BTreeMap<String, Input>,
        today: Option<Date>,
    ) -> Self {
        let mut route = Self { stops: Vec::new() };
        for question in &definition.questions {
            let asked = question.visible.as_ref().is_none_or(|condition| {
                condition.holds(&|name: &str| route.answer_text(definition, name))
            });
            let stop = asked.then(|| {
                let input = inputs.get(&question.id);
                check(question, input, today).ok().flatten()
            });
            route.stops.push(stop);
        }
        route
    }

    /// Whether this question is asked.
    pub fn asks(&self, index: usize) -> bool {
        self.stops.get(index).is_some_and(Option::is_some)
    }

    /// The answer to this question; `None` when it is not asked or not
    /// answered.
    pub fn answer(&self, index: usize) -> Option<&Answer> {
        self.stops.get(index)?.as_ref()?.as_ref()
    }

    /// The first question asked from this index on.
    pub fn next(&self, from: usize) -> Option<usize> {
        (from..self.stops.len()).find(|index| self.asks(*index))
    }

    pub(super) fn into_answers(self, definition: &Definition) -> BTreeMap<String, Answer> {
        let answers = definition.questions.iter().zip(self.stops);
        answers
            .filter_map(|(question, stop)| Some((question.id.clone(), stop??)))
            .collect()
    }

    /// What a condition sees; a dot leads to a row of a grid.
    fn answer_text(&self, definition: &Definition, name: &str) -> Option<String> {
        let (id, row) = name.split_once('.').unwrap_or((name, ""));
        let (index, _) = definition.question(id)?;
        match self.answer(index)? {
            Answer::Grid(rows) => rows.get(row).cloned(),
            answer => Some(answer.to_text()),
        }
    }
}

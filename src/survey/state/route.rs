use std::collections::BTreeMap;

use canvass_kernel::gathered;

use super::Input;
use crate::survey::{Answer, Date, Definition, check::check};

/// Which questions are asked, and the answers so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// By index of question.
    stops: Vec<Stop>,
}

#[derive(Clone, Debug, PartialEq)]
enum Stop {
    /// The question is not asked.
    Skipped,
    /// It is asked, and has no answer that passes its check.
    Open,
    /// It is asked and answered.
    Answered(Answer),
}

impl Route {
    pub(super) fn of(
        definition: &Definition,
        inputs: &BTreeMap<String, Input>,
        today: Option<Date>,
    ) -> Self {
        let mut route = Self { stops: Vec::new() };
        for question in &definition.questions {
            let asked = question.relevant.as_ref().is_none_or(|condition| {
                condition.holds(&|name: &str| route.answer_text(definition, name))
            });
            let stop = if asked {
                let answer = check(question, inputs.get(&question.id), today);
                answer.ok().flatten().map_or(Stop::Open, Stop::Answered)
            } else {
                Stop::Skipped
            };
            route.stops.push(stop);
        }
        route
    }

    /// Whether this question is asked.
    pub fn asks(&self, index: usize) -> bool {
        matches!(self.stops.get(index), Some(Stop::Open | Stop::Answered(_)))
    }

    /// The answer to this question; `None` when it is not asked or not
    /// answered.
    pub fn answer(&self, index: usize) -> Option<&Answer> {
        match self.stops.get(index)? {
            Stop::Answered(answer) => Some(answer),
            Stop::Open | Stop::Skipped => None,
        }
    }

    /// The first question asked from this index on.
    pub fn next(&self, from: usize) -> Option<usize> {
        (from..self.stops.len()).find(|index| self.asks(*index))
    }

    pub(super) fn into_answers(self, definition: &Definition) -> BTreeMap<String, Answer> {
        let answers = definition.questions.iter().zip(self.stops);
        gathered(answers.filter_map(|(question, stop)| match stop {
            Stop::Answered(answer) => Some((question.id.clone(), answer)),
            Stop::Open | Stop::Skipped => None,
        }))
    }

    /// What a condition sees; a dot leads to a row of a grid.
    fn answer_text(&self, definition: &Definition, name: &str) -> Option<String> {
        let (id, row) = name.split_once('.').unwrap_or((name, ""));
        let (index, _) = definition.question(id)?;
        let answer = self.answer(index)?;
        match answer {
            Answer::Grid(_) | Answer::Ticks(_) => answer.row_text(row),
            answer => Some(answer.to_text()),
        }
    }
}

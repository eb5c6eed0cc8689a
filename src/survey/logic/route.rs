use canvass_kernel::{Named, gathered};

use super::{
    Surroundings,
    held::{calculated, holds, holds_of},
    posed,
};
use crate::survey::{
    Answer, Definition, Kind, Problem, Question, check::check, field, state::Input,
};

/// What has been typed and chosen, by question id.
pub(crate) type Inputs = Named<Input>;

/// Which questions are asked, and the answers so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// By index of question.
    pub(super) stops: Vec<Stop>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stop {
    /// The question is not asked.
    Skipped,
    /// It is asked, and has no answer that passes its check.
    Open,
    /// It is asked and answered.
    Answered(Answer),
}

impl Route {
    /// The route of these inputs, every question looked at once.
    pub fn of(definition: &Definition, inputs: &Inputs, surroundings: &Surroundings<'_>) -> Self {
        let mut route = Self {
            stops: vec![Stop::Skipped; definition.questions.len()],
        };
        for index in definition.graph().order() {
            route.look_at(*index, definition, inputs, surroundings);
        }
        route
    }

    /// The route of a response that was sent, with its answers as they stand:
    /// what has one was asked, and of the rest what its condition says.
    pub fn of_answers(
        definition: &Definition,
        answers: &Named<Answer>,
        surroundings: &Surroundings<'_>,
    ) -> Self {
        let mut route = Self {
            stops: vec![Stop::Skipped; definition.questions.len()],
        };
        for index in definition.graph().order() {
            let Some(question) = definition.questions.get(*index) else {
                continue;
            };
            let stop = match answers.get(&question.id) {
                Some(answer) => Stop::Answered(answer.clone()),
                None if route.is_relevant(question, definition, surroundings) => Stop::Open,
                None => Stop::Skipped,
            };
            if let Some(old) = route.stops.get_mut(*index) {
                *old = stop;
            }
        }
        route
    }

    fn is_relevant(
        &self,
        question: &Question,
        definition: &Definition,
        surroundings: &Surroundings<'_>,
    ) -> bool {
        let relevant = question.relevant.as_ref();
        relevant.is_none_or(|condition| holds(condition, question, definition, self, surroundings))
    }

    /// Looks again at these questions and at those that see what changed.
    /// Gives back how many were looked at.
    pub fn update(
        &mut self,
        changed: &[usize],
        definition: &Definition,
        inputs: &Inputs,
        surroundings: &Surroundings<'_>,
    ) -> usize {
        if changed.is_empty() {
            return 0;
        }
        let graph = definition.graph();
        let mut waiting = vec![false; self.stops.len()];
        let mark = |waiting: &mut Vec<bool>, indexes: &[usize]| {
            for index in indexes {
                if let Some(waiting) = waiting.get_mut(*index) {
                    *waiting = true;
                }
            }
        };
        mark(&mut waiting, changed);
        let mut count = 0;
        for index in graph.order() {
            if waiting.get(*index).copied().unwrap_or_default() {
                count += 1;
                if self.look_at(*index, definition, inputs, surroundings) {
                    mark(&mut waiting, graph.dependents(*index));
                }
            }
        }
        count
    }

    /// Whether looking at a question changed it.
    fn look_at(
        &mut self,
        index: usize,
        definition: &Definition,
        inputs: &Inputs,
        surroundings: &Surroundings<'_>,
    ) -> bool {
        let Some(question) = definition.questions.get(index) else {
            return false;
        };
        let input = inputs.get(&question.id);
        let stop = if !self.is_relevant(question, definition, surroundings) {
            Stop::Skipped
        } else if let Kind::Calculated { calculation } = &question.kind {
            calculated(calculation, input, question, definition, self, surroundings)
        } else {
            let answer = judge(question, definition, self, input, surroundings);
            answer.ok().flatten().map_or(Stop::Open, Stop::Answered)
        };
        match self.stops.get_mut(index) {
            Some(old) if *old != stop => {
                *old = stop;
                true
            }
            _ => false,
        }
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

    /// The first question asked from this index on that has a page.
    pub fn next(&self, from: usize, definition: &Definition) -> Option<usize> {
        let mut later = definition.questions.iter().enumerate().skip(from);
        let page = later.find(|(index, question)| self.asks(*index) && question.kind.has_page());
        page.map(|(index, _)| index)
    }

    /// The answers by question id.
    pub fn answers(&self, definition: &Definition) -> Named<Answer> {
        let questions = definition.questions.iter().enumerate();
        gathered(questions.filter_map(|(index, question)| {
            let answer = self.answer(index)?;
            Some((question.id.clone(), answer.clone()))
        }))
    }
}

/// The answer in an input to a question as it is asked now; see
/// [`check`](crate::survey::check::check).
///
/// # Errors
///
/// Those of the check, then that the constraint does not hold.
pub(crate) fn judge(
    question: &Question,
    definition: &Definition,
    route: &Route,
    input: Option<&Input>,
    surroundings: &Surroundings<'_>,
) -> Result<Option<Answer>, Vec<Problem>> {
    let posed = posed(question, definition, route, surroundings);
    let words = definition.languages.words();
    let today = surroundings.today();
    let answer = check(&posed, input, today, words, surroundings.machine)?;
    let is_allowed = |answer| allows(question, definition, route, answer, surroundings);
    if answer.as_ref().is_none_or(is_allowed) {
        return Ok(answer);
    }
    let message = posed.logic.constraint_message.clone();
    Err(vec![Problem {
        message: message.unwrap_or_else(|| words.not_allowed().to_owned()),
        field: field::first(&posed),
        parts: Vec::new(),
    }])
}

/// Whether the constraint of a question holds of this answer to it; of a reason
/// for no answer it is not asked.
pub(super) fn allows(
    question: &Question,
    definition: &Definition,
    route: &Route,
    answer: &Answer,
    surroundings: &Surroundings<'_>,
) -> bool {
    let constraint = question.logic.constraint.as_ref();
    let constraint = constraint.filter(|_| answer.missing().is_none());
    constraint.is_none_or(|constraint| {
        holds_of(
            constraint,
            answer,
            question,
            definition,
            route,
            surroundings,
        )
    })
}

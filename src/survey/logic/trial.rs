use std::borrow::Cow;

use super::{
    Route, Surroundings,
    held::calculated,
    posed,
    route::{Stop, allows},
    seen::Seen,
};
use crate::survey::{
    Answer, Definition, Kind, Problem, Question,
    check::check,
    expression::{Expression, Test, Value},
    state::Input,
};

/// Answers that are tried: what the logic of a question comes to where the
/// questions that it sees were answered like this. What was not put is taken as
/// not answered.
pub(in crate::survey) struct Trial<'a> {
    definition: &'a Definition,
    surroundings: &'a Surroundings<'a>,
    route: Route,
    put: Vec<usize>,
}

impl<'a> Trial<'a> {
    /// A trial without answers.
    pub(in crate::survey) fn new(
        definition: &'a Definition,
        surroundings: &'a Surroundings<'a>,
    ) -> Self {
        let mut route = Route::default();
        route.stops.resize(definition.questions.len(), Stop::Open);
        Self {
            definition,
            surroundings,
            route,
            put: Vec::new(),
        }
    }

    /// Takes all answers away.
    pub(in crate::survey) fn clear(&mut self) {
        for index in self.put.drain(..) {
            if let Some(stop) = self.route.stops.get_mut(index) {
                *stop = Stop::Open;
            }
        }
    }

    /// Puts an answer, or none, in the place of what there was.
    pub(in crate::survey) fn put(&mut self, index: usize, answer: Option<Answer>) {
        if let Some(stop) = self.route.stops.get_mut(index) {
            *stop = answer.map_or(Stop::Open, Stop::Answered);
            self.put.push(index);
        }
    }

    /// Whether an expression of a question holds.
    pub(in crate::survey) fn holds(&self, question: &Question, expression: &Expression) -> bool {
        expression.holds(&self.seen_by(&question.id))
    }

    /// Whether what was put passes a test.
    pub(in crate::survey) fn passes(&self, test: &Test<'_>) -> bool {
        test.holds(&self.seen_by(""))
    }

    /// The values that stand in a test, each as a text and as a number.
    pub(in crate::survey) fn constants(&self, test: &Test<'_>) -> Vec<(String, f64)> {
        let seen = self.seen_by("");
        let values = test.constants(&seen).into_iter();
        let both = |value: Value| (value.text(), value.number(&seen));
        values.map(both).collect()
    }

    /// The question as it would be asked.
    pub(in crate::survey) fn posed<'q>(&self, question: &'q Question) -> Cow<'q, Question> {
        posed(question, self.definition, &self.route, self.surroundings)
    }

    /// What an input comes to; see [`check`].
    pub(in crate::survey) fn check(
        &self,
        posed: &Question,
        input: Option<&Input>,
    ) -> Result<Option<Answer>, Vec<Problem>> {
        let words = self.definition.languages.words();
        let Surroundings { machine, .. } = *self.surroundings;
        check(posed, input, self.surroundings.today(), words, machine)
    }

    /// Whether the constraint of a question holds of this answer to it.
    pub(in crate::survey) fn allows(&self, question: &Question, answer: &Answer) -> bool {
        allows(
            question,
            self.definition,
            &self.route,
            answer,
            self.surroundings,
        )
    }

    /// What a calculated question comes to.
    pub(in crate::survey) fn calculated(&self, question: &Question) -> Option<Answer> {
        let Kind::Calculated { calculation } = &question.kind else {
            return None;
        };
        let (definition, route) = (self.definition, &self.route);
        match calculated(
            calculation,
            None,
            question,
            definition,
            route,
            self.surroundings,
        ) {
            Stop::Answered(answer) => Some(answer),
            Stop::Open | Stop::Skipped => None,
        }
    }

    fn seen_by<'s>(&'s self, own: &'s str) -> Seen<'s> {
        Seen::new(self.definition, &self.route, self.surroundings, own)
    }
}

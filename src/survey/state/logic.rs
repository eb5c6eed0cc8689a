use std::borrow::Cow;

use super::{Input, Phase, State};
use crate::survey::{
    Answer, Kind, Problem, Question,
    check::length,
    logic::{Route, Surroundings, judge, posed},
};

impl State {
    /// The question with this index as it is asked now: with the words of
    /// earlier answers, the choices that fit them, in the order drawn for this
    /// response, and required where its condition says so.
    pub fn question(&self, index: usize) -> Option<Cow<'_, Question>> {
        let question = self.definition.questions.get(index)?;
        let surroundings = self.surroundings();
        Some(posed(
            question,
            &self.definition,
            &self.route,
            &surroundings,
        ))
    }

    /// Which questions are asked, and their answers so far.
    pub fn route(&self) -> &Route {
        &self.route
    }

    /// The answer in an input to this question, or what is wrong with it.
    pub(in crate::survey) fn judge(
        &self,
        question: &Question,
        input: Option<&Input>,
    ) -> Result<Option<Answer>, Vec<Problem>> {
        let surroundings = self.surroundings();
        judge(
            question,
            &self.definition,
            &self.route,
            input,
            &surroundings,
        )
    }

    /// Puts what stands in the fields of a question in the place of what stood there,
    /// as if all of it had been entered one after the other; nothing is asked of the
    /// outside. What has been sent stays as it is.
    pub fn put(&mut self, id: &str, input: Option<Input>) {
        let index = self.definition.question(id).map(|(index, _)| index);
        let Some(index) = index.filter(|_| self.saved.phase == Phase::Answering) else {
            return;
        };
        match input.filter(|input| !input.is_empty()) {
            Some(input) => self.saved.inputs.insert(id.to_owned(), input),
            None => self.saved.inputs.remove(id),
        };
        self.look_again(&[index]);
    }

    /// Looks at every question anew.
    pub(in crate::survey) fn look_at_all(&mut self) {
        let route = Route::of(&self.definition, &self.saved.inputs, &self.surroundings());
        self.route = route;
        self.keep();
    }

    /// Looks again at these questions and at what depends on them; how many
    /// questions that were.
    pub(in crate::survey) fn look_again(&mut self, changed: &[usize]) -> usize {
        let mut route = std::mem::take(&mut self.route);
        let inputs = &self.saved.inputs;
        let count = route.update(changed, &self.definition, inputs, &self.surroundings());
        self.route = route;
        self.keep();
        count
    }

    /// Looks again at what the time changes, and the id of the response.
    pub(super) fn look_at_clock(&mut self) {
        let definition = self.definition.clone();
        self.look_again(definition.graph().timed());
    }

    /// Calculations that keep their first value have it among the inputs.
    fn keep(&mut self) {
        for (index, question) in self.definition.questions.iter().enumerate() {
            let is_kept = match &question.kind {
                Kind::Calculated { calculation } => calculation.is_kept(),
                _ => false,
            };
            if is_kept && let Some(answer) = self.route.answer(index) {
                let kept = Input::One(answer.to_text());
                self.saved.inputs.insert(question.id.clone(), kept);
            }
        }
    }

    /// How many characters of what is typed in there count towards its limit; 0
    /// where it has none.
    pub fn num_characters(&self, question: &Question) -> usize {
        let is_limited = matches!(
            question.kind,
            Kind::Text { length: Some(_) } | Kind::Long { length: Some(_) }
        );
        match self.input(&question.id) {
            Some(Input::One(text)) if is_limited => length(text.trim(), &*self.outside.0),
            _ => 0,
        }
    }

    pub(in crate::survey) fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            now: &self.saved.now,
            id: &self.saved.id,
            machine: &*self.outside.0,
        }
    }
}

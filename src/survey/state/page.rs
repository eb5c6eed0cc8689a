//! Which questions stand on a page together.

use std::borrow::Cow;

use super::State;
use crate::survey::{Problem, Question, field};

impl State {
    /// The indexes of what the page with this question shows now, in order:
    /// questions that are asked, and notes.
    pub fn asked_with(&self, index: usize) -> impl Iterator<Item = usize> {
        let questions = &self.definition.questions;
        let page = self.definition.page_of(index);
        page.filter(|index| {
            let question = questions.get(*index);
            self.route.asks(*index) && question.is_some_and(|question| question.kind.has_page())
        })
    }

    /// Whether the page with this question may show others beside it.
    pub fn shares_page(&self, index: usize) -> bool {
        let page = self.definition.page_of(index);
        let questions = self.definition.questions.get(page).unwrap_or_default();
        questions.iter().filter(|q| q.kind.has_page()).count() > 1
    }

    /// What Continue found wrong with this question of the page.
    pub fn problems_of(&self, id: &str) -> impl Iterator<Item = &Problem> {
        let problems = self.saved.problems.iter();
        problems.filter(move |problem| field::is_of(&problem.field, id))
    }

    /// The question that is at fault there, as it is asked now.
    pub fn question_of(&self, problem: &Problem) -> Option<Cow<'_, Question>> {
        let mut questions = self.definition.questions.iter();
        let index = questions.position(|question| field::is_of(&problem.field, &question.id));
        self.question(index?)
    }

    /// The heading of the page with this question: its own text where it stands
    /// alone, else the caption of all, else the survey's title.
    pub(super) fn heading_of(&self, index: usize) -> Cow<'_, str> {
        if !self.shares_page(index) {
            return match self.question(index) {
                Some(Cow::Borrowed(question)) => Cow::Borrowed(&question.text),
                Some(Cow::Owned(question)) => Cow::Owned(question.text),
                None => Cow::Borrowed(""),
            };
        }
        let page = self.definition.page_of(index);
        let questions = self.definition.questions.get(page).unwrap_or_default();
        let shown = questions.iter().filter(|question| question.kind.has_page());
        let mut sections = shown.map(|question| &question.section);
        let first = sections.next().and_then(Option::as_ref);
        let is_one = sections.all(|section| section.as_ref() == first);
        match first.filter(|_| is_one) {
            Some(section) => Cow::Borrowed(section),
            None => Cow::Borrowed(&self.definition.title),
        }
    }

    /// What is wrong with the page that has this question.
    pub(super) fn judge_page(&self, index: usize) -> Vec<Problem> {
        let questions = &self.definition.questions;
        let asked = self.asked_with(index).filter_map(|i| questions.get(i));
        let judged = asked.filter_map(|q| self.judge(q, self.input(&q.id)).err());
        judged.flatten().collect()
    }
}

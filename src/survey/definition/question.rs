use super::{Kind, Logic};
use crate::survey::{Expression, Missing};

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Stable over years; the key of its answer.
    pub id: String,
    /// The question itself, which is the heading of its page.
    pub text: String,
    /// One short phrase below it.
    pub hint: Option<String>,
    /// Whether it must be answered; of a condition see [`Logic::required`].
    pub required: bool,
    /// When it is asked; `None` is always.
    pub relevant: Option<Expression>,
    /// Said when a required answer is missing, in place of our own sentence.
    pub error: Option<String>,
    /// The caption above the question.
    pub section: Option<String>,
    /// The id of its wording in a bank: as its author wrote it, or another where
    /// the survey is locked and the wording is not the one that the id says.
    pub bank: Option<String>,
    /// The reasons it offers for giving no answer; in a grid, for each row.
    pub missing: Vec<Missing>,
    /// What earlier answers change of it.
    pub logic: Logic,
    /// What it asks for.
    pub kind: Kind,
}

impl Question {
    /// What decides over its answer, with the member each stands in; texts do
    /// not.
    pub fn expressions(&self) -> impl Iterator<Item = (&'static str, &Expression)> {
        let logic = &self.logic;
        let calculation = match &self.kind {
            Kind::Calculated { calculation } => Some(calculation),
            _ => None,
        };
        let all = [
            ("relevant", self.relevant.as_ref()),
            ("required", logic.required.as_ref()),
            ("constraint", logic.constraint.as_ref()),
            ("choice_filter", logic.choice_filter.as_ref()),
            ("calculation", calculation),
        ];
        all.into_iter()
            .filter_map(|(member, expression)| Some((member, expression?)))
    }

    /// Whether the whole question may be answered with this reason for no
    /// answer. A grid offers its reasons in each row.
    pub fn offers(&self, kind: Missing) -> bool {
        self.missing.contains(&kind) && !matches!(self.kind, Kind::Grid { .. })
    }

    /// Whether it may be left out.
    pub fn is_optional(&self) -> bool {
        !self.required && self.kind.is_question()
    }
}

use std::borrow::Cow;

use super::gap::Gap;
use crate::survey::{Kind, Question};
use crate::words::survey::Words;

/// The stored values that one cell can hold, and their labels.
pub(super) struct Options<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Options<'a> {
    /// Those of a question's columns; none where its cells hold no such values.
    pub(super) fn of(question: &'a Question) -> Self {
        Self(match &question.kind {
            Kind::Single { .. } | Kind::YesNo | Kind::Grid { .. } => {
                question.kind.options(Words::English).collect()
            }
            _ => Vec::new(),
        })
    }

    /// Values with their labels in the definition's order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().copied()
    }

    /// What stands for a value where labels are wanted: its label, unless that
    /// could be taken for something else.
    pub(super) fn written(&self, value: &'a str) -> Cow<'a, str> {
        let label = self.0.iter().find(|(known, _)| *known == value);
        let told = label
            .filter(|(_, label)| Gap::of_cell(label).is_none() && self.read(label) == Some(value));
        Cow::Borrowed(told.map_or(value, |(_, label)| *label))
    }

    /// The value that a cell means, as a code or as a label that one value alone
    /// has; `None` of anything else.
    pub(super) fn read(&self, cell: &str) -> Option<&'a str> {
        let cell = cell.trim();
        let mut codes = self.0.iter().filter(|(value, _)| *value == cell);
        let mut labels = self.0.iter().filter(|(_, label)| label.trim() == cell);
        let found = codes.next().or_else(|| labels.next());
        let (value, _) = found?;
        // A label that is another's too says nothing; a code is one value's.
        (*value == cell || labels.next().is_none()).then_some(*value)
    }
}

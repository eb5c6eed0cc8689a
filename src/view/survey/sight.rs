use std::borrow::Cow;

use crate::survey::{Definition, Input, Problem, Question, State};
use crate::view::Same;

/// All that one question is drawn from. Where it is as it was, the question is
/// not drawn again: on a page of hundreds an answer costs what it changes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sight {
    definition: Same<Definition>,
    index: usize,
    /// The question as it is asked now, where that is not as it is written.
    posed: Option<Question>,
    input: Option<Input>,
    problems: Vec<Problem>,
    /// How many characters are typed, where there is a limit.
    pub(super) num_characters: usize,
    stacked: bool,
    /// Whether its heading is that of the page.
    pub(super) is_alone: bool,
    /// Whether the caption of its section stands above it.
    pub(super) has_caption: bool,
}

impl Sight {
    /// The question with this index as the state has it; `None` where there is
    /// none.
    pub(super) fn of(state: &State, index: usize) -> Option<Self> {
        let posed = state.question(index)?;
        Some(Self {
            definition: Same(state.definition().clone()),
            index,
            input: state.input(&posed.id).cloned(),
            num_characters: state.num_characters(&posed),
            problems: state.problems_of(&posed.id).cloned().collect(),
            posed: match posed {
                Cow::Borrowed(_) => None,
                Cow::Owned(posed) => Some(posed),
            },
            stacked: state.is_stacked(),
            is_alone: !state.shares_page(index),
            has_caption: true,
        })
    }

    /// The question as it is asked now.
    pub(super) fn question(&self) -> Option<&Question> {
        let written = || self.definition.questions.get(self.index);
        self.posed.as_ref().or_else(written)
    }

    /// What the respondent has typed or chosen, checked or not.
    pub(super) fn input(&self) -> Option<&Input> {
        self.input.as_ref()
    }

    /// What Continue found wrong with it.
    pub(super) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether its table has too little room to be one.
    pub(super) fn is_stacked(&self) -> bool {
        self.stacked
    }
}

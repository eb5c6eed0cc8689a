mod link;

use canvass_kernel::Named;

use crate::survey::{Kind, Question, definition::DateLimit};
use link::link;

/// Which questions see which, by index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// Every question once, after all that it sees.
    order: Vec<usize>,
    /// Those that see the question with this index; none where nobody sees any.
    dependents: Vec<Vec<usize>>,
    /// Those that the time alone can change, or the id of the response.
    timed: Vec<usize>,
}

impl Graph {
    /// The graph of these questions, whose indexes are known by id.
    ///
    /// # Errors
    ///
    /// The indexes of questions that see one another in a circle, each the
    /// next and the last the first.
    pub(in crate::survey) fn of(
        questions: &[Question],
        by_id: &Named<usize>,
    ) -> Result<Self, Vec<usize>> {
        let mut expressions = questions.iter().flat_map(Question::expressions);
        if expressions.next().is_some() {
            return link(questions, by_id);
        }
        let timed = questions.iter().enumerate();
        let timed = timed.filter(|(_, question)| is_limited_by_today(question));
        Ok(Self {
            order: (0..questions.len()).collect(),
            dependents: Vec::new(),
            timed: timed.map(|(index, _)| index).collect(),
        })
    }

    /// Every question once, after all that it sees.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// Those that see the question with this index.
    pub fn dependents(&self, index: usize) -> &[usize] {
        self.dependents.get(index).map_or(&[], Vec::as_slice)
    }

    /// Those that the time alone can change, or the id of the response.
    pub fn timed(&self) -> &[usize] {
        &self.timed
    }
}

fn is_limited_by_today(question: &Question) -> bool {
    matches!(
        question.kind,
        Kind::Date { min, max } | Kind::Month { min, max }
            if [min, max].contains(&Some(DateLimit::Today))
    )
}

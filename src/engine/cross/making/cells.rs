use canvass_kernel::Named;

use crate::table::{Column, Question};

/// What each code of a column is among a question's options; `None` for one
/// that is none of them.
pub(super) fn code_map(question: &Question, column: &Column) -> Vec<Option<u32>> {
    let labels = column.labels();
    if labels == question.options {
        return (0..labels.len() as u32).map(Some).collect();
    }
    let places = question
        .options
        .iter()
        .cloned()
        .zip(0..question.options.len() as u32)
        .rev();
    let places: Named<u32> = places.collect();
    labels
        .iter()
        .map(|label| places.get(label).copied())
        .collect()
}

/// The places of a column's cells that hold a word for no answer.
#[derive(Clone, Debug, Default)]
pub(super) struct Unanswered(Vec<bool>);

impl Unanswered {
    pub(super) fn of(column: &Column) -> Self {
        let mut places = Vec::new();
        for row in &column.missing.rows {
            if let Some(place) = column.cells.place(*row as usize) {
                places.resize(places.len().max(place + 1), false);
                if let Some(flag) = places.get_mut(place) {
                    *flag = true;
                }
            }
        }
        Self(places)
    }

    /// Whether the cell at a place is an answer.
    pub(super) fn is_answer(&self, column: &Column, place: usize) -> bool {
        self.0.get(place) != Some(&true) && column.cells.at(place).is_some()
    }
}

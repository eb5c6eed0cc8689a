use crate::engine::answer::column_of;
use crate::engine::{Cross, Themes};
use crate::prose::{MOST_TERMS, Terms};
use crate::table::Table;

/// Terms that are counted on the way through the rows.
#[derive(Clone, Debug)]
pub(super) struct Counting {
    question: u32,
    row: usize,
    terms: Terms,
}

impl Counting {
    pub(super) fn new(table: &Table, question: u32) -> Self {
        let asked = table.questions.get(question as usize);
        Self {
            question,
            row: 0,
            terms: Terms::new(asked.map_or("", |asked| asked.title.as_str())),
        }
    }

    /// Counts about so many rows; `false` when all were counted.
    pub(super) fn step(&mut self, table: &Table, cross: &Cross, most: usize) -> bool {
        let Some(column) = column_of(table, self.question) else {
            return false;
        };
        let end = self.row.saturating_add(most).min(cross.num_rows());
        for row in cross.passing(self.row..end, self.question) {
            if let Some(text) = column.answer(row as usize) {
                self.terms.add(text);
            }
        }
        self.row = end;
        end < cross.num_rows()
    }

    /// What was counted.
    pub(super) fn themes(&self) -> Themes {
        Themes {
            of: self.terms.num_texts(),
            terms: self.terms.top(MOST_TERMS),
        }
    }
}

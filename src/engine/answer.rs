use crate::engine::cross::Asking;
use crate::engine::{Clause, Cross, Found, Partial, Query, QuestionResult, Refusal};
use crate::table::Table;

/// The results of all questions under these clauses, and how many rows pass
/// them all.
pub fn answer(table: &Table, clauses: &[Clause]) -> (u32, Vec<QuestionResult>) {
    Cross::new(table).answer(table, clauses)
}

/// Texts of a free-text question among the rows that pass: those that hold
/// `words` (any case), at most `most` of them, in the order of the file.
pub fn search(table: &Table, clauses: &[Clause], question: u32, words: &str, most: usize) -> Found {
    let mut cross = Cross::new(table);
    cross.settle(table, clauses);
    let mut search = Search::new(question, words, most);
    while search.step(table, &cross, usize::MAX) {}
    search.found
}

/// What a table, or a part of one, says to a query.
///
/// # Errors
/// What [`Refusal::of_query`] refuses.
pub fn partial(cross: &mut Cross, table: &Table, query: &Query) -> Result<Partial, Refusal> {
    Refusal::of_query(table, query)?;
    let mut asking = Asking::new(query.clone());
    while asking.step(cross, table, isize::MAX as usize) {}
    Ok(asking.take().1)
}

/// A search on its way through the rows.
#[derive(Clone, Debug)]
pub(super) struct Search {
    question: u32,
    /// Words in small letters.
    wanted: String,
    most: usize,
    row: usize,
    /// What was found so far.
    pub(super) found: Found,
}

impl Search {
    pub(super) fn new(question: u32, words: &str, most: usize) -> Self {
        Self {
            question,
            wanted: words.trim().to_lowercase(),
            most,
            row: 0,
            found: Found::default(),
        }
    }

    /// Looks at about so many rows; `false` when all were looked at.
    pub(super) fn step(&mut self, table: &Table, cross: &Cross, most: usize) -> bool {
        let questions = table.questions.get(self.question as usize);
        let column = questions.and_then(|question| question.columns.first());
        let Some(column) = column.and_then(|column| table.columns.get(*column as usize)) else {
            return false;
        };
        let end = self.row.saturating_add(most).min(cross.num_rows());
        for row in cross.passing(self.row..end, self.question) {
            if let Some(text) = column.answer(row as usize)
                && (self.wanted.is_empty() || text.to_lowercase().contains(&self.wanted))
            {
                self.found.total += 1;
                if self.found.texts.len() < self.most {
                    let line = table.lines.get(row as usize).unwrap_or(0);
                    self.found.texts.push((line, text.to_owned()));
                }
            }
        }
        self.row = end;
        end < cross.num_rows()
    }
}

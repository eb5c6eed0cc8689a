use crate::engine::consent::Consent;
use crate::engine::cross::Asking;
use crate::engine::themes::Counting;
use crate::engine::{
    Clause, Cross, Found, FoundText, Partial, Query, QuestionResult, Refusal, Themes,
};
use crate::prose::{Phrase, scan};
use crate::table::{Column, Table};

/// The results of all questions under these clauses, and how many rows pass
/// them all.
pub fn answer(table: &Table, clauses: &[Clause]) -> (u32, Vec<QuestionResult>) {
    Cross::new(table).answer(table, clauses)
}

/// Texts of a free-text question among the rows that pass: those that hold
/// `words` (see [`Phrase`]), at most `most` of them, in the order of the file.
pub fn search(table: &Table, clauses: &[Clause], question: u32, words: &str, most: usize) -> Found {
    let mut cross = Cross::new(table);
    cross.settle(table, clauses);
    let mut search = Search::new(table, question, words.to_owned(), most);
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

/// What many people write of in a free-text question, among the rows that pass.
pub fn themes(table: &Table, clauses: &[Clause], question: u32) -> Themes {
    let mut cross = Cross::new(table);
    cross.settle(table, clauses);
    let mut counting = Counting::new(table, question);
    while counting.step(table, &cross, usize::MAX) {}
    counting.themes()
}

/// A search on its way through the rows.
#[derive(Clone, Debug)]
pub(super) struct Search {
    question: u32,
    wanted: Phrase,
    consent: Consent,
    most: usize,
    row: usize,
    /// What was found so far.
    pub(super) found: Found,
}

impl Search {
    pub(super) fn new(table: &Table, question: u32, words: String, most: usize) -> Self {
        let consent = Consent::of(table);
        Self {
            question,
            wanted: Phrase::new(&words),
            most,
            row: 0,
            found: Found {
                words,
                consent: consent.title(table),
                ..Found::default()
            },
            consent,
        }
    }

    /// Looks at about so many rows; `false` when all were looked at.
    pub(super) fn step(&mut self, table: &Table, cross: &Cross, most: usize) -> bool {
        let Some(column) = column_of(table, self.question) else {
            return false;
        };
        let end = self.row.saturating_add(most).min(cross.num_rows());
        for row in cross.passing(self.row..end, self.question) {
            let Some(text) = column.answer(row as usize) else {
                continue;
            };
            self.found.of += 1;
            let hits = self.wanted.spans(text);
            if hits.is_empty() && !self.wanted.is_blank() {
                continue;
            }
            self.found.total += 1;
            if self.found.texts.len() < self.most {
                self.found.texts.push(FoundText {
                    line: table.lines.get(row as usize).unwrap_or(0),
                    text: text.to_owned(),
                    hits,
                    traces: scan(text),
                    is_withheld: !self.consent.is_given(table, row as usize),
                });
            }
        }
        self.row = end;
        end < cross.num_rows()
    }
}

/// The column that holds the texts of a question.
pub(super) fn column_of(table: &Table, question: u32) -> Option<&Column> {
    let question = table.questions.get(question as usize)?;
    let column = question.columns.first()?;
    table.columns.get(*column as usize)
}

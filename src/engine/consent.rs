use crate::prose::{asks_consent, says_yes};
use crate::table::{QuestionKind, Table};

/// The questions of a table that ask for leave to quote.
///
/// Those that speak of quotes count, and where none does those that speak of consent.
/// Where there are several, all of them must have been answered yes.
#[derive(Clone, Debug, Default)]
pub(super) struct Consent {
    questions: Vec<usize>,
}

impl Consent {
    pub(super) fn of(table: &Table) -> Self {
        let mut best = 0;
        let mut questions = Vec::new();
        for (place, question) in table.questions.iter().enumerate() {
            let rank = asks_consent(&question.title).unwrap_or(0);
            let may_say_yes = || {
                let mut options = question.options.iter();
                options.any(|option| says_yes(option) == Some(true))
            };
            if rank == 0 || rank < best || question.kind != QuestionKind::Single || !may_say_yes() {
                continue;
            }
            if rank > best {
                questions.clear();
            }
            best = rank;
            questions.push(place);
        }
        Self { questions }
    }

    /// The title of the first of them, if there is one.
    pub(super) fn title(&self, table: &Table) -> Option<String> {
        let question = table.questions.get(*self.questions.first()?)?;
        Some(question.title.clone())
    }

    /// Whether who answered this row may be quoted as far as they were asked.
    pub(super) fn is_given(&self, table: &Table, row: usize) -> bool {
        self.questions.iter().all(|place| {
            let question = table.questions.get(*place);
            let column = question.and_then(|question| question.columns.first());
            let column = column.and_then(|column| table.columns.get(*column as usize));
            let answer = column.and_then(|column| column.answer(row));
            answer.and_then(says_yes) == Some(true)
        })
    }
}

use canvass_kernel::Named;

use crate::read::is_ticked;
use crate::table::{Column, Question, QuestionKind, Table};
use crate::words::derived as words;

/// What rows answered to a question by options.
pub(super) struct Answers<'a> {
    question: &'a Question,
    columns: Vec<Answered<'a>>,
}

/// A column of it, and which option of the question each of its codes is.
struct Answered<'a> {
    column: &'a Column,
    options: Vec<Option<u32>>,
}

impl<'a> Answers<'a> {
    /// Of a question that is answered by options.
    ///
    /// # Errors
    /// It is answered otherwise.
    pub(super) fn of(table: &'a Table, question: &'a Question) -> Result<Self, String> {
        let by_options = matches!(
            question.kind,
            QuestionKind::Single
                | QuestionKind::Score
                | QuestionKind::Multiple
                | QuestionKind::Agreement
        );
        if !by_options || question.options.is_empty() {
            return Err(words::no_options(&question.title));
        }
        let options = question.options.iter().cloned();
        // Of two of one name the first.
        let places: Named<u32> = options
            .zip(0..question.options.len() as u32)
            .rev()
            .collect();
        let columns = question.columns.iter();
        let columns = columns.filter_map(|place| table.columns.get(*place as usize));
        let answered = |column: &'a Column| Answered {
            column,
            options: column
                .labels()
                .iter()
                .map(|label| places.get(label).copied())
                .collect(),
        };
        Ok(Self {
            question,
            columns: columns.map(answered).collect(),
        })
    }

    /// Adds the options of a row as pairs of item and option, the item 0 where there are
    /// no statements; gives whether the row answered at all, inside the scale.
    pub(super) fn of_row(&self, row: usize, into: &mut Vec<(u32, u32)>) -> bool {
        match self.question.kind {
            QuestionKind::Multiple if self.question.items.is_empty() => {
                let Some(own) = self.columns.first() else {
                    return false;
                };
                let list = own.column.list(row).unwrap_or_default();
                into.extend(list.iter().filter_map(|code| Some((0, own.option(*code)?))));
                own.column.answer(row).is_some()
            }
            QuestionKind::Multiple => {
                let mut is_answered = false;
                for (option, own) in (0_u32..).zip(&self.columns) {
                    if let Some(cell) = own.column.answer(row) {
                        is_answered = true;
                        into.extend(is_ticked(cell).then_some((0, option)));
                    }
                }
                is_answered
            }
            _ => {
                let mut is_answered = false;
                for (item, own) in (0_u32..).zip(&self.columns) {
                    if let Some(option) = own.column.code(row).and_then(|code| own.option(code)) {
                        is_answered |= option < self.question.num_scale;
                        into.push((item, option));
                    }
                }
                is_answered
            }
        }
    }
}

impl Answered<'_> {
    fn option(&self, code: u32) -> Option<u32> {
        self.options.get(code as usize).copied().flatten()
    }
}

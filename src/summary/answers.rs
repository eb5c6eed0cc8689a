//! The answers of single rows, for tests that counts do not serve.

use crate::read::is_ticked;
use crate::table::{Column, Question, Table};

fn column<'a>(table: &'a Table, question: &Question, item: usize) -> Option<&'a Column> {
    let place = question.columns.get(item)?;
    table.columns.get(*place as usize)
}

/// The step or option of each row on the question's scale, of one of its
/// statements if it has several; `None` of rows without an answer on it.
pub(super) fn codes(table: &Table, question: &Question, item: usize) -> Vec<Option<u32>> {
    let Some(column) = column(table, question, item) else {
        return vec![None; table.num_rows];
    };
    // Statements of one battery may each know only some steps of its scale.
    let places: Vec<Option<u32>> = column
        .labels()
        .iter()
        .map(|label| {
            let place = question.options.iter().position(|option| option == label)?;
            let place = u32::try_from(place).ok()?;
            (place < question.num_scale).then_some(place)
        })
        .collect();
    let place = |code: u32| places.get(code as usize).copied().flatten();
    (0..table.num_rows)
        .map(|row| column.code(row).and_then(place))
        .collect()
}

/// For each option whether each row chose it; `None` of rows that did not
/// answer the question.
pub(super) fn ticks(table: &Table, question: &Question) -> Vec<Vec<Option<bool>>> {
    let has_columns = !question.items.is_empty();
    let columns: Vec<&Column> = (0..question.columns.len())
        .filter_map(|item| column(table, question, item))
        .collect();
    let answered: Vec<bool> = (0..table.num_rows)
        .map(|row| columns.iter().any(|column| column.answer(row).is_some()))
        .collect();
    let mut ticks = vec![
        answered
            .iter()
            .map(|answered| answered.then_some(false))
            .collect::<Vec<_>>();
        question.options.len()
    ];
    let mut tick = |option: usize, row: usize| {
        let place = ticks.get_mut(option).and_then(|rows| rows.get_mut(row));
        if let Some(place) = place {
            *place = Some(true);
        }
    };
    if has_columns {
        for (option, column) in columns.iter().enumerate() {
            for row in 0..table.num_rows {
                if column.answer(row).is_some_and(is_ticked) {
                    tick(option, row);
                }
            }
        }
    } else if let Some(column) = columns.first() {
        for row in 0..table.num_rows {
            for code in column.list(row).unwrap_or_default() {
                tick(*code as usize, row);
            }
        }
    }
    ticks
}

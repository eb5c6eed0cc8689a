use crate::survey::definition::Row;
use crate::survey::{Choice, Definition, Kind, Question};

/// A column of answers.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    /// Its name, which no other column has.
    pub name: String,
    /// The question it belongs to.
    pub question: &'a Question,
    /// Which part of its answer.
    pub part: Part<'a>,
}

/// The part of an answer that a column holds.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// All of it.
    Whole,
    /// Whether this one of several choices was chosen.
    Choice(&'a Choice),
    /// What was written for the choice that asks for words.
    Words(&'a Choice),
    /// The point of this row of a grid.
    Row(&'a Row),
    /// The rank of this thing.
    Item(&'a Row),
    /// Whether this column was ticked in this row.
    Tick {
        /// The row.
        row: &'a Row,
        /// The column.
        column: &'a Row,
    },
}

/// The columns of a survey's questions in their order. A note has none.
pub fn columns(definition: &Definition) -> Vec<Column<'_>> {
    definition.questions.iter().flat_map(of_question).collect()
}

/// The columns of one question.
pub(super) fn of_question(question: &Question) -> Vec<Column<'_>> {
    let id = question.id.as_str();
    let column = |names: &[&str], part| Column {
        name: [&[id], names].concat().join("/"),
        question,
        part,
    };
    match &question.kind {
        Kind::Single { choices } => {
            let own = choices.iter().find(|choice| choice.other);
            let own = own.map(|choice| column(&[&choice.value, "text"], Part::Words(choice)));
            let whole = column(&[], Part::Whole);
            std::iter::once(whole).chain(own).collect()
        }
        Kind::Multiple { choices, .. } => {
            let each = choices.iter().map(|choice| {
                let ticked = column(&[&choice.value], Part::Choice(choice));
                let words = column(&[&choice.value, "text"], Part::Words(choice));
                [Some(ticked), choice.other.then_some(words)]
            });
            each.flatten().flatten().collect()
        }
        Kind::Ranking { items, .. } => {
            let items = items.iter();
            items
                .map(|item| column(&[&item.value], Part::Item(item)))
                .collect()
        }
        Kind::Grid { rows, .. } => {
            let rows = rows.iter();
            rows.map(|row| column(&[&row.value], Part::Row(row)))
                .collect()
        }
        Kind::Ticks { rows, columns } => {
            let of_row = |row| {
                let columns = columns.iter();
                columns.map(move |tick: &Row| {
                    let part = Part::Tick { row, column: tick };
                    column(&[&row.value, &tick.value], part)
                })
            };
            rows.iter().flat_map(of_row).collect()
        }
        Kind::Note { .. } => Vec::new(),
        _ => vec![column(&[], Part::Whole)],
    }
}

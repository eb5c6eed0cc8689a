use std::ops::Range;

use super::bins::{bins, places};
use super::codes::Codes;
use super::facet::{Axis, Facet, Shape};
use crate::table::{Data, Day, Question, QuestionKind, Table};

mod cells;
mod made;
mod ordering;
mod sets;
mod source;

use made::Made;
use ordering::{Ordering, keys};
use source::Source;

/// A question that is being made into codes, piece by piece.
#[derive(Clone, Debug)]
pub(super) struct Making {
    question: usize,
    num_rows: usize,
    /// The columns of codes to make, the next last.
    sources: Vec<Source>,
    axes: Vec<Axis>,
    made: Vec<Made>,
    /// Codes as they are read: of rows, or of the places of a column's cells and
    /// last of no cell.
    codes: Codes,
    /// The codes that are all read.
    ordering: Option<Ordering>,
    /// The next to be read, put in order or given to a row.
    next: usize,
}

impl Making {
    /// The question at this place of a table; `None` behind the last.
    pub(super) fn of(table: &Table, question: usize) -> Option<Self> {
        let mut sources = sources(table, table.questions.get(question)?);
        sources.reverse();
        Some(Self {
            question,
            num_rows: table.num_rows,
            sources,
            axes: Vec::new(),
            made: Vec::new(),
            codes: Codes::default(),
            ordering: None,
            next: 0,
        })
    }

    /// The question.
    pub(super) fn question(&self) -> usize {
        self.question
    }

    /// Goes on by about `most` rows; gives how many, at least one.
    pub(super) fn step(&mut self, table: &Table, most: usize) -> usize {
        /// A row is read in about the time in which so many are counted.
        const READING: usize = 8;
        if let Some(ordering) = self.ordering.take() {
            return self.put_in_order(table, ordering, most);
        }
        let Some(source) = self.sources.last_mut() else {
            return 1;
        };
        let keys = source.only_column().and_then(|column| keys(table, column));
        let num = keys.map_or(self.num_rows, |(_, places)| places + 1);
        if self.next == 0 {
            self.codes = Codes::with_capacity(num);
        }
        let end = (self.next + (most / READING).max(1)).min(num);
        let done = (end - self.next) * READING;
        if self.next < num {
            source.read(table, self.next..end, &mut self.codes);
            self.next = end;
            return done;
        }
        if let Some(moved) = source.settle(most) {
            return moved;
        }
        let spreads = keys.is_some().then(|| source.only_column()).flatten();
        let codes = std::mem::take(&mut self.codes);
        let source = self.sources.pop();
        self.ordering = source.map(|source| Ordering::new(source, codes, spreads));
        self.next = 0;
        1
    }

    /// Goes on to put codes in their order; gives how many.
    fn put_in_order(&mut self, table: &Table, mut ordering: Ordering, most: usize) -> usize {
        let num = if ordering.is_by_place() {
            ordering.codes.len()
        } else {
            self.num_rows
        };
        let rows = self.next..(self.next + most.max(1)).min(num);
        let done = rows.len();
        self.next = rows.end;
        ordering.step(table, rows);
        if self.next < num {
            self.ordering = Some(ordering);
            return done;
        }
        self.next = 0;
        if ordering.is_by_place() {
            ordering.begin_rows(self.num_rows);
            self.ordering = Some(ordering);
        } else {
            let (axis, made) = ordering.finish();
            self.axes.push(axis);
            self.made.push(made);
        }
        done + 1
    }

    /// The question, if it is made.
    pub(super) fn take_made(&mut self, table: &Table) -> Option<Facet> {
        if !self.sources.is_empty() || self.ordering.is_some() {
            return None;
        }
        let question = table.questions.get(self.question)?;
        let made = std::mem::take(&mut self.made);
        Some(Facet {
            axes: std::mem::take(&mut self.axes),
            shape: shape(table, question, made),
        })
    }
}

/// What a question's columns of codes are made from.
fn sources(table: &Table, question: &Question) -> Vec<Source> {
    let columns = || question.columns.iter().copied();
    let Some(first) = columns().next() else {
        return Vec::new();
    };
    match question.kind {
        QuestionKind::Single | QuestionKind::Score => {
            vec![Source::options(table, question, first)]
        }
        QuestionKind::Agreement => columns()
            .map(|column| Source::options(table, question, column))
            .chain([Source::any_option(table, question)])
            .collect(),
        QuestionKind::Multiple if question.items.is_empty() => {
            vec![Source::lists(table, question, first)]
        }
        QuestionKind::Multiple => vec![Source::ticks(table, &question.columns)],
        QuestionKind::Number | QuestionKind::Date => vec![Source::values(first)],
        QuestionKind::Usage => columns()
            .map(|column| Source::pairs(column, question))
            .collect(),
        QuestionKind::Text | QuestionKind::Hidden => vec![Source::filled(table, first)],
    }
}

/// What the codes of a question's columns stand for.
fn shape(table: &Table, question: &Question, mut made: Vec<Made>) -> Shape {
    let column = question.columns.first();
    let Some(column) = column.and_then(|column| table.columns.get(*column as usize)) else {
        return Shape::Nothing;
    };
    let scale = question.num_scale as usize;
    match question.kind {
        QuestionKind::Single | QuestionKind::Score => Shape::Options { scale },
        QuestionKind::Agreement => Shape::Statements { scale },
        QuestionKind::Multiple => {
            let ticked = !question.items.is_empty();
            let options = if ticked {
                question.columns.len()
            } else {
                question.options.len()
            };
            Shape::Sets {
                options,
                sets: made.pop().map(Made::into_sets).unwrap_or_default(),
                ticked,
            }
        }
        QuestionKind::Number | QuestionKind::Date => {
            let values = made.pop().map(Made::into_values).unwrap_or_default();
            match (question.kind, &column.data) {
                (QuestionKind::Number, Data::Numbers(_)) => {
                    let bins = bins(&values, column.unit);
                    Shape::Numbers {
                        places: places(&values, &bins),
                        values,
                        bins,
                    }
                }
                (QuestionKind::Date, Data::Days(_)) => Shape::Days {
                    months: months(&values),
                    values,
                },
                _ => Shape::Nothing,
            }
        }
        QuestionKind::Usage => Shape::Usage {
            by: question.by.is_some(),
            series: question.options.len().max(1),
            pairs: made.into_iter().map(Made::into_pairs).collect(),
        },
        QuestionKind::Text => Shape::Filled { texts: true },
        QuestionKind::Hidden => Shape::Filled { texts: false },
    }
}

/// The month of a day, as [`Day::month_index`].
pub(super) fn month(day: f64) -> i32 {
    Day(day as i32).month_index()
}

/// The first month of these days, which rise, and which months from there on
/// are among them; `None` for no day, and for more months than can be shown.
fn months(days: &[f64]) -> Option<(i32, Vec<bool>)> {
    const MOST: i32 = 12 * 200;
    let first = month(*days.first()?);
    let last = month(*days.last()?);
    if last - first >= MOST {
        return None;
    }
    let mut has_rows = vec![false; (last - first) as usize + 1];
    for day in days {
        if let Some(has_rows) = has_rows.get_mut((month(*day) - first) as usize) {
            *has_rows = true;
        }
    }
    Some((first, has_rows))
}

/// Rows of a slice of a table.
type Rows = Range<usize>;

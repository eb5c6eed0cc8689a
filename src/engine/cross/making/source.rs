mod read;

use canvass_kernel::distinct::Distinct;

use super::cells::{Unanswered, code_map};
use super::made::{Made, order, value};
use super::sets::Sets;
use crate::engine::cross::sorting::Sorting;
use crate::read::is_ticked;
use crate::table::{Column, Question, Table};

/// Where the codes of one column come from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// Options of one column, by its own codes; the last code for none.
    Options {
        column: u32,
        map: Vec<u32>,
        options: usize,
    },
    /// Whether a row holds any option in columns, for each by the places of its
    /// cells.
    AnyOption { columns: Vec<(u32, Vec<bool>)> },
    /// Sets of options in lists.
    Lists {
        column: u32,
        map: Vec<u32>,
        options: usize,
        unanswered: Unanswered,
        sets: Sets,
    },
    /// Sets of options, each ticked in a column, by the places of its cells.
    Ticks {
        columns: Vec<(u32, Vec<Tick>)>,
        sets: Sets,
    },
    /// Different numbers or days.
    Values {
        column: u32,
        values: Distinct,
        sorting: Option<Sorting>,
    },
    /// Pairs of series and number; series beyond so many are none.
    Pairs {
        column: u32,
        by: Option<u32>,
        series: u32,
        values: Distinct,
        pairs: Distinct,
        sorting: Option<Sorting>,
    },
    /// Whether a row holds anything.
    Filled { column: u32, unanswered: Unanswered },
}

/// What a cell says in a column of one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tick {
    /// No answer.
    Nothing,
    No,
    Yes,
}

impl Source {
    pub(super) fn options(table: &Table, question: &Question, column: u32) -> Self {
        Self::Options {
            column,
            map: options_of(table, question, column),
            options: question.options.len(),
        }
    }

    pub(super) fn any_option(table: &Table, question: &Question) -> Self {
        let map = |column: &u32| {
            let known = table.columns.get(*column as usize)?;
            let map = code_map(question, known);
            let is_option = |place: usize| {
                let code = known.data.code(place);
                code.and_then(|code| map.get(code as usize).copied().flatten())
                    .is_some()
            };
            let places = 0..known.cells.num_places();
            Some((*column, places.map(is_option).collect()))
        };
        Self::AnyOption {
            columns: question.columns.iter().filter_map(map).collect(),
        }
    }

    pub(super) fn lists(table: &Table, question: &Question, column: u32) -> Self {
        Self::Lists {
            column,
            map: options_of(table, question, column),
            options: question.options.len(),
            unanswered: unanswered(table, column),
            sets: Sets::default(),
        }
    }

    pub(super) fn ticks(table: &Table, columns: &[u32]) -> Self {
        let ticks = |column: &u32| {
            let known = table.columns.get(*column as usize);
            (*column, known.map_or(Vec::new(), ticks_of))
        };
        Self::Ticks {
            columns: columns.iter().map(ticks).collect(),
            sets: Sets::default(),
        }
    }

    pub(super) fn values(column: u32) -> Self {
        Self::Values {
            column,
            values: Distinct::default(),
            sorting: None,
        }
    }

    pub(super) fn pairs(column: u32, question: &Question) -> Self {
        Self::Pairs {
            column,
            by: question.by,
            series: question.options.len().max(1) as u32,
            values: Distinct::default(),
            pairs: Distinct::default(),
            sorting: None,
        }
    }

    pub(super) fn filled(table: &Table, column: u32) -> Self {
        Self::Filled {
            column,
            unanswered: unanswered(table, column),
        }
    }

    /// The column whose cells alone tell, if it is one.
    pub(super) fn only_column(&self) -> Option<u32> {
        match self {
            Self::Options { column, .. }
            | Self::Lists { column, .. }
            | Self::Values { column, .. }
            | Self::Pairs {
                column, by: None, ..
            }
            | Self::Filled { column, .. } => Some(*column),
            Self::AnyOption { .. } | Self::Ticks { .. } | Self::Pairs { .. } => None,
        }
    }

    /// Works on the order of codes when all rows are read; gives about how much
    /// was done, or `None` if nothing is left to do.
    pub(super) fn settle(&mut self, most: usize) -> Option<usize> {
        let sorting = match self {
            Self::Values {
                values, sorting, ..
            }
            | Self::Pairs {
                values, sorting, ..
            } => sorting.get_or_insert_with(|| Sorting::new(values.keys().iter().copied())),
            _ => return None,
        };
        (!sorting.is_done()).then(|| sorting.step(most.max(1)))
    }

    /// What the codes stand for and, where they are not what was read, what
    /// each that was read becomes.
    pub(super) fn made(self) -> (Made, Option<Vec<u32>>) {
        match self {
            Self::Options { options, .. } => (Made::Codes(options + 1), None),
            Self::AnyOption { .. } | Self::Filled { .. } => (Made::Codes(2), None),
            Self::Lists { sets, .. } | Self::Ticks { sets, .. } => (Made::Sets(sets.found()), None),
            Self::Values { sorting, .. } => {
                let sorting = sorting.unwrap_or_else(|| Sorting::new(std::iter::empty()));
                let sorted = sorting.sorted();
                let values = sorted.iter().map(|(key, _)| value(*key)).collect();
                (
                    Made::Values(values),
                    Some(order(sorted.iter().map(|(_, number)| *number))),
                )
            }
            Self::Pairs { sorting, pairs, .. } => {
                let sorting = sorting.unwrap_or_else(|| Sorting::new(std::iter::empty()));
                let sorted = sorting.sorted();
                let places = order(sorted.iter().map(|(_, number)| *number));
                let place =
                    |pair: u64| places.get((pair as u32) as usize + 1).copied().unwrap_or(0);
                let keys = pairs.keys().iter().zip(0_u32..);
                let mut ordered: Vec<(u32, u32, u32)> = keys
                    .map(|(pair, number)| ((pair >> 32) as u32, place(*pair), number))
                    .collect();
                ordered.sort_unstable();
                let value_at = |place: u32| {
                    sorted
                        .get(place as usize)
                        .map_or(0.0, |(key, _)| value(*key))
                };
                let made = ordered
                    .iter()
                    .map(|(series, place, _)| (*series, value_at(*place)));
                (
                    Made::Pairs(made.collect()),
                    Some(order(ordered.iter().map(|(_, _, number)| *number))),
                )
            }
        }
    }
}

/// What the cells of a column of one option say, by their places.
fn ticks_of(column: &Column) -> Vec<Tick> {
    let unanswered = Unanswered::of(column);
    let tick = |place: usize| match column.cells.at(place) {
        Some(cell) if unanswered.is_answer(column, place) => {
            if is_ticked(cell) {
                Tick::Yes
            } else {
                Tick::No
            }
        }
        _ => Tick::Nothing,
    };
    (0..column.cells.num_places()).map(tick).collect()
}

fn unanswered(table: &Table, column: u32) -> Unanswered {
    let column = table.columns.get(column as usize);
    column.map(Unanswered::of).unwrap_or_default()
}

/// What each code of a column is among the question's options; as many as there
/// are for none of them.
fn options_of(table: &Table, question: &Question, column: u32) -> Vec<u32> {
    let none = question.options.len() as u32;
    let map = table.columns.get(column as usize);
    let map = map.map_or(Vec::new(), |column| code_map(question, column));
    map.into_iter().map(|code| code.unwrap_or(none)).collect()
}

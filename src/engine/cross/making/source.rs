use arrow_buffer::{ArrowNativeType, NullBuffer};
use canvass_kernel::distinct::Distinct;

use super::Rows;
use super::cells::{Unanswered, code_map};
use super::made::{Made, key, order, value};
use super::sets::Sets;
use crate::engine::cross::codes::Codes;
use crate::engine::cross::sorting::Sorting;
use crate::read::{is_ticked, parse_number};
use crate::table::{Column, Data, Question, Table, Values};

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

    /// Reads rows, in their order; where one column alone tells, the places of
    /// its cells instead. Codes of numbers stand for the order in which they
    /// come, from 1, until [`Source::made`] tells their own; 0 is no number.
    pub(super) fn read(&mut self, table: &Table, rows: Rows, codes: &mut Codes) {
        let column = |place: u32| table.columns.get(place as usize);
        match self {
            Self::Options {
                column: place,
                map,
                options,
            } => {
                let Some(column) = column(*place) else { return };
                for place in rows {
                    let own = column.data.code(place);
                    let code = own.and_then(|own| map.get(own as usize).copied());
                    codes.push(code.unwrap_or(*options as u32));
                }
            }
            Self::AnyOption { columns } => {
                for row in rows {
                    let any = columns.iter().any(|(place, is_option)| {
                        let place = column(*place).and_then(|column| column.cells.place(row));
                        place.and_then(|place| is_option.get(place)) == Some(&true)
                    });
                    codes.push(u32::from(any));
                }
            }
            Self::Lists {
                column: place,
                map,
                options,
                unanswered,
                sets,
            } => {
                let Some(column) = column(*place) else { return };
                for place in rows {
                    sets.begin(*options);
                    for own in column.data.list(place).unwrap_or_default() {
                        let option = map.get(*own as usize).map(|option| *option as usize);
                        if let Some(option) = option.filter(|option| *option < *options) {
                            sets.set(option);
                        }
                    }
                    codes.push(sets.end(*options, unanswered.is_answer(column, place)));
                }
            }
            Self::Ticks { columns, sets } => {
                read_ticks(table, columns, rows, sets, codes);
            }
            Self::Values {
                column: place,
                values,
                ..
            } => match column(*place).map(|column| &column.data) {
                Some(Data::Days(own)) => {
                    let key = |day| key(f64::from(day)).unwrap_or(0);
                    codes.take(&codes_of(own, &rows, |days, bits, into| {
                        values.number_days(days, bits, key, into);
                    }));
                }
                Some(Data::Numbers(own)) => {
                    codes.take(&codes_of(own, &rows, |numbers, bits, into| {
                        values.number_each(numbers, bits, key, into);
                    }));
                }
                _ => codes.take(&vec![0; rows.len()]),
            },
            Self::Pairs {
                column: place,
                by,
                series,
                values,
                pairs,
                ..
            } => {
                let Some(numbers) = column(*place) else {
                    return;
                };
                let by = by.map(column);
                for row in rows {
                    let (own, place) = match by {
                        Some(by) => (by.and_then(|by| by.code(row)), numbers.cells.place(row)),
                        None => (Some(0), Some(row)),
                    };
                    let own = own.filter(|own| own < series);
                    let value = place.and_then(|place| count_at(numbers, place));
                    let pair = own.zip(value.and_then(key)).map(|(own, key)| {
                        pairs.number(u64::from(own) << 32 | u64::from(values.number(key)))
                    });
                    codes.push(pair.map_or(0, |pair| pair + 1));
                }
            }
            Self::Filled {
                column: place,
                unanswered,
            } => {
                let Some(column) = column(*place) else { return };
                for place in rows {
                    codes.push(u32::from(unanswered.is_answer(column, place)));
                }
            }
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

/// The codes of values at these places; 0 behind the last. `number` takes what is
/// there: the values and their bits.
fn codes_of<'a, T: ArrowNativeType>(
    values: &'a Values<T>,
    places: &Rows,
    number: impl FnOnce(&'a [T], Option<(&'a [u8], usize)>, &mut Vec<u32>),
) -> Vec<u32> {
    let mut codes = Vec::with_capacity(places.len());
    let bits = bits(values.nulls(), places);
    number(part(values, places), bits, &mut codes);
    codes.resize(places.len(), 0);
    codes
}

/// The values at those of these places that there are.
fn part<'a, T: ArrowNativeType>(values: &'a Values<T>, places: &Rows) -> &'a [T] {
    let known = places.start.min(values.len())..places.end.min(values.len());
    values.values().get(known).unwrap_or_default()
}

/// The bits of places that hold a value, and which of them is the first's; none
/// where all do.
fn bits<'a>(nulls: Option<&'a NullBuffer>, places: &Rows) -> Option<(&'a [u8], usize)> {
    let nulls = nulls?;
    Some((nulls.validity(), nulls.offset() + places.start))
}

/// Reads the sets that rows ticked in columns.
fn read_ticks(
    table: &Table,
    columns: &[(u32, Vec<Tick>)],
    rows: Rows,
    sets: &mut Sets,
    codes: &mut Codes,
) {
    let options = columns.len();
    for row in rows {
        sets.begin(options);
        let mut answered = false;
        for (option, (place, ticks)) in columns.iter().enumerate() {
            let column = table.columns.get(*place as usize);
            let place = column.and_then(|column| column.cells.place(row));
            let tick = place.and_then(|place| ticks.get(place));
            answered |= tick.is_some_and(|tick| *tick != Tick::Nothing);
            if tick == Some(&Tick::Yes) {
                sets.set(option);
            }
        }
        codes.push(sets.end(options, answered));
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

/// The count at a place, also where a column of months is none of numbers.
fn count_at(column: &Column, place: usize) -> Option<f64> {
    match column.data {
        Data::Numbers(_) => column.data.number(place),
        _ => column.cells.at(place).and_then(parse_number),
    }
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

use canvass_kernel::distinct::Distinct;

use super::Rows;
use super::cells::{answers, code_at, code_map, codes_at, is_tick, number_at};
use crate::engine::cross::codes::Codes;
use crate::engine::cross::facet::Set;
use crate::engine::cross::sorting::Sorting;
use crate::read::parse_number;
use crate::table::{Data, Question, Table};

/// Where the codes of one column come from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// Options of one column, by its own codes; the last code for none.
    Options {
        column: u32,
        map: Vec<u32>,
        options: usize,
    },
    /// Whether a row holds any option in columns, for each by its own codes.
    AnyOption { columns: Vec<(u32, Vec<bool>)> },
    /// Sets of options in lists.
    Lists {
        column: u32,
        map: Vec<u32>,
        options: usize,
        sets: Sets,
    },
    /// Sets of options, each ticked in a column.
    Ticks { columns: Vec<u32>, sets: Sets },
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
    Filled { column: u32 },
}

/// What codes stand for.
#[derive(Clone, Debug)]
pub(super) enum Made {
    /// Nothing more than is known of the question; so many codes.
    Codes(usize),
    Sets(Vec<Set>),
    Values(Vec<f64>),
    Pairs(Vec<(u32, f64)>),
}

/// Different sets of options.
#[derive(Clone, Debug, Default)]
pub(super) struct Sets {
    /// Words of 64 bits, by themselves and behind the sets of those before.
    words: Vec<Distinct>,
    sets: Vec<Set>,
    /// The row's bits: one each option, and one that it holds anything.
    bits: Vec<u64>,
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
            Some((*column, map.iter().map(Option::is_some).collect()))
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
            sets: Sets::default(),
        }
    }

    pub(super) fn ticks(columns: Vec<u32>) -> Self {
        Self::Ticks {
            columns,
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

    pub(super) fn filled(column: u32) -> Self {
        Self::Filled { column }
    }

    /// Reads rows, in their order. Codes of numbers stand for the order in
    /// which they come, from 1, until [`Source::made`] tells their own; 0 is no
    /// number.
    pub(super) fn read(&mut self, table: &Table, rows: Rows, codes: &mut Codes) {
        let column = |place: u32| table.columns.get(place as usize);
        match self {
            Self::Options {
                column: place,
                map,
                options,
            } => {
                for row in rows {
                    let own = column(*place).and_then(|column| code_at(&column.data, row));
                    let code = own.and_then(|own| map.get(own as usize).copied());
                    codes.push(code.unwrap_or(*options as u32));
                }
            }
            Self::AnyOption { columns } => {
                for row in rows {
                    let any = columns.iter().any(|(place, is_option)| {
                        let own = column(*place).and_then(|column| code_at(&column.data, row));
                        own.is_some_and(|own| is_option.get(own as usize) == Some(&true))
                    });
                    codes.push(u32::from(any));
                }
            }
            Self::Lists {
                column: place,
                map,
                options,
                sets,
            } => {
                let Some(column) = column(*place) else { return };
                for (row, answer) in rows.clone().zip(answers(column, rows)) {
                    sets.begin(*options);
                    for own in codes_at(&column.data, row) {
                        let option = map.get(*own as usize).map(|option| *option as usize);
                        if let Some(option) = option.filter(|option| *option < *options) {
                            sets.set(option);
                        }
                    }
                    codes.push(sets.end(*options, answer.is_some()));
                }
            }
            Self::Ticks { columns, sets } => {
                let options = columns.len();
                let known = columns.iter().map(|place| column(*place));
                let mut cells: Vec<_> = known
                    .map(|column| column.map(|column| answers(column, rows.clone())))
                    .collect();
                for _ in rows {
                    sets.begin(options);
                    let mut answered = false;
                    for (option, cells) in cells.iter_mut().enumerate() {
                        if let Some(cell) = cells.as_mut().and_then(Iterator::next).flatten() {
                            answered = true;
                            if is_tick(cell) {
                                sets.set(option);
                            }
                        }
                    }
                    codes.push(sets.end(options, answered));
                }
            }
            Self::Values {
                column: place,
                values,
                ..
            } => {
                for row in rows {
                    let value = column(*place).and_then(|column| number_at(&column.data, row));
                    let key = value.and_then(key);
                    codes.push(key.map_or(0, |key| values.number(key) + 1));
                }
            }
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
                    let own = match by {
                        Some(by) => by.and_then(|by| code_at(&by.data, row)),
                        None => Some(0),
                    };
                    let value = match &numbers.data {
                        Data::Numbers(_) => number_at(&numbers.data, row),
                        _ => numbers.cell(row).and_then(parse_number),
                    };
                    let own = own.filter(|own| own < series);
                    let pair = own.zip(value.and_then(key)).map(|(own, key)| {
                        pairs.number(u64::from(own) << 32 | u64::from(values.number(key)))
                    });
                    codes.push(pair.map_or(0, |pair| pair + 1));
                }
            }
            Self::Filled { column: place } => {
                let Some(column) = column(*place) else { return };
                for answer in answers(column, rows) {
                    codes.push(u32::from(answer.is_some()));
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
            Self::Lists { sets, .. } | Self::Ticks { sets, .. } => (Made::Sets(sets.sets), None),
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

/// What each code of a column is among the question's options; as many as there
/// are for none of them.
fn options_of(table: &Table, question: &Question, column: u32) -> Vec<u32> {
    let none = question.options.len() as u32;
    let map = table.columns.get(column as usize);
    let map = map.map_or(Vec::new(), |column| code_map(question, column));
    map.into_iter().map(|code| code.unwrap_or(none)).collect()
}

/// The place of each number, which is one less than its code; code 0 comes
/// last.
fn order(numbers: impl ExactSizeIterator<Item = u32>) -> Vec<u32> {
    let mut places = vec![numbers.len() as u32; numbers.len() + 1];
    for (place, number) in (0_u32..).zip(numbers) {
        if let Some(slot) = places.get_mut(number as usize + 1) {
            *slot = place;
        }
    }
    places
}

/// A key that rises with the number; `None` for one that is none.
fn key(value: f64) -> Option<u64> {
    let bits = (value + 0.0).to_bits();
    let key = if bits >> 63 == 0 {
        bits | 1 << 63
    } else {
        !bits
    };
    (!value.is_nan()).then_some(key)
}

/// The number of a key.
fn value(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 {
        key & !(1 << 63)
    } else {
        !key
    })
}

impl Made {
    /// Number of codes, with that of rows that hold nothing.
    pub(super) fn num_codes(&self) -> usize {
        match self {
            Self::Codes(codes) => *codes,
            Self::Sets(sets) => sets.len(),
            Self::Values(values) => values.len() + 1,
            Self::Pairs(pairs) => pairs.len() + 1,
        }
    }

    pub(super) fn into_sets(self) -> Vec<Set> {
        match self {
            Self::Sets(sets) => sets,
            _ => Vec::new(),
        }
    }

    pub(super) fn into_values(self) -> Vec<f64> {
        match self {
            Self::Values(values) => values,
            _ => Vec::new(),
        }
    }

    pub(super) fn into_pairs(self) -> Vec<(u32, f64)> {
        match self {
            Self::Pairs(pairs) => pairs,
            _ => Vec::new(),
        }
    }
}

impl Sets {
    /// Begins the set of a row.
    fn begin(&mut self, options: usize) {
        let words = options / 64 + 1;
        self.bits.clear();
        self.bits.resize(words, 0);
        self.words.resize_with(2 * words - 1, Distinct::default);
    }

    fn set(&mut self, bit: usize) {
        if let Some(word) = self.bits.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    /// The number of the set.
    fn end(&mut self, options: usize, answered: bool) -> u32 {
        if answered {
            self.set(options);
        }
        let mut words = self.words.iter_mut();
        let mut bits = self.bits.iter();
        let first = words.next().zip(bits.next());
        let mut number = first.map_or(0, |(words, bits)| words.number(*bits));
        // A set of more words is numbered by its words so far and the next.
        while let (Some(own), Some(bits)) = (words.next(), bits.next()) {
            let next = u64::from(own.number(*bits));
            number = words
                .next()
                .map_or(0, |pairs| pairs.number(u64::from(number) << 32 | next));
        }
        if number as usize == self.sets.len() {
            let has = |bit: &usize| {
                self.bits
                    .get(bit / 64)
                    .is_some_and(|word| word >> (bit % 64) & 1 == 1)
            };
            self.sets.push(Set {
                options: (0..options)
                    .filter(has)
                    .map(|option| option as u32)
                    .collect(),
                answered,
            });
        }
        number
    }
}

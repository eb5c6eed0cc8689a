use arrow_buffer::{ArrowNativeType, NullBuffer};

use super::{Source, Tick};
use crate::engine::cross::codes::Codes;
use crate::engine::cross::making::Rows;
use crate::engine::cross::making::made::key;
use crate::engine::cross::making::sets::Sets;
use crate::read::parse_number;
use crate::table::{Column, Data, Table, Values};

impl Source {
    /// Reads rows, in their order; where one column alone tells, the places of
    /// its cells instead. Codes of numbers stand for the order in which they
    /// come, from 1, until [`Source::made`] tells their own; 0 is no number.
    pub(in crate::engine::cross::making) fn read(
        &mut self,
        table: &Table,
        rows: Rows,
        codes: &mut Codes,
    ) {
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

/// The count at a place, also where a column of months is none of numbers.
fn count_at(column: &Column, place: usize) -> Option<f64> {
    match column.data {
        Data::Numbers(_) => column.data.number(place),
        _ => column.cells.at(place).and_then(parse_number),
    }
}

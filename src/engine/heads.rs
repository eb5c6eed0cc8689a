use std::collections::BTreeMap;

use canvass_kernel::{sort_by, value::parse_number};
use serde::{Deserialize, Serialize};

use crate::table::{Column, Kind, Table};

/// How the rows of a table say how many people there are. Columns go by their positions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heads {
    /// The column of groups.
    pub group: u32,
    /// The column that says how many people a row is; each is one person where `None`.
    pub number: Option<u32>,
    /// Only rows that hold these words in these columns count.
    pub only: Vec<(u32, String)>,
}

/// How many people a table says there are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Headcount {
    /// The groups in the order of the file.
    pub groups: Vec<HeadGroup>,
    /// Rows that count.
    pub rows: u32,
    /// Of the rows that would, those that name no group.
    pub without_group: u32,
    /// Those whose number of people cannot be read, or is below nought.
    pub without_number: u32,
    /// For each column of few words, but of numbers, those that the rows hold which pass by all other
    /// columns: what [`Heads::only`] may choose from. Of days the newest stands first.
    pub choices: Vec<(u32, Vec<String>)>,
}

/// The people of one group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeadGroup {
    /// Its words.
    pub label: String,
    /// How many people, added up over its rows.
    pub people: f64,
    /// How many rows.
    pub rows: u32,
    /// It sums other groups, as the file's system has it.
    pub is_sum: bool,
}

/// Most different words of a column that may be chosen from.
const MOST_WORDS: usize = 400;

/// Counts the people of a table.
pub fn headcount(table: &Table, heads: &Heads) -> Headcount {
    let mut found = Headcount {
        choices: choices(table, heads),
        ..Headcount::default()
    };
    let Some(groups) = table.columns.get(heads.group as usize) else {
        return found;
    };
    let sums = table.report.recognised.as_ref();
    let sums = sums.map_or(&[][..], |recognised| recognised.sums.as_slice());
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for row in 0..table.num_rows {
        if !passes(table, heads, row, None) {
            continue;
        }
        let Some(label) = word(groups, row) else {
            found.without_group += 1;
            continue;
        };
        let Some(people) = people(table, heads, row) else {
            found.without_number += 1;
            continue;
        };
        found.rows += 1;
        let place = *places.entry(label).or_insert_with(|| {
            found.groups.push(HeadGroup {
                label: label.to_owned(),
                people: 0.0,
                rows: 0,
                is_sum: sums.binary_search(&(row as u32)).is_ok(),
            });
            found.groups.len() - 1
        });
        if let Some(group) = found.groups.get_mut(place) {
            group.people += people;
            group.rows += 1;
        }
    }
    found
}

/// Whether a row holds what it must, this column left out.
fn passes(table: &Table, heads: &Heads, row: usize, but: Option<u32>) -> bool {
    let mut only = heads.only.iter();
    only.all(|(place, wanted)| {
        let column = table.columns.get(*place as usize);
        but == Some(*place) || column.and_then(|column| word(column, row)) == Some(wanted)
    })
}

fn people(table: &Table, heads: &Heads, row: usize) -> Option<f64> {
    let Some(place) = heads.number else {
        return Some(1.0);
    };
    let column = table.columns.get(place as usize)?;
    let number = column
        .number(row)
        .or_else(|| parse_number(column.answer(row)?))?;
    (number >= 0.0 && number.is_finite()).then_some(number)
}

/// What a cell holds, without the space around it; `None` of one that holds nothing.
fn word(column: &Column, row: usize) -> Option<&str> {
    let word = column.cell(row)?.trim();
    (!word.is_empty()).then_some(word)
}

fn choices(table: &Table, heads: &Heads) -> Vec<(u32, Vec<String>)> {
    let taken = |place: u32| place == heads.group || Some(place) == heads.number;
    let columns = (0_u32..).zip(&table.columns);
    let columns = columns.filter(|(place, column)| {
        let is_number = column.kind == Kind::Number;
        !taken(*place) && !is_number && column.cells.num_places() <= MOST_WORDS
    });
    let each = columns.filter_map(|(place, column)| {
        let mut words: Vec<(&str, Option<f64>)> = Vec::new();
        let mut seen = vec![false; column.cells.num_places()];
        for row in 0..table.num_rows {
            let at = column.cells.place(row);
            let Some(was) = at.and_then(|at| seen.get_mut(at)).filter(|was| !**was) else {
                continue;
            };
            if !passes(table, heads, row, Some(place)) {
                continue;
            }
            *was = true;
            if let Some(word) = word(column, row)
                && words.iter().all(|(known, _)| *known != word)
            {
                words.push((word, column.number(row)));
            }
        }
        if column.kind == Kind::Date {
            sort_by(&mut words, |one, other| {
                let day = |number: Option<f64>| number.unwrap_or(f64::NEG_INFINITY);
                day(other.1).total_cmp(&day(one.1))
            });
        }
        let words: Vec<String> = words.iter().map(|(word, _)| (*word).to_owned()).collect();
        (words.len() > 1).then_some((place, words))
    });
    each.collect()
}

use arrow_array::{Array, UInt32Array};

use super::Rows;
use crate::table::{Column, Data, Question};

/// What each code of a column is among a question's options; `None` for one
/// that is none of them.
pub(super) fn code_map(question: &Question, column: &Column) -> Vec<Option<u32>> {
    let labels = column.labels();
    if labels == question.options {
        return (0..labels.len() as u32).map(Some).collect();
    }
    let places = question
        .options
        .iter()
        .zip(0..question.options.len() as u32)
        .rev();
    let places: std::collections::BTreeMap<&String, u32> = places.collect();
    labels
        .iter()
        .map(|label| places.get(label).copied())
        .collect()
}

/// The code of a row, if the column has codes and the row one.
pub(super) fn code_at(data: &Data, row: usize) -> Option<u32> {
    match data {
        Data::Codes { codes, .. } if row < codes.len() && codes.is_valid(row) => {
            codes.values().get(row).copied()
        }
        _ => None,
    }
}

/// Each code of a row; none where the row has no list.
pub(super) fn codes_at(data: &Data, row: usize) -> &[u32] {
    let Data::Lists { lists, .. } = data else {
        return &[];
    };
    if row >= lists.len() || lists.is_null(row) {
        return &[];
    }
    let offsets = lists.value_offsets();
    let values = lists.values().as_any().downcast_ref::<UInt32Array>();
    match (offsets.get(row), offsets.get(row + 1), values) {
        (Some(from), Some(to), Some(values)) => {
            let codes = values.values().get(*from as usize..*to as usize);
            codes.unwrap_or_default()
        }
        _ => &[],
    }
}

/// The number or day of a row.
pub(super) fn number_at(data: &Data, row: usize) -> Option<f64> {
    match data {
        Data::Numbers(numbers) if row < numbers.len() && numbers.is_valid(row) => {
            numbers.values().get(row).copied()
        }
        Data::Days(days) if row < days.len() && days.is_valid(row) => {
            days.values().get(row).copied().map(f64::from)
        }
        _ => None,
    }
}

/// The cells of rows as written, but for words for no answer.
pub(super) fn answers(column: &Column, rows: Rows) -> impl Iterator<Item = Option<&str>> {
    let missing = &column.missing.rows;
    let first = missing.partition_point(|row| (*row as usize) < rows.start);
    let mut missing = missing.get(first..).unwrap_or_default().iter().peekable();
    rows.map(move |row| {
        let is_missing = missing.next_if(|missing| **missing as usize == row);
        column.cell(row).filter(|_| is_missing.is_none())
    })
}

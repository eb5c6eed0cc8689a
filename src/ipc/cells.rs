//! What a cell says beyond its typed value.

use arrow_array::{Array, UInt32Array};
use serde::{Deserialize, Serialize};

use crate::table::{Cells, Data, Day, Misfit, Missing};

/// The text of a typed value: what a cell is where none is kept as written.
/// `None` of no value, and of a list of nothing.
pub(super) fn plain(data: &Data, row: usize) -> Option<String> {
    match data {
        Data::Codes { codes, labels, .. } => {
            let code = codes.is_valid(row).then(|| codes.value(row))?;
            labels.get(code as usize).cloned()
        }
        Data::Lists { lists, labels } => {
            let list = lists.is_valid(row).then(|| lists.value(row))?;
            let codes = list.as_any().downcast_ref::<UInt32Array>()?;
            let texts = codes.iter().flatten();
            let texts: Vec<&str> = texts
                .filter_map(|code| labels.get(code as usize).map(String::as_str))
                .collect();
            (!texts.is_empty()).then(|| texts.join("; "))
        }
        Data::Numbers(numbers) => numbers
            .is_valid(row)
            .then(|| numbers.value(row).to_string()),
        Data::Days(days) => days.is_valid(row).then(|| {
            let (year, month, day) = Day(days.value(row)).ymd();
            format!("{year:04}-{month:02}-{day:02}")
        }),
        Data::Plain => None,
    }
}

/// Whether a row has a typed value.
fn is_typed(data: &Data, row: usize) -> bool {
    match data {
        Data::Codes { codes, .. } => codes.is_valid(row),
        Data::Lists { lists, .. } => lists.is_valid(row),
        Data::Numbers(numbers) => numbers.is_valid(row),
        Data::Days(days) => days.is_valid(row),
        Data::Plain => true,
    }
}

/// Rows whose cells say nothing.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Unread {
    /// They hold a word for no answer.
    missing: Vec<u32>,
    /// They do not fit the kind.
    misfits: Vec<u32>,
}

impl Unread {
    /// As a column has them.
    pub(super) fn of(missing: &Missing, misfits: &[Misfit]) -> Self {
        Self {
            missing: missing.rows.clone(),
            misfits: misfits.iter().map(|misfit| misfit.row as u32).collect(),
        }
    }

    /// As cells, words for no answer and typed values tell.
    pub(super) fn told(cells: &Cells, data: &Data, words: &[String]) -> Self {
        let mut told = Self {
            missing: Vec::new(),
            misfits: Vec::new(),
        };
        let is_word = |cell: &str| words.iter().any(|word| word == cell.trim());
        cells.each(is_word, |row, cell| match cell {
            Some((_, true)) => told.missing.push(row as u32),
            Some((_, false)) if !is_typed(data, row) => told.misfits.push(row as u32),
            _ => {}
        });
        told
    }

    /// The same as a column holds it, with the words for no answer.
    pub(super) fn split(self, cells: &Cells, words: Vec<String>) -> (Missing, Vec<Misfit>) {
        let misfits = self.misfits.into_iter().map(|row| Misfit {
            row: row as usize,
            text: cells.get(row as usize).unwrap_or_default().to_owned(),
        });
        let misfits = misfits.collect();
        let missing = Missing {
            rows: self.missing,
            words,
        };
        (missing, misfits)
    }
}

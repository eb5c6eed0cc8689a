//! What a cell says beyond its typed value.

use serde::{Deserialize, Serialize};

use crate::table::{Cells, Data, Day, Misfit, Missing};

/// The text of the value at a place: what a cell is where none is kept as
/// written.
/// `None` of no value, and of a list of nothing.
pub(super) fn plain(data: &Data, place: usize) -> Option<String> {
    match data {
        Data::Codes { labels, .. } => labels.get(data.code(place)? as usize).cloned(),
        Data::Lists { labels, .. } => {
            let codes = data.list(place)?.iter();
            let texts = codes.filter_map(|code| labels.get(*code as usize).map(String::as_str));
            let texts: Vec<&str> = texts.collect();
            (!texts.is_empty()).then(|| texts.join("; "))
        }
        Data::Numbers(_) => data.number(place).map(|number| number.to_string()),
        Data::Days(_) => {
            let (year, month, day) = Day(data.number(place)? as i32).ymd();
            Some(format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::Plain => None,
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
        let is_word = |cell: &str| words.iter().any(|word| word == cell.trim());
        let (mut missing, mut misfits) = (Vec::new(), Vec::new());
        for place in 0..cells.num_places() {
            match cells.at(place) {
                Some(cell) if is_word(cell) => missing.push(place as u32),
                Some(_) if !data.has(place) => misfits.push(place as u32),
                _ => {}
            }
        }
        Self {
            missing: cells.rows_of(&missing),
            misfits: cells.rows_of(&misfits),
        }
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

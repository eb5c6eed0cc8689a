use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Taken, Words};

/// Cells that were taken elsewhere and join a column: always the same one, so
/// that a word which is known there is looked for once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Part {
    cells: Taken,
    /// The key of each word in the column that it joined.
    #[serde(skip)]
    known: Vec<u32>,
}

impl From<Taken> for Part {
    fn from(cells: Taken) -> Self {
        Self {
            cells,
            known: Vec::new(),
        }
    }
}

impl Words {
    /// No key: of a word that did not join yet.
    const UNKNOWN: u32 = u32::MAX;

    /// A column of which every cell is kept for itself from the first on.
    pub fn of_each() -> Self {
        Self {
            all: true,
            ..Self::default()
        }
    }

    /// Whether every cell that comes is kept for itself.
    pub fn keeps_each(&self) -> bool {
        self.all
    }

    /// Takes some rows of a part, as if each were pushed.
    pub fn extend(&mut self, part: &mut Part, rows: Range<usize>) {
        let Part { cells, known } = part;
        let Some(keys) = &cells.keys else {
            return self.extend_each(cells, rows);
        };
        known.resize(cells.offsets.len() - 1, Self::UNKNOWN);
        for row in rows {
            let Some(key) = keys.get(row) else {
                self.push(None);
                continue;
            };
            let before = self.keys.len();
            if known[key] != Self::UNKNOWN && !self.all && before < self.limit {
                self.keys.push(known[key]);
                continue;
            }
            self.push(Some(cells.word(key)));
            if let Some(key_here) = self.keys.get(before) {
                known[key] = key_here as u32;
            }
        }
    }

    /// Takes some rows of which each has its own word.
    fn extend_each(&mut self, cells: &Taken, rows: Range<usize>) {
        let nothing = |row: usize| {
            cells
                .nothing
                .partition_point(|other| (*other as usize) < row)
        };
        let nothing = &cells.nothing[nothing(rows.start)..nothing(rows.end)];
        if !self.all || self.len() + rows.len() > self.limit {
            for row in rows {
                let is_nothing = nothing.binary_search(&(row as u32)).is_ok();
                self.push((!is_nothing).then(|| cells.word(row)));
            }
            return;
        }
        let before = self.len();
        let ends = &cells.offsets[rows.start..=rows.end];
        let (from, to) = (ends[0], ends[rows.len()]);
        let shift = self.text.len() as i32 - from;
        self.text.push_str(&cells.text[from as usize..to as usize]);
        self.offsets.extend(ends[1..].iter().map(|end| end + shift));
        let row = |other: &u32| (*other as usize - rows.start + before) as u32;
        self.nothing.extend(nothing.iter().map(row));
    }
}

impl Taken {
    fn word(&self, key: usize) -> &str {
        &self.text[self.offsets[key] as usize..self.offsets[key + 1] as usize]
    }
}

use crate::read::column::values::Values;
use crate::read::infer::Decision;
use crate::read::profile::{MissingWords, Profile};
use crate::table::{Cells, Column, ColumnSettings, Data, Misfit, Missing, Values as Typed};

/// The different cells of a column as they are read, one behind the other.
#[derive(Debug)]
pub(super) struct Reading {
    values: Values,
    words: MissingWords,
    /// Places whose cells hold a word for no answer.
    missing: Vec<u32>,
    /// Places whose cells do not fit.
    misfits: Vec<u32>,
    /// The next place.
    next: usize,
}

/// What a column's cells were read as.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) data: Data,
    pub(super) times: Option<Typed<i32>>,
    pub(super) misfits: Vec<Misfit>,
    pub(super) missing: Missing,
}

impl Reading {
    /// As was decided.
    pub(super) fn new(
        decision: &Decision,
        profile: &Profile<'_>,
        cells: &Cells,
        settings: &ColumnSettings,
    ) -> Self {
        let words = MissingWords::of(decision.kind, settings);
        let values = Values::new(decision, profile, cells, &words);
        let has_words = profile.never + profile.maybe > 0;
        let nothing_to_find = matches!(values, Values::Plain) && !has_words;
        Self {
            next: if nothing_to_find {
                cells.num_places()
            } else {
                0
            },
            ..Self::of(values, words)
        }
    }

    fn of(values: Values, words: MissingWords) -> Self {
        Self {
            values,
            words,
            missing: Vec::new(),
            misfits: Vec::new(),
            next: 0,
        }
    }

    /// Reads up to so many cells; `false` if there are none left.
    pub(super) fn step(&mut self, cells: &Cells, most: usize) -> bool {
        let end = self.next.saturating_add(most).min(cells.num_places());
        while self.next < end {
            if !self.words.are_own() {
                self.next += self.values.take_alike(cells, self.next..end);
            }
            if self.next < end {
                self.read(cells, self.next);
                self.next += 1;
            }
        }
        end < cells.num_places()
    }

    /// Reads the cell at a place.
    fn read(&mut self, cells: &Cells, place: usize) {
        let Some(cell) = cells.at(place) else {
            return self.values.push_nothing();
        };
        // A word that the reader named is no answer whatever it looks like;
        // one of ours is where it is nothing else.
        let first = self.words.are_own() || self.values.take_any_word();
        if first && self.words.has(cell) {
            self.values.push_nothing();
            self.missing.push(place as u32);
        } else if !self.values.push(cell) {
            if !first && self.words.has(cell) {
                self.missing.push(place as u32);
            } else {
                self.misfits.push(place as u32);
            }
        }
    }

    /// What was read.
    pub(super) fn finish(self, cells: &Cells) -> Read {
        let misfit = |row: u32| Misfit {
            row: row as usize,
            text: cells.get(row as usize).unwrap_or_default().to_owned(),
        };
        let (data, times) = self.values.finish(cells);
        Read {
            data,
            times,
            misfits: cells
                .rows_of(&self.misfits)
                .into_iter()
                .map(misfit)
                .collect(),
            missing: Missing::at(cells, &self.missing),
        }
    }
}

/// Reads the cells of a column again, as values of its kind.
pub(super) fn read_again(column: &mut Column, values: Values) {
    let words = MissingWords::of(column.kind, &column.settings);
    let mut reading = Reading::of(values, words);
    reading.step(&column.cells, usize::MAX);
    let read = reading.finish(&column.cells);
    (column.data, column.times) = (read.data, read.times);
    (column.misfits, column.missing) = (read.misfits, read.missing);
}

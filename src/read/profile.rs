//! What the cells of a column look like, counted in one pass.

mod missing;
mod profiling;

use std::ops::Range;

use canvass_kernel::Looks;
use canvass_kernel::value::trim;

use crate::read::scale::is_outside;
use crate::table::{Cells, Evidence};

pub(crate) use missing::{MissingWords, is_spreadsheet_error};
pub(crate) use profiling::Profiling;

/// The longest answer that lies outside any number or scale, in bytes.
const LONGEST_OUTSIDE: usize = 32;

/// What the cells of a column look like.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile<'a> {
    /// Cells that hold something, without those that never are an answer.
    pub filled: usize,
    /// Cells that never are an answer: errors of spreadsheets, `-`, `null`.
    pub never: usize,
    /// Cells that are no answer among numbers and dates: `N/A`. They are
    /// `filled`, for among words they are an answer.
    pub maybe: usize,
    /// Cells that are an answer no number or date can be: `Don't know`. They
    /// do not fit such a column and yet tell nothing against it.
    pub outside: usize,
    /// Each different cell that is filled and how often it stands, in the
    /// order of the words, up to [`Profile::MAX_DISTINCT`]: where there are
    /// more, how often it stands before the first that is not kept.
    pub distinct: Vec<(&'a str, usize)>,
    /// There are more different cells than are kept.
    pub overflow: bool,
    /// What they look like.
    pub looks: Looks,
}

impl Profile<'_> {
    /// How many different cells are kept.
    pub(crate) const MAX_DISTINCT: usize = 5000;

    /// Looks at a cell that stands `n` times; `false` if it is no answer.
    fn add(&mut self, cell: &str, n: usize, missing: &MissingWords) -> bool {
        if missing.has(cell) {
            self.never += n;
            return false;
        }
        self.filled += n;
        if !self.looks.add(cell, n) {
            if missing.maybe(cell) {
                self.maybe += n;
            } else if cell.len() <= LONGEST_OUTSIDE && is_outside(cell) {
                self.outside += n;
            }
        }
        true
    }

    /// Looks at the cells at these places, which stand so often.
    fn add_all(
        &mut self,
        cells: &Cells,
        places: Range<usize>,
        counts: &[usize],
        missing: &MissingWords,
    ) {
        let mut others = Vec::new();
        if missing.are_own() {
            others.extend(places.map(|place| place as u32));
        } else {
            let (text, offsets) = cells.text();
            self.filled += self
                .looks
                .add_plain(text, offsets, places, counts, &mut others);
        }
        for place in others {
            let place = place as usize;
            if let Some(cell) = cells.at(place) {
                let n = counts.get(place).copied().unwrap_or(1);
                self.add(trim(cell), n, missing);
            }
        }
    }

    /// Cells that hold an answer if the column is not one of words.
    pub(crate) fn answers(&self) -> usize {
        self.filled - self.maybe
    }

    /// Those of them that bear on what the column is.
    pub(crate) fn firm(&self) -> usize {
        self.answers() - self.outside
    }

    /// At least this share (in percent) of the filled cells.
    pub(crate) fn most(&self, count: usize, percent: usize) -> bool {
        self.filled > 0 && count * 100 >= self.filled * percent
    }

    /// At least 95 % of the cells that bear on what the column is, if it is
    /// not one of words.
    pub(crate) fn nearly_all(&self, count: usize) -> bool {
        const ENOUGH: usize = 95;
        count > self.outside && count * 100 >= self.firm() * ENOUGH
    }

    /// Whether every cell is 0 or 1, and some are.
    pub(crate) fn is_ones_and_noughts(&self) -> bool {
        self.filled > 0
            && self
                .distinct
                .iter()
                .all(|(cell, _)| matches!(*cell, "0" | "1"))
    }

    /// Different cells as a share of the filled cells in percent; 100 where
    /// there are too many different ones to keep.
    pub(crate) fn percent_unique(&self) -> usize {
        match self.filled {
            0 => 0,
            _ if self.overflow => 100,
            filled => self.distinct.len() * 100 / filled,
        }
    }

    /// What the cells prove about the order of dates and the decimal mark.
    pub(crate) fn evidence(&self) -> Evidence {
        Evidence {
            day_first: self.looks.dates.day_first,
            month_first: self.looks.dates.month_first,
            either_order: self.looks.dates.either,
            decimal_point: self.looks.numbers.proves_point,
            decimal_comma: self.looks.numbers.proves_comma,
            either_mark: self.looks.numbers.either_comma,
        }
    }
}

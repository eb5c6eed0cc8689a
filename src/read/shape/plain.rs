//! Rows that need no second look.

use super::Shaper;
use crate::csv::{Plain, begins_like_formula, runs_as_formula};
use crate::read::note::{begins_as_note, is_total};
use canvass_kernel::Look;

impl Shaper {
    /// Whether a record of the table's width is a row of which nothing is to be
    /// said, as [`Shaper::push`] would find; if so, it is taken.
    pub(crate) fn takes_plain(&mut self, row: Plain<'_>) -> bool {
        let idle = self.held.is_empty() && self.out.is_empty() && self.another.is_none();
        let told = self.told.skip.has(row.line);
        let takes = idle && !told && self.layout.width > 1 && self.is_plain(row);
        self.any |= takes;
        takes
    }

    fn is_plain(&self, row: Plain<'_>) -> bool {
        let shape = row.shape;
        if shape.doubled && row.get(0).contains('"') {
            return false;
        }
        if shape.may_be_blank && row.iter().any(is_blank) {
            return false;
        }
        let formula = |field: &str| begins_like_formula(field) && runs_as_formula(field);
        if shape.may_be_formula && row.iter().any(formula) {
            return false;
        }
        let first = row.get(0);
        let first_filled = row.iter().find(|field| !field.is_empty());
        let heads = self.header.last().and_then(|names| names.first());
        let repeats = heads.is_some_and(|name| name.trim() == first.trim());
        shape.filled >= 2
            && !repeats
            && !first_filled.is_some_and(is_total)
            && !begins_as_note(first)
            && self.holds_data(row)
    }

    /// Whether a column of data holds data, as no heading does; also where no
    /// column is one of data.
    fn holds_data(&self, row: Plain<'_>) -> bool {
        let cells = || self.layout.looks.iter().zip(row.iter());
        let typed = || cells().filter(|(look, _)| look.is_some());
        typed().any(|(_, cell)| is_figure(cell))
            || typed().any(|(_, cell)| Look::of(cell).is_data())
            || typed().next().is_none()
    }
}

/// Whether a field is a number without further ado.
fn is_figure(field: &str) -> bool {
    !field.is_empty() && field.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a field holds blanks alone.
fn is_blank(field: &str) -> bool {
    !field.is_empty() && field.chars().all(char::is_whitespace)
}

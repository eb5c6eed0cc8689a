//! Rows that need no second look.

use serde::{Deserialize, Serialize};

use super::Shaper;
use crate::csv::{Plain, begins_like_formula, runs_as_formula};
use crate::read::layout::Layout;
use crate::read::note::{begins_as_note, is_total};
use canvass_kernel::Look;
use canvass_kernel::value::trim;

/// What tells a row of which nothing is to be said, whatever stands around it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct PlainRows {
    /// Fields of a row.
    pub width: usize,
    /// Places of the columns of which most cells look alike.
    alike: Vec<usize>,
    /// The name of the first column; `None` where the columns have none.
    first_name: Option<String>,
}

impl Shaper {
    /// Whether a record of the table's width is a row of which nothing is to be
    /// said, as [`Shaper::push`] would find; if so, it is taken.
    pub(crate) fn takes_plain(&mut self, row: Plain<'_>) -> bool {
        let told = self.told.skip.has(row.line);
        let takes = self.is_idle() && !told && self.plain.has(row);
        self.any |= takes;
        takes
    }

    /// Whether no record waits for others, and no other table began.
    pub(crate) fn is_idle(&self) -> bool {
        self.held.is_empty() && self.out.is_empty() && self.another.is_none()
    }

    /// Takes rows that its [`PlainRows`] have: where it is idle, and they are on
    /// no lines that are left out.
    pub(crate) fn take_plain_rows(&mut self) {
        self.any = true;
    }

    /// What tells a plain row; `None` where its line has a say too.
    pub(crate) fn plain_rows(&self) -> Option<&PlainRows> {
        self.told.skip.is_empty().then_some(&self.plain)
    }
}

impl PlainRows {
    /// The plain rows below a header.
    pub(super) fn new(layout: &Layout, header: &[Vec<String>]) -> Self {
        let first = header.last().and_then(|names| names.first());
        Self {
            width: layout.width,
            alike: (0..)
                .zip(&layout.looks)
                .filter_map(|(place, look)| look.map(|_| place))
                .collect(),
            first_name: first.map(|name| name.trim().to_owned()),
        }
    }

    /// Whether a record of their width is one of them.
    pub(crate) fn has(&self, row: Plain<'_>) -> bool {
        let shape = row.shape;
        if self.width < 2 || (shape.doubled && row.get(0).contains('"')) {
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
        let first_filled = match first {
            "" => row.iter().find(|field| !field.is_empty()),
            first => Some(first),
        };
        let repeats = self.first_name.as_deref() == Some(trim(first));
        shape.filled >= 2
            && !repeats
            && !first_filled.is_some_and(is_total)
            && !begins_as_note(first)
            && self.holds_data(row)
    }

    /// Whether a column of data holds data, as no heading does; also where no
    /// column is one of data.
    fn holds_data(&self, row: Plain<'_>) -> bool {
        self.alike.iter().any(|place| is_figure(row.bytes(*place)))
            || self
                .alike
                .iter()
                .any(|place| Look::of(row.get(*place)).is_data())
            || self.alike.is_empty()
    }
}

/// Whether a field is a number without further ado.
fn is_figure(field: &[u8]) -> bool {
    let is_digit = |b: &u8| b.is_ascii_digit();
    field.first().is_some_and(is_digit) && field.iter().all(is_digit)
}

/// Whether a field holds blanks alone.
fn is_blank(field: &str) -> bool {
    !field.is_empty() && field.chars().all(char::is_whitespace)
}

//! What a record is by its own looks.

use std::collections::BTreeSet;

use super::Shaper;
use crate::read::note::{begins_as_note, is_rule, reads_like_note};
use crate::read::rows::Row;
use canvass_kernel::Look;

/// What a record may be by its own looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Blank,
    /// A line that is drawn.
    Rule,
    /// One cell holds something.
    Thin,
    /// Words where the columns hold data, or the names of the columns.
    Heading,
    Row,
}

impl Sort {
    /// Whether nothing stands there.
    pub(super) fn is_gap(self) -> bool {
        matches!(self, Self::Blank | Self::Rule)
    }
}

impl Shaper {
    /// What a record is by its own looks.
    pub(super) fn sort(&self, row: &Row) -> Sort {
        let is_filled = |field: &&str| !field.chars().all(char::is_whitespace);
        let mut filled = row.record.iter().filter(is_filled);
        if filled.next().is_none() || row.record.is_blank() {
            return Sort::Blank;
        }
        if is_rule(&row.record) {
            return Sort::Rule;
        }
        if filled.next().is_none() && self.layout.width >= 2 {
            let short = row.record.len() < self.layout.width;
            let note = row.record.get(0).is_some_and(reads_like_note);
            if self.layout.width >= 3 || short || note {
                return Sort::Thin;
            }
        }
        if self.is_text && self.is_divided_note(row) {
            return Sort::Thin;
        }
        if self.is_header_again(row) || self.is_words(row) || self.shares_a_name(row) {
            Sort::Heading
        } else {
            Sort::Row
        }
    }

    /// Whether a record is a note that says so and holds the delimiter: none of
    /// its cells fits a column of data.
    fn is_divided_note(&self, row: &Row) -> bool {
        row.record.get(0).is_some_and(begins_as_note) && {
            let (fits, misfits) = self.layout.fit(&row.record);
            fits == 0 && (row.fields < self.layout.width || misfits > 0)
        }
    }

    /// Whether a record is the last row of the header again.
    pub(super) fn is_header_again(&self, row: &Row) -> bool {
        let Some(header) = self.header.last() else {
            return false;
        };
        let name = |place: usize| header.get(place).map_or("", |name| name.trim());
        let cell = |place: usize| row.record.get(place).unwrap_or_default().trim();
        let same = |place: &usize| name(*place) == cell(*place);
        let places = || 0..header.len().max(row.record.len());
        let filled = || places().filter(|place| !name(*place).is_empty());
        let most = |some: usize, all: usize| some * 4 >= all * 3;
        same(&0)
            && filled().count() >= 2
            && most(places().filter(same).count(), places().count())
            && most(filled().filter(same).count(), filled().count())
    }

    /// Whether a record has the name of its column in a column of data, and data
    /// in none.
    fn shares_a_name(&self, row: &Row) -> bool {
        let Some(names) = self.header.last() else {
            return false;
        };
        let cells = || row.record.iter().zip(&self.layout.looks).zip(names);
        let shared = cells().any(|((cell, look), name)| {
            look.is_some() && !cell.trim().is_empty() && cell.trim() == name.trim()
        });
        shared && !cells().any(|((cell, _), _)| Look::of(cell).is_data())
    }

    /// Whether a record has words in all columns of data that it fills, two at
    /// least and no two the same.
    fn is_words(&self, row: &Row) -> bool {
        let mut words = BTreeSet::new();
        for (cell, look) in row.record.iter().zip(&self.layout.looks) {
            let Some(look) = look else { continue };
            match Look::of(cell) {
                Look::Empty => {}
                found if found == *look || found.is_data() => return false,
                _ if !words.insert(cell.trim()) => return false,
                _ => {}
            }
        }
        let typed = self.layout.looks.iter().flatten().count();
        words.len() >= 2 && words.len() * 2 >= typed
    }
}

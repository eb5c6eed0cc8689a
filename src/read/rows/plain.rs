//! Rows of which nothing is to be said.

use super::{Rows, Source};
use crate::csv::{Format, Plain};
use crate::read::recipe::Recipe;
use crate::read::run::Run;
use crate::read::shape::PlainRows;

impl Rows {
    /// The next row, if nothing is to be said of it and nothing before it waits;
    /// else it is left for [`Rows::next`], which gives the same.
    pub(crate) fn next_plain(&mut self) -> Option<Plain<'_>> {
        let Source::Text(text) = &mut self.source else {
            return None;
        };
        let shaper = self.shaper.as_mut()?;
        if self.read < self.layout.preamble + self.layout.header {
            return None;
        }
        let row = text.next_plain(|row| shaper.takes_plain(row))?;
        self.read += 1;
        Some(row)
    }

    /// What it takes to read the plain rows of the rest of the file elsewhere;
    /// `None` where there are none for sure.
    pub(crate) fn recipe(&self) -> Option<Recipe> {
        let (format, rows) = self.plain()?;
        Some(Recipe::new(format, rows.clone()))
    }

    /// Whether there is a [`Rows::recipe`].
    pub(crate) fn has_recipe(&self) -> bool {
        self.plain().is_some()
    }

    fn plain(&self) -> Option<(Format, &PlainRows)> {
        let Source::Text(text) = &self.source else {
            return None;
        };
        let rows = self.shaper.as_ref()?.plain_rows()?;
        Some((text.plain_format()?, rows))
    }

    /// Takes a run of plain rows that were read elsewhere and follow what was
    /// given of the file; gives the line of the first. `None`, and they are not
    /// taken, where something before them waits.
    pub(crate) fn pass(&mut self, run: &Run, bytes: &[u8]) -> Option<u32> {
        let Source::Text(source) = &mut self.source else {
            return None;
        };
        let begun = self.read >= self.layout.preamble + self.layout.header;
        let shaper = self.shaper.as_mut()?;
        if !begun || !shaper.is_idle() {
            return None;
        }
        let line = source.pass(run, bytes)?;
        shaper.take_plain_rows();
        self.read += run.rows.len();
        Some(line)
    }
}

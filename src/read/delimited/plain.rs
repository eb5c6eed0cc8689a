//! Records in which nothing is out of the ordinary.

use canvass_kernel::Records;

use super::Delimited;
use crate::csv::{Escape, Format, Plain};
use crate::read::dialect::Lines;
use crate::read::run::Run;
use crate::table::Encoding;

impl Delimited {
    /// From here on, records of so many fields may be plain, where quotes mean no
    /// more than that a field begins and ends.
    pub(crate) fn expect_plain(&mut self, width: usize) {
        let format = self.dialect.format;
        let simple = match format.quote {
            None => true,
            Some(quote) => quote == b'"' && format.escape == Escape::Doubled,
        };
        let plain = simple && !format.skip_initial_space && self.dialect.lines == Lines::Plain;
        let records = || Records::new(format.delimiter, format.quote.is_some(), width);
        self.plain = plain.then(records);
    }

    /// The next record, if it is plain and `fits` says so; else it is left for
    /// [`Delimited::next`], which says the same of it.
    pub(crate) fn next_plain(&mut self, fits: impl FnOnce(Plain<'_>) -> bool) -> Option<Plain<'_>> {
        let from = self.cursor.position();
        let line = self.cursor.line();
        let records = self.plain.as_mut()?;
        let shape = records.find(self.text.as_bytes(), from)?;
        let end = self.base + shape.end as u64;
        let has_bad = self.bad.front().is_some_and(|bad| *bad < end);
        if has_bad || shape.end - from > Self::LONGEST {
            return None;
        }
        if !fits(Plain::new(&self.text, records.fields(), shape, line)) {
            return None;
        }
        self.cursor.pass(shape.next, 1 + shape.breaks);
        self.count_line_end(shape.end);
        self.report.quoted += u64::from(shape.quoted);
        let records = self.plain.as_ref()?;
        Some(Plain::new(&self.text, records.fields(), shape, line))
    }

    /// What divides the plain records of the rest of the file; `None` where there
    /// are none, or where the file is not written in UTF-8 as far as is known.
    pub(crate) fn plain_format(&self) -> Option<Format> {
        let is_utf8 = self.decoder.encoding() == Encoding::Utf8;
        (self.plain.is_some() && is_utf8).then_some(self.dialect.format)
    }

    /// Goes behind a run of plain records that were read elsewhere and follow
    /// what was given of the file; gives the line of the first. `None`, and they
    /// are not passed, where not all that was given is read or this is no text
    /// of the file's encoding.
    pub(crate) fn pass(&mut self, run: &Run, bytes: &[u8]) -> Option<u32> {
        let line = self.cursor.line();
        let passes = self.cursor.position() == self.text.len() && self.decoder.pass(bytes);
        passes.then(|| {
            self.text.clear();
            self.cursor.shift(self.cursor.position());
            self.cursor.pass_outside(bytes.len(), run.lines);
            self.base = self.decoder.num_text();
            let ends = self.report.newlines.iter_mut().zip(run.newlines);
            ends.for_each(|(all, more)| *all += more);
            self.report.quoted += u64::from(run.quoted);
            line
        })
    }
}

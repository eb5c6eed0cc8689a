#![allow(
    clippy::indexing_slicing,
    reason = "places stay inside what is gone through; checks would stand beside every byte"
)]

mod stops;

use stops::{END_OF_FILE, Stops};

/// Where a field stands in its text, without the quotes around it: from, to.
pub type Field = (u32, u32);

/// Finds the records of delimited text in which nothing is out of the ordinary:
/// of a known number of fields, each without quotes or in double quotes as a
/// whole, ending with LF or CR LF.
#[derive(Clone, Debug)]
pub struct Records {
    delimiter: u8,
    quotes: bool,
    width: usize,
    fields: Vec<Field>,
}

/// A plain record: where it ends, and what its fields begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Before its line end.
    pub end: usize,
    /// Behind it.
    pub next: usize,
    /// Fields in quotes.
    pub quoted: u32,
    /// A quote in a field stands twice.
    pub doubled: bool,
    /// Line ends in fields.
    pub breaks: u32,
    /// Fields that are not empty.
    pub filled: u32,
    /// A field begins with a blank, a control character or one beyond ASCII: it
    /// may be blank as a whole.
    pub may_be_blank: bool,
    /// A field begins with `=`, `+`, `-`, `@` or what may be blank: spreadsheets
    /// may run it.
    pub may_be_formula: bool,
}

impl Records {
    /// Finds records of so many fields. `quotes` says whether a field may stand
    /// in double quotes; where it may not, a record with one is not plain.
    pub fn new(delimiter: u8, quotes: bool, width: usize) -> Self {
        Self {
            delimiter,
            quotes,
            width,
            fields: Vec::with_capacity(width),
        }
    }

    /// Where the fields of the last record stand.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The record at a place, if it is plain and its line end is there.
    #[inline(never)]
    pub fn find(&mut self, text: &[u8], from: usize) -> Option<Shape> {
        self.fields.clear();
        let mut shape = Shape {
            end: from,
            next: from,
            quoted: 0,
            doubled: false,
            breaks: 0,
            filled: 0,
            may_be_blank: false,
            may_be_formula: false,
        };
        let mut stops = Stops::new(text, self.delimiter, from);
        let mut at = from;
        loop {
            let mut first = *text.get(at)?;
            let (start, stop) = if first == b'"' && self.quotes {
                let start = stops.next()? + 1;
                let close = close(&mut stops, text, start, &mut shape)?;
                first = text[start];
                shape.quoted += 1;
                (start, close)
            } else {
                (at, self.bare(&mut stops, text)?)
            };
            if stop > start {
                shape.filled += 1;
                let blank = first <= b' ' || first >= 0x80;
                shape.may_be_blank |= blank;
                shape.may_be_formula |= blank | matches!(first, b'=' | b'+' | b'-' | b'@');
            }
            self.fields.push((start as u32, stop as u32));
            let behind = if start > at { stops.next()? } else { stop };
            if behind != stop + usize::from(start > at) {
                return None;
            }
            match text[behind] {
                b if b == self.delimiter && self.fields.len() < self.width => at = behind + 1,
                b'\n' => return self.whole(shape, behind, behind + 1),
                b'\r' if text.get(behind + 1) == Some(&b'\n') => {
                    return self.whole(shape, behind, behind + 2);
                }
                _ => return None,
            }
        }
    }

    /// Where a field without quotes ends.
    #[inline]
    fn bare(&self, stops: &mut Stops<'_>, text: &[u8]) -> Option<usize> {
        loop {
            let stop = stops.next()?;
            let b = text[stop];
            if b == self.delimiter || is_special(b) {
                return Some(stop);
            }
        }
    }

    fn whole(&self, shape: Shape, end: usize, next: usize) -> Option<Shape> {
        (self.fields.len() == self.width).then_some(Shape { end, next, ..shape })
    }
}

/// What ends a field or makes a text none: a double quote, a line end, a nought.
#[inline]
fn is_special(b: u8) -> bool {
    matches!(b, b'"' | b'\r' | b'\n' | 0 | END_OF_FILE)
}

/// The quote that closes the field which begins here.
#[inline]
fn close(stops: &mut Stops<'_>, text: &[u8], from: usize, shape: &mut Shape) -> Option<usize> {
    /// Most bytes of a field in quotes.
    const LONGEST: usize = 1 << 16;
    loop {
        let stop = stops.next()?;
        if stop - from > LONGEST {
            return None;
        }
        match text[stop] {
            b'"' if text.get(stop + 1) != Some(&b'"') => return Some(stop),
            b'"' => {
                shape.doubled = true;
                stops.next()?;
            }
            b'\n' => shape.breaks += 1,
            b'\r' => shape.breaks += u32::from(*text.get(stop + 1)? != b'\n'),
            0 | END_OF_FILE => return None,
            _ => {}
        }
    }
}

#![allow(
    clippy::indexing_slicing,
    reason = "places stay inside what is gone through; checks would stand beside every byte"
)]

mod stops;

use stops::Stops;

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
    /// What a field without quotes does not hold.
    bare: Stops,
    /// What one in quotes does not hold.
    quoted: Stops,
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
    /// Most bytes of a field in quotes.
    const LONGEST: usize = 1 << 16;

    /// Finds records of so many fields. `quotes` says whether a field may stand
    /// in double quotes; where it may not, a record with one is not plain.
    pub fn new(delimiter: u8, quotes: bool, width: usize) -> Self {
        Self {
            delimiter,
            quotes,
            width,
            bare: Stops::new(delimiter),
            quoted: Stops::new(b'"'),
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
        let mut at = from;
        loop {
            let mut first = *text.get(at)?;
            let (start, stop) = if first == b'"' && self.quotes {
                let start = at + 1;
                let close = self.close(text, start, &mut shape)?;
                first = text[start];
                shape.quoted += 1;
                (start, close)
            } else {
                (at, self.bare.find(text, at)?)
            };
            if stop > start {
                shape.filled += 1;
                let blank = first <= b' ' || first >= 0x80;
                shape.may_be_blank |= blank;
                shape.may_be_formula |= blank | matches!(first, b'=' | b'+' | b'-' | b'@');
            }
            self.fields.push((start as u32, stop as u32));
            let behind = stop + usize::from(start > at);
            match *text.get(behind)? {
                b if b == self.delimiter && self.fields.len() < self.width => at = behind + 1,
                b'\n' => return self.whole(shape, behind, behind + 1),
                b'\r' if text.get(behind + 1) == Some(&b'\n') => {
                    return self.whole(shape, behind, behind + 2);
                }
                _ => return None,
            }
        }
    }

    /// The quote that closes what one opened before this place.
    fn close(&self, text: &[u8], from: usize, shape: &mut Shape) -> Option<usize> {
        let mut at = from;
        while at - from <= Self::LONGEST {
            let stop = self.quoted.find(text, at)?;
            at = stop + 1;
            match text[stop] {
                b'"' if text.get(at) != Some(&b'"') => return Some(stop),
                b'"' => {
                    shape.doubled = true;
                    at += 1;
                }
                b'\n' => shape.breaks += 1,
                b'\r' => shape.breaks += u32::from(*text.get(at)? != b'\n'),
                _ => return None,
            }
        }
        None
    }

    fn whole(&self, shape: Shape, end: usize, next: usize) -> Option<Shape> {
        (self.fields.len() == self.width).then_some(Shape { end, next, ..shape })
    }
}

use std::fmt;

use arrow_buffer::NullBuffer;

use super::values::has;

/// Texts one behind the other, one a place. A place may have none.
#[derive(Clone)]
pub(super) struct Texts {
    text: String,
    /// Where each begins, and at last where the last one ends.
    offsets: Vec<i32>,
    nulls: Option<NullBuffer>,
}

impl Texts {
    pub(super) fn new(text: String, offsets: Vec<i32>, nulls: Option<NullBuffer>) -> Self {
        Self {
            text,
            offsets,
            nulls,
        }
    }

    /// Number of places.
    pub(super) fn len(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// Whether a place has a text.
    pub(super) fn has(&self, place: usize) -> bool {
        place < self.len() && has(self.nulls.as_ref(), place)
    }

    /// The text at a place; `None` where there is none, and of no such place.
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let (from, to) = (self.offsets.get(place)?, self.offsets.get(place + 1)?);
        let text = self.text.get(*from as usize..*to as usize);
        text.filter(|_| has(self.nulls.as_ref(), place))
    }

    /// All texts as bytes, and where each begins and the last ends.
    pub(super) fn text(&self) -> (&[u8], &[i32]) {
        (self.text.as_bytes(), &self.offsets)
    }

    /// How many places have a text.
    pub(super) fn num_filled(&self) -> usize {
        self.len() - self.nulls.as_ref().map_or(0, NullBuffer::null_count)
    }

    /// The texts in the order of their places.
    pub(super) fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        (0..self.len()).map(|place| self.get(place))
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

use std::fmt;

use arrow_buffer::{NullBuffer, OffsetBuffer, ScalarBuffer};

use super::values::has;

/// Lists of codes, one a place, in the buffers of an Arrow list array. A place
/// may have no list, which is other than an empty one.
#[derive(Clone)]
pub struct Lists {
    offsets: OffsetBuffer<i32>,
    codes: ScalarBuffer<u32>,
    nulls: Option<NullBuffer>,
}

impl Lists {
    /// Lists of these codes, one behind the other, from offset to offset.
    pub fn new(
        offsets: OffsetBuffer<i32>,
        codes: ScalarBuffer<u32>,
        nulls: Option<NullBuffer>,
    ) -> Self {
        Self {
            offsets,
            codes,
            nulls,
        }
    }

    /// Number of places.
    pub fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Whether there are no places.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The list at a place; `None` where there is none, and of no such place.
    pub fn get(&self, place: usize) -> Option<&[u32]> {
        let (from, to) = (self.offsets.get(place)?, self.offsets.get(place + 1)?);
        let list = self.codes.get(*from as usize..*to as usize);
        list.filter(|_| has(self.nulls.as_ref(), place))
    }

    /// The lists in the order of their places.
    pub fn iter(&self) -> impl Iterator<Item = Option<&[u32]>> {
        (0..self.len()).map(|place| self.get(place))
    }

    /// Where each list begins, and at last where the last one ends.
    pub fn offsets(&self) -> &OffsetBuffer<i32> {
        &self.offsets
    }

    /// The codes of all lists, one behind the other.
    pub fn codes(&self) -> &ScalarBuffer<u32> {
        &self.codes
    }

    /// Which places have a list; `None` if all have.
    pub fn nulls(&self) -> Option<&NullBuffer> {
        self.nulls.as_ref()
    }
}

impl fmt::Debug for Lists {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl FromIterator<Option<Vec<u32>>> for Lists {
    fn from_iter<I: IntoIterator<Item = Option<Vec<u32>>>>(lists: I) -> Self {
        let mut offsets = vec![0];
        let mut codes: Vec<u32> = Vec::new();
        let mut filled = Vec::new();
        for list in lists {
            filled.push(list.is_some());
            codes.extend(list.unwrap_or_default());
            offsets.push(codes.len() as i32);
        }
        let nulls = filled.contains(&false).then(|| NullBuffer::from(filled));
        Self::new(
            OffsetBuffer::new(ScalarBuffer::from(offsets)),
            ScalarBuffer::from(codes),
            nulls,
        )
    }
}

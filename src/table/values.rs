use std::fmt;

use arrow_buffer::{ArrowNativeType, NullBuffer, NullBufferBuilder, ScalarBuffer};

/// Values, one a place, in the buffers of an Arrow array. A place may have none.
///
/// Arrays also say of what type they are and can show themselves, which is much
/// code: they are made where a table leaves for other programs.
#[derive(Clone)]
pub struct Values<T: ArrowNativeType> {
    values: ScalarBuffer<T>,
    nulls: Option<NullBuffer>,
}

impl<T: ArrowNativeType> Values<T> {
    /// These values; the places that `nulls` marks have none.
    pub fn new(values: ScalarBuffer<T>, nulls: Option<NullBuffer>) -> Self {
        Self { values, nulls }
    }

    /// Number of places.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are no places.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The value at a place; `None` where there is none, and of no such place.
    pub fn get(&self, place: usize) -> Option<T> {
        let value = self.values.get(place).copied();
        value.filter(|_| has(self.nulls.as_ref(), place))
    }

    /// How many places have a value.
    pub fn num_filled(&self) -> usize {
        self.len() - self.nulls.as_ref().map_or(0, NullBuffer::null_count)
    }

    /// The values in the order of their places.
    pub fn iter(&self) -> impl Iterator<Item = Option<T>> {
        (0..self.len()).map(|place| self.get(place))
    }

    /// What stands at each place; anything where there is no value.
    pub fn values(&self) -> &ScalarBuffer<T> {
        &self.values
    }

    /// Which places have a value; `None` if all have.
    pub fn nulls(&self) -> Option<&NullBuffer> {
        self.nulls.as_ref()
    }
}

impl<T: ArrowNativeType> fmt::Debug for Values<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: ArrowNativeType> FromIterator<Option<T>> for Values<T> {
    fn from_iter<I: IntoIterator<Item = Option<T>>>(values: I) -> Self {
        let values = values.into_iter();
        let mut all = ValuesBuilder::with_capacity(values.size_hint().0);
        for value in values {
            all.push(value);
        }
        all.finish()
    }
}

/// Whether a place is none of these nulls.
pub(super) fn has(nulls: Option<&NullBuffer>, place: usize) -> bool {
    nulls.is_none_or(|nulls| place < nulls.len() && nulls.is_valid(place))
}

/// Takes [`Values`] one by one.
#[derive(Debug)]
pub struct ValuesBuilder<T> {
    values: Vec<T>,
    nulls: NullBufferBuilder,
}

impl<T: ArrowNativeType> ValuesBuilder<T> {
    /// With room for so many.
    pub fn with_capacity(places: usize) -> Self {
        Self {
            values: Vec::with_capacity(places),
            nulls: NullBufferBuilder::new(places),
        }
    }

    /// Takes the value of the next place, or none.
    pub fn push(&mut self, value: Option<T>) {
        self.nulls.append(value.is_some());
        self.values.push(value.unwrap_or_default());
    }

    /// Takes the values of the next places.
    pub fn extend(&mut self, values: &[T]) {
        self.nulls.append_n_non_nulls(values.len());
        self.values.extend_from_slice(values);
    }

    /// Takes the values of the next places as they are added to those of the places
    /// before; gives how many.
    pub fn extend_with(&mut self, add: impl FnOnce(&mut Vec<T>)) -> usize {
        let before = self.values.len();
        add(&mut self.values);
        let added = self.values.len().saturating_sub(before);
        self.nulls.append_n_non_nulls(added);
        added
    }

    /// Takes so many places that have none.
    pub fn push_nothing(&mut self, places: usize) {
        self.nulls.append_n_nulls(places);
        self.values.resize(self.values.len() + places, T::default());
    }

    /// All that came.
    pub fn finish(mut self) -> Values<T> {
        Values::new(self.values.into(), self.nulls.finish())
    }
}

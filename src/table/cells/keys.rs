use arrow_array::types::ArrowPrimitiveType;
use arrow_array::{Array, PrimitiveArray, UInt8Array, UInt16Array, UInt32Array};
use arrow_buffer::{NullBuffer, ScalarBuffer};

/// Which of the different cells stands in each row, in as few bytes as hold the
/// largest key. The largest number of a width is no key: it stands where the
/// row holds nothing.
#[derive(Clone, Debug)]
pub(super) enum Keys {
    One(UInt8Array),
    Two(UInt16Array),
    Four(UInt32Array),
}

/// Keys on their way.
#[derive(Clone, Debug)]
pub(super) enum Growing {
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for Growing {
    fn default() -> Self {
        Self::One(Vec::new())
    }
}

impl Growing {
    /// Takes the key of the next row and gives the bytes that rows have taken
    /// since the last.
    pub(super) fn push(&mut self, key: Option<u32>) -> usize {
        let before = self.num_bytes();
        self.make_room(key);
        match self {
            Self::One(keys) => keys.push(key.map_or(u8::MAX, |key| key as u8)),
            Self::Two(keys) => keys.push(key.map_or(u16::MAX, |key| key as u16)),
            Self::Four(keys) => keys.push(key.unwrap_or(u32::MAX)),
        }
        self.num_bytes() - before
    }

    /// Makes keys as wide as this one needs.
    fn make_room(&mut self, key: Option<u32>) {
        let key = key.unwrap_or(0);
        if let Self::One(keys) = self
            && key >= u32::from(u8::MAX)
        {
            let wider = keys.iter().map(|key| match *key {
                u8::MAX => u16::MAX,
                key => u16::from(key),
            });
            *self = Self::Two(wider.collect());
        }
        if let Self::Two(keys) = self
            && key >= u32::from(u16::MAX)
        {
            let wider = keys.iter().map(|key| match *key {
                u16::MAX => u32::MAX,
                key => u32::from(key),
            });
            *self = Self::Four(wider.collect());
        }
    }

    pub(super) fn num_bytes(&self) -> usize {
        match self {
            Self::One(keys) => keys.len(),
            Self::Two(keys) => keys.len() * 2,
            Self::Four(keys) => keys.len() * 4,
        }
    }

    pub(super) fn finish(self) -> Keys {
        match self {
            Self::One(keys) => Keys::One(array(keys, u8::MAX)),
            Self::Two(keys) => Keys::Two(array(keys, u16::MAX)),
            Self::Four(keys) => Keys::Four(array(keys, u32::MAX)),
        }
    }
}

fn array<T: ArrowPrimitiveType>(keys: Vec<T::Native>, none: T::Native) -> PrimitiveArray<T> {
    let filled = keys.iter().map(|key| *key != none);
    let nulls: NullBuffer = filled.collect();
    let nulls = Some(nulls).filter(|nulls| nulls.null_count() > 0);
    PrimitiveArray::new(ScalarBuffer::from(keys), nulls)
}

impl Keys {
    pub(super) fn len(&self) -> usize {
        match self {
            Self::One(keys) => keys.len(),
            Self::Two(keys) => keys.len(),
            Self::Four(keys) => keys.len(),
        }
    }

    pub(super) fn num_filled(&self) -> usize {
        let nulls = match self {
            Self::One(keys) => keys.null_count(),
            Self::Two(keys) => keys.null_count(),
            Self::Four(keys) => keys.null_count(),
        };
        self.len() - nulls
    }

    /// The key of a row, or `None` if it holds nothing or there is no such row.
    pub(super) fn get(&self, row: usize) -> Option<usize> {
        match self {
            Self::One(keys) => {
                let key = *keys.values().get(row)?;
                (key != u8::MAX).then_some(usize::from(key))
            }
            Self::Two(keys) => {
                let key = *keys.values().get(row)?;
                (key != u16::MAX).then_some(usize::from(key))
            }
            Self::Four(keys) => {
                let key = *keys.values().get(row)?;
                (key != u32::MAX).then_some(key as usize)
            }
        }
    }

    /// How often each of so many keys stands.
    pub(super) fn counts(&self, num_keys: usize) -> Vec<usize> {
        let mut counts = vec![0; num_keys];
        for row in 0..self.len() {
            if let Some(count) = self.get(row).and_then(|key| counts.get_mut(key)) {
                *count += 1;
            }
        }
        counts
    }
}

use serde::{Deserialize, Serialize};

use crate::packed;

/// Which of several words stands in each row, in as few bytes as hold the
/// largest key. The largest number of a width is no key: it stands where the row
/// holds nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Keys {
    /// Up to 255 words.
    One(#[serde(with = "packed")] Vec<u8>),
    /// Up to 65,535.
    Two(#[serde(with = "packed")] Vec<u16>),
    /// More.
    Four(#[serde(with = "packed")] Vec<u32>),
}

impl Default for Keys {
    fn default() -> Self {
        Self::One(Vec::new())
    }
}

impl Keys {
    /// Number of rows.
    pub fn len(&self) -> usize {
        match self {
            Self::One(keys) => keys.len(),
            Self::Two(keys) => keys.len(),
            Self::Four(keys) => keys.len(),
        }
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The key of a row, or `None` if it holds nothing or there is no such row.
    #[inline]
    pub fn get(&self, row: usize) -> Option<usize> {
        match self {
            Self::One(keys) => {
                let key = *keys.get(row)?;
                (key != u8::MAX).then_some(usize::from(key))
            }
            Self::Two(keys) => {
                let key = *keys.get(row)?;
                (key != u16::MAX).then_some(usize::from(key))
            }
            Self::Four(keys) => {
                let key = *keys.get(row)?;
                (key != u32::MAX).then_some(key as usize)
            }
        }
    }

    /// How many rows hold something.
    pub fn num_filled(&self) -> usize {
        match self {
            Self::One(keys) => keys.iter().filter(|key| **key != u8::MAX).count(),
            Self::Two(keys) => keys.iter().filter(|key| **key != u16::MAX).count(),
            Self::Four(keys) => keys.iter().filter(|key| **key != u32::MAX).count(),
        }
    }

    /// How often each of so many keys stands.
    pub fn counts(&self, num_keys: usize) -> Vec<usize> {
        let mut counts = vec![0; num_keys];
        let mut add = |key: usize| {
            if let Some(count) = counts.get_mut(key) {
                *count += 1;
            }
        };
        match self {
            // A row that holds nothing has the largest number, which no word has.
            Self::One(keys) => keys.iter().for_each(|key| add(usize::from(*key))),
            Self::Two(keys) => keys.iter().for_each(|key| add(usize::from(*key))),
            Self::Four(keys) => keys.iter().for_each(|key| add(*key as usize)),
        }
        counts
    }

    /// Takes the key of the next row.
    #[inline]
    pub(super) fn push(&mut self, key: u32) {
        loop {
            match self {
                Self::One(keys) if key < u32::from(u8::MAX) => return keys.push(key as u8),
                Self::Two(keys) if key < u32::from(u16::MAX) => return keys.push(key as u16),
                Self::Four(keys) => return keys.push(key),
                _ => self.widen(),
            }
        }
    }

    /// Takes a row that holds nothing.
    #[inline]
    pub(super) fn push_nothing(&mut self) {
        match self {
            Self::One(keys) => keys.push(u8::MAX),
            Self::Two(keys) => keys.push(u16::MAX),
            Self::Four(keys) => keys.push(u32::MAX),
        }
    }

    /// Gives back room for rows that will not come.
    pub(super) fn shrink_to_fit(&mut self) {
        match self {
            Self::One(keys) => keys.shrink_to_fit(),
            Self::Two(keys) => keys.shrink_to_fit(),
            Self::Four(keys) => keys.shrink_to_fit(),
        }
    }

    #[cold]
    fn widen(&mut self) {
        *self = match self {
            Self::One(keys) => Self::Two(
                keys.iter()
                    .map(|key| match *key {
                        u8::MAX => u16::MAX,
                        key => u16::from(key),
                    })
                    .collect(),
            ),
            Self::Two(keys) => Self::Four(
                keys.iter()
                    .map(|key| match *key {
                        u16::MAX => u32::MAX,
                        key => u32::from(key),
                    })
                    .collect(),
            ),
            Self::Four(_) => return,
        };
    }

    /// Bytes of all rows.
    pub fn num_bytes(&self) -> usize {
        match self {
            Self::One(keys) => keys.len(),
            Self::Two(keys) => keys.len() * 2,
            Self::Four(keys) => keys.len() * 4,
        }
    }
}

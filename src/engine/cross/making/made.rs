use crate::engine::cross::facet::Set;

/// What codes stand for.
#[derive(Clone, Debug)]
pub(super) enum Made {
    /// Nothing more than is known of the question; so many codes.
    Codes(usize),
    Sets(Vec<Set>),
    Values(Vec<f64>),
    Pairs(Vec<(u32, f64)>),
}

impl Made {
    /// Number of codes, with that of rows that hold nothing.
    pub(super) fn num_codes(&self) -> usize {
        match self {
            Self::Codes(codes) => *codes,
            Self::Sets(sets) => sets.len(),
            Self::Values(values) => values.len() + 1,
            Self::Pairs(pairs) => pairs.len() + 1,
        }
    }

    pub(super) fn into_sets(self) -> Vec<Set> {
        match self {
            Self::Sets(sets) => sets,
            _ => Vec::new(),
        }
    }

    pub(super) fn into_values(self) -> Vec<f64> {
        match self {
            Self::Values(values) => values,
            _ => Vec::new(),
        }
    }

    pub(super) fn into_pairs(self) -> Vec<(u32, f64)> {
        match self {
            Self::Pairs(pairs) => pairs,
            _ => Vec::new(),
        }
    }
}

/// The place of each number, which is one less than its code; code 0 comes
/// last.
pub(super) fn order(numbers: impl ExactSizeIterator<Item = u32>) -> Vec<u32> {
    let mut places = vec![numbers.len() as u32; numbers.len() + 1];
    for (place, number) in (0_u32..).zip(numbers) {
        if let Some(slot) = places.get_mut(number as usize + 1) {
            *slot = place;
        }
    }
    places
}

/// A key that rises with the number; `None` for one that is none.
pub(super) fn key(value: f64) -> Option<u64> {
    let bits = (value + 0.0).to_bits();
    let key = if bits >> 63 == 0 {
        bits | 1 << 63
    } else {
        !bits
    };
    (!value.is_nan()).then_some(key)
}

/// The number of a key.
pub(super) fn value(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 {
        key & !(1 << 63)
    } else {
        !key
    })
}

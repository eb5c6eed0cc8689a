use crate::eight::{HIGH, LOW, SEVEN};

/// Sixteen bytes as two numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sixteen(u64, u64);

impl Sixteen {
    /// These bytes.
    #[inline]
    pub(crate) fn new(bytes: &[u8; 16]) -> Self {
        let both = u128::from_le_bytes(*bytes);
        Self(both as u64, (both >> 64) as u64)
    }

    /// Those that are this one.
    #[inline]
    pub(crate) fn are(self, b: u8) -> u32 {
        self.bits(|eight| {
            let other = eight ^ (LOW * u64::from(b));
            !(((other & SEVEN) + SEVEN) | other)
        })
    }

    /// Those from one to another, both of ASCII.
    #[inline]
    pub(crate) fn are_within(self, from: u8, to: u8) -> u32 {
        // The high bit of each byte of ASCII that is at least so much.
        let at_least = |eight: u64, least: u8| (eight & SEVEN) + LOW * u64::from(0x80 - least);
        self.bits(|eight| at_least(eight, from) & !at_least(eight, to + 1) & !eight)
    }

    /// Those beyond ASCII.
    #[inline]
    pub(crate) fn are_high(self) -> u32 {
        self.bits(|eight| eight)
    }

    /// The high bit of each byte of what is made of both halves.
    #[inline]
    fn bits(self, made: impl Fn(u64) -> u64) -> u32 {
        // Each bit goes to the highest byte, to the place of its own.
        const GATHER: u64 = 0x0102_0408_1020_4080;
        let bits = |eight: u64| (((made(eight) & HIGH) >> 7).wrapping_mul(GATHER) >> 56) as u32;
        bits(self.0) | bits(self.1) << 8
    }
}

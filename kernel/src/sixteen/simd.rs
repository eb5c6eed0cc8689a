use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u8x16_sub, u64x2, v128};

/// Sixteen bytes in one register.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sixteen(v128);

impl Sixteen {
    /// These bytes.
    #[inline]
    pub(crate) fn new(bytes: &[u8; 16]) -> Self {
        let both = u128::from_le_bytes(*bytes);
        Self(u64x2(both as u64, (both >> 64) as u64))
    }

    /// Those that are this one.
    #[inline]
    pub(crate) fn are(self, b: u8) -> u32 {
        u32::from(u8x16_bitmask(u8x16_eq(self.0, u8x16_splat(b))))
    }

    /// Those from one to another.
    #[inline]
    pub(crate) fn are_within(self, from: u8, to: u8) -> u32 {
        let above = u8x16_sub(self.0, u8x16_splat(from));
        u32::from(u8x16_bitmask(u8x16_lt(above, u8x16_splat(to - from + 1))))
    }

    /// Those beyond ASCII.
    #[inline]
    pub(crate) fn are_high(self) -> u32 {
        u32::from(u8x16_bitmask(self.0))
    }
}

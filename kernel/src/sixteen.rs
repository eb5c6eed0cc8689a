//! Sixteen bytes at once: each question is answered by a bit for each byte, the
//! lowest for the first. As SIMD where the build has it, else as two numbers.

#[cfg(not(target_feature = "simd128"))]
mod plain;
#[cfg(target_feature = "simd128")]
mod simd;

#[cfg(not(target_feature = "simd128"))]
pub(crate) use plain::Sixteen;
#[cfg(target_feature = "simd128")]
pub(crate) use simd::Sixteen;

impl Sixteen {
    /// Those from a place of a text on; noughts behind its end.
    #[inline]
    pub(crate) fn at(text: &[u8], from: usize) -> Self {
        let rest = text.get(from..).unwrap_or_default();
        if let Some(sixteen) = rest.first_chunk() {
            return Self::new(sixteen);
        }
        let mut sixteen = [0; 16];
        for (to, from) in sixteen.iter_mut().zip(rest) {
            *to = *from;
        }
        Self::new(&sixteen)
    }

    /// Those that may be the first byte of a blank beyond ASCII.
    #[inline]
    pub(crate) fn may_begin_blanks(self) -> u32 {
        self.are(0xC2) | self.are(0xE1) | self.are(0xE2) | self.are(0xE3)
    }
}

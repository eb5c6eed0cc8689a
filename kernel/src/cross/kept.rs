//! Which rows a filter keeps, by their codes.

macro_rules! look_up {
    ($look_up:ident, $code:ty) => {
        /// Leaves of each flag what the table has at the row's code; a code
        /// beyond the table leaves it whole.
        #[inline(never)]
        pub fn $look_up(codes: &[$code], table: &[u8], flags: &mut [u8]) {
            let at = |code: $code| table.get(code as usize).copied().unwrap_or(u8::MAX);
            let (eights, rest) = codes.as_chunks::<8>();
            let (eight_flags, rest_flags) = flags.as_chunks_mut::<8>();
            for (flags, codes) in eight_flags.iter_mut().zip(eights) {
                let kept = codes.map(at);
                *flags = (u64::from_le_bytes(*flags) & u64::from_le_bytes(kept)).to_le_bytes();
            }
            for (flag, code) in rest_flags.iter_mut().zip(rest) {
                *flag &= at(*code);
            }
        }
    };
}

look_up!(look_up_u8, u8);
look_up!(look_up_u16, u16);
look_up!(look_up_u32, u32);

macro_rules! passing {
    ($passing:ident, $mask:ty) => {
        /// Gives the rows that fail no filter but those of `but`: their places
        /// in the slice plus `from`.
        #[inline(never)]
        pub fn $passing(masks: &[$mask], but: $mask, from: u32) -> Vec<u32> {
            let rows = (from..).zip(masks);
            rows.filter(|(_, mask)| **mask & !but == 0)
                .map(|(row, _)| row)
                .collect()
        }
    };
}

passing!(passing_u8, u8);
passing!(passing_u64, u64);

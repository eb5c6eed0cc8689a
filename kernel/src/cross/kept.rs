//! Which rows a filter keeps, by their codes.

macro_rules! look_up {
    ($look_up:ident, $code:ty, $all:literal) => {
        /// Leaves of each flag what the table has at the row's code; a code
        /// beyond the table leaves it whole. A table of all that codes can be is
        /// looked up faster.
        #[inline(never)]
        pub fn $look_up(codes: &[$code], table: &[u8], flags: &mut [u8]) {
            if let Ok(table) = <&[u8; $all]>::try_from(table) {
                let at = |code: $code| table.get(code as usize).copied().unwrap_or(u8::MAX);
                look_up(codes, flags, at);
            } else {
                let at = |code: $code| table.get(code as usize).copied().unwrap_or(u8::MAX);
                look_up(codes, flags, at);
            }
        }
    };
}

look_up!(look_up_u8, u8, 0x100);
look_up!(look_up_u16, u16, 0x1_0000);
look_up!(look_up_u32, u32, 0x1_0000);

#[inline]
fn look_up<C: Copy>(codes: &[C], flags: &mut [u8], at: impl Fn(C) -> u8) {
    let (eights, rest) = codes.as_chunks::<8>();
    let (eight_flags, rest_flags) = flags.as_chunks_mut::<8>();
    for (flags, codes) in eight_flags.iter_mut().zip(eights) {
        let kept = codes.map(&at);
        *flags = (u64::from_le_bytes(*flags) & u64::from_le_bytes(kept)).to_le_bytes();
    }
    for (flag, code) in rest_flags.iter_mut().zip(rest) {
        *flag &= at(*code);
    }
}

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

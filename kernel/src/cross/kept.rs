//! Which rows a filter keeps, by their codes.

/// Runs of codes up to which trying each is faster than a table: where the
/// processor compares many codes at once.
pub const MOST_RUNS: usize = if cfg!(any(
    target_feature = "simd128",
    target_feature = "sse2",
    target_feature = "neon"
)) {
    6
} else {
    1
};

macro_rules! kept {
    ($outside:ident, $look_up:ident, $code:ty) => {
        /// Where a code lies outside of the codes from `first` to
        /// `first + span`, its flag stays; else it becomes 0.
        pub fn $outside(codes: &[$code], first: $code, span: $code, flags: &mut [u8]) {
            for (flag, code) in flags.iter_mut().zip(codes) {
                *flag &= if code.wrapping_sub(first) > span {
                    u8::MAX
                } else {
                    0
                };
            }
        }

        /// Leaves of each flag what the table has at the row's code; a code
        /// beyond the table leaves it whole.
        pub fn $look_up(codes: &[$code], table: &[u8], flags: &mut [u8]) {
            for (flag, code) in flags.iter_mut().zip(codes) {
                *flag &= table.get(*code as usize).copied().unwrap_or(u8::MAX);
            }
        }
    };
}

kept!(outside_u8, look_up_u8, u8);
kept!(outside_u16, look_up_u16, u16);
kept!(outside_u32, look_up_u32, u32);

macro_rules! passing {
    ($passing:ident, $mask:ty) => {
        /// Gives the rows that fail no filter but those of `but`: their places
        /// in the slice plus `from`.
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

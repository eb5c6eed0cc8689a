//! Codes of words as codes of rows.

use std::ops::Range;

use crate::Keys;

macro_rules! spread {
    ($spread:ident, $code:ty) => {
        /// Takes for each of these rows the code of its key; last of the codes is
        /// that of rows without one.
        #[inline(never)]
        pub fn $spread(keys: &Keys, rows: Range<usize>, codes: &[$code], into: &mut Vec<$code>) {
            let none = codes.last().copied().unwrap_or(0);
            let code = |key: usize| codes.get(key).copied().unwrap_or(none);
            match keys {
                Keys::One(keys) => {
                    let keys = keys.get(rows).unwrap_or_default().iter();
                    into.extend(keys.map(|key| code(usize::from(*key))));
                }
                Keys::Two(keys) => {
                    let keys = keys.get(rows).unwrap_or_default().iter();
                    into.extend(keys.map(|key| code(usize::from(*key))));
                }
                Keys::Four(keys) => {
                    let keys = keys.get(rows).unwrap_or_default().iter();
                    into.extend(keys.map(|key| code(*key as usize)));
                }
            }
        }
    };
}

spread!(spread_u8, u8);
spread!(spread_u16, u16);
spread!(spread_u32, u32);

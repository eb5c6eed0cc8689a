//! Codes of words as codes of rows.

use std::ops::Range;

use crate::Keys;

macro_rules! spread {
    ($spread:ident, $replace:ident, $take:ident, $code:ty) => {
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

        /// Puts what the table has at each code in its place; 0 beyond the table.
        #[inline(never)]
        pub fn $replace(codes: &mut [$code], table: &[u32]) {
            for code in codes {
                *code = table.get(*code as usize).map_or(0, |code| *code as $code);
            }
        }

        /// Takes more codes, none of which is wider than these.
        #[inline(never)]
        pub fn $take(codes: &[u32], into: &mut Vec<$code>) {
            into.extend(codes.iter().map(|code| *code as $code));
        }
    };
}

spread!(spread_u8, replace_u8, take_u8, u8);
spread!(spread_u16, replace_u16, take_u16, u16);
spread!(spread_u32, replace_u32, take_u32, u32);

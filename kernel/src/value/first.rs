#![allow(clippy::indexing_slicing, reason = "there is a place for every byte")]

use super::month::may_begin_name;
use super::number::WrittenNumber;
use super::period::may_begin_period;

/// Whether a number, a day, a time of day or a period may begin with this byte.
#[inline]
pub(crate) fn may_begin(first: u8) -> bool {
    const MAY: [bool; 256] = {
        let mut may = [false; 256];
        let mut b = 0;
        while b < 256 {
            let first = b as u8;
            may[b] =
                WrittenNumber::may_begin(first) || may_begin_period(first) || may_begin_name(first);
            b += 1;
        }
        may
    };
    MAY[usize::from(first)]
}

//! Counts in lanes, in bytes and in blocks are those of one row after the other.

use canvass_kernel::cross::{
    BLOCK, Changing, Place, Rows, Tally, Which, change_u8, count_u16, look_up_u8, look_up_u16,
};
use canvass_kernel::distinct::Distinct;
use canvass_kernel::groups::{Narrow, count_pairs_u8_u16, present, sum};
use proptest::collection::vec;
use proptest::prelude::*;

/// How often each of so many codes stands.
fn counted(codes: impl IntoIterator<Item = usize>, num: usize) -> Vec<u32> {
    let mut counts = vec![0; num];
    for code in codes {
        counts[code] += 1;
    }
    counts
}

fn all(tally: &Tally) -> Vec<u32> {
    let mut counts = vec![0; tally.len()];
    tally.add_to(0, &mut counts);
    counts
}

/// Rows of a block that is whole, or not.
fn num_rows() -> impl Strategy<Value = usize> {
    prop_oneof![Just(BLOCK), 1..BLOCK]
}

/// A number of codes that are counted in lanes, and one that are not.
fn num_codes() -> impl Strategy<Value = u16> {
    prop_oneof![1..40_u16, 1000..1100_u16]
}

proptest! {
    #[test]
    fn a_tally_adds_each_row_once(
        (num, codes) in (num_codes(), num_rows())
            .prop_flat_map(|(num, rows)| (Just(num), vec(0..num, rows))),
        step in any::<u32>(),
        places in vec(0..BLOCK, 0..50),
    ) {
        let places: Vec<usize> = places.into_iter().filter(|place| *place < codes.len()).collect();
        let rows: Vec<Place> = places.iter().map(|place| (*place as u16).to_le_bytes()).collect();
        let mut tally = Tally::new(usize::from(num));
        tally.add_u16(&codes, &rows, step);
        let wide: Vec<u32> = codes.iter().map(|code| u32::from(*code)).collect();
        tally.add_u32(&wide, &rows, step);
        let counts = counted(places.iter().map(|place| usize::from(codes[*place])), num.into());
        let sums: Vec<u32> = counts.iter().map(|count| count.wrapping_mul(step).wrapping_mul(2)).collect();
        prop_assert_eq!(all(&tally), sums);
    }

    #[test]
    fn a_whole_column_is_counted_in_lanes_as_code_by_code(
        (num, codes) in (num_codes(), 1..2 * BLOCK)
            .prop_flat_map(|(num, rows)| (Just(num), vec(0..num, rows))),
    ) {
        let mut counts = vec![3; num.into()];
        count_u16(&codes, &mut counts);
        let plain = counted(codes.iter().map(|code| usize::from(*code)), num.into());
        prop_assert_eq!(counts, plain.iter().map(|count| count + 3).collect::<Vec<_>>());
    }

    #[test]
    fn pairs_of_codes_are_counted_by_the_sum_of_their_tables(
        rows in vec((0..12_u8, 0..300_u16), 0..200),
        one in prop_oneof![Just(1_u32), Just(300)],
    ) {
        let (ones, others): (Vec<u8>, Vec<u16>) = rows.iter().copied().unzip();
        let one_table: Vec<u32> = (0..12).map(|code| code * one).collect();
        let other_table: Vec<u32> = (0..300).collect();
        let num = 11 * one as usize + 300;
        let mut tally = Tally::new(num);
        count_pairs_u8_u16((&ones, &one_table), (&others, &other_table), &mut tally);
        let cell = |(a, b): &(u8, u16)| usize::from(*a) * one as usize + usize::from(*b);
        prop_assert_eq!(all(&tally), counted(rows.iter().map(cell), num));
    }

    #[test]
    fn counts_in_bytes_hold_more_than_a_byte(
        rows in vec((0..3_u32, 0..4_u16), 0..3000),
        from in 0..12_usize,
    ) {
        let mut narrow = Narrow::new(12);
        for part in rows.chunks(700) {
            let (firsts, codes): (Vec<u32>, Vec<u16>) = part.iter().map(|(a, b)| (a * 4, *b)).unzip();
            narrow.count_u16(&firsts, &codes);
        }
        let cell = |(a, b): &(u32, u16)| (a * 4) as usize + usize::from(*b);
        let plain = counted(rows.iter().map(cell), 12);
        prop_assert_eq!(sum(&narrow.of(0..12)), rows.len() as u64);
        prop_assert_eq!(narrow.of(from..12), &plain[from..]);
    }

    #[test]
    fn values_that_are_present_stay_in_their_order(counts in vec(0..3_u32, 0..60)) {
        let values: Vec<f64> = (0..counts.len()).map(|place| place as f64 / 2.0).collect();
        let each = values.iter().zip(&counts).filter(|(_, count)| **count > 0);
        let plain: (Vec<f64>, Vec<u64>) = each.map(|(value, count)| (*value, u64::from(*count))).unzip();
        prop_assert_eq!(present(&values, &counts), plain);
    }

    #[test]
    fn a_table_of_all_codes_keeps_what_a_short_one_keeps(
        codes in vec(any::<u8>(), 0..40),
        table in vec(prop_oneof![Just(0_u8), Just(u8::MAX)], 0..=256),
    ) {
        let wide: Vec<u16> = codes.iter().map(|code| u16::from(*code)).collect();
        let plain: Vec<u8> = codes
            .iter()
            .map(|code| table.get(usize::from(*code)).copied().unwrap_or(u8::MAX))
            .collect();
        for room in [table.len(), 1 << 8, 1 << 16] {
            let mut table = table.clone();
            table.resize(room, u8::MAX);
            let (mut one, mut two) = (vec![u8::MAX; codes.len()], vec![u8::MAX; codes.len()]);
            look_up_u8(&codes, &table, &mut one);
            look_up_u16(&wide, &table, &mut two);
            prop_assert_eq!(&one, &plain);
            prop_assert_eq!(&two, &plain);
        }
    }

    #[test]
    fn a_changed_filter_divides_rows_by_the_one_other_that_they_fail(
        masks in num_rows().prop_flat_map(|rows| vec(any::<u8>(), rows)),
        seed in any::<u64>(),
        filter in 0..8_u32,
        which in prop::sample::select(vec![Which::Flipped, Which::Kept, Which::Failed]),
    ) {
        // Few bits, so that rows fail one filter or none.
        let masks: Vec<u8> = masks.iter().map(|mask| mask & mask.rotate_left(3) & 0x5B).collect();
        let fails: Vec<u8> = (0..masks.len() as u64)
            .map(|row| if (seed ^ row).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 63 == 1 { u8::MAX } else { 0 })
            .collect();
        let others: Vec<u32> = (0..8).filter(|other| *other != filter).collect();
        let (mut next, mut rows) = (vec![0; masks.len()], Rows::new(8));
        change_u8(&masks, &fails, Changing { filter, others: &others, which }, &mut next, &mut rows);
        let bit = 1 << filter;
        for (row, mask) in masks.iter().enumerate() {
            prop_assert_eq!(next[row], mask & !bit | fails[row] & bit);
        }
        for list in [None].into_iter().chain(others.into_iter().map(Some)) {
            for kept in [true, false] {
                let of = list.map_or(0, |other| 1 << other);
                let wanted = |row: &usize| {
                    let was_kept = masks[*row] & bit == 0;
                    let is_kept = fails[*row] == 0;
                    let wanted = match which {
                        Which::Flipped => was_kept != is_kept,
                        Which::Kept => is_kept,
                        Which::Failed => !is_kept,
                    };
                    wanted && is_kept == kept && masks[*row] & !bit == of
                };
                let plain: Vec<Place> = (0..masks.len())
                    .filter(wanted)
                    .map(|row| (row as u16).to_le_bytes())
                    .collect();
                prop_assert_eq!(rows.of(list, kept), plain.as_slice());
            }
        }
    }

    #[test]
    fn days_have_the_numbers_of_their_keys(
        days in vec(prop_oneof![-3..3_i32, 4093..4099_i32], 0..60),
        bytes in prop::option::of(vec(any::<u8>(), 9)),
        first in 0..8_usize,
    ) {
        let is_set = |place: usize| {
            let place = place + first;
            bytes.as_ref().is_none_or(|bytes| bytes[place / 8] >> (place % 8) & 1 == 1)
        };
        let bits = bytes.as_deref().map(|bytes| (bytes, first));
        let (mut quick, mut plain) = (Distinct::default(), Distinct::default());
        let mut found = Vec::new();
        quick.number_days(&days, bits, |day| u64::from(day as u32) + 7, &mut found);
        let number = |(place, day): (usize, &i32)| {
            if is_set(place) { plain.number(u64::from(*day as u32) + 7) + 1 } else { 0 }
        };
        let numbers: Vec<u32> = days.iter().enumerate().map(number).collect();
        prop_assert_eq!(found, numbers);
        prop_assert_eq!(quick.keys(), plain.keys());

        let values: Vec<f64> = days.iter().map(|day| f64::from(*day)).collect();
        let key = |value: f64| (value > 0.0).then_some(value as u64);
        let (mut each, mut found) = (Distinct::default(), Vec::new());
        each.number_each(&values, bits, key, &mut found);
        for (place, (value, code)) in values.iter().zip(found).enumerate() {
            let own = code.checked_sub(1).map(|code| each.keys()[code as usize]);
            prop_assert_eq!(own, key(*value).filter(|_| is_set(place)));
        }
    }
}

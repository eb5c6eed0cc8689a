use canvass_kernel::value::{DateOrder, DecimalMark, WrittenDate, WrittenNumber};
use canvass_kernel::{Looks, Moments, read_shorts};
use proptest::prelude::*;

use super::joined;

/// Cells as columns hold them: numbers, days, codes, names, persons, texts.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[0-9.]{0,11}",
        3 => "[0-9]{1,4}(\\.[0-9]{1,4})?",
        1 => "-?[0-9,.]{1,8}[%£]?",
        2 => "20[0-9]{2}-[01][0-9]-[0-3][0-9]([T ][0-2][0-9]:[0-6][0-9]:[0-6][0-9])?",
        1 => "[0-3]?[0-9][/.][01]?[0-9][/.](20)?[0-9]{2}",
        1 => "(Jan|Februar|Mo|Monday|Q|FY|Quarter|R|Week)[ -]?[0-9]{1,4}(/[0-9]{2})?",
        1 => "[A-Z]{1,2}[0-9]{1,2} ?[0-9][A-Z]{2}",
        1 => "[a-z]{1,5}@[a-z]{1,5}\\.uk",
        1 => "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}",
        2 => "[A-Za-z][A-Za-z0-9 é—\u{a0}\u{2009}\u{3000}.,@]{0,70}",
        1 => " {0,1}[a-zé]{0,3} {0,1}",
        1 => Just("4010232137".to_owned()),
        1 => Just("0.7700900123".to_owned()),
    ]
}

proptest! {
    #[test]
    fn many_cells_look_as_each_of_them(cells in prop::collection::vec((cell(), 1..4_usize), 0..12)) {
        let (cells, counts): (Vec<String>, Vec<usize>) = cells.into_iter().unzip();
        let (text, offsets) = joined(&cells);
        let (mut many, mut each) = (Looks::default(), Looks::default());
        let mut others = Vec::new();
        let filled = many.add_plain(text.as_bytes(), &offsets, 0..cells.len(), &counts, &mut others);
        let left: usize = others.iter().map(|place| counts[*place as usize]).sum();
        prop_assert_eq!(filled + left, counts.iter().sum::<usize>());
        for place in others {
            many.add(cells[place as usize].trim(), counts[place as usize]);
        }
        for (cell, n) in cells.iter().zip(&counts) {
            each.add(cell.trim(), *n);
        }
        prop_assert_eq!(format!("{many:?}"), format!("{each:?}"));
    }

    #[test]
    fn short_numbers_are_read_as_any_number(cells in prop::collection::vec(cell(), 0..12), comma in any::<bool>()) {
        let mark = if comma { DecimalMark::Comma } else { DecimalMark::Point };
        let (text, offsets) = joined(&cells);
        let mut values = Vec::new();
        read_shorts(&mut values, mark, text.as_bytes(), &offsets, 0..cells.len());
        for (cell, value) in cells.iter().zip(&values) {
            prop_assert_eq!(WrittenNumber::parse(cell).and_then(|number| number.value(mark)), Some(*value));
        }
        if let Some(next) = cells.get(values.len()) {
            let is_short = next.len() <= 5 && next.bytes().all(|b| b.is_ascii_digit());
            let value = WrittenNumber::parse(next).and_then(|number| number.value(mark));
            prop_assert!(!is_short || value.is_none(), "{next:?} was left");
        }
    }

    #[test]
    fn days_in_a_row_are_read_as_any_day(cells in prop::collection::vec(cell(), 0..12)) {
        let (text, offsets) = joined(&cells);
        let mut moments = Moments::default();
        moments.read(text.as_bytes(), &offsets, 0..cells.len());
        prop_assert!(moments.times.is_empty() || moments.times.len() == moments.days.len());
        for (place, (cell, day)) in cells.iter().zip(&moments.days).enumerate() {
            let date = WrittenDate::parse(cell).unwrap();
            prop_assert_eq!(date.day(DateOrder::MonthDay).map(|day| day.0), Some(*day));
            prop_assert_eq!(date.time.map(|time| time as i32), moments.times.get(place).copied());
        }
    }
}

use canvass_kernel::value::{Day, parse_number, parse_period, trim};
use canvass_kernel::{Looks, Records, sort_by, sort_by_key};
use proptest::prelude::*;

use super::slow::plainly;

/// Texts of the characters that divide files, and of blanks of every sort.
fn text() -> impl Strategy<Value = String> {
    "[a-z,;\"\r\n \t\u{1a}\u{85}\u{a0}\u{2009}\u{3000}é—1@.]{0,80}"
}

proptest! {
    #[test]
    fn records_are_found_as_byte_by_byte(text in text(), from in 0..8_usize, width in 1..5_usize) {
        // Words of eight bytes begin anywhere.
        let text = format!("{}{text}\n", "x".repeat(from));
        let rest = &text.as_bytes()[from..];
        let mut records = Records::new(b',', true, width);
        let found = records.find(text.as_bytes(), from).map(|shape| {
            let back = |place: &(u32, u32)| (place.0 - from as u32, place.1 - from as u32);
            (records.fields().iter().map(back).collect(), shape.next - from)
        });
        prop_assert_eq!(found, plainly(rest, width));
    }

    #[test]
    fn words_are_those_between_blanks_of_every_sort(text in text()) {
        let mut looks = Looks::default();
        looks.add(&text, 3);
        prop_assert_eq!(looks.words, 3 * text.split_whitespace().count());
    }

    #[test]
    fn a_date_is_nothing_else(day in 0..4_000_000_i32, seconds in 0..86_400_u32, time in 0..3_usize) {
        let (y, m, d) = Day(day - 719_000).ymd();
        prop_assume!((0..10_000).contains(&y));
        let clock = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        let text = match time {
            0 => format!("{y:04}-{m:02}-{d:02}"),
            1 => format!("{y:04}-{m:02}-{d:02}T{clock}"),
            _ => format!("{y:04}-{m:02}-{d:02} {clock}"),
        };
        let mut looks = Looks::default();
        prop_assert!(looks.add(&text, 2));
        prop_assert_eq!((looks.dates.count, looks.words), (2, 2 * text.split(' ').count()));
        prop_assert_eq!((parse_number(&text), parse_period(&text)), (None, None));
        // A zone behind it leaves it a date, and takes it the long way.
        let mut zoned = Looks::default();
        if time > 0 {
            let zone = format!("{text}Z");
            prop_assert!(zoned.add(&zone, 2));
            prop_assert_eq!(format!("{zoned:?}"), format!("{looks:?}"));
        }
        let personal = looks.personal;
        prop_assert_eq!(personal.addresses + personal.phones + personal.nhs_numbers + personal.postcodes, 0);
    }

    #[test]
    fn a_text_loses_the_blanks_around_it(text in text()) {
        prop_assert_eq!(trim(&text), text.trim());
    }

    #[test]
    fn things_are_sorted_as_the_library_sorts_them(items in prop::collection::vec((0..9_u8, any::<u16>()), 0..60)) {
        let (mut ours, mut theirs) = (items.clone(), items.clone());
        sort_by(&mut ours, |a, b| b.0.cmp(&a.0));
        theirs.sort_by_key(|item| std::cmp::Reverse(item.0));
        prop_assert_eq!(&ours, &theirs);
        sort_by_key(&mut ours, |item| item.1 % 4);
        theirs.sort_by_key(|item| item.1 % 4);
        prop_assert_eq!(ours, theirs);
    }
}

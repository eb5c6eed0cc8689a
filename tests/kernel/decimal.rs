//! Numbers written in digits are read as the standard library reads them.

use canvass_kernel::value::decimal;
use proptest::prelude::*;

/// The same to the last bit, minus zero among it.
fn same(text: &str) -> Result<(), TestCaseError> {
    let expected: f64 = text.parse().unwrap();
    let found = decimal(text).map(f64::to_bits);
    prop_assert_eq!(found, Some(expected.to_bits()), "{}", text);
    Ok(())
}

fn finite() -> impl Strategy<Value = f64> {
    any::<u64>()
        .prop_map(f64::from_bits)
        .prop_filter("a number", |x| x.is_finite())
}

proptest! {
    #[test]
    fn every_number_is_read_from_its_shortest_text(number in finite()) {
        same(&format!("{number}"))?;
        same(&format!("{number:e}"))?;
    }

    #[test]
    fn any_digits_are_read_as_the_nearest_number(
        text in "[+-]?[0-9]{1,40}(\\.[0-9]{0,40})?([eE][+-]?[0-9]{1,3})?",
    ) {
        same(&text)?;
    }

    #[test]
    fn numbers_of_a_spreadsheet_are_read(whole in 0_u64..1_000_000, digits in "[0-9]{1,18}") {
        same(&format!("{whole}.{digits}"))?;
        same(&format!("0.{digits}"))?;
        same(&digits)?;
    }

    #[test]
    fn between_two_numbers_the_even_one_is_taken_and_a_digit_more_decides(whole in any::<u64>()) {
        for text in [format!("{whole}"), format!("{whole}.0"), format!("{whole}.000001")] {
            same(&text)?;
        }
    }

    #[test]
    fn a_thousand_digits_are_read_to_the_last(number in finite(), last in 0_u8..10) {
        let next = f64::from_bits(number.to_bits() + 1);
        let middle = format!("{:.1074}", number / 2.0 + next / 2.0);
        same(&middle)?;
        same(&format!("{middle}{last}"))?;
    }

    #[test]
    fn numbers_near_nothing_are_read(digits in "[0-9]{1,25}", power in 300_u32..345) {
        same(&format!("{digits}e-{power}"))?;
        same(&format!("0.{}{digits}", "0".repeat(power as usize)))?;
    }
}

#[test]
fn the_ends_of_what_a_number_holds_are_read() {
    for text in [
        "0",
        "-0",
        "5.",
        ".5",
        "1e400",
        "-1e400",
        "1e-400",
        "1e99999999999999999999",
        "1e-99999999999999999999",
        "0e99999999999999999999",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "4.9e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "2.2250738585072011e-308",
        "9007199254740993",
    ] {
        same(text).unwrap();
    }
}

#[test]
fn what_is_not_written_in_digits_is_no_number() {
    for text in [
        "", ".", "+", "-.", "e5", "1e", "1e+", "1e5.0", "1.2.3", "inf", "nan", "infinity", " 1",
        "1 ", "1_0", "0x1", "--1", "1,5",
    ] {
        assert_eq!(decimal(text), None, "{text}");
    }
}

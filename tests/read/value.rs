//! Numbers and days as exports write them.

use canvass::read::{DateOrder, parse_date, parse_number};
use canvass::table::Day;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn numbers_are_read_as_exports_write_them() {
    for (text, value) in [
        ("12", 12.0),
        (" 1,234.5 ", 1234.5),
        ("-3", -3.0),
        ("+3", 3.0),
        ("£1,200", 1200.0),
        ("-£1,200.50", -1200.5),
        ("£-4", -4.0),
        ("(45)", -45.0),
        ("12%", 12.0),
        ("0.5", 0.5),
        (".5", 0.5),
        ("0", 0.0),
        ("5.01235E+12", 5.012_35e12),
    ] {
        assert_eq!(parse_number(text), Some(value), "{text}");
    }
}

#[test]
fn what_only_looks_like_a_number_is_none() {
    for text in [
        "",
        "-",
        ".",
        "007",
        "1,23",
        "1,2345",
        "12,5",
        "1.2.3",
        "1-2",
        "--5",
        "inf",
        "NaN",
        "1e999",
        "0x10",
        "12 people",
        "£",
        "()",
        "-(5)",
        "(-5)x",
    ] {
        assert_eq!(parse_number(text), None, "{text}");
    }
}

#[test]
fn days_are_read_in_the_order_of_their_column() {
    let day = |y, m, d| Day::from_ymd(y, m, d);
    for (text, expected) in [
        ("2026-04-01", day(2026, 4, 1)),
        ("2026-04-01T09:30:00+01:00", day(2026, 4, 1)),
        ("2026-04-01 09:30:00", day(2026, 4, 1)),
        ("2026/4/1", day(2026, 4, 1)),
        ("01/04/2026", day(2026, 4, 1)),
        ("1.4.26", day(2026, 4, 1)),
        ("01-Apr-26", day(2026, 4, 1)),
        ("1 April 2026", day(2026, 4, 1)),
        ("01/04/26 18:01", day(2026, 4, 1)),
        ("01/04/2026 09:12:04 AM", day(2026, 4, 1)),
        ("31/12/1999", day(1999, 12, 31)),
        ("1/1/70", day(1970, 1, 1)),
    ] {
        assert_eq!(parse_date(text, DateOrder::DayMonth), expected, "{text}");
        assert!(expected.is_some());
    }
    assert_eq!(parse_date("4/1/26", DateOrder::MonthDay), day(2026, 4, 1));
}

#[test]
fn days_that_never_were_are_none() {
    for text in [
        "",
        "29/02/2026",
        "31/04/2026",
        "00/01/2026",
        "13/13/2026",
        "2026-02-30",
        "1/2",
        "12:30",
        "1 Smarch 2026",
        "01/04/2026 about noon",
        "10.8.0.1",
        "01/04/026",
    ] {
        assert_eq!(parse_date(text, DateOrder::DayMonth), None, "{text}");
        assert_eq!(parse_date(text, DateOrder::MonthDay), None, "{text}");
    }
}

#[test]
fn excel_counts_a_day_that_never_was() {
    assert_eq!(Day::from_excel(1.0), Day::from_ymd(1900, 1, 1));
    assert_eq!(Day::from_excel(59.0), Day::from_ymd(1900, 2, 28));
    assert_eq!(Day::from_excel(61.0), Day::from_ymd(1900, 3, 1));
    assert_eq!(Day::from_excel(45_292.75), Day::from_ymd(2024, 1, 1));
    assert_eq!(Day::from_excel(0.5), None);
    assert_eq!(Day::from_excel(f64::NAN), None);
}

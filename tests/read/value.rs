//! One cell: numbers, days and times as exports write them.

use canvass::read::{DateOrder, parse_date, parse_number, parse_time};
use canvass::table::Day;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn numbers_are_read_as_exports_write_them() {
    for (text, value) in [
        ("12", 12.0),
        (" 1,234.5 ", 1234.5),
        ("1 234.5", 1234.5),
        ("1\u{a0}234\u{a0}567", 1_234_567.0),
        ("1\u{2009}234", 1234.0),
        ("1\u{202f}234", 1234.0),
        ("1'234", 1234.0),
        ("1’234’567.25", 1_234_567.25),
        ("1,234,567", 1_234_567.0),
        ("1,234", 1234.0),
        ("1.234", 1.234),
        ("-3", -3.0),
        ("\u{2212}3", -3.0),
        ("+3", 3.0),
        ("3-", -3.0),
        ("£1,200", 1200.0),
        ("-£1,200.50", -1200.5),
        ("£-4", -4.0),
        ("£ 4", 4.0),
        ("4 €", 4.0),
        ("USD 12.50", 12.5),
        ("12.50 GBP", 12.5),
        ("£1.2m", 1_200_000.0),
        ("£3k", 3000.0),
        ("$2bn", 2e9),
        ("(45)", -45.0),
        ("(£45.10)", -45.1),
        ("12%", 12.0),
        ("12.5 %", 12.5),
        ("-0.5%", -0.5),
        ("0.5", 0.5),
        (".5", 0.5),
        ("0", 0.0),
        ("5.01235E+12", 5.012_35e12),
        ("1.5e-3", 0.0015),
        ("123456789012345678", 123_456_789_012_345_680.0),
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
        ",",
        "007",
        "0123",
        "00.5",
        "0,125",
        "1,23",
        "1,2345",
        "12,34,567",
        "12,5",
        "1.234,5",
        "1.2.3",
        "1.234.567",
        "1 23",
        "1 234,567 890",
        "1-2",
        "--5",
        "-5-",
        "(5",
        "inf",
        "NaN",
        "1e999",
        "0x10",
        "12 people",
        "12%%",
        "£12%",
        "£$5",
        "3k",
        "£",
        "%",
        "EUR",
        "()",
        "-(5)",
        "(-5)",
        "(-5)x",
        "12.",
        "1E",
        "E5",
    ] {
        assert_eq!(parse_number(text), None, "{text}");
    }
}

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd(year, month, day).unwrap()
}

#[test]
fn days_are_read_in_the_order_of_their_column() {
    for (text, expected) in [
        ("2026-04-01", day(2026, 4, 1)),
        ("2026-04-01T09:30:00+01:00", day(2026, 4, 1)),
        ("2026-04-01T09:30:00.123Z", day(2026, 4, 1)),
        ("2026-04-01 09:30:00", day(2026, 4, 1)),
        ("2026/4/1", day(2026, 4, 1)),
        ("2026/04/01 9:00:00 am GMT+1", day(2026, 4, 1)),
        ("01/04/2026", day(2026, 4, 1)),
        ("1.4.26", day(2026, 4, 1)),
        ("13/02/24", day(2024, 2, 13)),
        ("01/02/24", day(2024, 2, 1)),
        ("01-Apr-26", day(2026, 4, 1)),
        ("1-Apr-2026", day(2026, 4, 1)),
        ("1 April 2026", day(2026, 4, 1)),
        ("1st April 2026", day(2026, 4, 1)),
        ("22nd of May 2026", day(2026, 5, 22)),
        ("Monday 1 April 2024", day(2024, 4, 1)),
        ("Mon, 1 Apr 2024 09:30", day(2024, 4, 1)),
        ("April 1, 2024", day(2024, 4, 1)),
        ("Apr 1st 2024", day(2024, 4, 1)),
        ("1. Mai 2024", day(2024, 5, 1)),
        ("3 août 2024", day(2024, 8, 3)),
        ("Dienstag, 3. Dezember 2024", day(2024, 12, 3)),
        ("01/04/26 18:01", day(2026, 4, 1)),
        ("01/04/2026, 18:01", day(2026, 4, 1)),
        ("01/04/2026 09:12:04 AM", day(2026, 4, 1)),
        ("31/12/1999", day(1999, 12, 31)),
        ("1/1/70", day(1970, 1, 1)),
        ("1/1/69", day(2069, 1, 1)),
        ("April 2024", day(2024, 4, 1)),
        ("Jan-2022", day(2022, 1, 1)),
        ("Jan-22", day(2022, 1, 1)),
        ("Jan '22", day(2022, 1, 1)),
        ("Dez 2022", day(2022, 12, 1)),
        ("Okt. 2022", day(2022, 10, 1)),
        ("2022-01", day(2022, 1, 1)),
    ] {
        assert_eq!(
            parse_date(text, DateOrder::DayMonth),
            Some(expected),
            "{text}"
        );
    }
    let month_first = |text| parse_date(text, DateOrder::MonthDay);
    assert_eq!(month_first("4/1/26"), Some(day(2026, 4, 1)));
    assert_eq!(month_first("7/27/26 19:06:23"), Some(day(2026, 7, 27)));
    assert_eq!(month_first("13/02/24"), None);
}

#[test]
fn what_is_no_day_is_none() {
    for text in [
        "",
        "29/02/2026",
        "31/04/2026",
        "00/01/2026",
        "13/13/2026",
        "2026-02-30",
        "2026-13-01",
        "1/2",
        "12:30",
        "1 Smarch 2026",
        "01/04/2026 about noon",
        "01/04/2026 25:00",
        "01/04-2026",
        "10.8.0.1",
        "01/04/026",
        "24/02/13/1",
        "2024/25",
        "2024-25",
        "2024/2025",
        "FY2024/25",
        "Q1 2024/25",
        "2024 Q1",
        "May",
        "May 1",
        "Monday",
        "20240401",
        "1 2 2024",
        "1 April",
        "Marching 2024",
    ] {
        assert_eq!(parse_date(text, DateOrder::DayMonth), None, "{text}");
        assert_eq!(parse_date(text, DateOrder::MonthDay), None, "{text}");
    }
}

#[test]
fn dates_are_the_days_of_another_calendar() {
    let days = include_str!("../cases/calendar/days.tsv");
    for line in days.lines() {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap();
        let (expected, order, text) = (Day(next().parse().unwrap()), next(), next());
        let found = match order {
            "day" => parse_date(text, DateOrder::DayMonth),
            "month" => parse_date(text, DateOrder::MonthDay),
            _ => Day::from_excel(text.parse().unwrap()),
        };
        assert_eq!(found, Some(expected), "{text}");
    }
    assert_eq!(days.lines().count(), 926);
}

#[test]
fn times_are_seconds_since_midnight() {
    let at = |hour: u32, minute: u32, second: u32| Some(hour * 3600 + minute * 60 + second);
    for (text, expected) in [
        ("09:30", at(9, 30, 0)),
        ("9:30", at(9, 30, 0)),
        ("14:05:10", at(14, 5, 10)),
        ("14:05:10.250", at(14, 5, 10)),
        ("00:00", at(0, 0, 0)),
        ("23:59:59", at(23, 59, 59)),
        ("9.30am", at(9, 30, 0)),
        ("9 pm", at(21, 0, 0)),
        ("12:00 am", at(0, 0, 0)),
        ("12 p.m.", at(12, 0, 0)),
        ("09:30:00 AM", at(9, 30, 0)),
        ("24:00", None),
        ("9:60", None),
        ("9:3", None),
        ("9.30", None),
        ("9", None),
        ("13 pm", None),
        ("0 am", None),
        ("09:30 or so", None),
        ("09:30Z", None),
    ] {
        assert_eq!(parse_time(text), expected, "{text}");
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

//! Numbers, shares and lists in words.

#[cfg(not(target_arch = "wasm32"))]
mod sentences;

use canvass::stats::{Recommend, Rules, net_promoter};
use canvass::table::Unit;
use canvass::words::{dashboard as words, format, reading};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn thousands_have_commas() {
    assert_eq!(format::count(0), "0");
    assert_eq!(format::count(999), "999");
    assert_eq!(format::count(1_234_567), "1,234,567");
}

#[test]
fn one_is_singular() {
    assert_eq!(format::plural(1, "response", "responses"), "1 response");
    assert_eq!(format::plural(0, "response", "responses"), "0 responses");
}

#[test]
fn a_share_of_nothing_is_not_given() {
    assert_eq!(format::percent(0, 0), None);
    assert_eq!(format::percent(1, 8).as_deref(), Some("13%"));
    assert_eq!(format::percent(34, 52).as_deref(), Some("65%"));
}

#[test]
fn lists_end_with_and() {
    assert_eq!(format::list::<&str>(&[]), "");
    assert_eq!(format::list(&["a"]), "a");
    assert_eq!(format::list(&["a", "b", "c"]), "a, b and c");
}

#[test]
fn numbers_are_written_without_needless_places() {
    for (value, text) in [
        (0.0, "0"),
        (-0.001, "0"),
        (7.0, "7"),
        (1234.5, "1,234.5"),
        (-1234.25, "-1,234.25"),
        (2.999, "3"),
        (0.05, "0.05"),
    ] {
        assert_eq!(words::number(value), text);
    }
}

#[test]
fn a_range_of_one_is_its_number() {
    assert_eq!(words::range(3.0, 4.0, None), "3");
    assert_eq!(words::range(0.0, 10.0, None), "0 to under 10");
    assert_eq!(words::range(0.5, 1.5, None), "0.5 to under 1.5");
    for (from, to, unit, expected) in [
        (9.0, 10.0, Unit::Clock, "09:00 to under 10:00"),
        (9.5, 9.75, Unit::Clock, "09:30 to under 09:45"),
        (0.0, 5.0, Unit::Percent, "0% to under 5%"),
        (-1200.5, 0.0, Unit::Pounds, "-£1,200.50 to under £0"),
        (2.0, 3.0, Unit::Euros, "€2"),
        (0.25, 0.5, Unit::Dollars, "$0.25 to under $0.50"),
    ] {
        assert_eq!(words::range(from, to, Some(unit)), expected);
    }
}

#[test]
fn the_recommend_score_has_a_sign_unless_it_is_nought() {
    let score = |low: u64, middle: u64, high: u64| {
        let kinds = Recommend {
            promoters: high,
            passives: middle,
            detractors: low,
        };
        words::recommend_score(kinds, &net_promoter(kinds, Rules::default()).unwrap())
    };
    assert_eq!(
        score(12, 17, 31),
        "Recommend score +32 (95% confidence interval +12 to +52): 31 gave 9 or 10, 12 gave 0 to 6"
    );
    assert_eq!(
        score(101, 200, 100),
        "Recommend score 0 (95% confidence interval -7 to +7): 100 gave 9 or 10, 101 gave 0 to 6"
    );
    assert_eq!(
        score(0, 0, 40),
        "Recommend score +100: 40 gave 9 or 10, 0 gave 0 to 6"
    );
    assert_eq!(
        score(3, 0, 1),
        "1 gave 9 or 10, 3 gave 0 to 6. A recommend score takes 30 answers, and there are 4"
    );
}

#[test]
fn faults_beyond_three_are_counted() {
    let faults = |n: usize| (1..=n).map(|i| format!("fault {i}")).collect::<Vec<_>>();
    assert_eq!(reading::first_faults(&faults(1)), "fault 1");
    assert_eq!(
        reading::first_faults(&faults(4)),
        "fault 1; fault 2; fault 3; and 1 more fault"
    );
    assert_eq!(
        reading::first_faults(&faults(5)),
        "fault 1; fault 2; fault 3; and 2 more faults"
    );
}

#[test]
fn months_are_shortened_and_other_labels_are_not() {
    assert_eq!(words::short_month("April 2026"), "Apr 26");
    assert_eq!(words::short_month("Jan-2022"), "Jan 22");
    assert_eq!(words::short_month("2022-01"), "2022-01");
    assert_eq!(words::short_month("Total"), "Total");
}

#[test]
fn each_problem_says_what_became_of_the_row() {
    use canvass::table::Action::{self, Kept, LeftOut, Padded, Repaired};
    use canvass::table::ProblemCode::{
        BadEncoding, BlankRow, ExtraTable, Footer, FormulaLike, MixedNewlines, NulByte,
        OtherDelimiter, RepeatedHeader, RepeatedResponse, Rule, StrayQuote, TooFewFields,
        TooManyFields, TotalRow, UnknownAnswer, UnterminatedQuote,
    };
    let (want, got) = (3, 2);
    let many = TooManyFields {
        want: got,
        got: want,
    };
    let all: [(_, Action); 20] = [
        (TooFewFields { want, got }, Padded),
        (many.clone(), Kept),
        (many, Repaired),
        (StrayQuote, Kept),
        (StrayQuote, Repaired),
        (UnterminatedQuote, Kept),
        (OtherDelimiter { found: ';' }, Repaired),
        (BadEncoding, Kept),
        (NulByte, Kept),
        (BlankRow, Kept),
        (BlankRow, LeftOut),
        (RepeatedHeader, LeftOut),
        (Rule, LeftOut),
        (TotalRow, LeftOut),
        (Footer, LeftOut),
        (ExtraTable { rows: 3 }, LeftOut),
        (FormulaLike, Kept),
        (MixedNewlines, Kept),
        (RepeatedResponse, LeftOut),
        (UnknownAnswer, Kept),
    ];
    for (code, action) in all {
        let sentence = reading::problem(&code, action);
        let fate = ["kept", "left out", "read as empty", "shown as"];
        assert!(
            fate.iter().any(|fate| sentence.contains(fate)),
            "{sentence}"
        );
    }
}

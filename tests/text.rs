//! Numbers as text and letters in lower case, where a page has them from the browser:
//! the same as Rust's own.

use canvass::text::{lower, number, number_text};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Finite numbers of every size: bit patterns from a generator of Knuth's.
fn numbers() -> impl Iterator<Item = f64> {
    let mut bits = 1_u64;
    let any = std::iter::repeat_with(move || {
        bits = bits
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from_bits(bits)
    });
    let edges = [
        0.0,
        -0.0,
        1.0,
        -1.5,
        0.1,
        1e-6,
        1e-7,
        -1.25e-7,
        1e20,
        1e21,
        -1.5e21,
        123_456_789.25,
        5e-324,
        f64::MAX,
        f64::MIN_POSITIVE,
        f64::EPSILON,
    ];
    edges
        .into_iter()
        .chain(any.take(5_000))
        .filter(|number| number.is_finite())
}

#[test]
fn a_number_is_written_with_the_fewest_digits_and_no_exponent() {
    for number in numbers() {
        let (text, own) = (number_text(number), number.to_string());
        // Halfway between two texts of one length, browsers take the other one.
        let last = |text: &str| text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let is_either = text.len() == own.len()
            && text.parse() == Ok(number)
            && text.get(..last(&text)) == own.get(..last(&own));
        assert!(text == own || is_either, "{text} for {own}");
    }
}

#[test]
fn a_number_that_was_written_is_read_as_the_same() {
    for value in numbers() {
        assert_eq!(
            number(&number_text(value)).map(f64::to_bits),
            Some(value.to_bits())
        );
        assert_eq!(
            number(&format!("{value:e}")).map(f64::to_bits),
            Some(value.to_bits())
        );
    }
}

#[test]
fn digits_may_lack_on_either_side_of_the_point_and_must_stand_on_one() {
    assert_eq!(number("5."), Some(5.0));
    assert_eq!(number("-.5"), Some(-0.5));
    assert_eq!(number("+2"), Some(2.0));
    assert_eq!(number("1e400"), Some(f64::INFINITY));
    assert_eq!(number(""), None);
    assert_eq!(number("."), None);
}

#[test]
fn letters_of_all_alphabets_lose_their_case() {
    for text in [
        "Hours",
        "ÀÉÎ",
        "ΟΔΟΣ",
        "İstanbul",
        "STRAẞE",
        "ПИВО 5 Л",
        "𐐀",
        "",
    ] {
        assert_eq!(lower(text), text.to_lowercase());
    }
}

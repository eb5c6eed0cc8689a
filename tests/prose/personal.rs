//! What in a text may identify a person.

use canvass::prose::{Personal, is_nhs_number};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::found;

/// Each text holds just this.
fn holds(kind: Personal, cases: &[(&str, &str)]) {
    for (text, part) in cases {
        assert_eq!(found(text), [(kind, *part)], "{text}");
    }
}

/// Nothing is found in any of these.
fn holds_nothing(texts: &[&str]) {
    for text in texts {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn nhs_numbers_are_found_however_they_are_spaced() {
    holds(
        Personal::NhsNumber,
        &[
            ("number 9434765919 on the form", "9434765919"),
            ("number 943 476 5919.", "943 476 5919"),
            ("NHS943-476-5919", "943-476-5919"),
            ("(9 4 3 4 7 6 5 9 1 9)", "9 4 3 4 7 6 5 9 1 9"),
            ("943\u{a0}476\u{2009}5919", "943\u{a0}476\u{2009}5919"),
            ("94 34 76 59 19", "94 34 76 59 19"),
            ("943–476–5919", "943–476–5919"),
            ("ward 9, 943 476 5919", "943 476 5919"),
            ("９４３４７６５９１９", "９４３４７６５９１９"),
            ("401 023 2137", "401 023 2137"),
        ],
    );
}

#[test]
fn ten_digits_that_fail_the_check_are_told_apart() {
    holds(
        Personal::TenDigits,
        &[
            ("number 9434765918 on the form", "9434765918"),
            ("943 476 5910", "943 476 5910"),
        ],
    );
    holds_nothing(&[
        "19434765919",
        "94347659190",
        "94347 65918",
        "in 2019 2020 21",
    ]);
}

#[test]
fn the_check_digit_is_modulus_11() {
    for (digits, is_valid) in [
        ([9, 4, 3, 4, 7, 6, 5, 9, 1, 9], true),
        ([9, 4, 3, 4, 7, 6, 5, 8, 7, 0], true),
        ([4, 0, 1, 0, 2, 3, 2, 1, 3, 7], true),
        ([9, 4, 3, 4, 7, 6, 5, 9, 1, 8], false),
        ([0; 10], false),
    ] {
        assert_eq!(is_nhs_number(&digits), is_valid, "{digits:?}");
    }
    assert!(!is_nhs_number(&[9, 4, 3]));
    assert!(!is_nhs_number(&[]));
}

#[test]
fn phone_numbers_of_the_united_kingdom_are_found() {
    holds(
        Personal::Phone,
        &[
            ("ring 01632 960 001 today", "01632 960 001"),
            ("on 07700900123", "07700900123"),
            ("+44 7700 900123!", "+44 7700 900123"),
            ("+44 (0)20 7946 0958", "+44 (0)20 7946 0958"),
            ("0044 20 7946 0958", "0044 20 7946 0958"),
            ("(020) 7946 0958", "020) 7946 0958"),
            ("0800-123-4567", "0800-123-4567"),
            ("bleep 4417", "4417"),
            ("ext. 20345", "20345"),
        ],
    );
    holds_nothing(&["0123", "in 2024", "12,000 loans", "10 of 52 in 3 months"]);
}

#[test]
fn mail_addresses_are_found_to_their_last_letter() {
    holds(
        Personal::Mail,
        &[
            ("write to jo.o'neil+lib@nhs.net.", "jo.o'neil+lib@nhs.net"),
            ("<sian_p@bcuhb.wales.nhs.uk>", "sian_p@bcuhb.wales.nhs.uk"),
            ("JO@TRUST", "JO@TRUST"),
            ("ünal@exämple.org", "ünal@exämple.org"),
        ],
    );
    holds_nothing(&["meet @ 5", "@", "5@", "@library", "3@5"]);
}

#[test]
fn postcodes_are_found_in_any_case() {
    holds(
        Personal::Postcode,
        &[
            ("in SW1A 1AA now", "SW1A 1AA"),
            ("ll57 2pw", "ll57 2pw"),
            ("M11AE", "M11AE"),
            ("B33 8TH,", "B33 8TH"),
            ("EC1A  1BB", "EC1A  1BB"),
        ],
    );
    holds_nothing(&["A4 paper", "M1 1A", "R2D2 3POX", "X1 2CV", "room B12 3 AM"]);
}

#[test]
fn national_insurance_numbers_are_found() {
    holds(
        Personal::Insurance,
        &[
            ("AB123456C", "AB123456C"),
            ("ab 12 34 56 c.", "ab 12 34 56 c"),
            ("NI: QQ? no, JG-12-34-56-A", "JG-12-34-56-A"),
        ],
    );
    holds_nothing(&["AB123456", "DQ123456C", "AB12345C", "XAB123456C"]);
}

#[test]
fn days_with_their_year_are_found() {
    holds(
        Personal::Day,
        &[
            ("on 03/04/1981 she", "03/04/1981"),
            ("1981-04-03", "1981-04-03"),
            ("3rd of March 1981", "3rd of March 1981"),
            ("March 3, 1981", "March 3, 1981"),
            ("born 3.4.81", "3.4.81"),
            ("DOB: 03-04-81", "03-04-81"),
            ("3 Mawrth 1981", "3 Mawrth 1981"),
        ],
    );
    holds_nothing(&[
        "3/4/81",
        "in March 2024",
        "24/7",
        "31/31/1981",
        "1/2 of 2000 loans",
    ]);
}

#[test]
fn names_are_found_behind_titles_and_as_pairs_in_capitals() {
    holds(
        Personal::Name,
        &[
            ("I asked Mr. Smith twice", "Mr. Smith"),
            ("then nurse Okafor came", "nurse Okafor"),
            ("with Dr JONES", "Dr JONES"),
            ("Ring Dr Jones", "Dr Jones"),
            (
                "our librarian Siân O'Brien-Jones helped",
                "Siân O'Brien-Jones",
            ),
            ("Thanks to Priya Patel for all", "Priya Patel"),
            ("Jane Smith was kind", "Jane Smith"),
            ("ask J. Smith", "J. Smith"),
            ("saw Prof Sir Ian McKay there", "Prof Sir Ian McKay"),
        ],
    );
    holds_nothing(&[
        "The Library is quiet",
        "We use the NHS BMJ library",
        "The Knowledge and Library Service",
        "I saw the nurse. She was kind",
        "Quiet rooms. More chairs",
        "the Clinical Librarian",
        "the Dr. The next day",
    ]);
}

#[test]
fn what_lies_over_each_other_is_one() {
    assert_eq!(
        found("jane.smith.07700900123@nhs.net"),
        [(Personal::Mail, "jane.smith.07700900123@nhs.net")]
    );
    assert_eq!(found("a plain sentence about chairs"), []);
}

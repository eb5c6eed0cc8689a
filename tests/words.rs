//! Numbers, shares and lists in words.

use canvass::words::format;
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

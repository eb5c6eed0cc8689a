//! The first line of a printed dashboard.

use canvass::words::saving as words;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn a_printed_dashboard_begins_with_its_file_and_the_day() {
    let day = words::day("2026-04-01T09:30:00+01:00");
    assert_eq!(
        words::printed("needs.csv", &day),
        "needs.csv. Printed on 1 April 2026"
    );
    assert_eq!(words::printed("needs.csv", ""), "needs.csv");
}

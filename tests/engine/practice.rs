//! What the engine does before there is a file.

use canvass::engine::Practice;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn practice_reads_and_filters_all_its_tables_and_ends() {
    let mut practice = Practice::default();
    let tables = practice.tables_left();
    let mut steps = 0;
    while practice.step() {
        steps += 1;
        assert!(steps < 10_000, "{} tables left", practice.tables_left());
    }
    // Each table has 9 questions to filter.
    assert!(steps > tables * 9, "{steps} steps");
    assert_eq!(practice.tables_left(), 0);
    assert!(!practice.step());
}

#[test]
fn practice_that_is_stopped_does_no_more() {
    let mut practice = Practice::default();
    for _ in 0..20 {
        assert!(practice.step());
    }
    practice.stop();
    assert!(!practice.step());
}

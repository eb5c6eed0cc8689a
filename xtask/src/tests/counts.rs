use crate::count::Count;

fn count(passed: usize, failed: usize, skipped: usize) -> Count {
    Count {
        passed,
        failed,
        skipped,
    }
}

#[test]
fn a_result_line_of_rust_is_counted() {
    let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
    assert_eq!(Count::of_rust_line(line), count(12, 3, 1));
}

#[test]
fn another_line_of_rust_adds_nothing() {
    assert_eq!(
        Count::of_rust_line("test a_test_that_says_3 passed ... ok"),
        count(0, 0, 0)
    );
}

#[test]
fn a_tap_summary_is_counted_and_a_cancelled_test_is_a_failure() {
    let report = "TAP version 13\n# Subtest: pass 9\nok 1 - pass 9\n1..4\n# tests 4\n# suites 0\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 5\n# todo 0\n";
    assert_eq!(Count::of_tap(report), count(2, 2, 5));
}

#[test]
fn a_step_that_fails_or_runs_nothing_is_one_failure() {
    assert_eq!(count(2, 0, 0).of_step(true), count(2, 0, 0));
    assert_eq!(count(2, 1, 0).of_step(false), count(2, 1, 0));
    assert_eq!(count(2, 0, 0).of_step(false), count(2, 1, 0));
    assert_eq!(count(0, 0, 3).of_step(true), count(0, 1, 3));
}

#[test]
fn a_check_is_one_test() {
    assert_eq!(Count::check(true), count(1, 0, 0));
    assert_eq!(Count::check(false), count(0, 1, 0));
}

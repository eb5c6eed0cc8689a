use crate::wasm_test::choose;

const TESTS: [&str; 3] = [
    "__wbgt__all::words::one_is_singular",
    "__wbgt__all::words::lists_end_with_and",
    "__wbgt__all::survey::a1_continue",
];

#[test]
fn all_wasm_tests_run_when_none_is_chosen() {
    assert_eq!(choose(&TESTS, &[]), (TESTS.to_vec(), 0));
}

#[test]
fn wasm_tests_are_chosen_by_part_of_their_name() {
    assert_eq!(
        choose(&TESTS, &["words::".to_owned()]),
        (vec![TESTS[0], TESTS[1]], 1)
    );
    assert_eq!(choose(&TESTS, &["all".to_owned()]), (vec![], 3));
}

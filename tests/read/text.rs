//! Text files of every make as plain CSV: each folder of `tests/cases/text`
//! holds a file, the CSV a librarian would want of it, and what the report must
//! say among other things.

use canvass::read::Converter;
use canvass::table::Settings;
use serde_json::Value;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

macro_rules! cases {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            check(
                include_bytes!(concat!("../cases/text/", stringify!($name), "/input.csv")),
                include_str!(concat!("../cases/text/", stringify!($name), "/expected.csv")),
                include_str!(concat!("../cases/text/", stringify!($name), "/expected.json")),
            );
        }
    )*};
}

cases! {
    addresses_of_pages
    answers_divided_by_bars
    answers_that_count_up_are_no_header
    answers_that_end_in_a_semicolon
    apostrophes_around_fields
    apostrophes_around_words_with_one
    apostrophes_before_words_and_quotes_around_others
    apostrophes_in_words
    bar_between_fields
    blank_before_quotes
    blank_behind_quotes
    blank_between_fields
    blank_between_fields_and_prose_in_quotes
    blank_lines_between_all_rows
    blanks_around_fields
    carriage_returns_alone
    columns_below_a_rule
    columns_with_blanks_between
    comments_of_a_program
    control_characters_and_overrides
    control_z_at_the_end
    cp850
    cut_inside_a_character
    dashes_for_nothing_are_a_row
    dates_with_slashes
    delimiters_only
    duplicate_and_empty_names
    empty
    empty_columns_at_the_end
    empty_rows_at_the_end
    footer_after_a_gap
    footer_padded
    footer_that_names_the_source
    footers_that_hold_commas
    formulas
    gap_between_rows
    header_alone
    header_and_one_row
    header_of_a_scale
    header_of_dates
    header_of_months
    header_of_words_over_words
    header_of_years
    header_of_years_alone
    header_of_years_over_quarters
    header_repeated_between_rows
    header_shorter_than_the_rows
    heads_of_groups_between_rows
    inches
    json_in_cells
    last_row_with_one_cell_is_a_row
    line_ends_only
    lines_in_quotes
    lines_in_quotes_but_the_header
    long_row
    mac_roman_with_carriage_returns
    matrix_without_header
    mixed_line_ends
    name_alone_behind_a_gap_is_a_row
    names_and_values_above_a_gap
    names_and_values_padded_with_tabs
    names_and_values_without_gap
    names_over_several_lines
    no_header_and_all_words
    no_header_but_data
    no_line_end_at_the_end
    notes_below_two_columns
    nul_bytes
    numbers_between_blanks
    one_bad_byte_in_utf8
    one_cell
    one_column_of_addresses
    one_column_of_dates
    one_column_of_days_and_times
    one_column_of_decimal_commas
    one_column_of_names
    one_column_of_prose
    one_column_of_quoted_names
    one_column_of_quoted_prose
    one_column_of_sentences_with_a_comma_each
    one_column_of_sentences_with_a_semicolon_each
    one_column_of_times
    one_header_row
    one_row_of_data
    options_ticked_with_their_names
    padded_footer_of_two_columns
    padded_preamble
    pages_of_a_report
    paths_that_end_in_a_backslash
    preamble_without_gap
    prose_behind_a_name_without_quotes
    prose_with_semicolons
    quote_stray_at_the_end
    quote_stray_at_the_start
    quote_stray_inside
    quote_that_never_closes
    quoted_empty_fields
    quotes_after_a_backslash
    quotes_around_everything
    quotes_doubled
    quotes_not_doubled
    quotes_with_line_ends
    row_of_another_delimiter
    rows_affected_without_a_gap
    rows_of_words_among_numbers
    rule_below_a_header_of_words
    rule_below_the_header
    rules_and_a_count_of_rows
    rules_of_equals_signs_around_a_total
    same_words_behind_a_gap_are_a_row
    schema_of_a_list
    second_table_narrower
    second_table_of_the_same_header
    second_table_of_words_and_the_same_header
    second_table_that_shares_a_name
    second_table_wider
    second_table_with_a_title
    second_table_with_other_names
    semicolon_and_decimal_commas
    separator_at_the_end_of_each_row
    separator_line
    separator_line_of_a_tab
    several_answers_in_a_cell
    short_row
    subtotals
    surplus_empty_field_removed
    tab_between_fields
    thousands_in_quotes
    three_header_rows
    times_among_other_columns
    title_above_names_after_blanks
    title_with_commas
    title_with_commas_above_semicolons
    total_in_the_second_column
    total_row_after_a_gap
    total_row_kept
    total_with_its_count
    two_carriage_returns_and_a_line_feed
    two_header_rows_spans_carried_right
    two_lines_of_words
    two_small_tables
    units_below_the_names
    unpadded_preamble
    utf16_big_endian
    utf16_big_endian_with_mark
    utf16_little_endian
    utf16_little_endian_with_mark
    utf8
    utf8_with_mark
    utf8_with_mark_before_quotes
    windows_1252
    windows_1252_one_pound
    word_behind_a_gap_is_a_row
    words_above_one_row_of_figures
    words_in_quotes_inside_a_field
    written_numbers_and_days
    years_that_come_again_are_no_header
}

/// Converts a file given whole and byte by byte.
fn check(input: &[u8], csv: &str, report: &str) {
    let mut whole = Converter::of_text("input.csv", &Settings::default());
    assert_eq!(whole.give(input, true).unwrap(), csv);
    let found = whole.report();
    let wanted: Value = serde_json::from_str(report).unwrap();
    assert_holds(&wanted, &found, "");

    let mut pieces = Converter::of_text("input.csv", &Settings::default());
    let mut out = String::new();
    for byte in input {
        out += &pieces.give(&[*byte], false).unwrap();
    }
    out += &pieces.give(&[], true).unwrap();
    assert_eq!(out, csv);
    assert_eq!(pieces.report(), found);
}

/// Every member that is wanted is found with its value; lists are as long.
fn assert_holds(wanted: &Value, found: &Value, place: &str) {
    match (wanted, found) {
        (Value::Object(wanted), Value::Object(found)) => {
            for (key, value) in wanted {
                let other = found.get(key).unwrap_or(&Value::Null);
                assert_holds(value, other, &format!("{place}.{key}"));
            }
        }
        (Value::Array(wanted), Value::Array(others)) => {
            assert_eq!(wanted.len(), others.len(), "length of {place}: {found}");
            for (i, (value, other)) in wanted.iter().zip(others).enumerate() {
                assert_holds(value, other, &format!("{place}[{i}]"));
            }
        }
        _ => assert_eq!(wanted, found, "{place}"),
    }
}

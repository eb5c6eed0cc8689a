//! Files of every make: each folder of `tests/cases/read` holds a file and how
//! a librarian would want it read.

use std::fmt::Write;

use canvass::read::{is_responses, read};
use canvass::table::{Question, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::cells;

macro_rules! cases {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            let bytes = include_bytes!(concat!("../cases/read/", stringify!($name), "/input.csv"));
            let expected = include_str!(concat!("../cases/read/", stringify!($name), "/expected.txt"));
            let table = read("input.csv", bytes.to_vec()).unwrap();
            assert_eq!(rendered(&table), expected);
        }
    )*};
}

cases! {
    agreement_statements
    ambiguous_dates
    bad_bytes
    bar_between_fields
    blank_rows
    carriage_returns_alone
    comma_between_fields
    coded_ranks_and_ticks
    currency
    days_first
    doubled_quotes
    duplicate_and_empty_names
    emails_and_computers_hidden
    excel_serial_dates
    free_text_in_one_column
    header_alone
    leading_zeros
    microsoft_forms
    mixed_line_ends
    months_first
    no_header
    one_column
    parts_in_brackets
    percentages
    quoted_line_ends
    recommend_scores
    semicolon_and_decimal_comma
    separator_line
    statements_of_one_answer
    stray_quote
    tab_between_fields
    ticked_with_ones_and_noughts
    title_above
    title_above_padded
    too_few_fields
    too_many_fields
    total_row
    trailing_empty_columns
    two_header_rows
    two_orders_of_dates
    unterminated_quote
    utf16_big_endian
    utf16_little_endian
    utf8_with_mark
    windows_1252
    years_as_names
}

/// How a file was read, for people.
fn rendered(table: &Table) -> String {
    let report = &table.report;
    let mut out = String::new();
    writeln!(out, "encoding: {}", report.encoding).unwrap();
    writeln!(out, "delimiter: {}", report.delimiter).unwrap();
    if let Some(export) = &report.export {
        writeln!(out, "export: {export}").unwrap();
    }
    for line in &report.preamble {
        writeln!(out, "above: {line}").unwrap();
    }
    writeln!(out, "header rows: {}", report.header_rows).unwrap();
    for (column, shown) in table.columns.iter().zip(&report.columns) {
        assert_eq!((&column.name, column.kind), (&shown.name, shown.kind));
        writeln!(out, "{}: {:?}. {}", shown.kind.key(), shown.name, shown.why).unwrap();
        for (line, text) in &shown.examples {
            writeln!(out, "    does not fit, line {line}: {text:?}").unwrap();
        }
    }
    for question in &table.questions {
        writeln!(out, "{}", question_line(question)).unwrap();
    }
    let columns: Vec<Vec<&str>> = table.columns.iter().map(cells).collect();
    for (row, line) in table.lines.iter().enumerate() {
        let cells: Vec<&str> = columns.iter().map(|column| column[row]).collect();
        writeln!(out, "line {line}: {cells:?}").unwrap();
    }
    for problem in &report.problems {
        writeln!(
            out,
            "problem, line {}: {:?} {:?}",
            problem.line, problem.code, problem.raw
        )
        .unwrap();
    }
    assert_eq!(report.num_problems as usize, report.problems.len());
    assert_eq!(report.rows as usize, table.lines.len());
    out
}

fn question_line(question: &Question) -> String {
    let mut line = format!("{:?} {:?}", question.kind, question.title);
    if !question.items.is_empty() && question.items != question.options {
        write!(line, " of {:?}", question.items).unwrap();
    }
    let (inside, outside) = question
        .options
        .split_at((question.num_scale as usize).min(question.options.len()));
    if !inside.is_empty() {
        write!(line, " from {inside:?}").unwrap();
    }
    if !outside.is_empty() {
        write!(line, " outside {outside:?}").unwrap();
    }
    line
}

#[test]
fn responses_are_told_by_their_first_member() {
    assert!(is_responses(
        "  {\n \"canvass\" : \"responses/1\", \"survey\": {}"
    ));
    assert!(!is_responses("{\"survey\": {}, \"note\": 1}"));
    assert!(!is_responses("canvass,responses/1\n"));
}

//! Files of every make: each folder of `tests/cases/read` holds a file and how
//! a librarian would want it read.

use std::fmt::Write;

use canvass::read::{is_responses, read};
use canvass::table::{Data, Day, Question, Table};
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
    amounts_with_one_of_another_currency
    bad_bytes
    bar_between_fields
    blank_rows
    carriage_returns_alone
    coded_ranks_and_ticks
    codes_that_look_like_powers
    columns_that_prove_both_orders
    comma_between_fields
    commas_in_prose
    currency
    dates_in_words
    days_as_numbers
    days_first
    decimal_comma_of_another_column
    doubled_quotes
    duplicate_and_empty_names
    emails_and_computers_hidden
    errors_of_a_spreadsheet
    every_cell_a_word_for_no_answer
    excel_serial_dates
    financial_years_and_quarters
    free_text_in_one_column
    header_alone
    header_repeated_below_itself
    leading_zeros
    long_numbers_that_a_spreadsheet_shortened
    microsoft_forms
    mixed_line_ends
    months_as_dates
    months_first
    names_of_months_and_days
    no_header
    one_column
    order_of_another_column_day_first
    parts_in_brackets
    percentages
    personal_by_their_cells
    quoted_line_ends
    recommend_scores
    semicolon_and_decimal_comma
    separator_line
    several_options_in_every_form
    statements_of_one_answer
    stray_quote
    tab_between_fields
    thousands_in_every_form
    ticked_with_ones_and_noughts
    times_of_day
    title_above
    title_above_padded
    too_few_fields
    too_many_fields
    total_row
    trailing_empty_columns
    two_digit_years_never_come_first
    two_header_rows
    two_orders_of_dates
    unterminated_quote
    utf16_big_endian
    utf16_little_endian
    utf8_with_mark
    windows_1252
    words_for_no_answer
    years_as_names
    yes_and_no
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
        if let Some(unit) = shown.unit {
            writeln!(out, "    unit: {unit:?}").unwrap();
        }
        if shown.asks {
            writeln!(out, "    asks for the order of day and month").unwrap();
        }
        let rows = 0..table.num_rows;
        if let Data::Numbers(_) = &column.data {
            let numbers: Vec<Option<f64>> = rows.clone().map(|row| column.number(row)).collect();
            writeln!(out, "    read as {numbers:?}").unwrap();
        }
        if let Data::Days(_) = &column.data {
            let day = |row| iso(column.number(row).map(|day| Day(day as i32)));
            let days: Vec<String> = rows.clone().map(day).collect();
            writeln!(out, "    read as {}", days.join(", ")).unwrap();
        }
        if column.times.is_some() {
            let times: Vec<Option<i32>> = rows.map(|row| column.seconds(row)).collect();
            writeln!(out, "    seconds of the day: {times:?}").unwrap();
        }
        if shown.missing > 0 {
            writeln!(
                out,
                "    no answer: {} {:?}",
                shown.missing, shown.missing_words
            )
            .unwrap();
        }
        for (line, text) in &shown.errors {
            writeln!(out, "    error of a spreadsheet, line {line}: {text}").unwrap();
        }
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

fn iso(day: Option<Day>) -> String {
    day.map(Day::ymd).map_or_else(
        || "none".to_owned(),
        |(year, month, day)| format!("{year:04}-{month:02}-{day:02}"),
    )
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

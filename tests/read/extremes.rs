//! Files that are larger or stranger than any export: each is a table that
//! names its problems, or a sentence, and none takes long.
#![cfg(not(target_arch = "wasm32"))]

use canvass::read::read;
use canvass::table::{ProblemCode, Settings, Table};

fn table(bytes: &[u8]) -> Table {
    read("odd.csv", bytes.to_vec()).unwrap()
}

fn sentence(bytes: &[u8]) -> String {
    let table = read("odd.csv", bytes.to_vec()).map(|table| (table.columns.len(), table.num_rows));
    table.unwrap_err().to_string()
}

/// How many problems of a code there are.
fn count(table: &Table, code: &ProblemCode) -> u32 {
    table.report.counts.get(code.key()).copied().unwrap_or(0)
}

#[test]
fn random_bytes_are_not_text() {
    let mut state = 1_u64;
    let noise = std::iter::repeat_with(|| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 56) as u8
    });
    let noise: Vec<u8> = noise.take(1 << 20).collect();
    assert_eq!(
        sentence(&noise),
        "odd.csv is not text. Canvass opens CSV, TSV, Excel and survey response files"
    );
}

#[track_caller]
fn first_problem_is_bad_bytes(table: &Table, line: u32) {
    let problem = &table.report.problems[0];
    assert_eq!(
        (problem.line, &problem.code),
        (line, &ProblemCode::BadEncoding)
    );
}

#[test]
fn a_character_that_the_end_cuts_off_is_told_with_its_line() {
    let table = table(b"Name,Town\nA,Z\xC3\xBCrich\nB,Z\xC3");
    assert_eq!(table.columns[1].cell(1), Some("Z\u{FFFD}"));
    first_problem_is_bad_bytes(&table, 3);
}

#[test]
fn utf_16_with_half_a_character_at_its_end_is_told_with_its_line() {
    let text = "Name,Hours\r\nA,1\r\nB,2\r\nC,3";
    let mut bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.push(b'4');
    let table = table(&bytes);
    assert_eq!(table.num_rows, 3);
    assert_eq!(table.columns[1].cell(2), Some("3\u{FFFD}"));
    first_problem_is_bad_bytes(&table, 4);
}

#[test]
fn a_line_without_an_end_is_named() {
    let mut bytes = b"a,b\n".to_vec();
    bytes.resize(20_000_000, b'x');
    assert!(
        sentence(&bytes).starts_with("odd.csv has no end of a row within 16 MB from line 2 on."),
        "{}",
        sentence(&bytes)
    );
}

#[test]
fn a_quote_that_never_closes_costs_one_row() {
    let mut text = "a,b\n1,\"2\n".to_owned();
    let row = format!("3,{}\n", "four ".repeat(20));
    text.push_str(&row.repeat(100_000));
    let table = table(text.as_bytes());
    assert_eq!(table.num_rows, 100_001);
    assert_eq!(count(&table, &ProblemCode::UnterminatedQuote), 1);
    assert_eq!(table.report.problems[0].line, 2);
}

#[test]
fn quotes_out_of_place_in_every_field_of_a_long_line_are_told() {
    let table = table(("a,b\n".to_owned() + &"\"a\"b,".repeat(3000)).as_bytes());
    assert_eq!(table.columns.len(), 3000);
    let line = "a,b\n".to_owned() + &"\"a\"b,".repeat(200_000) + "\n";
    let sentence = sentence(line.as_bytes());
    assert!(
        sentence.starts_with("odd.csv has 200001 columns."),
        "{sentence}"
    );
}

#[test]
fn twenty_thousand_columns_are_counted() {
    let names = vec!["13.1. Hours"; 20_000].join(",");
    let expected =
        "odd.csv has 20000 columns. At most 4000 can be opened: leave out the ones you do not need";
    assert_eq!(sentence(names.as_bytes()), expected);
    let row = "\n".to_owned() + &",".repeat(19_999);
    let text = names + &row.repeat(20);
    assert_eq!(sentence(text.as_bytes()), expected);
    let converted = super::sound::convert(text.as_bytes(), &Settings::default());
    assert_eq!(
        converted.unwrap_err().to_string(),
        "any.csv has 20000 columns. At most 16384 can be opened: leave out the ones you do not need"
    );
}

#[test]
fn wide_rows_with_one_field_too_many_are_mended() {
    let names: Vec<String> = (0..3000).map(|i| format!("c{i}")).collect();
    let row = "\n".to_owned() + &",".repeat(2998) + "1";
    let long = "\n".to_owned() + &",".repeat(2999) + "1";
    let text = names.join(",") + &row.repeat(20) + &long.repeat(200);
    let table = table(text.as_bytes());
    assert_eq!(table.columns.len(), 3000);
}

#[test]
fn blank_lines_without_end_are_no_file() {
    let blank = vec![b'\n'; 5_000_000];
    assert!(sentence(&blank[..100_000]).starts_with("odd.csv is empty."));
    let among = [b"a,b\n1,2\n", blank.as_slice(), b"3,4\n"].concat();
    let table = table(&among);
    assert_eq!(table.num_rows, 2);
    assert_eq!(table.lines.iter().collect::<Vec<_>>(), [2, 5_000_003]);
    assert_eq!(count(&table, &ProblemCode::BlankRow), 5_000_000);
}

#[test]
fn only_quotes_only_delimiters_and_only_nuls_are_no_tables() {
    assert!(sentence(&vec![0; 1_000_000]).contains("is not text"));
    assert!(sentence(&vec![b','; 1_000_000]).contains("1000001 columns"));
    let quotes = table(&vec![b'"'; 1_000_000]);
    assert_eq!((quotes.columns.len(), quotes.num_rows), (1, 0));
    assert!(sentence(&b"\"\n".repeat(500_000)).contains("is empty"));
}

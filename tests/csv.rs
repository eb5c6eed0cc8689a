#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use canvass::csv;

fn cells(text: &str) -> Vec<Vec<String>> {
    csv::parse(text)
        .rows
        .into_iter()
        .map(|row| row.cells)
        .collect()
}

#[test]
fn the_header_line_tells_the_separator() {
    assert_eq!(csv::parse("a,b;c,d\n").separator, ',');
    assert_eq!(csv::parse("a;b;c,d\n").separator, ';');
    assert_eq!(csv::parse("a\tb\n1,2,3\n").separator, '\t');
    assert_eq!(csv::parse("\"a;b;c\",d\n").separator, ',');
    assert_eq!(csv::parse("alone\n").separator, ',');
}

#[test]
fn all_line_ends_end_a_line_and_lines_are_counted() {
    let sheet = csv::parse("a,b\r\n1,\"x\r\ny\"\n\n3,4\r5,6");
    let lines: Vec<u32> = sheet.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [1, 2, 5, 6]);
    assert_eq!(sheet.rows[1].cells, ["1", "x\r\ny"]);
    assert_eq!(sheet.unclosed, None);
}

#[test]
fn quotes_are_doubled_inside_and_literal_in_the_middle() {
    assert_eq!(cells("\"a \"\"b\"\"\",c\n"), [["a \"b\"", "c"]]);
    assert_eq!(cells("a\"b,c\n"), [["a\"b", "c"]]);
    assert_eq!(cells("\"a\"b,c\n"), [["\"a\"b", "c"]]);
    assert_eq!(cells("\"\"\n"), [[""]]);
}

#[test]
fn a_byte_order_mark_is_taken_off_and_remembered() {
    let sheet = csv::parse("\u{feff}a,b\n");
    assert!(sheet.bom);
    assert_eq!(sheet.rows[0].cells, ["a", "b"]);
}

#[test]
fn an_empty_text_has_no_rows() {
    assert!(cells("").is_empty());
    assert!(cells("\n\r\n").is_empty());
}

#[test]
fn a_quote_that_never_closes_is_told_by_its_line() {
    let sheet = csv::parse("a,b\n1,2\n3,\"4\n5,6\n");
    assert_eq!(sheet.unclosed, Some(3));
    assert_eq!(sheet.rows[2].cells, ["3", "\"4"]);
    assert_eq!(sheet.rows[3].cells, ["5", "6"], "the rest is read on");
}

#[test]
fn cells_are_quoted_only_where_they_must_be() {
    let row = |cells: &[&'static str]| cells.iter().map(|cell| (*cell).into()).collect();
    let rows: Vec<Vec<std::borrow::Cow<'_, str>>> =
        vec![row(&["a", "b;c", "d\"e", "f g"]), row(&[""])];
    assert_eq!(
        csv::write(',', false, rows),
        "a,\"b;c\",\"d\"\"e\",f g\r\n\"\"\r\n"
    );
}

//! What is said of forms, in whole sentences with their places.

use super::{read, sheet, told};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The errors of a form.
fn errors(sheets: &[String]) -> Vec<String> {
    told(&read(&sheets.concat()).unwrap_err().errors)
}

#[test]
fn all_errors_of_a_form_are_told_at_once() {
    let survey = sheet(
        "survey",
        &[
            "type | name | label | relevant",
            "select_one yn | again | Again? | ",
            "txt | why | Why? | ${agian} = 'no'",
            "text | 1st | First? | ",
            "integer | again | Really? | ",
            "begin group | g | | ",
        ],
    );
    assert_eq!(
        errors(&[survey]),
        [
            "survey, row 2, column A (type): the list “yn” is not there: the form has no sheet “choices” with the columns list_name, name and label",
            "survey, row 3, column A (type): “txt” is no type of question. Did you mean “text”?",
            "survey, row 4, column B (name): “1st” cannot be a name. A name begins with a letter or “_” and has only letters, digits, “-”, “.” and “_”",
            "survey, row 5, column B (name): another question, group or repeat beside it is named “again” as well. Choose another name",
            "survey, row 6, column B (name): the group “g” never ends. Add a row of the type “end group”",
            "survey, row 3, column D (relevant): nothing in the survey is named “agian”. Did you mean “again”?",
        ]
    );
}

#[test]
fn a_misspelt_sheet_is_named() {
    let survey = sheet("surveys", &["type | name | label", "text | a | A"]);
    let choices = sheet("choices", &["list_name | name | label", "yn | yes | Yes"]);
    assert_eq!(
        errors(&[survey, choices]),
        [
            "there is no sheet “survey”, which holds the questions. If “surveys” is meant, rename it to “survey”"
        ]
    );
}

#[test]
fn two_names_of_one_column_are_one_error_and_no_others() {
    let survey = sheet("survey", &["type | name | tag | label", "text | a | b | A"]);
    assert_eq!(
        errors(&[survey]),
        [
            "survey, row 1, column C (tag): “tag” and “name” are two names of one column. Remove one of them"
        ]
    );
}

#[test]
fn a_cell_below_no_heading_is_told() {
    let survey = sheet(
        "survey",
        &["type | name | label | ", "text | a | A | ask Jo"],
    );
    assert_eq!(
        errors(&[survey]),
        [
            "survey, row 2, column D: the cell holds “ask Jo”, but its column has no heading. Give it one in the first row, or clear the cell"
        ]
    );
}

#[test]
fn what_is_not_read_is_listed() {
    let survey = sheet(
        "survey",
        &["type | name | label", "audit | | ", "text | a | A"],
    );
    let settings = sheet(
        "settings",
        &["form_title | public_key", "Needs | abc", "More | "],
    );
    let osm = sheet("osm", &["list_name | name | label", "x | y | Z"]);
    let read = read(&[survey, settings, osm].concat()).unwrap();
    assert_eq!(
        told(&read.unread),
        [
            "settings, row 3: settings stand in row 2 alone; this row is not read",
            "settings, row 2, column B (public_key): this setting is not read",
            "osm: this sheet is not read",
            "survey, row 2, column A (type): how answers came about is not recorded here; this row is not read",
        ]
    );
    assert_eq!(read.form.title, "Needs");
}

#[test]
fn a_language_without_its_code_is_told_once() {
    let survey = sheet(
        "survey",
        &[
            "type | name | label::English (en) | label::Cymraeg (cym)",
            "text | a | A | B",
        ],
    );
    assert_eq!(
        told(&read(&survey).unwrap().warnings),
        [
            "“Cymraeg (cym)” should end in the language's code, as “Welsh (cy)” does, so that screen readers speak it rightly"
        ]
    );
}

#[test]
fn ranges_are_exact_where_floating_point_is_not() {
    let range = |parameters: &str| {
        let row = format!("range | r | R | {parameters}");
        read(&sheet(
            "survey",
            &["type | name | label | parameters", &row],
        ))
    };
    assert!(range("start=0 end=0.3 step=0.1 placeholder=0.3").is_ok());
    let errors = told(
        &range("start=0 end=1 step=0.3 placeholder=1")
            .unwrap_err()
            .errors,
    );
    assert_eq!(
        errors,
        ["survey, row 2, column D (parameters): placeholder must fall on a step"]
    );
}

//! `survey convert`.

use serde_json::Value;

use super::{fails, run, written};

const FORM: &str = "| survey |\n| | type | name | label |\n| | text | why | Why? |\n| | begin repeat | r | |\n\
    | | note | n | N |\n| | end repeat | | |\n";

#[test]
fn a_form_is_printed_and_its_warnings_are_told() {
    let file = written("convert_form", "form.md", FORM);
    let out = run(&["survey", "convert", &file, "--to", "questions"]);
    assert_eq!(out.status.code(), Some(0));
    let form: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(form["items"][1]["children"][0]["type"], "note");
    let told = String::from_utf8(out.stderr).unwrap();
    assert_eq!(
        told,
        "canvass: warning: survey, row 3, column C (label): the repeat “r” has no label\n"
    );
}

#[test]
fn a_definition_is_printed_and_what_it_lacks_is_told() {
    let file = written("convert_json", "form.md", FORM);
    let out = run(&["survey", "convert", &file, "--to", "json"]);
    assert_eq!(out.status.code(), Some(0));
    let definition: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(definition["questions"][0]["id"], "why");
    let told = String::from_utf8(out.stderr).unwrap();
    let lacks = "canvass: not carried over: survey, row 3, column A (type): the repeat “r” is left out with its questions";
    assert!(told.contains(lacks), "{told}");
}

#[test]
fn a_workbook_is_written_that_is_the_same_form() {
    let file = written("convert_book", "form.md", FORM);
    let book = file.replace("form.md", "form.xlsx");
    let out = run(&[
        "survey", "convert", &file, "--to", "xlsform", "--out", &book,
    ]);
    assert_eq!(out.status.code(), Some(0));
    let questions = |file: &str| run(&["survey", "convert", file, "--to", "questions"]).stdout;
    assert_eq!(questions(&book), questions(&file));
    let table = run(&["survey", "convert", &book, "--to", "xlsform"]).stdout;
    assert!(
        String::from_utf8(table)
            .unwrap()
            .starts_with("| survey |\n")
    );
}

#[test]
fn a_form_with_errors_is_refused_with_their_places() {
    let file = written("convert_errors", "form.md", FORM);
    fails(
        &[
            "survey",
            "convert",
            &file,
            "--to",
            "questions",
            "--name",
            "r",
        ],
        "survey, row 3, column B (name): the form itself is named “r”",
    );
    fails(&["survey", "convert", &file, "--to", "poem"], "usage:");
    fails(
        &["survey", "convert", "nowhere.md", "--to", "questions"],
        "nowhere.md",
    );
}

#[test]
fn a_definition_of_surveyjs_is_known_by_its_members() {
    let text = r#"{"elements": [{"type": "boolean", "name": "q", "width": "1"}, {"type": "zoo"}]}"#;
    let file = written("convert_surveyjs", "survey.json", text);
    let out = run(&["survey", "convert", &file, "--to", "questions"]);
    assert_eq!(out.status.code(), Some(0));
    let questions: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(questions["questions"][0]["type"], "boolean");
    assert_eq!(questions["errors"][0], "incorrecttypeproperty");
    let told = String::from_utf8(out.stderr).unwrap();
    assert_eq!(
        told,
        "canvass: warning: elements[1]: “zoo” is no type of it, so it is left out\n"
    );
    let out = run(&[
        "survey", "convert", &file, "--from", "surveyjs", "--to", "json",
    ]);
    let definition: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(definition["questions"][0]["type"], "yes_no");
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(
        told.contains("canvass: not carried over: elements[0].width: "),
        "{told}"
    );
    let out = run(&["survey", "convert", &file, "--to", "xlsform"]);
    let table = String::from_utf8(out.stdout).unwrap();
    assert!(table.contains("select_one yes_no"), "{table}");
}

#[test]
fn what_is_no_definition_of_surveyjs_is_refused() {
    let file = written("convert_no_surveyjs", "survey.json", "{\n \"pages\": [,]}");
    let args = [
        "survey", "convert", &file, "--from", "surveyjs", "--to", "json",
    ];
    fails(&args, "found “,” in line 2, character 12");
    let args = ["survey", "convert", &file, "--from", "poem", "--to", "json"];
    fails(&args, "usage:");
}

//! Agreement with the reference implementation, form by form.

use canvass::authoring::xlsform::{self, Read, Refusal};
use canvass::authoring::{Place, Remark, sheets};
use canvass::json::Value;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const CASES: &str = include_str!("../cases/xlsform/cases.jsonl");

/// Forms that we read otherwise, each with the reason; a form that agrees must
/// not stand here.
const OTHERWISE: &[(&str, &str)] = &[];

fn cases() -> Vec<Value> {
    let cases = CASES
        .lines()
        .map(|line| canvass::json::parse(line).unwrap());
    cases.collect()
}

fn outcome(case: &Value) -> Result<Read, Refusal> {
    let file = case.to_string();
    let sheets = sheets::open(&[("case.json", file.as_bytes())]).unwrap();
    xlsform::read(&sheets, None)
}

/// Why a form does not agree; empty if it does.
fn disagreements(case: &Value) -> Vec<String> {
    match (outcome(case), case["outcome"] == "success") {
        (Ok(read), true) => of_success(case, &read),
        (Err(refusal), false) => of_error(case, &refusal),
        (Ok(_), false) => vec![format!("is read; expected: {}", case["error_text"])],
        (Err(refusal), true) => super::told(&refusal.errors),
    }
}

fn of_success(case: &Value, read: &Read) -> Vec<String> {
    let mut why = Vec::new();
    let form = xlsform::to_json(&read.form);
    if form != case["expect"] {
        why.push(format!("found {form}\n   expected {}", case["expect"]));
    }
    let found = read.warnings.len() as u64;
    let demanded = case["warnings_count"].as_u64();
    if found != demanded.unwrap_or(found) || Some(found) != case["num_warnings"].as_u64() {
        why.push(format!(
            "warns {found} times: {:?}",
            super::told(&read.warnings)
        ));
    }
    why.extend(rows_missing(&case["warning_rows"], &read.warnings));
    why
}

fn of_error(case: &Value, refusal: &Refusal) -> Vec<String> {
    let mut why = rows_missing(&case["error_rows"], &refusal.errors);
    let told = super::told(&refusal.errors).join("\n");
    let unwanted = case["error_not_contains"].as_array();
    for unwanted in unwanted.into_iter().flatten() {
        if told.contains(unwanted.as_str().unwrap()) {
            why.push(format!("{told} holds {unwanted}"));
        }
    }
    why
}

fn rows_missing(rows: &Value, remarks: &[Remark]) -> Vec<String> {
    let rows = rows.as_array().into_iter().flatten();
    let rows = rows.map(|row| row.as_u64().unwrap() as u32);
    let missing = rows.filter(|row| !remarks.iter().any(|one| one.place.row == Some(*row)));
    missing
        .map(|row| format!("nothing is said of row {row}: {:?}", super::told(remarks)))
        .collect()
}

fn check(form_of: impl Fn(Value) -> Option<Value>) -> usize {
    let mut num_checked = 0;
    let mut failures = Vec::new();
    for case in cases().into_iter().filter_map(form_of) {
        let why = disagreements(&case);
        let id = case["id"].as_str().unwrap();
        let is_otherwise = OTHERWISE.iter().any(|(otherwise, _)| *otherwise == id);
        if is_otherwise == why.is_empty() {
            failures.push(format!("{id}: {}", why.join("\n   ")));
        }
        num_checked += 1;
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    num_checked
}

#[test]
fn forms_become_what_the_reference_makes_of_them() {
    assert_eq!(check(Some), 267);
}

#[test]
fn rows_as_objects_become_what_the_table_becomes() {
    let checked = check(|mut case| {
        case.as_object_mut().unwrap().remove("md")?;
        Some(case)
    });
    assert_eq!(checked, 261);
}

#[test]
fn a_form_that_is_written_is_read_as_the_same() {
    let mut num_written = 0;
    for case in cases() {
        let Ok(read) = outcome(&case) else { continue };
        let written = xlsform::to_sheets(&read.form);
        let table = written.to_markdown();
        let workbook = written.to_workbook().unwrap();
        let files: [(&str, &[u8]); 2] = [("a.md", table.as_bytes()), ("a.xlsx", &workbook)];
        for file in files {
            let sheets = sheets::open(&[file]).unwrap();
            let again = xlsform::read(&sheets, None).unwrap();
            let (found, expected) = (xlsform::to_json(&again.form), xlsform::to_json(&read.form));
            assert_eq!(found, expected, "{} from {}", case["id"], file.0);
        }
        num_written += 1;
    }
    assert_eq!(num_written, 182);
}

#[test]
fn every_error_has_a_sheet_or_is_about_a_missing_one() {
    for case in cases() {
        if let Err(refusal) = outcome(&case) {
            for error in refusal.errors {
                let is_missing = error.sentence.contains("there is no sheet");
                assert_eq!(error.place == Place::default(), is_missing, "{error}");
            }
        }
    }
}

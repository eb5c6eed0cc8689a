//! Agreement with the library, definition by definition and expression by
//! expression.

use canvass::authoring::surveyjs::{self, Data, Expression};
use canvass::json::Value;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const DEFINITIONS: &str = include_str!("../../cases/surveyjs/definitions.jsonl");
const EXPRESSIONS: &str = include_str!("../../cases/surveyjs/expressions.jsonl");

/// Definitions that we read otherwise, each with the reason; one that agrees
/// must not stand here.
const OTHERWISE: &[(&str, &str)] = &[];

/// The part of a line that holds the definition as it is written: our JSON keeps
/// no order of members, which counts here.
fn definition(line: &str) -> String {
    let line: std::collections::BTreeMap<String, Data> = serde_json::from_str(line).unwrap();
    ordered(&line["definition"])
}

fn ordered(data: &Data) -> String {
    match data {
        Data::List(items) => {
            let items: Vec<String> = items.iter().map(ordered).collect();
            format!("[{}]", items.join(","))
        }
        Data::Object(members) => {
            let members = members.iter().map(|(name, value)| {
                let name = Value::String(name.clone());
                format!("{name}:{}", ordered(value))
            });
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        plain => plain.to_json().to_string(),
    }
}

#[test]
fn definitions_become_what_the_library_makes_of_them() {
    let mut failures = Vec::new();
    let mut num_checked = 0;
    for line in DEFINITIONS.lines() {
        let case = canvass::json::parse(line).unwrap();
        let id = case["id"].as_str().unwrap();
        let survey = surveyjs::read(&definition(line)).unwrap();
        let found = surveyjs::to_json(&survey);
        let agrees = found == case["expect"];
        if OTHERWISE.iter().any(|(otherwise, _)| *otherwise == id) == agrees {
            failures.push(format!("{id}: {found}\n   expected {}", case["expect"]));
        }
        num_checked += 1;
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert_eq!(num_checked, 144);
}

fn type_name(value: &Data) -> &'static str {
    match value {
        Data::Null => "null",
        Data::Bool(_) => "boolean",
        Data::Number(number) if number.is_nan() => "nan",
        Data::Number(_) => "number",
        Data::Text(_) => "string",
        Data::Date(_) => "date",
        Data::List(_) => "array",
        Data::Object(_) => "object",
    }
}

#[test]
fn expressions_come_to_what_the_library_makes_of_them() {
    let mut failures = Vec::new();
    let mut num_checked = 0;
    for line in EXPRESSIONS.lines() {
        let case = canvass::json::parse(line).unwrap();
        let text = case["expression"].as_str().unwrap();
        let values = Data::parse(&case["values"].to_string()).unwrap();
        let value = Expression::parse(text).unwrap().value(&values, None);
        if value.to_json() != case["expected"] || case["type"] != type_name(&value) {
            failures.push(format!("{case}: {value:?}"));
        }
        num_checked += 1;
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert_eq!(num_checked, 171);
}

#[test]
fn every_definition_becomes_one_of_ours_or_has_nothing_to_ask() {
    let (mut num_made, mut num_refused) = (0, 0);
    for line in DEFINITIONS.lines() {
        let survey = surveyjs::read(&definition(line)).unwrap();
        match surveyjs::definition(&survey) {
            Ok(converted) => {
                assert!(!converted.definition.questions.is_empty());
                num_made += 1;
            }
            Err(faults) => {
                assert!(
                    faults.iter().all(|fault| fault.place == "questions"),
                    "{faults:?}"
                );
                num_refused += 1;
            }
        }
    }
    assert_eq!((num_made, num_refused), (108, 36));
}

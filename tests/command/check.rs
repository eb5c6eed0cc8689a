//! `survey check`.

use std::fs;

use serde_json::Value;

use super::{fails, run, written};

/// A folder of tests/cases/survey-check: its survey, checked with these options
/// on 1 April 2026.
fn check(name: &str, options: &[&str]) -> (Option<i32>, String) {
    let folder = format!(
        "{}/tests/cases/survey-check/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    let file = ["json", "md"].map(|ending| format!("{folder}/survey.{ending}"));
    let file = file.iter().find(|file| fs::exists(file).unwrap()).unwrap();
    let args = [
        &["survey", "check", file, "--now", "2026-04-01T09:00:00"],
        options,
    ]
    .concat();
    let out = run(&args);
    assert_eq!(String::from_utf8(out.stderr).unwrap(), "");
    (out.status.code(), String::from_utf8(out.stdout).unwrap())
}

macro_rules! cases {
    ($($name:ident $options:expr, $status:expr;)+) => {$(
        #[test]
        fn $name() {
            let expected = include_str!(concat!("../cases/survey-check/", stringify!($name), "/expected.txt"));
            let (status, said) = check(stringify!($name), &$options);
            assert_eq!(said, expected);
            assert_eq!(status, Some($status));
        }
    )+};
}

cases! {
    nothing_to_mend [], 0;
    values_that_no_answer_has [], 1;
    conditions_that_contradict_each_other [], 1;
    constraints_and_limits_that_leave_no_answer [], 1;
    choices_that_are_filtered_away [], 1;
    ways_that_cannot_all_be_gone [], 0;
    words_and_labels [], 1;
    a_form [], 1;
    random_respondents ["--simulate", "500", "--seed", "1"], 1;
}

#[test]
fn programs_get_the_same_as_json() {
    let options = ["--simulate", "20", "--format", "json"];
    let (status, said) = check("random_respondents", &options);
    assert_eq!(status, Some(1));
    let report: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(report["findings"][0]["path"], "questions[6].required");
    assert_eq!(report["findings"][0]["question"], "early");
    assert_eq!(report["findings"][0]["basis"], "certain");
    assert_eq!(report["length"]["questions"], serde_json::json!([4, 5]));
    let asked = &report["simulated"]["questions"][0];
    assert_eq!(
        (&asked["id"], &asked["asked"]),
        (&"site".into(), &20.into())
    );
    let (_, said) = check("ways_that_cannot_all_be_gone", &["--format", "json"]);
    let report: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(report["basis"]["walks"], 1000);
    assert_eq!(report["length"], Value::Null);
}

#[test]
fn the_same_seed_prints_the_same() {
    let walk = |seed: &str| check("random_respondents", &["--simulate", "50", "--seed", seed]).1;
    assert_eq!(walk("4"), walk("4"));
    assert_ne!(walk("4"), walk("5"));
}

#[test]
fn what_is_no_survey_is_refused_with_the_place() {
    let text = r#"{"canvass": "survey/1", "id": "a", "version": "1", "title": "A", "questions": [
        {"id": "q", "type": "radio", "text": "Why?"}]}"#;
    let file = written("check_fault", "survey.json", text);
    fails(
        &["survey", "check", &file],
        "questions[0].type: found \"radio\"",
    );
    let form = "| survey |\n| | type | name | label |\n| | txt | why | Why? |\n";
    let file = written("check_form", "form.md", form);
    fails(
        &["survey", "check", &file],
        "survey, row 2, column A (type)",
    );
    fails(&["survey", "check", "nowhere.json"], "nowhere.json");
    fails(
        &["survey", "check", &file, "--simulate", "some"],
        "--simulate: found \"some\"",
    );
    fails(
        &["survey", "check", &file, "--now", "soon"],
        "--now: found \"soon\"",
    );
    fails(&["survey", "check", &file, "--format", "poem"], "usage:");
    fails(&["survey", "check"], "usage:");
}

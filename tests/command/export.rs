//! `survey export`.

use std::fs;

use serde_json::{Value, json};

use super::{fails, folder, run, written};

const FIRST: &str = include_str!("../cases/responses/first.responses.json");
const SECOND: &str = include_str!("../cases/responses/second.responses.json");

/// The definition and the responses of a file apart.
fn apart() -> (String, Vec<Value>) {
    let file: Value = serde_json::from_str(FIRST).unwrap();
    let responses = file["responses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|response| {
            let mut response = response.clone();
            response["survey"] = json!({ "id": "quick", "version": "2" });
            response
        });
    (file["survey"].to_string(), responses.collect())
}

fn printed(args: &[&str]) -> String {
    let out = run(&[&["survey", "export"], args].concat());
    let told = String::from_utf8_lossy(&out.stderr).into_owned();
    assert_eq!((out.status.code(), told.as_str()), (Some(0), ""));
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn responses_are_the_same_from_every_file_a_survey_hands_out() {
    let (definition, responses) = apart();
    let file = written("export_file", "all.json", FIRST);
    let survey = written("export_survey", "survey.json", definition);
    let expected = printed(&[&file]);
    assert_eq!(expected.lines().count(), 4);
    let list = written(
        "export_list",
        "list.json",
        Value::from(responses.clone()).to_string(),
    );
    let lines: Vec<String> = responses.iter().map(Value::to_string).collect();
    let in_lines = written("export_lines", "all.jsonl", lines.join("\n"));
    let folder = folder("export_each");
    let each: Vec<String> = (1..)
        .zip(&lines)
        .map(|(number, line)| {
            let path = folder.join(format!("{number}.json"));
            fs::write(&path, line).unwrap();
            path.to_str().unwrap().to_owned()
        })
        .collect();
    let each: Vec<&str> = each.iter().map(String::as_str).collect();
    for files in [
        vec![file.as_str()],
        vec![list.as_str()],
        vec![in_lines.as_str()],
        each,
    ] {
        let args = [files.as_slice(), &["--definition", &survey]].concat();
        assert_eq!(printed(&args), expected, "{args:?}");
    }
}

#[test]
fn a_workbook_and_a_codebook_are_written_that_the_dashboard_reads() {
    let file = written("export_files", "all.json", FIRST);
    let beside = |name: &str| file.replace("all.json", name);
    let (book, csv) = (beside("all.xlsx"), beside("all.csv"));
    let (codebook, page) = (beside("codebook.csv"), beside("codebook.html"));
    assert_eq!(printed(&[&file, "--out", &book, "--codebook", &page]), "");
    assert_eq!(
        printed(&[
            &file,
            "--out",
            &csv,
            "--codebook",
            &codebook,
            "--labels",
            "texts"
        ]),
        ""
    );
    assert!(
        fs::read_to_string(&page)
            .unwrap()
            .starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">")
    );
    assert!(fs::read_to_string(&csv).unwrap().contains(",Nursing,"));
    let figures = |files: &[&str]| {
        let out = run(&[&["summarise"], files].concat());
        assert_eq!(out.status.code(), Some(0));
        let text = String::from_utf8(out.stdout).unwrap();
        files
            .iter()
            .fold(text, |text, file| text.replace(file, "FILE"))
    };
    let expected = figures(&[&file]);
    assert!(expected.contains("Which staff group are you in?,single,,,count,Nursing,2,3"));
    assert_eq!(figures(&[&book]), expected);
    assert_eq!(figures(&[&csv, &codebook]), expected);
    assert_eq!(figures(&[&codebook, &csv]), expected);
}

#[test]
fn a_response_that_comes_again_is_told_and_left_out() {
    let first = written("export_again", "first.json", FIRST);
    let second = first.replace("first.json", "second.json");
    fs::write(&second, SECOND).unwrap();
    let out = run(&["survey", "export", &first, &second]);
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(
        String::from_utf8(out.stderr).unwrap(),
        format!("canvass: {second}: 1 response that was already read left out (same id)\n")
    );
    assert_eq!(String::from_utf8(out.stdout).unwrap().lines().count(), 5);
}

#[test]
fn what_cannot_be_exported_is_refused_with_its_place() {
    let (definition, responses) = apart();
    let file = written("export_faults", "all.json", FIRST);
    let beside = |name: &str, text: String| {
        let path = file.replace("all.json", name);
        fs::write(&path, text).unwrap();
        path
    };
    let survey = beside(
        "survey.json",
        definition.replace("\"version\":\"2\"", "\"version\":\"3\""),
    );
    let wrong = ["survey", "export", &file, "--definition", &survey];
    fails(&wrong, "survey.version: found \"2\"; expected \"3\"");
    let own = beside("own.json", definition);
    let bad = responses[0].to_string().replace("2.5", "\"lots\"");
    let lines = beside("lines.jsonl", format!("{}\n{bad}\n", responses[1]));
    fails(
        &["survey", "export", &lines, "--definition", &own],
        "line 2, answers.hours: found \"lots\"; expected a number",
    );
    fails(&["survey", "export", &lines], "lines.jsonl");
    let with =
        |option: &'static str, value: &'static str| ["survey", "export", &file, option, value];
    fails(
        &with("--format", "sav"),
        "--format: found \"sav\"; expected csv or xlsx",
    );
    fails(
        &with("--labels", "both"),
        "--labels: found \"both\"; expected codes or texts",
    );
    fails(
        &with("--codebook", "codebook.pdf"),
        "expected a file that ends in .html or .csv",
    );
    fails(&["survey", "export"], "usage:");
    fails(&["survey", "export", "nowhere.json"], "nowhere.json");
}

#[test]
fn one_file_that_cannot_be_read_does_not_keep_the_others_back() {
    let file = written("export_some", "all.json", FIRST);
    let broken = file.replace("all.json", "broken.json");
    fs::write(&broken, "{").unwrap();
    let out = run(&["survey", "export", &file, &broken]);
    assert_eq!(out.status.code(), Some(2));
    assert!(
        String::from_utf8(out.stderr)
            .unwrap()
            .contains("broken.json")
    );
    assert_eq!(String::from_utf8(out.stdout).unwrap().lines().count(), 4);
}

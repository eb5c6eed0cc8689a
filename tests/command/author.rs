//! What the page finds is what `survey check` finds.

use std::fs;
use std::rc::Rc;

use canvass::author::Action;
use canvass::port::{Machine, Math, Plain};
use canvass::survey::proof::{Length, Walked};
use regex_lite::Regex;
use serde_json::{Value, json};

use super::run;
use crate::author::{NOW, Page};

/// A computer in UTC that reads patterns, as the command has it.
struct Computer;

impl Machine for Computer {
    fn offset(&self, utc_millis: i64) -> i32 {
        Plain.offset(utc_millis)
    }

    fn matches(&self, text: &str, pattern: &str) -> Option<bool> {
        Some(Regex::new(pattern).ok()?.is_match(text))
    }

    fn math(&self, function: Math, x: f64, y: f64) -> f64 {
        Plain.math(function, x, y)
    }
}

/// What the command prints of a file.
fn command(file: &str, options: &[&str]) -> Value {
    let args = [
        &["survey", "check", file, "--now", NOW, "--format", "json"],
        options,
    ]
    .concat();
    serde_json::from_slice(&run(&args).stdout).unwrap()
}

/// What the page has found, as the command says it.
fn page(page: &Page) -> Value {
    let open = page.open();
    let (definition, proof) = (open.opened.definition(), open.proof.as_ref().unwrap());
    let findings = proof.findings.iter().map(|found| {
        json!({
            "place": open.opened.source.place(&open.opened.made, found),
            "grade": found.grade.name(),
            "sentence": found.sentence,
        })
    });
    json!({
        "survey": { "id": definition.id, "version": definition.version },
        "findings": findings.collect::<Vec<Value>>(),
        "length": proof.length.map(length),
        "reading_age": proof.reading.age(),
        "simulated": proof.walked.as_ref().map(|walked| simulated(page, walked)),
    })
}

fn length(length: Length) -> Value {
    json!({ "questions": length.questions, "seconds": length.seconds })
}

fn simulated(page: &Page, walked: &Walked) -> Value {
    let id = |index: usize| &page.open().opened.definition().questions[index].id;
    let counts = walked.counts.iter().enumerate().map(|(index, counts)| {
        json!({
            "id": id(index),
            "asked": counts.asked,
            "answered": counts.answered,
            "left_out": counts.left_out(),
            "not_asked": walked.walks - counts.asked,
        })
    });
    let paths = walked.paths.iter().map(|path| {
        let asked = path.questions.iter().map(|index| id(*index).as_str());
        json!({ "count": path.count, "asked": asked.collect::<Vec<&str>>() })
    });
    json!({
        "walks": walked.walks,
        "seed": walked.seed,
        "finished": walked.finished,
        "questions": counts.collect::<Vec<Value>>(),
        "paths": paths.collect::<Vec<Value>>(),
        "length": walked.length.map(length),
        "median_seconds": walked.median_seconds,
    })
}

/// Leaves of what the command says only what the page says.
fn same_members(mut report: Value) -> Value {
    for found in report["findings"].as_array_mut().unwrap() {
        found
            .as_object_mut()
            .unwrap()
            .retain(|name, _| ["place", "grade", "sentence"].contains(&name.as_str()));
    }
    for name in ["basis", "questions"] {
        report.as_object_mut().unwrap().remove(name);
    }
    if let Some(simulated) = report["simulated"].as_object_mut() {
        simulated.remove("stops");
    }
    report
}

#[test]
fn the_page_finds_what_the_command_finds() {
    let root = env!("CARGO_MANIFEST_DIR");
    let cases = fs::read_dir(format!("{root}/tests/cases/survey-check")).unwrap();
    let folders = cases.map(|case| case.unwrap().path());
    let surveys =
        folders.flat_map(|folder| ["json", "md"].map(|end| folder.join(format!("survey.{end}"))));
    let mut files: Vec<String> = surveys
        .filter(|file| file.exists())
        .map(|file| file.to_str().unwrap().to_owned())
        .collect();
    files.push(format!("{root}/www/survey/needs.survey.json"));
    files.push(format!("{root}/tests/cases/xlsform/needs.xlsx"));
    assert!(files.len() > 8);
    for file in files {
        let mut shown = Page::default();
        shown.machine = Rc::new(Computer);
        shown.choose_bytes(vec![(file.clone(), fs::read(&file).unwrap())]);
        assert_eq!(page(&shown), same_members(command(&file, &[])), "{file}");
        shown.act(Action::Simulate);
        let simulated = command(&file, &["--simulate", "1000"]);
        assert_eq!(page(&shown), same_members(simulated), "{file}");
    }
}

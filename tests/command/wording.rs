//! `survey bank`, `survey lock` and `survey fill`.

use std::fs;

use serde_json::Value;

use super::{fails, run, written};

fn printed(args: &[&str]) -> String {
    let out = run(args);
    let told = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(0), "{args:?}: {told}");
    assert_eq!(told, "", "{args:?}");
    String::from_utf8(out.stdout).unwrap()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_bank_is_listed_and_each_of_its_surveys_and_questions_printed() {
    let list = printed(&["survey", "bank"]);
    assert!(list.starts_with("user-needs@1  What you need from the library (16 questions)\n"));
    assert!(
        list.contains("    about/staff_group@1                 Which staff group are you in?\n")
    );
    assert!(list.contains("\ngeneric-impact  a shape"));
    let survey = printed(&["survey", "bank", "non-users"]);
    assert_eq!(json(&survey)["instrument"], "non-users@1");
    let question = printed(&["survey", "bank", "use/last_use@1"]);
    assert_eq!(json(&question)["id"], "last_use");
    let shape = printed(&["survey", "bank", "generic-impact"]);
    assert_eq!(json(&shape)["canvass"], "shape/1");
    fails(&["survey", "bank", "poems"], "the bank has no \"poems\"");
    fails(&["survey", "bank", "a", "b"], "usage:");
}

#[test]
fn a_survey_of_the_bank_fits_its_lock() {
    let survey = printed(&["survey", "bank", "training"]);
    let file = written("lock_fits", "training.survey.json", &survey);
    assert_eq!(json(&printed(&["survey", "lock", &file])), json(&survey));
}

#[test]
fn a_changed_survey_is_told_and_not_printed_unless_it_is_to_be_forked() {
    let survey = printed(&["survey", "bank", "training"]).replace("Much too slow", "Far too slow");
    let file = written("lock_changed", "training.survey.json", &survey);
    let out = run(&["survey", "lock", &file]);
    assert_eq!(out.status.code(), Some(2));
    assert!(out.stdout.is_empty());
    let told = String::from_utf8(out.stderr).unwrap();
    assert!(
        told.starts_with(
            "canvass: departs from what is locked: questions[4]: found another wording"
        ),
        "{told}"
    );
    let forked = format!("{file}.forked");
    let out = run(&["survey", "lock", "--fork", &file, "--out", &forked]);
    assert_eq!(out.status.code(), Some(0));
    assert!(out.stdout.is_empty());
    let fork = json(&fs::read_to_string(&forked).unwrap());
    let bank = fork["questions"][4]["bank"].as_str().unwrap();
    assert!(bank.starts_with("training/pace@1~"), "{bank}");
    assert!(fork["locked"][bank].is_string());
    assert!(told.contains(bank), "{told}");
    printed(&["survey", "lock", &forked]);
}

#[test]
fn a_check_tells_a_changed_wording_with_its_place_and_both_ids() {
    let survey = printed(&["survey", "bank", "training"]);
    let file = written("check_fork", "training.survey.json", &survey);
    assert!(!printed(&["survey", "check", &file]).contains("departs from"));
    let changed = survey.replace("Much too slow", "Far too slow");
    let file = written("check_fork", "changed.survey.json", &changed);
    let said = printed(&["survey", "check", &file]);
    let told = "questions[4].bank [pace]: departs from what is locked: found another wording than the one of training/pace@1";
    assert!(said.contains(told), "{said}");
    assert!(said.contains("another id: training/pace@1~"), "{said}");
    let report = json(&printed(&["survey", "check", &file, "--format", "json"]));
    let all = report["findings"].as_array().unwrap();
    let found = all
        .iter()
        .find(|found| found["path"] == "questions[4].bank")
        .unwrap();
    assert_eq!(found["grade"], "advice");
}

#[test]
fn a_shape_is_filled_from_a_file_or_refused_with_what_is_missing() {
    let shape = printed(&["survey", "bank", "generic-impact"]);
    let shape = written("fill_shape", "generic-impact.shape.json", shape);
    let empty = printed(&["survey", "fill", &shape]);
    assert_eq!(
        json(&empty)["questions"]["q3"]["columns"],
        json("[\"\", \"\"]")
    );
    let empty = written("fill_empty", "texts.json", empty);
    fails(
        &["survey", "fill", &shape, &empty],
        "questions.q1.text: found \"\"; expected text that is not empty",
    );
    let texts = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/shape/texts.json");
    let survey = printed(&["survey", "fill", &shape, texts]);
    assert_eq!(json(&survey)["canvass"], "survey/1");
    let survey = written("fill_filled", "impact.survey.json", survey);
    printed(&["survey", "lock", &survey]);
    fails(&["survey", "fill", &shape, "nowhere.json"], "nowhere.json");
    fails(&["survey", "fill"], "usage:");
}

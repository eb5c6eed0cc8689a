//! Responses to one instrument of several years.

use canvass::authoring::{bank, lock::lock};
use canvass::codebook::{Labels, sheet_csv};
use canvass::dashboard::Phase;
use canvass::json::{Value, json};
use canvass::survey::{Definition, read_responses};
use canvass::table::{Kind, Question};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Page, announced};
use crate::codebook::{by_workbook, export};
use crate::engine::counts;

const PLAIN: &str = "How often do you visit?";

/// A year's responses: the question is under `id`, and one answer each.
fn year(version: &str, id: &str, text: &str, answers: &[&str]) -> String {
    let survey = json!({
        "canvass": "survey/1", "id": "visits", "version": version, "title": "Visits",
        "instrument": "visits@1",
        "questions": [
            { "id": id, "type": "single", "bank": "visits/often@1", "text": PLAIN, "choices": [
                { "value": "w", "text": "Weekly" }, { "value": "n", "text": "Never" },
            ] },
            { "id": "hours", "type": "number", "text": "How many hours?" },
        ],
    });
    let locked = lock(&Definition::parse(&survey.to_string()).unwrap()).unwrap();
    let reworded = locked.definition.to_json().to_string().replace(PLAIN, text);
    let survey = canvass::json::parse(&reworded).unwrap();
    let responses: Vec<Value> = (0..)
        .zip(answers)
        .map(|(number, answer)| {
            let mut answers = json!({ "hours": number });
            let members = answers.as_object_mut().unwrap();
            members.insert(id.to_owned(), json!(answer));
            json!({
                "id": format!("{version}-{number}"), "answers": answers,
                "started": format!("{version}-05-01T09:00:00Z"),
                "submitted": format!("{version}-05-01T09:04:00Z"),
            })
        })
        .collect();
    json!({ "canvass": "responses/1", "survey": survey, "responses": responses }).to_string()
}

fn titles(page: &Page) -> Vec<&str> {
    let questions = &page.state.loaded().unwrap().questions;
    questions.iter().map(|q| q.title.as_str()).collect()
}

/// What was counted of the question with this title.
fn counted(page: &Page, title: &str) -> Vec<u32> {
    let loaded = page.state.loaded().unwrap();
    let place = loaded.questions.iter().position(|q| q.title == title);
    counts(&loaded.results[place.unwrap()]).to_vec()
}

#[test]
fn a_question_is_that_of_the_year_before_by_its_bank_id_whatever_its_name() {
    let mut page = Page::with("a.json", &year("2025", "often", PLAIN, &["w", "n", "n"]));
    page.open("b.json", &year("2026", "visits_often", PLAIN, &["w", "w"]));
    assert_eq!(page.state.files[1].phase, Phase::Joined(0));
    assert_eq!(
        titles(&page),
        [
            "Response id",
            "Answers sent",
            "Survey version",
            PLAIN,
            "How many hours?"
        ]
    );
    assert_eq!(counted(&page, PLAIN), [3, 2]);
    assert_eq!(counted(&page, "Survey version"), [3, 2]);
    let report = &page.state.loaded().unwrap().report;
    assert_eq!((report.rows, report.apart.as_slice()), (5, [].as_slice()));
}

#[test]
fn a_reworded_question_is_no_series_with_the_year_before_and_that_is_told() {
    let mut page = Page::with("a.json", &year("2025", "often", PLAIN, &["w", "n", "n"]));
    let other = "How often do you visit us?";
    let told = page.open("b.json", &year("2026", "often", other, &["w", "w"]));
    let titles = titles(&page);
    assert_eq!(titles.len(), 6);
    assert_eq!(titles[3], PLAIN);
    assert_eq!(
        titles[4],
        "How often do you visit us? (other wording: 2026)"
    );
    assert_eq!(counted(&page, PLAIN), [1, 2]);
    assert_eq!(counted(&page, titles[4]), [2, 0]);
    let [sentence] = page.state.loaded().unwrap().report.apart.as_slice() else {
        panic!("one sentence");
    };
    assert!(sentence.starts_with("“How often do you visit us?” of version 2026 (visits/often@1~"));
    assert!(sentence.ends_with(
        "is not the question of version 2025 (visits/often@1): their answers are shown apart and make no series"
    ));
    assert!(
        announced(&told)
            .iter()
            .any(|said| said.contains(sentence.as_str()))
    );
}

#[test]
fn a_wording_changed_without_a_new_version_is_told_apart_by_its_bank_id() {
    let mut page = Page::with("a.json", &year("2025", "often", PLAIN, &["w"]));
    let other = year("2025", "often", "How often?", &["n", "n"]).replace("2025-", "x-");
    page.open("b.json", &other);
    let titles = titles(&page);
    assert!(
        titles[3].starts_with("How often? (other wording: visits/often@1~"),
        "{titles:?}"
    );
    assert_eq!(counted(&page, PLAIN), [1, 0]);
    assert!(!titles.contains(&"Survey version"));
}

#[test]
fn one_id_without_a_bank_is_one_question_only_where_it_reads_the_same() {
    let first = year("2025", "often", PLAIN, &["w"]);
    let second = year("2026", "often", PLAIN, &["w"]).replace("How many hours?", "How many days?");
    let mut page = Page::with("a.json", &first);
    page.open("b.json", &second);
    let titles = titles(&page);
    assert_eq!(
        titles[4..],
        ["How many hours?", "How many days? (other wording: 2026)"]
    );
    let apart = &page.state.loaded().unwrap().report.apart;
    assert_eq!(
        apart[0],
        "“How many days?” of version 2026 is not the question of version 2025: their answers are shown apart and make no series"
    );
}

#[test]
fn exports_of_two_years_are_compared_by_what_their_codebooks_and_workbooks_carry() {
    let first = year("2025", "often", PLAIN, &["w", "n", "n"]);
    let second = year("2026", "visits_often", PLAIN, &["w", "w"]);
    let reworded = year("2027", "often", "How often?", &["n"]);
    let mut page = Page::default();
    for (name, text) in [("first", &first), ("second", &second), ("third", &reworded)] {
        let (definition, responses) = read_responses(text).unwrap();
        let export = export(&definition, &responses, Labels::Codes);
        page.open(&format!("{name}.csv"), &export.to_csv());
        page.open(&format!("{name}.codebook.csv"), &sheet_csv(&export));
        let bank = Question::clone(&by_workbook(&export).questions[2]);
        assert!(bank.title.starts_with("How often"));
    }
    let ready = |file: &&canvass::dashboard::File| matches!(file.phase, Phase::Ready(_));
    assert_eq!(page.state.files.iter().filter(ready).count(), 1);
    assert_eq!(counted(&page, PLAIN), [3, 2]);
    assert_eq!(page.state.loaded().unwrap().report.apart.len(), 1);
}

#[test]
fn an_export_and_a_responses_file_of_one_survey_read_the_same_whatever_its_limits() {
    for text in bank::texts() {
        let definition = Definition::parse(text).unwrap();
        let responses = |id: &str| {
            let file = json!({ "canvass": "responses/1", "survey": definition.to_json(), "responses": [
                { "id": id, "answers": {}, "started": "2026-05-01T09:00:00Z", "submitted": "2026-05-01T09:01:00Z" },
            ] });
            file.to_string()
        };
        let (_, held) = read_responses(&responses("one")).unwrap();
        let export = export(&definition, &held, Labels::Codes);
        let mut page = Page::with("file.json", &responses("two"));
        page.open("export.csv", &export.to_csv());
        page.open("codebook.csv", &sheet_csv(&export));
        let report = &page.state.loaded().unwrap().report;
        assert_eq!(
            (report.rows, report.apart.as_slice()),
            (2, [].as_slice()),
            "{}",
            definition.id
        );
    }
}

#[test]
fn the_version_is_a_question_like_any_other() {
    let mut page = Page::with("a.json", &year("2025", "often", PLAIN, &["w"]));
    page.open("b.json", &year("2026", "often", PLAIN, &["n"]));
    let columns = &page.state.loaded().unwrap().report.columns;
    assert_eq!(columns[2].kind, Kind::Category);
    let version = &page.state.loaded().unwrap().questions[2];
    assert_eq!(version.options, ["2025", "2026"]);
}

//! Responses of our own survey: nothing is guessed.

use canvass::dashboard::{Action, Phase};
use canvass::engine::{BatteryRow, Body};
use canvass::read::read;
use canvass::table::{Kind, ProblemCode, QuestionKind, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::Page;
use crate::engine::counts;

const FIRST: &str = include_str!("../cases/responses/first.responses.json");
const SECOND: &str = include_str!("../cases/responses/second.responses.json");

fn first() -> Table {
    read("first.json", FIRST.as_bytes().to_vec()).unwrap()
}

#[test]
fn questions_are_typed_by_the_definition_in_its_order() {
    let table = first();
    assert_eq!(table.survey.as_deref(), Some("quick 2"));
    assert_eq!(
        table.report.export.as_deref(),
        Some("Canvass responses to “A quick survey”")
    );
    let questions: Vec<(QuestionKind, &str)> = table
        .questions
        .iter()
        .map(|q| (q.kind, q.title.as_str()))
        .collect();
    assert_eq!(
        questions,
        [
            (QuestionKind::Hidden, "Response id"),
            (QuestionKind::Date, "Answers sent"),
            (QuestionKind::Text, "What would you change?"),
            (QuestionKind::Single, "Which staff group are you in?"),
            (QuestionKind::Multiple, "What do you use?"),
            (QuestionKind::Agreement, "How far do you agree?"),
            (QuestionKind::Score, "How likely are you to recommend us?"),
            (QuestionKind::Number, "How many hours a week?"),
            (QuestionKind::Date, "When did you last visit?"),
        ]
    );
    assert_eq!(
        table.questions[3].options,
        ["Nursing", "Medical", "Estates"]
    );
    assert_eq!(
        table.questions[4].options,
        ["Searches", "Training", "None of these"]
    );
    let grid = &table.questions[5];
    assert_eq!(grid.items, ["It is fast", "Staff are kind"]);
    assert_eq!(grid.options, ["Disagree", "Agree", "Does not apply"]);
    assert_eq!(grid.num_scale, 2);
    assert!(table.columns.iter().all(|column| column.misfits.is_empty()));
}

#[test]
fn a_question_without_an_answer_has_none() {
    let table = first();
    let filled: Vec<usize> = table
        .columns
        .iter()
        .map(canvass::table::Column::num_filled)
        .collect();
    assert_eq!(filled, [3, 3, 1, 3, 2, 2, 1, 2, 1, 1]);
    let (rows, results) = canvass::engine::answer(&table, &[]);
    assert_eq!(rows, 3);
    assert_eq!(counts(&results[3]), [2, 1, 0]);
    assert_eq!(
        (counts(&results[4]), results[4].base),
        ([1, 1, 1].as_slice(), 2)
    );
    assert_eq!(
        results[5].body,
        Body::Battery(vec![
            BatteryRow {
                counts: vec![1, 1, 0],
                base: 2
            },
            BatteryRow {
                counts: vec![0, 0, 1],
                base: 0
            },
        ])
    );
    assert_eq!(results[6].base, 2);
    assert_eq!(results[7].base, 1);
}

#[test]
fn files_of_one_survey_are_one_table_and_repeats_are_left_out() {
    let mut page = Page::with("first.json", FIRST);
    page.open("second.json", SECOND);
    assert_eq!(page.state.files[1].phase, Phase::Joined(0));
    let loaded = page.state.loaded().unwrap();
    assert_eq!(
        (loaded.rows, loaded.report.rows, loaded.report.num_problems),
        (4, 4, 1)
    );
    assert_eq!(
        loaded.report.problems[0].code,
        ProblemCode::RepeatedResponse
    );
    assert_eq!(loaded.report.problems[0].raw, "resp-3");
    assert_eq!(counts(&loaded.results[3]), [2, 2, 0]);
    page.act(Action::Close(0));
    assert_eq!(page.state.files, []);
}

#[test]
fn responses_of_another_survey_stay_apart() {
    let mut page = Page::with("first.json", FIRST);
    let other = SECOND.replace("\"id\": \"quick\"", "\"id\": \"slow\"");
    assert_ne!(other, SECOND);
    page.open("other.json", &other);
    assert!(
        page.state
            .files
            .iter()
            .all(|file| matches!(file.phase, Phase::Ready(_)))
    );
    assert_eq!(page.rows(), 3);
}

#[test]
fn a_column_can_still_be_corrected() {
    let mut table = first();
    table.correct(7, Kind::Text);
    assert_eq!(table.columns[7].kind, Kind::Text);
    assert_eq!(table.questions.len(), 9);
}

//! Which questions a response that was sent was asked.

use canvass::json::{Value, json};
use canvass::port::Plain;
use canvass::survey::logic::{Route, Surroundings};
use canvass::survey::response::read_under;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::definition;

/// The ids of the questions that were asked.
fn asked(answers: &Value) -> Vec<String> {
    let questions = json!([
        { "id": "user", "type": "yes_no", "text": "A user?" },
        { "id": "why", "type": "text", "text": "Why not?", "relevant": "${user} = 'no'" },
        { "id": "more", "type": "text", "text": "What else?", "relevant": "${why} != ''" },
        { "id": "late", "type": "text", "text": "Why so late?", "relevant": "today() > date('2026-04-01')" },
        { "id": "sum", "type": "calculated", "text": "Sum", "calculation": "1 + 1", "relevant": "${user} = 'yes'" },
    ]);
    let questions = questions.to_string();
    let survey = definition(questions.trim_matches(['[', ']']));
    let response = json!({
        "id": "r", "started": "2026-04-02T09:00:00+00:00", "submitted": "2026-04-02T09:01:00+00:00", "answers": answers,
    });
    let response = read_under(&response.to_string(), &survey)
        .unwrap()
        .remove(0);
    let surroundings = Surroundings {
        now: &response.submitted,
        id: &response.id,
        machine: &Plain,
    };
    let route = Route::of_answers(&survey, &response.answers, &surroundings);
    let questions = survey.questions.iter().enumerate();
    let asked = questions.filter(|(index, _)| route.asks(*index));
    asked.map(|(_, question)| question.id.clone()).collect()
}

#[test]
fn it_follows_from_the_answers_and_the_time_they_were_sent() {
    assert_eq!(asked(&json!({})), ["user", "late"]);
    assert_eq!(asked(&json!({ "user": "yes" })), ["user", "late", "sum"]);
    assert_eq!(asked(&json!({ "user": "no" })), ["user", "why", "late"]);
    assert_eq!(
        asked(&json!({ "user": "no", "why": "so" })),
        ["user", "why", "more", "late"]
    );
}

#[test]
fn what_has_an_answer_was_asked_whatever_its_condition_says_now() {
    assert_eq!(
        asked(&json!({ "user": "yes", "more": "this" })),
        ["user", "more", "late", "sum"]
    );
}

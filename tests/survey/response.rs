//! Responses are written and read back, and a file with faults says them all.

use canvass::json::{Value, json};
use canvass::survey::{
    Action, read_responses,
    response::{Response, responses_json},
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{NOW, needs, set, set_date, started, toggle};

fn example() -> Response {
    let mut state = started(needs());
    state.reduce(set("staff_group", "nursing"));
    state.reduce(set("site", "riverside"));
    state.reduce(set("last_use", "month"));
    state.reduce(Action::SetRow {
        question: "awareness".to_owned(),
        row: "hub".to_owned(),
        value: "often".to_owned(),
    });
    state.reduce(toggle("purposes", "cpd"));
    state.reduce(toggle("purposes", "care"));
    state.reduce(set("hours", "3"));
    set_date(&mut state, "last_help", ["1", "april", "2026"]);
    state.reduce(set("recommend", "9"));
    state.reduce(set("one_change", "  Longer hours  "));
    state.response()
}

fn example_answers() -> Value {
    json!({
        "staff_group": "nursing",
        "site": "riverside",
        "last_use": "month",
        "awareness": { "hub": "often" },
        "purposes": ["care", "cpd"],
        "hours": 3,
        "last_help": "2026-04-01",
        "recommend": 9,
        "one_change": "Longer hours",
    })
}

#[test]
fn each_kind_of_answer_has_its_json_form() {
    assert_eq!(
        example().to_json(),
        json!({
            "id": "0123456789abcdef",
            "survey": { "id": "library-needs", "version": "1" },
            "started": NOW,
            "submitted": NOW,
            "answers": example_answers(),
        })
    );
}

#[test]
fn a_response_says_in_which_language_it_was_given() {
    let definition = canvass::survey::Definition::parse_in(
        r#"{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "languages": ["en", "cy"],
            "questions": [{"id": "q", "type": "text", "text": {"en": "Q?", "cy": "C?"}}]}"#,
        "cy-GB",
    );
    let mut state = started(std::rc::Rc::new(definition.unwrap()));
    assert_eq!(state.response().to_json()["language"], "cy");
    state.reduce(Action::Language("en".to_owned()));
    let response = state.response();
    assert_eq!(response.language.as_deref(), Some("en"));
    let file = responses_json(state.definition(), std::slice::from_ref(&response));
    assert_eq!(read_responses(&file).unwrap().1, [response]);
    let wrong = file.replace(r#""language":"en""#, r#""language":"English!""#);
    let faults = read_responses(&wrong).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "responses[0].language: found \"English!\"; expected a language such as en, cy or pt-BR"
    );
}

#[test]
fn a_responses_file_is_read_back_as_it_was() {
    let definition = needs();
    let other = Response {
        id: "b".to_owned(),
        ..example()
    };
    let responses = vec![example(), other];
    let text = responses_json(&definition, &responses);
    let (read_definition, read) = read_responses(&text).unwrap();
    assert_eq!(read_definition, *definition);
    assert_eq!(read, responses);
    assert_eq!(
        read_responses(&responses_json(&definition, &[])).unwrap().1,
        []
    );
}

#[test]
fn a_response_from_paper_says_so_and_is_read_back_as_it_was() {
    for number in ["17", ""] {
        let response = Response {
            paper: Some(number.to_owned()),
            ..example()
        };
        let text = responses_json(&needs(), std::slice::from_ref(&response));
        assert_eq!(
            read_responses(&text).unwrap().1,
            std::slice::from_ref(&response)
        );
        assert_eq!(response.to_json()["meta"]["mode"], json!("data-entry"));
    }
    assert!(example().to_json().get("meta").is_none());
}

#[test]
fn a_meta_that_is_none_is_told_with_its_place() {
    let file = |meta: Value| {
        let response =
            json!({ "id": "1", "started": "a", "submitted": "b", "answers": {}, "meta": meta });
        let file = json!({ "canvass": "responses/1", "survey": needs().to_json(), "responses": [response] });
        let faults = read_responses(&file.to_string()).unwrap_err();
        faults[0].to_string()
    };
    assert_eq!(
        file(json!({ "mode": "fax" })),
        "responses[0].meta.mode: found \"fax\"; expected \"data-entry\""
    );
    assert!(file(json!({ "paper": "1" })).starts_with("responses[0].meta.mode: found nothing"));
    assert!(
        file(json!({ "mode": "data-entry", "by": "me" })).starts_with("responses[0].meta.by: ")
    );
}

#[test]
fn the_file_is_named_for_survey_and_reference() {
    let file = example().to_file(&needs());
    assert_eq!(file.name, "library-needs-01234567.responses.json");
    assert_eq!(file.media, "application/json");
    let text = String::from_utf8(file.bytes).unwrap();
    assert_eq!(read_responses(&text).unwrap().1, [example()]);
}

#[test]
fn faults_of_responses_are_said_with_their_places() {
    let entry = |id: &str, answers: Value| json!({ "id": id, "started": "a", "submitted": "b", "answers": answers });
    let file = json!({
        "canvass": "responses/1",
        "survey": needs().to_json(),
        "responses": [
            entry("1", json!({ "staff_group": "nursing" })),
            entry("1", json!({ "staff_group": "nurse", "shoe_size": 7, "hours": "3", "last_help": "1.4.2026" })),
            entry("2", json!({ "awareness": { "hub": "daily", "cafe": "often" }, "purposes": ["cpd", "fun"], "recommend": 11 })),
            { "id": "3", "started": "a", "answers": {}, "note": 1 },
        ],
    });
    let faults = read_responses(&file.to_string()).unwrap_err();
    let places: Vec<&str> = faults.iter().map(|fault| fault.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "responses[1].answers.shoe_size",
            "responses[1].answers.staff_group",
            "responses[1].answers.hours",
            "responses[1].answers.last_help",
            "responses[1]",
            "responses[2].answers.awareness.cafe",
            "responses[2].answers.awareness.hub",
            "responses[2].answers.purposes[1]",
            "responses[2].answers.recommend",
            "responses[3].note",
            "responses[3].submitted",
        ]
    );
    assert_eq!(
        faults[1].to_string(),
        "responses[1].answers.staff_group: found \"nurse\"; expected one of the values of the question's choices"
    );
}

#[test]
fn a_fault_of_the_survey_inside_stands_under_survey() {
    let text = r#"{"canvass": "responses/1", "survey": {"canvass": "survey/1", "id": "s", "version": "1", "title": "S",
        "questions": [{"id": "q", "type": "radio", "text": "Q?"}]}, "responses": []}"#;
    let faults = read_responses(text).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].place, "survey.questions[0].type");
}

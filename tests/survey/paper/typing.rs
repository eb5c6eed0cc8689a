//! What is typed into one return.

use canvass::json::json;
use canvass::survey::outbox::Destination;
use canvass::survey::paper::{Action as Paper, Fate, Part, stops};
use canvass::survey::{Action, Definition, State};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{desk, focused, press, told, work};
use crate::survey::kinds::every_kind;
use crate::survey::{definition, needs, set, set_date, toggle};

fn of(questions: &str) -> State {
    desk(definition(questions), Destination::Event)
}

fn every() -> State {
    desk(every_kind(), Destination::Event)
}

#[test]
fn digits_pick_choices_in_the_order_shown_and_the_same_again_takes_them_back() {
    let mut state = every();
    press(&mut state, "q-group", "2");
    assert_eq!(state.answers()["group"], json!("medical"));
    press(&mut state, "q-group", "1");
    assert_eq!(state.answers()["group"], json!("nursing"));
    press(&mut state, "q-group", "1");
    assert!(state.input("group").is_none());
    press(&mut state, "q-group", "4");
    assert_eq!(state.answers()["group"], json!({ "missing": "prefer_not" }));
    press(&mut state, "q-group", "9");
    assert_eq!(state.answers()["group"], json!({ "missing": "prefer_not" }));
    press(&mut state, "q-uses", "134");
    assert_eq!(
        state.answers()["uses"],
        json!(["patient_care", "research", "audit"])
    );
    press(&mut state, "q-uses", "3");
    assert_eq!(state.answers()["uses"], json!(["patient_care", "audit"]));
    press(&mut state, "q-uses", "6");
    assert_eq!(state.answers()["uses"], json!(["nothing"]));
}

#[test]
fn letters_go_on_where_digits_end() {
    let choices: Vec<String> = (1..=12)
        .map(|n| format!(r#"{{"value": "v{n}", "text": "Choice {n}"}}"#))
        .collect();
    let mut state = of(&format!(
        r#"{{"id": "q", "type": "single", "text": "Q?", "choices": [{}]}}"#,
        choices.join(", ")
    ));
    press(&mut state, "q-q", "a");
    assert_eq!(state.answers()["q"], json!("v10"));
    press(&mut state, "q-q", "C");
    assert_eq!(state.answers()["q"], json!("v12"));
    press(&mut state, "q-q", "12");
    assert_eq!(state.answers()["q"], json!("v2"));
}

#[test]
fn on_a_scale_the_numbers_are_the_keys_of_two_digits_too() {
    let mut state = every();
    press(&mut state, "q-recommend", "7");
    assert_eq!(state.answers()["recommend"], json!(7));
    press(&mut state, "q-recommend", "10");
    assert_eq!(state.answers()["recommend"], json!(10));
    press(&mut state, "q-recommend", "0");
    assert_eq!(state.answers()["recommend"], json!(0));
    press(&mut state, "q-recommend", "b");
    assert_eq!(
        state.answers()["recommend"],
        json!({ "missing": "prefer_not" })
    );
}

#[test]
fn digits_of_two_stops_are_two_numbers() {
    let scale = |id: &str| {
        format!(r#"{{"id": "{id}", "type": "scale", "text": "{id}?", "from": 0, "to": 10}}"#)
    };
    let mut state = of(&[scale("a"), scale("b")].join(","));
    press(&mut state, "q-a", "1");
    press(&mut state, "q-b", "0");
    assert_eq!(state.answers().to_string(), r#"{"a":1,"b":0}"#);
}

#[test]
fn a_negative_scale_is_picked_by_place() {
    let mut state = of(r#"{"id": "q", "type": "scale", "text": "Q?", "from": -2, "to": 2}"#);
    press(&mut state, "q-q", "1");
    assert_eq!(state.answers()["q"], json!(-2));
}

#[test]
fn a_picked_choice_has_the_focus() {
    let mut state = every();
    let effects = work(
        &mut state,
        Paper::Key {
            stop: "q-group".to_owned(),
            key: '2',
        },
    );
    assert_eq!(focused(&effects), ["q-group-2"]);
    let effects = work(
        &mut state,
        Paper::Key {
            stop: "q-group".to_owned(),
            key: '2',
        },
    );
    assert_eq!(
        focused(&effects),
        ["q-group-2"],
        "also when it is taken back"
    );
}

#[test]
fn rows_of_grids_are_stops_of_their_own() {
    let mut state = every();
    press(&mut state, "q-agree-row-1", "4");
    press(&mut state, "q-agree-row-2", "7");
    assert_eq!(
        state.answers()["agree"],
        json!({ "the_library_saves_me_time": "agree", "staff_understand_what_i_need": { "missing": "dont_know" } })
    );
    press(&mut state, "q-agree-row-1", "4");
    press(&mut state, "q-contribution-row-1", "12");
    assert_eq!(
        state.answers(),
        json!({
            "contribution": { "reduced_risk_or_improved_safety": ["immediate", "future"] },
            "agree": { "staff_understand_what_i_need": { "missing": "dont_know" } },
        })
    );
}

#[test]
fn things_are_ranked_in_the_order_in_which_they_are_pressed() {
    let mut state = every();
    press(&mut state, "q-priorities", "31");
    assert_eq!(
        state.answers()["priorities"],
        json!(["study_space", "evidence_searches"])
    );
    press(&mut state, "q-priorities", "3");
    assert_eq!(state.answers()["priorities"], json!(["evidence_searches"]));
    press(&mut state, "q-first_three", "8214");
    assert_eq!(
        state.answers()["first_three"],
        json!(["better_signs", "more_books", "opening_hours"]),
        "there is no fourth rank"
    );
}

#[test]
fn enter_goes_through_every_stop_to_the_button() {
    let mut state = every();
    press(&mut state, "q-group", "3");
    let mut path = vec!["paper-number".to_owned()];
    while path.last().unwrap() != "paper-save" {
        let effects = work(&mut state, Paper::GoOn(path.last().unwrap().clone()));
        path.push(focused(&effects)[0].to_owned());
        assert!(path.len() < 60, "{path:?}");
    }
    let begins = [
        "paper-number",
        "q-group",
        "q-group-other",
        "q-site",
        "q-site-missing-dont_know",
        "q-uses",
        "q-induction",
    ];
    assert_eq!(path[..begins.len()], begins);
    let ends = [
        "q-last_visit-day",
        "q-last_visit-month",
        "q-last_visit-year",
        "q-last_visit-missing-dont_know",
        "q-started-month",
        "q-started-year",
        "paper-save",
    ];
    assert_eq!(path[path.len() - ends.len()..], ends);
}

#[test]
fn enter_leads_past_what_the_answers_leave_out() {
    let mut state = desk(needs(), Destination::Event);
    press(&mut state, "q-last_use", "6");
    let effects = work(&mut state, Paper::GoOn("q-last_use".to_owned()));
    assert_eq!(focused(&effects), ["q-awareness-row-1"]);
    assert!(!state.route().asks(needs().question("purposes").unwrap().0));
}

#[test]
fn a_long_list_is_one_field() {
    let state = every();
    let (index, _) = state.definition().question("site").unwrap();
    let question = state.question(index).unwrap();
    let parts = stops(&state, &question);
    assert!(matches!(&parts[0].part, Part::List(choices) if choices.len() == 36));
}

const STRICT: &str = r#"{"id": "need", "type": "yes_no", "text": "Need?", "required": true},
    {"id": "hours", "type": "number", "text": "Hours?", "max": 10, "whole": true},
    {"id": "some", "type": "multiple", "text": "Some?", "min": 2, "choices": [
        {"value": "x", "text": "X"}, {"value": "y", "text": "Y"}, {"value": "o", "text": "Other", "other": true}]},
    {"id": "rows", "type": "grid", "text": "Rows?", "required": true,
        "rows": [{"value": "a", "text": "Desk"}, {"value": "b", "text": "Shelf"}],
        "scale": [{"value": "1", "text": "Bad"}, {"value": "2", "text": "Good"}]},
    {"id": "even", "type": "number", "text": "Even?", "constraint": ". mod 2 = 0"},
    {"id": "day", "type": "date", "text": "Day?", "max": "today"},
    {"id": "short", "type": "text", "text": "Short?", "max_length": 3}"#;

#[test]
fn what_is_left_out_is_a_warning_and_the_rest_is_kept() {
    let mut state = of(STRICT);
    press(&mut state, "q-rows-row-1", "2");
    assert_eq!(
        told(&state),
        [
            (
                "Select yes or no to answer “Need?”".to_owned(),
                Fate::Missing
            ),
            ("Select an answer for “Shelf”".to_owned(), Fate::Missing),
        ]
    );
    assert_eq!(state.answers().to_string(), r#"{"rows":{"a":"2"}}"#);
}

#[test]
fn an_answer_outside_its_limits_is_kept_as_it_is_written() {
    let mut state = of(STRICT);
    press(&mut state, "q-need", "1");
    press(&mut state, "q-rows-row-1", "1");
    press(&mut state, "q-rows-row-2", "1");
    state.reduce(set("hours", "12.5"));
    state.reduce(toggle("some", "o"));
    state.reduce(set("even", "3"));
    set_date(&mut state, "day", ["1", "1", "2030"]);
    state.reduce(set("short", "longer"));
    assert_eq!(
        told(&state),
        [
            ("Your answer must be a whole number, like 12", Fate::Written),
            ("Select at least 2 answers", Fate::Written),
            (
                "Check your answer: it does not fit what is asked for",
                Fate::Written
            ),
            ("Date must be today or in the past", Fate::Written),
            ("Your answer must be 3 characters or less", Fate::Written),
        ]
        .map(|(message, fate)| (message.to_owned(), fate))
    );
    assert_eq!(
        state.answers(),
        json!({
            "need": "yes", "hours": 12.5, "some": ["o"], "rows": { "a": "1", "b": "1" },
            "even": 3, "day": "2030-01-01", "short": "longer",
        })
    );
}

#[test]
fn what_no_answer_can_hold_is_said_to_be_left_out() {
    let mut state = of(STRICT);
    press(&mut state, "q-need", "1");
    state.reduce(set("hours", "about five"));
    set_date(&mut state, "day", ["31", "2", "2026"]);
    let left_out: Vec<String> = told(&state)
        .into_iter()
        .filter(|(_, fate)| *fate == Fate::LeftOut)
        .map(|(message, _)| message)
        .collect();
    assert_eq!(
        left_out,
        [
            "Your answer must be a whole number, like 12",
            "Date must be a real date"
        ]
    );
    assert_eq!(state.answers().to_string(), r#"{"need":"yes"}"#);
}

#[test]
fn choices_stand_as_on_the_paper_whatever_is_shuffled() {
    let mut state = of(
        r#"{"id": "q", "type": "single", "text": "Q?", "shuffle": "all", "choices": [
        {"value": "a", "text": "A"}, {"value": "b", "text": "B"}, {"value": "c", "text": "C"}, {"value": "d", "text": "D"}]}"#,
    );
    for (key, value) in [("1", "a"), ("2", "b"), ("3", "c"), ("4", "d")] {
        press(&mut state, "q-q", key);
        assert_eq!(state.answers()["q"], json!(value));
    }
}

#[test]
fn another_language_keeps_what_is_typed_and_takes_what_is_written() {
    let text = include_str!("../../browser/pages/languages.survey.json");
    let definition = Definition::parse(text).unwrap();
    let other = definition.languages.all()[1].clone();
    let first = definition.questions[0].text.clone();
    let mut state = desk(definition.into(), Destination::Event);
    state.reduce(Action::Language(other));
    assert_ne!(state.definition().questions[0].text, first);
    assert!(
        state
            .definition()
            .questions
            .iter()
            .all(|question| !question.required)
    );
}

//! A survey in Welsh says everything in Welsh.

use std::rc::Rc;

use canvass::port::{Effect, Plain};
use canvass::survey::{Action, Definition, State, draft, paper, preview};
use canvass::words::survey::Words;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{set, set_date, started, toggle};

fn welsh(questions: &str) -> State {
    let text = format!(
        r#"{{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "languages": ["cy"], "questions": [{questions}]}}"#
    );
    started(Rc::new(Definition::parse(&text).unwrap()))
}

/// What Continue says of a question with these members after this action.
fn said(members: &str, action: Option<Action>) -> String {
    let mut state = welsh(&format!(r#"{{"id": "q", "text": "Pam?", {members}}}"#));
    if let Some(action) = action {
        state.reduce(action);
    }
    state.reduce(Action::Continue);
    state.problems()[0].message.clone()
}

#[test]
fn what_is_wrong_is_said_in_welsh() {
    for (members, action, sentence) in [
        (
            r#""type": "yes_no", "required": true"#,
            None,
            "Dewiswch ie neu na i ateb “Pam?”",
        ),
        (
            r#""type": "text", "max_length": 5"#,
            Some(set("q", "chwech")),
            "Rhaid i’ch ateb fod yn 5 nod neu lai",
        ),
        (
            r#""type": "number", "unit": "oriau", "whole": true"#,
            Some(set("q", "dau")),
            "Nifer (oriau): rhaid nodi rhif cyfan, fel 12",
        ),
        (
            r#""type": "number", "min": 1, "max": 5"#,
            Some(set("q", "6")),
            "Eich ateb: rhaid nodi rhif rhwng 1 a 5",
        ),
        (
            r#""type": "multiple", "min": 2, "max": 2, "choices": [{"value": "a", "text": "A"}, {"value": "b", "text": "B"}]"#,
            Some(toggle("q", "a")),
            "Dewiswch 2 ateb",
        ),
        (
            r#""type": "ranking", "required": true, "choices": [{"value": "a", "text": "A"}, {"value": "b", "text": "B"}]"#,
            None,
            "Rhowch bob un o’r 2 mewn trefn",
        ),
    ] {
        assert_eq!(said(members, action), sentence);
    }
}

#[test]
fn dates_are_read_and_said_in_welsh() {
    let question = r#"{"id": "q", "type": "date", "text": "Pryd?", "min": "2026-04-01"}"#;
    let said = |parts| {
        let mut state = welsh(question);
        set_date(&mut state, "q", parts);
        state.reduce(Action::Continue);
        let problem = state.problems().first();
        problem.map_or_else(String::new, |problem| problem.message.clone())
    };
    assert_eq!(
        said(["", "", "2026"]),
        "Rhaid i’r dyddiad gynnwys diwrnod a mis"
    );
    assert_eq!(
        said(["31", "mawrth", "2026"]),
        "Rhaid i’r dyddiad beidio â bod cyn 1 Ebrill 2026"
    );
    assert_eq!(said(["2", "Ebrill", "2026"]), "");
    assert_eq!(said(["2", "april", "2026"]), "");
    assert_eq!(
        said(["30", "chwefror", "2027"]),
        "Rhaid i’r dyddiad fod yn ddyddiad go iawn"
    );
}

#[test]
fn an_answer_of_ours_is_read_in_welsh_inside_a_later_question() {
    let mut state = welsh(
        r#"{"id": "a", "type": "yes_no", "text": "A?"},
           {"id": "b", "type": "multiple", "text": "B?", "choices": [
               {"value": "t", "text": "Te"}, {"value": "c", "text": "Coffi"}, {"value": "s", "text": "Ŵy"}]},
           {"id": "c", "type": "text", "text": "${a}: ${b}"}"#,
    );
    state.reduce(set("a", "no"));
    state.reduce(toggle("b", "t"));
    state.reduce(toggle("b", "c"));
    assert_eq!(state.question(2).unwrap().text, "Na: Te a Coffi");
    state.reduce(toggle("b", "c"));
    state.reduce(toggle("b", "s"));
    assert_eq!(state.question(2).unwrap().text, "Na: Te ac Ŵy");
}

#[test]
fn headings_and_what_is_read_out_follow_the_language() {
    let definition = Definition::parse(
        r#"{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "languages": ["en", "cy", "ar"],
            "questions": [{"id": "q", "type": "text", "text": {"en": "Q?", "cy": "C?"}}]}"#,
    );
    let mut state = started(Rc::new(definition.unwrap()));
    assert_eq!(state.words(), Words::English);
    state.reduce(Action::Continue);
    assert_eq!(state.heading(), "Check your answers");
    state.reduce(Action::Language("cy".to_owned()));
    assert_eq!(state.heading(), "Gwiriwch eich atebion");
    state.reduce(Action::Draft(draft::Action::Offer(0)));
    state.reduce(Action::Draft(draft::Action::Begin));
    state.reduce(Action::Draft(draft::Action::Confirm));
    let problem = state.draft().problem().unwrap();
    assert_eq!(
        problem.in_words(state.words()),
        "Rhaid i’ch cyfrinymadrodd fod yn 8 nod neu fwy"
    );
    state.reduce(Action::Language("ar".to_owned()));
    assert_eq!(state.heading(), "Save and finish later");
    assert_eq!(state.definition().languages.of_words_apart(), Some("en"));
}

/// What is read out after this action.
fn announced(state: &mut State, action: Action) -> Vec<String> {
    let effects = state.reduce(action).into_iter();
    let said = effects.filter_map(|effect| match effect {
        Effect::Announce(sentence) => Some(sentence),
        _ => None,
    });
    said.collect()
}

#[test]
fn questions_that_appear_are_counted_in_welsh() {
    let definition = Definition::parse(
        r#"{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "languages": ["cy"], "page": "survey",
            "questions": [{"id": "a", "type": "yes_no", "text": "A?"},
                {"id": "b", "type": "text", "text": "B?", "relevant": "${a} = 'yes'"},
                {"id": "c", "type": "text", "text": "C?", "relevant": "${a} = 'yes'"}]}"#,
    );
    let mut state = started(Rc::new(definition.unwrap()));
    let said = announced(&mut state, set("a", "yes"));
    assert_eq!(said, ["Mae 2 gwestiwn arall wedi ymddangos"]);
}

#[test]
fn what_changes_in_a_preview_is_said_in_welsh() {
    let definition = Definition::parse(
        r#"{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "languages": ["cy"],
            "questions": [{"id": "a", "type": "yes_no", "text": "A?"},
                {"id": "b", "type": "text", "text": "Te?", "relevant": "${a} = 'yes'"},
                {"id": "c", "type": "text", "text": "Wyau?", "relevant": "${a} = 'yes'"}]}"#,
    );
    let mut state = preview::begin(Rc::new(definition.unwrap()), Rc::new(Plain));
    let said = announced(&mut state, set("a", "yes"));
    assert_eq!(said, ["Gofynnir bellach: “Te?” ac “Wyau?”"]);
    let said = announced(&mut state, set("a", "no"));
    assert_eq!(said, ["Ni ofynnir mwyach: “Te?” ac “Wyau?”"]);
}

#[test]
fn paper_returns_are_counted_in_welsh() {
    let mut state = welsh(r#"{"id": "a", "type": "text", "text": "A?"}"#);
    state = paper::begin(state.definition().clone(), Rc::new(Plain));
    let mut said = Vec::new();
    for number in ["7", "8"] {
        state.reduce(Action::Paper(paper::Action::Number(number.to_owned())));
        state.reduce(set("a", "te"));
        said.extend(announced(&mut state, Action::Paper(paper::Action::Save)));
    }
    said.extend(announced(&mut state, Action::Paper(paper::Action::Undo)));
    assert_eq!(
        said,
        [
            "Ffurflen 7 wedi’i chadw, 1 ffurflen i gyd. Nawr ffurflen 8",
            "Ffurflen 8 wedi’i chadw, 2 ffurflen i gyd. Nawr ffurflen 9",
            "Mae ffurflen 8 ar agor eto, 1 ffurflen wedi’i chadw",
        ]
    );
}

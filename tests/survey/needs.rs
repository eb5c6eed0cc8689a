//! What a survey needs of the program, told from its JSON before it is read.

use canvass::json::{Value, json};
use canvass::survey::definition::KIND_MEMBERS;
use canvass::survey::{Kind, Need, needs};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::kinds::every_kind;

fn with_questions(questions: &[Value]) -> Value {
    json!({ "canvass": "survey/1", "id": "s", "version": "1", "title": "S",
        "questions": questions.to_vec() })
}

#[test]
fn choices_texts_numbers_and_scales_need_nothing_more() {
    let survey = with_questions(&[
        json!({ "id": "a", "type": "single", "text": "A", "required": true,
            "choices": [{ "value": "x", "text": "X $5" }] }),
        json!({ "id": "b", "type": "text", "text": "Is it relevant?" }),
        json!({ "id": "c", "type": "scale", "text": "C", "from": 0, "to": 10 }),
    ]);
    assert_eq!(needs(&survey), []);
}

#[test]
fn what_nobody_can_read_is_said_to_need_its_kind_so_that_its_fault_can_be_told() {
    assert_eq!(needs(&Value::Null), []);
    assert_eq!(needs(&with_questions(&[Value::Null])), [Need::Kinds]);
    let unknown = json!({ "id": "a", "type": "radio", "text": "A" });
    assert_eq!(needs(&with_questions(&[unknown])), [Need::Kinds]);
}

#[test]
fn a_list_that_is_searched_needs_its_kind() {
    let choice = |i: usize| json!({ "value": i.to_string(), "text": i.to_string() });
    let of = |count: usize| {
        let choices: Vec<Value> = (0..count).map(choice).collect();
        let question = json!({ "id": "a", "type": "single", "text": "A", "choices": choices });
        needs(&with_questions(&[question]))
    };
    assert_eq!(of(30), []);
    assert_eq!(of(31), [Need::Kinds]);
}

#[test]
fn logic_is_found_wherever_it_may_stand_though_it_be_wrong() {
    for (member, value) in [
        ("relevant", json!("true()")),
        ("required", json!("true()")),
        ("constraint", json!(". > 1")),
        ("calculation", json!("1")),
        ("choice_filter", json!("true()")),
        ("relevant", json!(true)),
        ("required", json!(1)),
        ("constraint_message", json!({ "en": "Less" })),
        ("shuffle", json!("all")),
        ("type", json!("calculated")),
        ("text", json!("You said ${b}")),
        ("hint", json!({ "en": "A", "cy": "${b}" })),
    ] {
        let mut question = json!({ "id": "a", "type": "number", "text": "A" });
        if let Value::Object(members) = &mut question {
            members.insert(member.to_owned(), value);
        }
        assert_eq!(
            needs(&with_questions(&[question])),
            [Need::Logic],
            "{member}"
        );
    }
}

#[test]
fn a_locked_survey_needs_what_holds_its_wording_against_what_it_was() {
    let mut survey = with_questions(&[]);
    if let Value::Object(members) = &mut survey {
        members.insert("locked".to_owned(), json!({}));
    }
    assert_eq!(needs(&survey), [Need::Wording]);
}

/// Every kind there is, so that none is forgotten when one is added.
#[test]
fn each_kind_is_everywhere_or_has_its_part() {
    let everywhere = |name: &str| {
        let question = json!({ "id": "a", "type": name, "text": "A" });
        !needs(&with_questions(&[question])).contains(&Need::Kinds)
    };
    let apart: Vec<&str> = KIND_MEMBERS
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !everywhere(name))
        .collect();
    assert_eq!(apart, ["ranking", "date", "month", "grid", "ticks"]);
}

#[test]
fn what_a_survey_that_is_read_holds_is_among_its_needs() {
    let surveys = [super::needs(), every_kind()];
    for definition in surveys {
        let needed = needs(definition.to_json());
        let questions = &definition.questions;
        let logic = questions.iter().any(|it| it.expressions().count() > 0);
        let kinds = questions.iter().any(|it| {
            matches!(
                it.kind,
                Kind::Ranking { .. }
                    | Kind::Date { .. }
                    | Kind::Month { .. }
                    | Kind::Grid { .. }
                    | Kind::Ticks { .. }
            )
        });
        assert!(needed.contains(&Need::Logic) || !logic);
        assert_eq!(kinds, needed.contains(&Need::Kinds));
    }
}

#[test]
fn a_survey_needs_our_words_in_welsh_where_welsh_is_among_its_languages() {
    let needed = |languages: Value| needs(&json!({ "languages": languages, "questions": [] }));
    for languages in [json!(["cy"]), json!(["en", "cy-GB"])] {
        assert_eq!(needed(languages), [Need::Welsh]);
    }
    for languages in [json!(["en", "cyr"]), json!([]), json!("cy"), Value::Null] {
        assert_eq!(needed(languages), []);
    }
}

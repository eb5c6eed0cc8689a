//! What wording a survey claims to have is held against what is locked.

use canvass::json::{Value, json, parse};
use canvass::survey::wording::{NOT_WORDING, fingerprint, forked};
use canvass::survey::{Definition, read_responses, response::responses_json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{set, started};

fn question(text: &str) -> Value {
    json!({ "id": "why", "type": "text", "text": text, "bank": "visits/why@1" })
}

/// A survey of the instrument "visits" with these questions, locked for these.
fn survey(questions: &[Value], locked_for: &[Value]) -> Definition {
    let mut locked = canvass::json::Map::default();
    for question in locked_for {
        let bank = question["bank"].as_str().unwrap();
        locked.insert(bank.to_owned(), fingerprint(question, None).into());
    }
    let json = json!({
        "canvass": "survey/1", "id": "s", "version": "1", "title": "S",
        "instrument": "visits@1", "locked": locked, "questions": questions.to_vec(),
    });
    Definition::parse(&json.to_string()).unwrap()
}

fn bank(definition: &Definition) -> &str {
    definition.questions[0].bank.as_deref().unwrap()
}

fn instrument(definition: &Definition) -> &str {
    definition.wording.instrument.as_deref().unwrap()
}

/// Digits of another implementation of SHA-256; the lengths are those around
/// the ends of its blocks.
#[test]
fn a_fingerprint_is_the_sha_256_of_the_json() {
    for (length, digits) in [
        (
            0,
            "12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126",
        ),
        (
            1,
            "ac8d8342bbb2362d13f0a559a3621bb407011368895164b628a54f7fc33fc43c",
        ),
        (
            53,
            "2ae89a8121a3f9d2709899b414da4c60234316951093ce35f41ce954a09533f4",
        ),
        (
            54,
            "9b68496ab8c784a9ed22d25a7e3aada1736d7097061bb3149f3d66f1e22ceeef",
        ),
        (
            61,
            "813662a26c997431c1990ca2424fad200f23983afe7b5543e2daf2748da424a2",
        ),
        (
            62,
            "1cd1b6277a35426076612315059afa72e6903b84575ebdd1507d73697be9dbd3",
        ),
        (
            63,
            "e7d55ca10614618e5755859f93ac280712a04f76466e7bc65e4f488f1153ec70",
        ),
        (
            117,
            "9b40e0ad78bc52a3b16ada42ba7bb8f00e1ba071356abbcc1a159715b57f7ff8",
        ),
        (
            118,
            "decf5e51fc0969aa2a06512dde0d3521a7ecd297ea81212ca626a65d2d4a1716",
        ),
        (
            1000,
            "955d04731f2adae1d94c940c2b9f72677431310d92f650dc581251045f4dbcdb",
        ),
    ] {
        let text = Value::from("a".repeat(length));
        assert_eq!(fingerprint(&text, None), digits, "{length}");
    }
}

#[test]
fn what_is_no_wording_is_left_out_of_the_fingerprint() {
    let question = json!({
        "id": "q", "type": "single", "text": "Café?", "bank": "a/q@1", "section": "S", "required": true,
        "error": "E", "relevant": "${a} = 'b'", "x-note": "mine",
        "choices": [{ "value": "x", "text": "X", "exclusive": false, "x-note": 1 }, { "value": "y", "text": "Y", "hint": "H" }],
    });
    let own = fingerprint(&question, None);
    assert_eq!(
        own,
        "6cb3d3d6af8cf541d74b5c8984d608a1fd1425b0016064b29d6402ce99e62df0"
    );
    for name in NOT_WORDING {
        let mut other = question.clone();
        let members = other.as_object_mut().unwrap();
        members.insert((*name).to_owned(), "other".into());
        assert_eq!(fingerprint(&other, None), own, "{name}");
    }
}

#[test]
fn a_changed_word_kind_option_or_order_is_another_wording() {
    let of = |text: &str| fingerprint(&parse(text).unwrap(), None);
    let own = r#"{"type": "single", "text": "Q?", "hint": "H", "missing": ["dont_know"], "choices": [{"value": "x", "text": "X"}, {"value": "y", "text": "Y"}]}"#;
    for (from, to) in [
        ("Q?", "Q!"),
        ("Q?", "q?"),
        ("single", "multiple"),
        ("\"H\"", "\"I\""),
        ("dont_know", "prefer_not"),
        ("\"X\"", "\"Z\""),
        ("\"value\": \"x\"", "\"value\": \"z\""),
        ("\"X\"}", "\"X\", \"exclusive\": true}"),
        (", {\"value\": \"y\", \"text\": \"Y\"}", ""),
        (
            "{\"value\": \"x\", \"text\": \"X\"}, {\"value\": \"y\", \"text\": \"Y\"}",
            "{\"value\": \"y\", \"text\": \"Y\"}, {\"value\": \"x\", \"text\": \"X\"}",
        ),
    ] {
        let other = own.replace(from, to);
        assert_ne!(other, own, "{from}");
        assert_ne!(of(&other), of(own), "{to}");
    }
}

/// A scale with its texts by language, as far as it has some.
fn scale(text: &Value, label: &Value) -> Value {
    json!({
        "id": "why", "type": "scale", "bank": "visits/why@1", "text": text, "from": 0, "to": 3,
        "labels": { "0": label },
    })
}

#[test]
fn a_translation_is_no_other_wording_and_another_first_text_is() {
    let alone = scale(&json!("Why?"), &json!("Not at all"));
    let locked_for = |question: Value| {
        let text = json!({
            "canvass": "survey/1", "id": "s", "version": "1", "title": "S", "languages": ["en", "cy"],
            "instrument": "visits@1", "questions": [question],
            "locked": { "visits/why@1": fingerprint(&alone, None) },
        });
        Definition::parse(&text.to_string()).unwrap()
    };
    let both = |text: &str, label: &str| {
        let text = json!({ "en": text, "cy": "Pam?" });
        scale(&text, &json!({ "en": label, "cy": "Dim o gwbl" }))
    };
    for same in [alone.clone(), both("Why?", "Not at all")] {
        let definition = locked_for(same);
        assert_eq!(bank(&definition), "visits/why@1");
        assert_eq!(instrument(&definition), "visits@1");
        let welsh = definition.in_language("cy").unwrap();
        assert_eq!(bank(&welsh), "visits/why@1");
    }
    for other in [both("Why not?", "Not at all"), both("Why?", "Never")] {
        let definition = locked_for(other);
        assert!(bank(&definition).starts_with("visits/why@1~"));
        assert_eq!(definition.wording.reworded, ["why"]);
    }
}

#[test]
fn a_survey_that_fits_its_lock_bears_the_ids_its_author_wrote() {
    let definition = survey(&[question("Why?")], &[question("Why?")]);
    assert_eq!(bank(&definition), "visits/why@1");
    assert_eq!(instrument(&definition), "visits@1");
    assert!(definition.wording.reworded.is_empty());
}

#[test]
fn a_reworded_question_bears_another_id_and_so_does_its_instrument() {
    let definition = survey(&[question("Why not?")], &[question("Why?")]);
    let own = fingerprint(&question("Why not?"), None);
    assert_eq!(bank(&definition), format!("visits/why@1~{}", &own[..8]));
    assert!(instrument(&definition).starts_with("visits@1~"));
    assert_eq!(definition.wording.reworded, ["why"]);
}

#[test]
fn equal_changes_have_equal_ids_and_others_have_others() {
    let changed = |text: &str| survey(&[question(text)], &[question("Why?")]);
    let [once, again, other] = ["Why not?", "Why not?", "Why ever not?"].map(changed);
    assert_eq!(bank(&once), bank(&again));
    assert_eq!(instrument(&once), instrument(&again));
    assert_ne!(bank(&once), bank(&other));
    assert_ne!(instrument(&once), instrument(&other));
    assert_eq!(forked("a@1~12345678", "abcdefghij"), "a@1~abcdefgh");
}

#[test]
fn a_question_left_out_changes_the_instrument_and_no_other_question() {
    let mut when = question("When?");
    when.as_object_mut().unwrap().extend([
        ("id".to_owned(), "when".into()),
        ("bank".to_owned(), "visits/when@1".into()),
    ]);
    let both = [question("Why?"), when];
    let definition = survey(&both[..1], &both);
    assert_eq!(bank(&definition), "visits/why@1");
    assert!(instrument(&definition).starts_with("visits@1~"));
    assert!(definition.wording.reworded.is_empty());
}

#[test]
fn questions_without_a_bank_id_are_free() {
    let own = json!({ "id": "own", "type": "text", "text": "Anything of ours?" });
    let definition = survey(&[question("Why?"), own], &[question("Why?")]);
    assert_eq!(instrument(&definition), "visits@1");
    assert_eq!(definition.questions[1].bank, None);
}

#[test]
fn a_response_says_which_instrument_it_answers_and_what_was_reworded() {
    let response = |text: &str| {
        let mut state = started(survey(&[question(text)], &[question("Why?")]).into());
        state.reduce(set("why", "So"));
        state.response()
    };
    assert_eq!(
        response("Why?").to_json()["survey"],
        json!({ "id": "s", "version": "1", "instrument": "visits@1" })
    );
    let changed = survey(&[question("Why not?")], &[question("Why?")]);
    assert_eq!(
        response("Why not?").to_json()["survey"],
        json!({ "id": "s", "version": "1", "instrument": instrument(&changed), "reworded": ["why"] })
    );
}

#[test]
fn a_file_of_responses_to_a_changed_survey_is_read_as_one() {
    let changed = survey(&[question("Why not?")], &[question("Why?")]);
    let mut state = started(changed.clone().into());
    state.reduce(set("why", "So"));
    let file = responses_json(&changed, &[state.response()]);
    let written = canvass::json::parse(&file).unwrap();
    assert_eq!(written["survey"]["instrument"], instrument(&changed));
    let (read, responses) = read_responses(&file).unwrap();
    assert_eq!(bank(&read), bank(&changed));
    assert_eq!(instrument(&read), instrument(&changed));
    assert_eq!(responses_json(&read, &responses), file);
    assert_eq!(responses, [state.response()]);
}

//! Shapes become surveys with the texts of a service's own file, and with
//! nothing else.

use canvass::authoring::{lock, shape};
use canvass::json::{Value, parse};
use canvass::survey::{Definition, Kind, wording::fingerprint};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Texts that stand in for those of the national form, which are not ours.
const TEXTS: &str = include_str!("../cases/shape/texts.json");

fn filled(texts: &str) -> Definition {
    shape::fill(shape::GENERIC_IMPACT, texts).unwrap()
}

fn told(texts: &str) -> Vec<String> {
    let faults = shape::fill(shape::GENERIC_IMPACT, texts).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_shape_with_its_texts_is_a_survey_that_fits_its_lock() {
    let survey = filled(TEXTS);
    let ids: Vec<&str> = survey.questions.iter().map(|q| q.id.as_str()).collect();
    assert_eq!(ids, ["q1", "q2", "q3", "q4", "q5", "q6"]);
    assert_eq!(lock::departures(&survey), []);
    let Kind::Ticks { rows, columns } = &survey.questions[2].kind else {
        panic!("question 3 has two columns to tick");
    };
    let values = |rows: &[canvass::survey::definition::Row]| -> Vec<String> {
        rows.iter().map(|row| row.value.clone()).collect()
    };
    assert_eq!(values(rows), ["impact1", "impact2"]);
    assert_eq!(values(columns), ["immediate", "future"]);
    assert_eq!(
        survey.questions[0]
            .kind
            .label("service2", canvass::words::survey::Words::English),
        Some("Text 4")
    );
    assert_eq!(survey.questions[0].hint, None);
}

#[test]
fn the_ids_of_questions_1_to_5_say_which_texts_were_filled_in() {
    let survey = filled(TEXTS);
    let sources = survey.to_json()["questions"].as_array().unwrap();
    for (question, source) in survey.questions.iter().zip(sources).take(5) {
        let print = fingerprint(source, None);
        let id = format!("generic-impact/{}@1~{}", question.id, &print[..8]);
        assert_eq!(question.bank, Some(id));
    }
    assert_eq!(survey.questions[5].bank, None);
    let instrument = survey.wording.instrument.as_deref().unwrap();
    assert!(instrument.starts_with("generic-impact@1~"), "{instrument}");
}

#[test]
fn services_with_the_same_texts_have_the_same_ids_however_they_were_copied() {
    let own = filled(TEXTS);
    let spaced = TEXTS
        .replace("Text 2", " Text   2 ")
        .replace("Role 1", "Porter");
    let other = filled(&spaced);
    assert_eq!(other.wording, own.wording);
    let slip = filled(&TEXTS.replace("Text 2", "Test 2"));
    assert_ne!(slip.wording.instrument, own.wording.instrument);
    assert_ne!(slip.questions[0].bank, own.questions[0].bank);
    assert_eq!(slip.questions[1].bank, own.questions[1].bank);
}

#[test]
fn wording_that_is_known_bears_the_id_alone() {
    let mut json = parse(shape::GENERIC_IMPACT).unwrap();
    let survey = filled(TEXTS);
    let sources = survey.to_json()["questions"].as_array().unwrap();
    let known = sources.iter().take(5).zip(1..);
    let known = known.map(|(source, n)| {
        (
            format!("generic-impact/q{n}@1"),
            fingerprint(source, None).into(),
        )
    });
    let locked = Value::Object(known.collect());
    json.as_object_mut()
        .unwrap()
        .insert("locked".to_owned(), locked);
    let survey = shape::fill(&json.to_string(), TEXTS).unwrap();
    assert_eq!(
        survey.wording.instrument.as_deref(),
        Some("generic-impact@1")
    );
    assert_eq!(
        survey.questions[4].bank.as_deref(),
        Some("generic-impact/q5@1")
    );
}

#[test]
fn a_text_that_is_missing_or_has_no_place_is_told_where_it_belongs() {
    let texts = TEXTS
        .replace("\"title\": \"Text 1\"", "\"titel\": \"Text 1\"")
        .replace("\"Text 5\"", "\" \"")
        .replace("[\"Text 10\", \"Text 11\"]", "[\"Text 10\"]")
        .replace("\"q4\": { \"text\": \"Text 12\" },", "")
        .replace("\"q5\": { \"text\"", "\"q5\": { \"note\": \"?\", \"text\"");
    assert_eq!(
        told(&texts),
        [
            "titel: found \"titel\"; expected one of canvass, shape, questions, contact, introduction, thanks, title",
            "title: found nothing; expected this member",
            "questions.q2.text: found \" \"; expected text that is not empty",
            "questions.q3.columns: found 1 text; expected 2 texts",
            "questions.q4: found nothing; expected this member",
            "questions.q5.note: found \"note\"; expected one of hint, text",
        ]
    );
}

#[test]
fn texts_of_another_shape_are_refused() {
    let texts = TEXTS.replace("\"generic-impact\"", "\"other\"");
    assert_eq!(
        told(&texts),
        ["shape: found \"other\"; expected \"generic-impact\""]
    );
    assert!(
        shape::fill(TEXTS, TEXTS).unwrap_err()[0]
            .to_string()
            .contains("shape/1")
    );
}

#[test]
fn an_empty_file_of_texts_asks_for_every_text_that_must_be_there() {
    let empty = shape::template(shape::GENERIC_IMPACT).unwrap();
    let told = told(&empty.to_string());
    assert_eq!(told.len(), 1 + 6 + 3 + 3, "{told:#?}");
    assert!(
        told.iter()
            .all(|fault| fault.contains("text that is not empty")),
        "{told:#?}"
    );
}

#[test]
fn gaps_that_cannot_be_read_are_told() {
    let shape = shape::GENERIC_IMPACT
        .replace(
            "\"fill\": \"list\", \"value\": \"role\"",
            "\"fill\": \"list\"",
        )
        .replacen("\"fill\": \"text\"", "\"fill\": \"poem\"", 1)
        .replace("[\"immediate\", \"future\"]", "[\"at once\", \"future\"]");
    let faults = shape::fill(&shape, TEXTS).unwrap_err();
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "title.fill: found \"poem\"; expected text or list",
            "questions[2].columns.values[0]: found \"at once\"; expected letters, digits, - and _ without spaces, such as last_use",
            "questions[5].choices.value: found nothing; expected this member",
        ]
    );
}

#[test]
fn the_schemas_know_the_same_members() {
    let compare = |schema: &str, path: &[&str], members: &[&str]| {
        let schema = parse(schema).unwrap();
        let object = path.iter().fold(&schema, |object, name| &object[*name]);
        let listed = object["properties"].as_object().unwrap();
        let mut members = members.to_vec();
        members.sort_unstable();
        assert_eq!(listed.keys().collect::<Vec<_>>(), members);
    };
    let shape = include_str!("../../www/schema/shape.schema.json");
    let texts = include_str!("../../www/schema/texts.schema.json");
    compare(shape, &[], canvass::survey::definition::MEMBERS);
    compare(shape, &["$defs", "gap"], shape::GAP_MEMBERS);
    compare(texts, &[], shape::TEXTS_MEMBERS);
    compare(texts, &["$defs", "item"], shape::ITEM_MEMBERS);
}

//! Every fault of a definition is said with its place; the schema knows the
//! same members as the reader.

use canvass::json::Value;
use canvass::survey::{
    Definition, Kind,
    definition::{
        ANSWER_MEMBERS, CHOICE_MEMBERS, KIND_MEMBERS, MEMBERS, POINT_MEMBERS, QUESTION_MEMBERS,
        ROW_MEMBERS,
    },
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{NEEDS, needs};

macro_rules! cases {
    ($($name:ident),+ $(,)?) => {$(
        #[test]
        fn $name() {
            let definition = include_str!(concat!("../cases/survey/", stringify!($name), "/definition.json"));
            let expected = include_str!(concat!("../cases/survey/", stringify!($name), "/expected.txt"));
            let faults = Definition::parse(definition).expect_err("a definition with faults");
            let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
            assert_eq!(said.join("\n"), expected.trim_end());
        }
    )+};
}

cases! {
    not_json,
    another_format,
    nothing_in_it,
    no_questions,
    an_unknown_type,
    misspelt_members,
    repeated_ids_and_values,
    wrong_kinds_of_json,
    limits_that_leave_nothing,
    conditions_that_cannot_hold,
    logic_that_cannot_hold,
    calculations_in_a_circle,
    kinds_that_leave_nothing,
    wordings_that_cannot_be,
}

#[test]
fn the_needs_survey_has_no_fault() {
    let definition = needs();
    let ids: Vec<&str> = definition.questions.iter().map(|q| q.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "staff_group",
            "site",
            "last_use",
            "awareness",
            "purposes",
            "hours",
            "satisfaction",
            "importance",
            "last_help",
            "barriers",
            "channels",
            "recommend",
            "role",
            "one_change",
        ]
    );
    let Kind::Single { choices } = &definition.questions[0].kind else {
        panic!("staff group is a single choice");
    };
    assert_eq!(choices.len(), 9);
    assert_eq!(definition.question("hours").unwrap().0, 5);
    assert_eq!(definition.question("nobody"), None);
}

#[test]
fn writing_a_definition_loses_nothing() {
    let text = NEEDS.replacen(
        "\"questions\"",
        "\"x-note\": {\"kept\": [1]}, \"questions\"",
        1,
    );
    let definition = Definition::parse(&text).unwrap();
    let original: Value = canvass::json::parse(&text).unwrap();
    assert_eq!(definition.to_json(), &original);
    let again = Definition::parse(&definition.to_json().to_string()).unwrap();
    assert_eq!(again, definition);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert!(Definition::parse(&format!("\u{feff}{NEEDS}")).is_ok());
}

fn schema() -> Value {
    canvass::json::parse(include_str!("../../www/schema/survey.schema.json")).unwrap()
}

fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names
}

#[test]
fn the_schema_knows_the_same_members() {
    let schema = schema();
    let compare = |object: &Value, members: &[&str], what: &str| {
        let properties = object["properties"].as_object().unwrap();
        let listed = sorted(properties.keys());
        assert_eq!(listed, sorted(members.iter().copied()), "{what}");
        assert_eq!(object["additionalProperties"], Value::Bool(false), "{what}");
    };
    compare(&schema, MEMBERS, "definition");
    let definitions = &schema["$defs"];
    compare(&definitions["choice"], CHOICE_MEMBERS, "choice");
    compare(&definitions["row"], ROW_MEMBERS, "row");
    compare(&definitions["point"], POINT_MEMBERS, "point");
    for (kind, own) in KIND_MEMBERS {
        let asked: &[&str] = match *kind {
            "note" | "calculated" => &[],
            _ => ANSWER_MEMBERS,
        };
        let members = [QUESTION_MEMBERS, asked, own].concat();
        compare(&definitions[*kind], &members, kind);
        assert_eq!(definitions[*kind]["properties"]["type"]["const"], *kind);
    }
    let listed = &schema["properties"]["questions"]["items"]["oneOf"];
    assert_eq!(listed.as_array().unwrap().len(), KIND_MEMBERS.len());
}

#[test]
fn what_the_schema_requires_the_reader_requires() {
    let schema = schema();
    let required = |object: &Value| -> Vec<String> {
        let list = object["required"].as_array().unwrap();
        list.iter()
            .map(|name| name.as_str().unwrap().to_owned())
            .collect()
    };
    let missing = |text: &str| -> Vec<String> {
        let faults = Definition::parse(text).unwrap_err();
        let missing = faults
            .iter()
            .filter(|fault| fault.expected == "this member");
        missing
            .map(|fault| fault.place.replace("questions[0].", ""))
            .collect()
    };
    assert_eq!(missing("{}"), required(&schema));
    for (kind, _) in KIND_MEMBERS {
        let text = format!(
            r#"{{"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "questions": [{{"type": "{kind}"}}]}}"#
        );
        let mut found = missing(&text);
        let mut wanted = required(&schema["$defs"][*kind]);
        wanted.retain(|name| name != "type");
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{kind}");
    }
}

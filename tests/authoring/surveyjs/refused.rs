//! What is no definition: a sentence with its place.

use canvass::authoring::surveyjs::{self, Data, Expression};
use canvass::json::json;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn refusal(text: &str) -> String {
    surveyjs::read(text).unwrap_err().to_string()
}

#[test]
fn what_is_no_json_is_refused_with_its_place() {
    let told = refusal("{\n  \"elements\": [}\n}");
    assert!(told.contains("in line 2, character 16"), "{told}");
    let told = refusal("");
    assert!(told.contains("the end of the text"), "{told}");
    for text in ["[1]", "5", "null", "\"pages\""] {
        assert!(refusal(text).contains("found no object"), "{text}");
    }
}

#[test]
fn what_is_nested_too_deep_is_refused() {
    let deep = format!("{}1{}", "{\"elements\":[".repeat(200), "]}".repeat(200));
    assert!(refusal(&deep).contains("at most 128"));
    let deep = "(".repeat(100_000);
    assert!(Expression::parse(&deep).is_err());
    assert!(Expression::parse(&"!".repeat(10_000)).is_err());
    assert!(Expression::parse(&"1+".repeat(9_000)).is_err());
}

#[test]
fn an_expression_is_refused_with_its_column() {
    let columns = [
        ("-{a}", 1),
        ("{a} = 007", 8),
        ("{a} = 'x", 5),
        ("{a} 5", 5),
        ("", 1),
    ];
    for (text, column) in columns {
        let error = Expression::parse(text).unwrap_err();
        assert!(error.column >= column, "{text}: {error}");
        let sentence = error.to_string();
        assert!(sentence.starts_with(&format!("column {}: found", error.column)));
    }
}

#[test]
fn members_of_the_wrong_shape_are_told_and_break_nothing() {
    let shapes = [
        json!(null),
        json!(5),
        json!("x"),
        json!(true),
        json!([]),
        json!([null, 1, "x", [], {}]),
        json!({ "a": 1 }),
    ];
    let members = [
        "pages",
        "elements",
        "title",
        "triggers",
        "calculatedValues",
        "locale",
    ];
    for member in members {
        for shape in &shapes {
            let text = format!("{{\"{member}\": {shape}}}");
            let survey = surveyjs::read(&text).unwrap();
            surveyjs::to_json(&survey);
            let _ = surveyjs::definition(&survey);
        }
    }
    let members = [
        "name",
        "title",
        "choices",
        "rows",
        "columns",
        "items",
        "validators",
        "visibleIf",
        "defaultValue",
        "rateValues",
        "rateMax",
        "rateStep",
        "inputType",
        "min",
        "maxLength",
        "cellType",
        "expression",
        "type",
    ];
    let types = [
        "text",
        "checkbox",
        "radiogroup",
        "rating",
        "matrix",
        "matrixdropdown",
        "multipletext",
        "boolean",
        "expression",
        "html",
        "panel",
        "slider",
    ];
    for type_name in types {
        for member in members {
            for shape in &shapes {
                let mut element = json!({ "type": type_name, "name": "q" });
                let members = element.as_object_mut().unwrap();
                members.insert(member.to_owned(), shape.clone());
                let definition = json!({ "elements": [element, { "type": "text", "name": "z" }] });
                let survey = super::read(&definition);
                surveyjs::to_json(&survey);
                surveyjs::definition(&survey).unwrap();
            }
        }
    }
}

#[test]
fn five_megabytes_are_read() {
    let element = r#"{"type":"radiogroup","name":"q","title":"How are you?","choices":["a","b"]}"#;
    let elements = vec![element; 5_000_000 / element.len()].join(",");
    let survey = surveyjs::read(&format!("{{\"elements\":[{elements}]}}")).unwrap();
    assert!(survey.problems.is_empty());
}

#[test]
fn values_that_go_round_in_a_circle_are_told() {
    let definition = json!({
        "elements": [{ "type": "text", "name": "q" }],
        "calculatedValues": [
            { "name": "a", "expression": "{b} + 1" },
            { "name": "b", "expression": "{a} + 1" },
        ],
    });
    let converted = surveyjs::definition(&super::read(&definition)).unwrap();
    let told = crate::authoring::told(&converted.lost);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].starts_with("calculatedValues["), "{told:?}");
    assert_eq!(converted.definition.questions.len(), 1);
}

#[test]
fn json_of_other_kinds_is_not_taken_for_a_definition() {
    assert!(surveyjs::is_likely(r#"{"pages": []}"#));
    assert!(surveyjs::is_likely(r#"{"elements": []}"#));
    assert!(!surveyjs::is_likely(
        r#"{"canvass": "survey/1", "pages": []}"#
    ));
    assert!(!surveyjs::is_likely(r#"{"survey": []}"#));
    assert!(!surveyjs::is_likely("| survey |"));
}

#[test]
fn members_keep_their_order() {
    let data = Data::parse(r#"{"b": 1, "a": {"10": 1, "2": 2, "x": 3}}"#).unwrap();
    let Data::Object(members) = &data else {
        panic!("{data:?}");
    };
    assert_eq!(members[0].0, "b");
    let Some(Data::Object(inner)) = data.get("a") else {
        panic!("{data:?}");
    };
    let names: Vec<&str> = inner.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["2", "10", "x"]);
}

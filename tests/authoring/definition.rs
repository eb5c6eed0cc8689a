//! Forms as definitions of our own, and what these lack.

use canvass::authoring::definition::{self, Converted};
use canvass::authoring::xlsform;
use canvass::json::json;
use canvass::survey::Definition;

use super::{read, sheet, told};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

fn converted(sheets: &[String]) -> Converted {
    definition::of(&read(&sheets.concat()).unwrap()).unwrap()
}

#[test]
fn groups_become_sections_and_conditions_and_tables_grids() {
    let survey = sheet(
        "survey",
        &[
            "type | name | label | relevant | required | constraint | appearance | bank_id",
            "select_one yn or_other | used | Used us? | | yes | | | u1",
            "begin group | g | Using us | ${used} = 'yes' | | | | ",
            "begin group | agree | How far do you agree? | | | | table-list | ",
            "select_one yn | quick | It is quick | | | | | ",
            "select_one yn | kind | It is kind | | | | | ",
            "end group | | | | | | | ",
            "text | more | Say more | ${quick} = 'no' | | string-length(.) <= 200 | multiline | ",
            "end group | | | | | | | ",
            "integer | visits | Visits? | | | . >= 0 and . <= 99 | | ",
        ],
    );
    let choices = sheet(
        "choices",
        &["list_name | name | label", "yn | yes | Yes", "yn | no | No"],
    );
    let converted = converted(&[survey, choices]);
    let yn = json!([
        { "value": "yes", "text": "Yes" },
        { "value": "no", "text": "No" },
        { "value": "other", "text": "Other" },
    ]);
    let mut with_field = yn.clone();
    let other = with_field.as_array_mut().unwrap()[2]
        .as_object_mut()
        .unwrap();
    other.insert("other".to_owned(), json!(true));
    assert_eq!(
        converted.definition.to_json()["questions"],
        json!([
            { "id": "used", "type": "single", "text": "Used us?", "required": true, "choices": with_field, "x-bank_id": "u1" },
            { "id": "agree", "type": "grid", "text": "How far do you agree?", "section": "Using us",
              "relevant": "${used} = 'yes'", "scale": yn,
              "rows": [{ "value": "quick", "text": "It is quick" }, { "value": "kind", "text": "It is kind" }] },
            { "id": "more", "type": "long", "text": "Say more", "section": "Using us", "max_length": 200,
              "relevant": "(${used} = 'yes') and (${agree.quick} = 'no')" },
            { "id": "visits", "type": "number", "text": "Visits?", "whole": true, "min": 0, "max": 99 },
        ])
    );
    assert_eq!(told(&converted.lost), [""; 0]);
}

#[test]
fn what_a_definition_cannot_say_is_told_with_its_place() {
    let survey = sheet(
        "survey",
        &[
            "type | name | label | relevant | calculation | media::image",
            "start | begun | | | | ",
            "text | a.b | A | | | a.png",
            "geopoint | where | Where? | | | ",
            "calculate | sum | | | 1 + 1 | ",
            "text | last | L | ${sum} = 2 | | ",
            "text | then | T | ${where} != '' | | ",
            "calculate | far | | | pulldata('a', 'b', 'c', 'd') | ",
        ],
    );
    let converted = converted(&[survey]);
    assert_eq!(
        told(&converted.lost),
        [
            "survey, row 2, column A (type): “start” needs no question: every response holds when it was begun and finished",
            "survey, row 3, column F (media::image): “image” is not carried over",
            "survey, row 3, column B (name): “a.b” becomes “a_b”. Expressions that compare with the old name must be changed by hand",
            "survey, row 4, column A (type): there is no question of the type “geopoint” here; it is left out",
            "survey, row 7, column D (relevant): it is not carried over: found ${where} at column 1; expected the id of an earlier or calculated question",
            "survey, row 8, column A (type): the question “far” is left out: found \"pulldata\", which surveys here do not have at column 1; expected a function, such as selected(…) or if(…)",
        ]
    );
    let ids = converted
        .definition
        .questions
        .iter()
        .map(|question| question.id.as_str());
    assert_eq!(ids.collect::<Vec<_>>(), ["a_b", "sum", "last", "then"]);
}

#[test]
fn a_definition_becomes_a_form_and_comes_back() {
    let all = Definition::parse(
        r#"{ "canvass": "survey/1", "id": "all", "version": "2", "title": "All",
            "introduction": "Hello", "thanks": "Bye", "questions": [
            { "id": "a", "type": "single", "text": "A?", "section": "One", "required": true,
              "choices": [{ "value": "x", "text": "X", "hint": "H" }, { "value": "o", "text": "O", "other": true }] },
            { "id": "b", "type": "multiple", "text": "B?", "section": "One", "max": 2, "relevant": "${a} = 'x'",
              "choices": [{ "value": "x", "text": "X" }, { "value": "y", "text": "Y" }, { "value": "z", "text": "Z" }] },
            { "id": "n", "type": "number", "text": "N?", "whole": true, "min": 0, "max": 9, "x-bank_id": "n1" },
            { "id": "s", "type": "scale", "text": "S?", "from": 0, "to": 10, "labels": { "0": "Low", "10": "High" } },
            { "id": "d", "type": "date", "text": "D?", "min": "2026-01-01", "max": "today" },
            { "id": "g", "type": "grid", "text": "G?", "required": true,
              "rows": [{ "value": "r", "text": "R" }, { "value": "q", "text": "Q" }],
              "scale": [{ "value": "x", "text": "X" }, { "value": "y", "text": "Y" }] },
            { "id": "l", "type": "long", "text": "L?", "max_length": 99, "relevant": "${g.r} = 'x'" },
            { "id": "c", "type": "calculated", "text": "c", "calculation": "${n} + 1" },
            { "id": "f", "type": "single", "text": "F ${n}?", "required": "${n} > 1", "shuffle": "all",
              "choice_filter": "part = ${b}", "constraint": ". != 'p' or ${c} > 2", "constraint_message": "No P",
              "choices": [{ "value": "p", "text": "P", "columns": { "part": "x" } }, { "value": "q", "text": "Q", "columns": { "part": "y" } }] }
        ] }"#,
    )
    .unwrap();
    let (form, lost) = definition::to_form(&all);
    assert_eq!(
        told(&lost),
        [
            "thanks: “thanks” is not carried over",
            "questions[0].choices[0].hint: “hint” is not carried over",
        ]
    );
    let again = converted(&[xlsform::to_sheets(&form).to_markdown()]);
    assert_eq!(told(&again.lost), [""; 0]);
    let mut expected = all.to_json()["questions"].clone();
    let found = &again.definition.to_json()["questions"];
    assert_eq!(found[0]["type"], "note");
    assert_eq!(found[2]["relevant"], "selected(${a}, 'o')");
    let first = expected.as_array_mut().unwrap()[0].as_object_mut().unwrap();
    let choices = first.get_mut("choices").unwrap();
    for choice in choices.as_array_mut().unwrap() {
        choice
            .as_object_mut()
            .unwrap()
            .retain(|name, _| name == "value" || name == "text");
    }
    let found: Vec<_> = found.as_array().unwrap().iter().collect();
    let kept: Vec<_> = found
        .into_iter()
        .filter(|q| q["id"] != "introduction" && q["id"] != "a_o")
        .collect();
    assert_eq!(json!(kept), expected);
}

#[test]
fn a_form_that_asks_nothing_is_no_definition() {
    let survey = sheet("survey", &["type | name | label", "start | begun | "]);
    assert!(definition::of(&read(&survey).unwrap()).is_err());
}

#[test]
fn the_columns_of_the_bank_become_one_id_and_come_back() {
    let survey = sheet(
        "survey",
        &[
            "type | name | label | bank_id | bank_version",
            "text | why | Why? | visits/why | 1",
            "text | half | Half? | visits/half | ",
            "text | odd | Odd? | visits//odd | 1",
            "text | twice | Twice? | visits/why | 1",
        ],
    );
    let converted = converted(&[survey]);
    assert_eq!(
        converted.definition.to_json()["questions"],
        json!([
            { "id": "why", "type": "text", "text": "Why?", "bank": "visits/why@1" },
            { "id": "half", "type": "text", "text": "Half?", "x-bank_id": "visits/half" },
            { "id": "odd", "type": "text", "text": "Odd?" },
            { "id": "twice", "type": "text", "text": "Twice?" },
        ])
    );
    assert_eq!(
        told(&converted.lost),
        [
            "survey, row 4, column D (bank_id): it is not carried over: found \"visits//odd@1\"; expected an id with its version, such as user-needs/last_use@1",
            "survey, row 5, column D (bank_id): it is not carried over: found \"visits/why@1\" a second time; expected each only once",
        ]
    );
    let (form, lost) = definition::to_form(&converted.definition);
    assert_eq!(told(&lost), [""; 0]);
    let table = xlsform::to_sheets(&form).to_markdown();
    let again = definition::of(&read(&table).unwrap()).unwrap();
    assert_eq!(again.definition.to_json(), converted.definition.to_json());
}

#[test]
fn a_form_has_no_lock_and_bears_the_ids_of_what_it_says() {
    let text = canvass::authoring::bank::text("training").unwrap();
    let changed = text.replace(
        "How was the pace of the session?",
        "Was the pace all right?",
    );
    let (form, lost) = definition::to_form(&Definition::parse(&changed).unwrap());
    let told = told(&lost);
    for member in ["instrument", "locked"] {
        let sentence = format!("{member}: “{member}” is not carried over");
        assert!(told.contains(&sentence), "{told:?}");
    }
    let table = xlsform::to_sheets(&form).to_markdown();
    let versions = table.matches("1~").count();
    assert_eq!(versions, 1, "{table}");
}

/// A form in three languages, of which one has no code.
fn in_languages() -> Vec<String> {
    let survey = sheet(
        "survey",
        &[
            "type | name | label::English (en) | label::Welsh (cy) | label::Klingon | hint | required | required_message::English (en) | required_message::Welsh (cy)",
            "begin group | g | About you | Amdanoch chi | | | | |",
            "select_one yn | used | Used us? | Wedi ein defnyddio? | qaStaH? | One answer | yes | Say yes or no | Dywedwch",
            "end group | | | | | | | |",
            "text | why | You said ${used}. Why? | | | | | |",
        ],
    );
    let choices = sheet(
        "choices",
        &[
            "list_name | name | label::English (en) | label::Welsh (cy)",
            "yn | yes | Yes | Do",
            "yn | no | No | Naddo",
        ],
    );
    let settings = sheet(
        "settings",
        &["form_title | default_language", "A form | English (en)"],
    );
    vec![survey, choices, settings]
}

#[test]
fn texts_are_carried_over_in_every_language_with_a_code() {
    let converted = converted(&in_languages());
    let both = |en: &str, cy: &str| json!({ "en": en, "cy": cy });
    let source = converted.definition.to_json();
    assert_eq!(source["languages"], json!(["en", "cy"]));
    assert_eq!(
        source["questions"],
        json!([
            { "id": "used", "type": "single", "text": both("Used us?", "Wedi ein defnyddio?"), "hint": "One answer",
              "section": both("About you", "Amdanoch chi"), "required": true,
              "error": both("Say yes or no", "Dywedwch"),
              "choices": [{ "value": "yes", "text": both("Yes", "Do") }, { "value": "no", "text": both("No", "Naddo") }] },
            { "id": "why", "type": "text", "text": "You said ${used}. Why?" },
        ])
    );
    let welsh = converted.definition.in_language("cy").unwrap();
    assert_eq!(welsh.questions[0].text, "Wedi ein defnyddio?");
    assert_eq!(
        told(&converted.lost),
        ["the texts in Klingon are not carried over; those in English (en) are"]
    );
}

#[test]
fn a_form_of_a_survey_in_several_languages_has_a_column_for_each() {
    let made = converted(&in_languages()).definition;
    let (form, lost) = definition::to_form(&made);
    assert_eq!(told(&lost), [""; 0]);
    let sheets = xlsform::to_sheets(&form);
    let text = sheets.to_markdown();
    for heading in [
        "label::English (en)",
        "label::Welsh (cy)",
        "hint::Welsh (cy)",
    ] {
        assert!(text.contains(heading), "{heading} in\n{text}");
    }
    let again = definition::of(&xlsform::read(&sheets, None).unwrap()).unwrap();
    for language in ["en", "cy"] {
        let words = |definition: &Definition| {
            let spoken = definition.in_language(language);
            let spoken = spoken.as_ref().unwrap_or(definition);
            let texts = spoken.questions.iter().map(|question| {
                (
                    question.text.clone(),
                    question.section.clone(),
                    question.kind.clone(),
                )
            });
            texts.collect::<Vec<_>>()
        };
        assert_eq!(words(&again.definition), words(&made), "{language}");
    }
}

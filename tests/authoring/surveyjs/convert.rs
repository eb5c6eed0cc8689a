//! What questions become, and what is said to be left behind.

use canvass::authoring::surveyjs;
use canvass::json::{Value, json};

use crate::authoring::told;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// The only question that elements become, and what is told.
fn one(element: &Value) -> (Value, Vec<String>) {
    let converted = super::converted(&json!([element]));
    let questions = &converted.definition.to_json()["questions"];
    assert_eq!(questions.as_array().unwrap().len(), 1);
    (questions[0].clone(), told(&converted.lost))
}

/// What an element becomes if nothing of it is lost.
fn whole(element: &Value) -> Value {
    let (question, told) = one(element);
    assert!(told.is_empty(), "{told:?}");
    question
}

#[test]
fn choices_keep_their_special_ones() {
    let question = whole(&json!({
        "type": "checkbox", "name": "uses", "title": "What for?", "isRequired": "true",
        "choices": ["Audit", { "value": 2, "text": "Care" }],
        "hasNone": true, "hasOther": true, "otherText": "Else", "showDontKnowItem": true,
        "maxSelectedChoices": 2, "choicesOrder": "random",
    }));
    let expected = json!({
        "id": "uses", "type": "multiple", "text": "What for?", "required": true,
        "choices": [
            { "value": "Audit", "text": "Audit" },
            { "value": "2", "text": "Care" },
            { "value": "other", "text": "Else", "other": true },
            { "value": "none", "text": "None", "exclusive": true },
        ],
        "missing": ["dont_know"], "max": 2, "shuffle": "all",
    });
    assert_eq!(question, expected);
}

#[test]
fn a_rating_is_a_scale_with_its_ends() {
    let question = whole(&json!({
        "type": "rating", "name": "r", "rateMin": 0, "rateMax": 10,
        "mininumRateDescription": "Low", "maxRateDescription": "High",
    }));
    let expected = json!({
        "id": "r", "type": "scale", "text": "r", "from": 0, "to": 10,
        "labels": { "0": "Low", "10": "High" },
    });
    assert_eq!(question, expected);
    let question = whole(&json!({ "type": "rating", "name": "r", "rateValues": ["a", "b"] }));
    assert_eq!(question["type"], "single");
}

#[test]
fn a_matrix_is_a_grid_and_with_ticks_a_grid_of_them() {
    let rows = json!(["Books", "Staff"]);
    let columns = json!([{ "value": 1, "text": "No" }, { "value": 2, "text": "Yes" }]);
    let question = whole(&json!({
        "type": "matrix", "name": "g", "rows": rows, "columns": columns, "isAllRowRequired": true,
    }));
    assert_eq!(question["type"], "grid");
    assert_eq!(question["required"], json!(true));
    assert_eq!(question["scale"][1], json!({ "value": "2", "text": "Yes" }));
    let question = whole(&json!({
        "type": "matrix", "name": "g", "rows": rows, "columns": columns, "cellType": "checkbox",
    }));
    assert_eq!(question["type"], "ticks");
}

#[test]
fn a_table_of_different_columns_is_one_table_for_each_column_of_choices() {
    let converted = super::converted(&json!([
        {
            "type": "matrixdropdown", "name": "m", "title": "Use", "choices": ["often", "never"],
            "rows": ["Books"],
            "columns": [{ "name": "now" }, { "name": "why", "cellType": "text" }],
        },
        { "type": "text", "name": "t", "visibleIf": "{m.Books.now} = 'Often'" },
    ]));
    let questions = &converted.definition.to_json()["questions"];
    assert_eq!(questions[0]["id"], "m_now");
    assert_eq!(questions[0]["text"], "Use: now");
    assert_eq!(questions[1]["relevant"], "${m_now.Books} = 'often'");
    let told = told(&converted.lost);
    assert_eq!(told.len(), 2, "{told:?}");
    let column = "elements[0].columns[1]: the column “why” is left out";
    assert!(told[1].starts_with(column), "{told:?}");
}

#[test]
fn fields_keep_their_bounds_and_checks() {
    let question = whole(&json!({
        "type": "text", "name": "age", "inputType": "number", "min": 16, "max": "99", "step": 1,
        "placeHolder": "In years",
        "validators": [{ "type": "numeric", "minValue": 18, "text": "Adults only" }],
    }));
    let expected = json!({
        "id": "age", "type": "number", "text": "age", "hint": "In years", "min": 16, "max": 99,
        "whole": true, "constraint": ". >= 18", "constraint_message": "Adults only",
    });
    assert_eq!(question, expected);
    let question = whole(&json!({
        "type": "text", "name": "t", "maxLength": 20,
        "validators": [{ "type": "text", "minLength": 2 }, { "type": "regex", "regex": "^a" }],
    }));
    assert_eq!(
        question["constraint"],
        "(string-length(.) >= 2) and (regex(., '^a'))"
    );
    let question =
        whole(&json!({ "type": "text", "name": "d", "inputType": "date", "min": "2026-01-31" }));
    assert_eq!(
        (&question["type"], &question["min"]),
        (&json!("date"), &json!("2026-01-31"))
    );
}

#[test]
fn pages_and_panels_pass_on_their_titles_and_conditions() {
    let definition = json!({
        "pages": [
            { "elements": [{ "type": "boolean", "name": "used" }] },
            { "title": "Use", "visibleIf": "{used} = true", "elements": [
                { "type": "text", "name": "a" },
                { "type": "panel", "title": "More", "visibleIf": "{a} notempty", "elements": [
                    { "type": "text", "name": "b", "visibleIf": "{used} = 'x'" },
                ] },
            ] },
        ],
    });
    let converted = surveyjs::definition(&super::read(&definition)).unwrap();
    let questions = &converted.definition.to_json()["questions"];
    assert_eq!(questions[1]["section"], "Use");
    assert_eq!(questions[1]["relevant"], "${used} = 'yes'");
    assert_eq!(questions[2]["section"], "Use");
    assert_eq!(
        questions[2]["relevant"],
        "(${used} = 'yes') and (not(${a} = '')) and (false())"
    );
    assert_eq!(
        told(&converted.lost),
        [
            "pages[1].elements[1].title: the title of a panel on a page is not carried over; the page has one"
        ]
    );
}

#[test]
fn html_is_a_note_without_its_tags() {
    let (question, told) = one(&json!({
        "type": "html", "name": "h", "html": "<h2>Read &amp; go</h2><p>One<br>two<script>x</script></p>",
    }));
    assert_eq!(question["text"], "Read & go");
    assert_eq!(question["body"], "One\n\ntwox");
    assert_eq!(
        told,
        ["elements[0].html: texts here have no tags; the words are carried over without them"]
    );
}

#[test]
fn what_cannot_be_asked_is_told_with_what_names_it() {
    let converted = super::converted(&json!([
        { "type": "file", "name": "cv" },
        { "type": "text", "name": "t", "visibleIf": "{cv} notempty", "width": "50%" },
    ]));
    assert_eq!(
        told(&converted.lost),
        [
            "elements[0]: “cv” is left out: there is no question like “file” here",
            "elements[1].width: there is nothing like “width” here",
            "elements[1].visibleIf: “{cv} notempty” cannot be said here: it asks for “cv”, \
             which is not carried over; what it stands for is always asked",
        ]
    );
}

#[test]
fn a_condition_on_a_later_question_is_told() {
    let converted = super::converted(&json!([
        { "type": "text", "name": "a", "visibleIf": "{b} notempty" },
        { "type": "text", "name": "b" },
    ]));
    let told = told(&converted.lost);
    assert!(
        told[0].contains("“b”, which is not asked before it"),
        "{told:?}"
    );
}

#[test]
fn languages_are_carried_over_and_what_is_none_is_counted_and_named() {
    let definition = json!({
        "title": { "default": "Needs", "cy": "Anghenion" },
        "elements": [{ "type": "text", "name": "a", "title": { "en": "Name", "cy": "Enw", "fr": "Nom", "not_one": "Nomo" } }],
        "triggers": [{ "type": "complete", "expression": "{a} notempty" }],
    });
    let converted = surveyjs::definition(&super::read(&definition)).unwrap();
    let json = converted.definition.to_json();
    assert_eq!(
        (&json["title"], &json["id"]),
        (
            &json!({ "en": "Needs", "cy": "Anghenion" }),
            &json!("needs")
        )
    );
    assert_eq!(json["languages"], json!(["en", "cy", "fr"]));
    assert_eq!(
        json["questions"][0]["text"],
        json!({ "en": "Name", "cy": "Enw", "fr": "Nom" })
    );
    assert_eq!(
        told(&converted.lost),
        [
            "texts are carried over in en, cy and fr; those in other languages are not: not_one (1)",
            "triggers[0]: there is nothing like “triggers” here",
        ]
    );
}

#[test]
fn the_default_language_is_english_also_beside_another_and_under_both_names() {
    let text = json!({ "default": "Name", "en": "Full name", "de": "Name und Vorname" });
    let english = json!({ "en": "Age", "de": "Alter" });
    let definition = |locale: &str| {
        json!({
            "locale": locale,
            "elements": [
                { "type": "text", "name": "a", "title": text },
                { "type": "text", "name": "b", "title": english },
            ],
        })
    };
    for (locale, languages) in [
        ("de", ["de", "en"]),
        ("en", ["en", "de"]),
        ("default", ["en", "de"]),
        ("", ["en", "de"]),
    ] {
        let converted = surveyjs::definition(&super::read(&definition(locale))).unwrap();
        let json = converted.definition.to_json();
        assert_eq!(json["languages"], json!(languages), "{locale}");
        let [a, b] = [0, 1].map(|place| &json["questions"][place]["text"]);
        // As the library shows it, which takes “default” first.
        assert_eq!(*a, json!({ "en": "Name", "de": "Name und Vorname" }));
        assert_eq!(*b, english, "{locale}");
        assert_eq!(told(&converted.lost), Vec::<String>::new());
    }
}

#[test]
fn a_language_that_stands_in_two_spellings_or_has_no_name_is_told_and_not_carried_over() {
    let converted = |locale: &str, title: Value| {
        let elements = json!([{ "type": "text", "name": "a", "title": title }]);
        let definition = json!({ "locale": locale, "elements": elements });
        let converted = surveyjs::definition(&super::read(&definition)).unwrap();
        let languages = converted.definition.to_json()["languages"].clone();
        (languages, told(&converted.lost))
    };
    let (languages, lost) = converted("", json!({ "en": "A", "pt-BR": "B", "pt-br": "C" }));
    assert_eq!(languages, json!(["en", "pt-BR"]));
    let sentence = "texts are carried over in en and pt-BR; those in other languages are not: ";
    assert_eq!(lost, [format!("{sentence}pt-br (1)")]);
    let (languages, lost) = converted("our own", json!({ "our own": "A", "en": "B" }));
    assert_eq!(languages, json!(null));
    let sentence = "texts are carried over in our own; those in other languages are not: ";
    assert_eq!(lost, [format!("{sentence}en (1)")]);
}

#[test]
fn names_that_ours_cannot_have_are_rewritten_everywhere() {
    let converted = super::converted(&json!([
        { "type": "radiogroup", "name": "my role", "choices": ["Ward nurse", "GP"] },
        { "type": "text", "name": "t", "title": "As {my role}?", "visibleIf": "{My Role} = 'ward nurse'" },
    ]));
    let questions = &converted.definition.to_json()["questions"];
    assert_eq!(questions[0]["choices"][0]["value"], "Ward_nurse");
    assert_eq!(questions[1]["text"], "As ${my_role}?");
    assert_eq!(questions[1]["relevant"], "${my_role} = 'Ward_nurse'");
    assert_eq!(told(&converted.lost).len(), 2);
}

#[test]
fn what_is_calculated_is_said_once_its_parts_are_known() {
    let definition = json!({
        "elements": [
            { "type": "text", "name": "n", "inputType": "number" },
            { "type": "expression", "name": "double", "expression": "{single} * 2" },
        ],
        "calculatedValues": [{ "name": "single", "expression": "{n} + 1" }],
    });
    let converted = surveyjs::definition(&super::read(&definition)).unwrap();
    let questions = &converted.definition.to_json()["questions"];
    assert_eq!(
        questions[1]["calculation"],
        "round(coalesce(${single}, 0) * 2, 9)"
    );
    assert_eq!(
        questions[2]["calculation"],
        "round(coalesce(${n}, 0) + 1, 9)"
    );
}

//! Pages of forms and surveys written elsewhere, and ours.

use canvass::authoring::definition::{self, Converted};
use canvass::authoring::{surveyjs, xlsform};
use canvass::json::{Value, json};
use canvass::survey::Definition;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{read, sheet, told};

fn of_rows(rows: &[&str]) -> Converted {
    let rows = [&["type | name | label | appearance"], rows].concat();
    definition::of(&read(&sheet("survey", &rows)).unwrap()).unwrap()
}

/// What stands on each page, by ids.
fn pages(definition: &Definition) -> Vec<String> {
    let mut pages: Vec<String> = Vec::new();
    for place in 0..definition.questions.len() {
        let page = &definition.questions[definition.page_of(place)];
        let shown = page.iter().filter(|question| question.kind.has_page());
        let ids: Vec<&str> = shown.map(|question| question.id.as_str()).collect();
        pages.push(ids.join(" "));
    }
    pages.retain(|page| !page.is_empty());
    pages.dedup();
    pages
}

#[test]
fn a_group_with_field_list_is_one_page_and_what_is_in_none_has_its_own() {
    let converted = of_rows(&[
        "text | a | A | ",
        "begin group | g | About you | field-list",
        "text | b | B | ",
        "note | n | N | ",
        "begin group | inner | | ",
        "text | c | C | ",
        "end group | | | ",
        "end group | | | ",
        "text | d | D | ",
        "text | e | E | ",
    ]);
    assert_eq!(pages(&converted.definition), ["a", "b n c", "d", "e"]);
    assert_eq!(converted.definition.to_json()["page"], "section");
    assert_eq!(told(&converted.lost), [""; 0]);
}

#[test]
fn a_form_without_such_groups_has_a_page_for_each_question() {
    let converted = of_rows(&[
        "begin group | g | About you | ",
        "text | b | B | ",
        "text | c | C | ",
        "end group | | | ",
    ]);
    assert_eq!(pages(&converted.definition), ["b", "c"]);
    assert_eq!(converted.definition.to_json()["page"], Value::Null);
    assert_eq!(told(&converted.lost), [""; 0]);
}

#[test]
fn one_group_without_a_label_around_everything_is_a_survey_on_one_page() {
    let converted = of_rows(&[
        "start | begun | | ",
        "begin group | all | | field-list",
        "begin group | g | About you | ",
        "text | b | B | ",
        "end group | | | ",
        "text | c | C | ",
        "end group | | | ",
    ]);
    assert_eq!(pages(&converted.definition), ["b c"]);
    assert_eq!(converted.definition.to_json()["page"], "survey");
    assert_eq!(
        converted.definition.questions[0].section.as_deref(),
        Some("About you")
    );
    assert_eq!(converted.lost.len(), 1, "the time it was begun");
}

#[test]
fn what_pages_here_cannot_be_is_told_with_its_place() {
    let converted = of_rows(&[
        "begin group | one | One | field-list w2",
        "text | a | A | ",
        "begin group | inner | Inner | ",
        "text | b | B | ",
        "end group | | | ",
        "end group | | | ",
        "begin group | same | One | field-list",
        "text | c | C | ",
        "end group | | | ",
        "begin group | bare | | field-list",
        "text | d | D | ",
        "text | e | E | ",
        "end group | | | ",
        "begin group | own | Own pages | ",
        "text | f | F | ",
        "text | g | G | ",
        "end group | | | ",
        "begin group | short | Of one | ",
        "text | h | H | ",
        "end group | | | ",
    ]);
    assert_eq!(
        pages(&converted.definition),
        ["a b c", "d", "e", "f g", "h"]
    );
    assert_eq!(
        told(&converted.lost),
        [
            "survey, row 2, column D (appearance): how it is to look is not carried over",
            "survey, row 4, column C (label): the label of a group within a page is not carried over; the page has one",
            "survey, row 8, column C (label): its questions stand on the page of those before, which has the same label",
            "survey, row 11, column D (appearance): its questions stand on pages of their own: a page that several share needs a label",
            "survey, row 15, column D (appearance): its questions stand on one page, as those of groups with “field-list” do: pages are by group or by question here, not both",
        ]
    );
}

/// A survey of ours with this way of paging, as a form and back.
fn there_and_back(page: &str) -> (xlsform::Form, Definition, Definition) {
    let all = json!({
        "canvass": "survey/1", "id": "s", "version": "1", "title": "S", "page": page, "questions": [
            { "id": "a", "type": "text", "text": "A?" },
            { "id": "b", "type": "number", "text": "B?", "section": "One" },
            { "id": "sum", "type": "calculated", "text": "sum", "calculation": "${b} + 1" },
            { "id": "g", "type": "grid", "text": "G?", "section": "One",
              "rows": [{ "value": "r", "text": "R" }], "scale": [{ "value": "x", "text": "X" }, { "value": "y", "text": "Y" }] },
            { "id": "c", "type": "text", "text": "C?", "section": "Two" },
            { "id": "d", "type": "text", "text": "D?" },
            { "id": "e", "type": "text", "text": "E?" },
        ],
    });
    let ours = Definition::parse(&all.to_string()).unwrap();
    let (form, lost) = definition::to_form(&ours);
    assert_eq!(told(&lost), [""; 0]);
    let again = read(&xlsform::to_sheets(&form).to_markdown()).unwrap();
    let again = definition::of(&again).unwrap();
    assert_eq!(told(&again.lost), [""; 0]);
    (form, ours, again.definition)
}

#[test]
fn the_pages_of_a_survey_come_back_from_its_form() {
    for page in ["question", "section", "survey"] {
        let (_, ours, again) = there_and_back(page);
        assert_eq!(again.paging, ours.paging);
        assert_eq!(pages(&again), pages(&ours));
    }
}

#[test]
fn a_form_of_ours_says_its_pages_as_odk_and_web_forms_read_them() {
    let (form, ..) = there_and_back("section");
    assert_eq!(form.style.as_deref(), Some("pages"));
    let looks: Vec<Option<&str>> = form
        .items
        .iter()
        .map(|item| item.appearance.as_deref())
        .collect();
    assert_eq!(
        looks,
        [None, Some("field-list"), Some("field-list"), None, None]
    );
    let (form, ..) = there_and_back("survey");
    let [page] = form.items.as_slice() else {
        panic!("one group");
    };
    assert_eq!(page.appearance.as_deref(), Some("field-list"));
    let (form, ..) = there_and_back("question");
    assert_eq!(form.style, None);
}

fn of_surveyjs(definition: &Value) -> Converted {
    let survey = surveyjs::read(&definition.to_string()).unwrap();
    surveyjs::definition(&survey).unwrap()
}

fn page(title: &str, names: &[&str]) -> Value {
    let element = |name: &&str| json!({ "type": "text", "name": name });
    json!({ "title": title, "elements": names.iter().map(element).collect::<Vec<_>>() })
}

#[test]
fn pages_of_surveyjs_stay_pages() {
    let converted = of_surveyjs(&json!({ "title": "T", "pages": [
        page("", &["a"]), page("One", &["b", "c"]), page("Two", &["d", "e"]), page("", &["f"]),
    ] }));
    assert_eq!(converted.definition.to_json()["page"], "section");
    assert_eq!(pages(&converted.definition), ["a", "b c", "d e", "f"]);
    assert_eq!(told(&converted.lost), [""; 0]);
}

#[test]
fn a_survey_of_surveyjs_with_one_page_is_one_page() {
    let converted =
        of_surveyjs(&json!({ "title": "T", "elements": page("", &["a", "b"])["elements"] }));
    assert_eq!(converted.definition.to_json()["page"], "survey");
    assert_eq!(pages(&converted.definition), ["a b"]);
    assert_eq!(told(&converted.lost), [""; 0]);
}

#[test]
fn a_survey_of_surveyjs_may_say_what_stands_on_a_page() {
    for (mode, expected) in [
        ("standard", &["a b", "c d"][..]),
        ("questionPerPage", &["a", "b", "c", "d"]),
        ("inputPerPage", &["a", "b", "c", "d"]),
        ("singlePage", &["a b c d"]),
    ] {
        let converted = of_surveyjs(&json!({
            "title": "T", "questionsOnPageMode": mode,
            "pages": [page("One", &["a", "b"]), page("Two", &["c", "d"])],
        }));
        assert_eq!(pages(&converted.definition), expected, "{mode}");
        assert_eq!(told(&converted.lost), [""; 0]);
    }
}

#[test]
fn what_pages_of_surveyjs_cannot_be_here_is_told_with_its_place() {
    let converted = of_surveyjs(&json!({ "title": "T", "pages": [
        page("", &["a", "b"]), page("One", &["c", "d"]), page("One", &["e", "f"]),
    ] }));
    assert_eq!(pages(&converted.definition), ["a", "b", "c d e f"]);
    assert_eq!(
        told(&converted.lost),
        [
            "pages[0]: the questions of “page1” stand on pages of their own: a page that several share needs a title",
            "pages[2].title: its questions stand on the page of those before, which is called “One” too",
        ]
    );
}

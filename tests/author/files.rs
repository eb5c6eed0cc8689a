//! Files that are chosen, and what they are read as.

use canvass::author::{Action, Origin};
use canvass::authoring::sheets::Written;
use canvass::port::Effect;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{FORM, Page, announced};

const OURS: &str = r#"{"canvass": "survey/1", "id": "a", "version": "1", "title": "A",
    "questions": [{"id": "used", "type": "yes_no", "text": "Used?"}]}"#;
const SURVEYJS: &str = r#"{"elements": [{"type": "text", "name": "why", "title": "Why?"}, {"type": "file", "name": "scan"}]}"#;

#[test]
fn a_file_is_known_by_what_is_in_it() {
    let workbook = include_bytes!("../cases/xlsform/needs.xlsx").to_vec();
    let cases: [(&str, Vec<u8>, Origin); 6] = [
        ("needs.xlsx", workbook, Origin::Form(Written::Workbook)),
        ("a.txt", FORM.into(), Origin::Form(Written::Markdown)),
        (
            "survey.csv",
            b"type,name,label\ntext,why,Why?\n".to_vec(),
            Origin::Form(Written::Delimited),
        ),
        (
            "form.json",
            br#"{"survey": [{"type": "text", "name": "why", "label": "Why?"}]}"#.to_vec(),
            Origin::Form(Written::Json),
        ),
        ("a.json", OURS.into(), Origin::Ours),
        ("b.json", SURVEYJS.into(), Origin::SurveyJs),
    ];
    for (name, bytes, origin) in cases {
        let mut page = Page::default();
        page.choose_bytes(vec![(name.to_owned(), bytes)]);
        assert_eq!(page.open().opened.origin, origin, "{name}");
        assert_eq!(page.open().opened.name, name);
    }
}

#[test]
fn several_csv_files_are_one_form() {
    let survey = "type,name,label\nselect_one site,site,Where?\n";
    let choices = "list_name,name,label\nsite,north,North\n";
    let mut page = Page::default();
    page.choose(&[("survey.csv", survey), ("choices.csv", choices)]);
    assert_eq!(page.open().opened.name, "survey.csv, choices.csv");
    assert_eq!(page.open().opened.definition().questions.len(), 1);
}

#[test]
fn an_error_is_told_with_sheet_row_and_column() {
    let page = Page::with(
        "a.md",
        "| survey |\n| | type | name | label |\n| | txt | why | Why? |\n",
    );
    let errors: Vec<String> = page
        .refusal()
        .errors
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        errors,
        ["survey, row 2, column A (type): “txt” is no type of question. Did you mean “text”?"]
    );
}

#[test]
fn an_error_of_a_definition_is_told_with_its_path() {
    let page = Page::with("a.json", &OURS.replace("yes_no", "radio"));
    let error = page.refusal().errors[0].to_string();
    assert!(
        error.starts_with("questions[0].type: found \"radio\"; expected one of single"),
        "{error}"
    );
}

#[test]
fn files_that_are_no_survey_are_refused_with_a_reason() {
    let deep = "[".repeat(100_000);
    let long = format!(
        r#"{{"canvass": "survey/1", "title": "{}""#,
        "a".repeat(5_000_000)
    );
    let cases: [(&str, &[u8], &str); 9] = [
        ("bad.xlsx", b"PK\x03\x04 and no more", "bad.xlsx"),
        ("old.xls", &[0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3], "old.xls"),
        ("empty.csv", b"", "survey"),
        ("letter.csv", b"Dear all,\nplease answer\n", "survey"),
        ("latin.csv", b"caf\xe9,1\n", "UTF-8"),
        ("deep.json", deep.as_bytes(), ""),
        ("long.json", long.as_bytes(), ""),
        ("list.json", b"[1, 2]", ""),
        ("other.json", br#"{"a": 1}"#, "other.json"),
    ];
    for (name, bytes, part) in cases {
        let mut page = Page::default();
        page.choose_bytes(vec![(name.to_owned(), bytes.to_vec())]);
        let errors = &page.refusal().errors;
        assert!(!errors.is_empty(), "{name}");
        assert!(
            errors.iter().any(|error| error.to_string().contains(part)),
            "{name}: {errors:?}"
        );
    }
}

#[test]
fn a_workbook_without_the_sheet_of_questions_is_refused_by_its_name() {
    let mut page = Page::default();
    let workbook = include_bytes!("../cases/exports/counter-r51-tr-j1.xlsx").to_vec();
    page.choose_bytes(vec![("journals.xlsx".to_owned(), workbook)]);
    let error = page.refusal().errors[0].to_string();
    assert!(error.contains("survey"), "{error}");
}

#[test]
fn what_is_not_carried_over_is_told_with_its_place() {
    let page = Page::with("needs.md", FORM);
    let lost: Vec<String> = page
        .open()
        .opened
        .made
        .lost
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        lost,
        ["survey, row 2, column F (appearance): how it is to look is not carried over"]
    );
    let page = Page::with("b.json", SURVEYJS);
    let lost = page.open().opened.made.lost[0].to_string();
    assert!(lost.starts_with("elements[1]"), "{lost}");
}

#[test]
fn a_changed_file_says_how_much_more_or_less_is_found() {
    let mut page = Page::with("needs.md", FORM);
    let effects = page.choose(&[("needs.md", &FORM.replace("nrth", "north"))]);
    assert_eq!(
        announced(&effects),
        [
            "needs.md was checked: 3 questions, 0 to mend, 0 to consider, 1 not carried over. Since the file before: 2 fewer to mend."
        ]
    );
    let effects = page.choose(&[("needs.md", &FORM.replace("nrth", "north"))]);
    assert!(announced(&effects)[0].ends_with("As much was found as in the file before."));
    let effects = page.choose(&[("needs.md", &FORM.replace("| text |", "| txt |"))]);
    assert_eq!(
        announced(&effects),
        [
            "needs.md cannot be used: 2 errors. Since the file before: 2 more errors and 1 fewer not carried over."
        ]
    );
}

#[test]
fn another_file_is_not_compared_with_the_one_before() {
    let mut page = Page::with("needs.md", FORM);
    let effects = page.choose(&[("other.md", FORM)]);
    assert_eq!(
        announced(&effects),
        ["other.md was checked: 3 questions, 2 to mend, 0 to consider, 1 not carried over."]
    );
    assert_eq!(page.state.before, None);
}

#[test]
fn what_was_shown_stays_until_the_next_file_is_read() {
    let mut page = Page::with("needs.md", FORM);
    page.state
        .reduce(Action::Choose(vec!["other.md".to_owned()]));
    assert_eq!(page.state.reading.as_deref(), Some("other.md"));
    assert_eq!(page.open().opened.name, "needs.md");
    page.choose(&[("other.md", FORM)]);
    assert_eq!(page.state.reading, None);
    assert_eq!(page.open().opened.name, "other.md");
}

#[test]
fn the_page_is_told_how_much_was_found() {
    let mut page = Page::default();
    let effects = page.choose(&[("needs.md", FORM)]);
    let told = effects.iter().find_map(|effect| match effect {
        Effect::Event("checked", detail) => Some(detail.to_string()),
        _ => None,
    });
    let expected = r#"{"advice":0,"faults":2,"lost":1,"questions":3,"warnings":0}"#;
    assert_eq!(told.as_deref(), Some(expected));
    let effects = page.choose(&[("needs.md", "nothing")]);
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Event("error", _)))
    );
}

#[test]
fn what_is_probably_not_meant_is_counted_apart() {
    let form = "| survey |\n\
        | | type | name | label::English (en) | label::Cymraeg (cym) |\n\
        | | text | why | Why? | Pam? |\n";
    let mut page = Page::default();
    let effects = page.choose(&[("a.md", form)]);
    let warnings = &page.open().opened.warnings;
    assert_eq!(warnings.len(), 1);
    assert!(
        warnings[0]
            .sentence
            .starts_with("“Cymraeg (cym)” should end")
    );
    let said = announced(&effects)[0];
    assert!(said.contains(", 1 probably not meant, "), "{said}");
}

#[test]
fn what_is_left_out_of_a_surveyjs_survey_is_told_once() {
    let json = r#"{"elements": [{"type": "text", "name": "why"}, {"type": "zoo", "name": "a"}]}"#;
    let page = Page::with("a.json", json);
    let opened = &page.open().opened;
    let lost: Vec<String> = opened.made.lost.iter().map(ToString::to_string).collect();
    assert_eq!(
        lost,
        ["elements[1]: “zoo” is no type of it, so it is left out"]
    );
    assert!(opened.warnings.is_empty());
}

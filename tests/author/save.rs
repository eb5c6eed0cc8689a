//! The survey as a file again.

use canvass::author::{Action, Format};
use canvass::port::{Effect, File};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{FORM, Page, announced};

fn saved(page: &mut Page, format: Format) -> File {
    let effects = page.act(Action::Save(format));
    let file = effects.iter().find_map(|effect| match effect {
        Effect::Download(file) => Some(file.clone()),
        _ => None,
    });
    let file = file.unwrap();
    assert_eq!(
        announced(&effects),
        [format!("{} was saved to your downloads.", file.name)]
    );
    file
}

#[test]
fn each_format_is_read_again_as_the_same_survey() {
    let mut page = Page::with("needs.md", FORM);
    let definition = page.open().opened.definition().clone();
    for (format, name) in [
        (Format::Json, "needs.survey.json"),
        (Format::Workbook, "needs.xlsx"),
        (Format::Markdown, "needs.md"),
    ] {
        let file = saved(&mut page, format);
        assert_eq!(file.name, name);
        let mut again = Page::default();
        again.choose_bytes(vec![(file.name, file.bytes)]);
        assert_eq!(again.open().opened.definition(), &definition, "{name}");
    }
}

#[test]
fn a_file_is_named_after_the_one_it_came_from() {
    let text = r#"{"canvass": "survey/1", "id": "a", "version": "1", "title": "A",
        "questions": [{"id": "used", "type": "yes_no", "text": "Used?"}]}"#;
    let mut page = Page::with("north.2026.survey.json", text);
    assert_eq!(
        saved(&mut page, Format::Json).name,
        "north.2026.survey.json"
    );
    assert_eq!(saved(&mut page, Format::Workbook).name, "north.2026.xlsx");
}

#[test]
fn what_a_form_lacks_of_a_definition_is_known_before_it_is_saved() {
    let text = r#"{"canvass": "survey/1", "id": "a", "version": "1", "title": "A", "thanks": "Thank you.",
        "questions": [{"id": "used", "type": "yes_no", "text": "Used?"}]}"#;
    let page = Page::with("a.json", text);
    let opened = &page.open().opened;
    let lost: Vec<String> = opened
        .lost_as_form
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(lost, ["thanks: “thanks” is not carried over"]);
    assert!(opened.made.lost.is_empty());
}

#[test]
fn nothing_is_saved_before_there_is_a_survey() {
    assert_eq!(Page::default().act(Action::Save(Format::Json)), []);
    let mut page = Page::with("a.md", "nothing");
    assert_eq!(page.act(Action::Save(Format::Json)), []);
}

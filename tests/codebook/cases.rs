//! Each folder of `tests/cases/codebook` holds responses and what an export
//! writes of them.

use canvass::codebook::{Labels, page, sheet_csv};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{by_csv, by_workbook, direct, export, responses, told};

macro_rules! cases {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            let file = |name: &str| match name {
                "responses.csv" => include_str!(concat!("../cases/codebook/", stringify!($name), "/responses.csv")),
                "labels.csv" => include_str!(concat!("../cases/codebook/", stringify!($name), "/labels.csv")),
                "codebook.csv" => include_str!(concat!("../cases/codebook/", stringify!($name), "/codebook.csv")),
                _ => include_str!(concat!("../cases/codebook/", stringify!($name), "/codebook.html")),
            };
            let input = include_str!(concat!("../cases/codebook/", stringify!($name), "/input.json"));
            assert_written(input, file);
        }
    )*};
}

cases! {
    every_kind
    hostile_words
    paper_returns
}

fn assert_written(input: &str, file: impl Fn(&str) -> &'static str) {
    let (definition, responses) = responses(input);
    let codes = export(&definition, &responses, Labels::Codes);
    let texts = export(&definition, &responses, Labels::Texts);
    assert_eq!(codes.to_csv(), file("responses.csv"));
    assert_eq!(texts.to_csv(), file("labels.csv"));
    assert_eq!(sheet_csv(&codes), file("codebook.csv"));
    assert_eq!(page(&codes), file("codebook.html"));
    let expected = told(&direct(&definition, &responses));
    for export in [codes, texts] {
        assert_eq!(told(&by_workbook(&export)), expected);
        assert_eq!(told(&by_csv(&export, false)), expected);
    }
}

#[test]
fn an_export_says_in_which_language_each_response_was_given() {
    let input = r#"{"canvass": "responses/1",
        "survey": {"canvass": "survey/1", "id": "s", "version": "1", "title": "S", "languages": ["en", "cy"],
            "questions": [{"id": "q", "type": "yes_no", "text": {"en": "Q?", "cy": "C?"}}]},
        "responses": [
            {"id": "a", "language": "cy", "started": "2026-07-01T09:00:00+00:00", "submitted": "2026-07-01T09:01:00+00:00", "answers": {"q": "yes"}},
            {"id": "b", "started": "2026-07-01T09:00:00+00:00", "submitted": "2026-07-01T09:01:00+00:00", "answers": {"q": "no"}}
        ]}"#;
    let (definition, responses) = responses(input);
    let export = export(&definition, &responses, Labels::Codes);
    let csv = export.to_csv();
    let lines: Vec<&str> = csv.lines().collect();
    assert!(lines[0].ends_with("response.seconds,response.language,q"));
    assert!(lines[1].ends_with(",60,cy,yes") && lines[2].ends_with(",60,,no"));
    let page = page(&export);
    assert!(page.contains("<dt>Languages</dt><dd>en, cy</dd>"));
    assert!(page.contains("The column response.language says"));
    assert_eq!(
        told(&by_csv(&export, false)),
        told(&direct(&definition, &responses))
    );
}

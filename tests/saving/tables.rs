//! A card's table as CSV.

use canvass::csv;
use canvass::dashboard::{Action, MarkKey};
use canvass::saving::Format;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{card, compared, survey};

fn text(saving: &canvass::saving::Saving) -> String {
    let file = saving.file(Format::Csv).unwrap();
    assert_eq!(file.media, "text/csv");
    String::from_utf8(file.bytes).unwrap()
}

/// The value that stands behind a name.
fn told(text: &str, name: &str) -> String {
    let rows = csv::parse(text).rows;
    let mut rows = rows.into_iter().map(|row| row.cells);
    rows.find(|cells| cells.first().is_some_and(|cell| cell == name))
        .unwrap_or_else(|| panic!("{name} in {text}"))[1]
        .clone()
}

#[test]
fn a_saved_table_is_the_cards_with_formulas_made_harmless() {
    let text = text(&card(&survey(), "Staff group"));
    assert!(
        text.starts_with(
            "\u{feff}Staff group,Count,Share,95% confidence interval\r\n'=Nurses,34,65%,52% to 77%\r\n\"Doctors & \"\"<staff>\"\"\",18,35%,23% to 48%\r\n\r\n"
        ),
        "{text}"
    );
}

#[test]
fn a_saved_table_says_what_it_holds_and_how_it_was_made() {
    let mut page = survey();
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    let text = text(&card(&page, "The service"));
    assert_eq!(told(&text, "Title"), "The service");
    assert_eq!(told(&text, "Base"), "n = 34 of 34 rows hold a value");
    assert_eq!(told(&text, "Filters"), "Staff group: =Nurses");
    assert_eq!(told(&text, "Saved"), "1 April 2026");
    assert!(told(&text, "File").starts_with("needs.csv, "));
    assert!(told(&text, "Method").starts_with("Share: count ÷ base"));
    assert!(told(&text, "Rows").starts_with("52 rows read"));
}

#[test]
fn a_saved_finding_is_the_cards_own() {
    let saving = card(&survey(), "Staff group");
    assert_eq!(told(&text(&saving), "Finding"), saving.exhibit.headline);
    assert!(!saving.exhibit.headline.is_empty());
}

#[test]
fn groups_side_by_side_are_saved_below_the_whole() {
    let saving = card(&compared(), "Used it");
    let text = text(&saving);
    let own = text.find("Used it,Count,Share").unwrap();
    let sides = text
        .find("Answer,Group,Count,Base,Share,95% interval,Difference from everybody else,Stands out\r\n")
        .unwrap();
    assert!(own < sides);
    assert!(text.contains("Yes,Nursing,35,40,88%,"), "{text}");
    let verdicts = &saving.exhibit.sides.as_ref().unwrap().verdicts;
    assert_eq!(told(&text, "Note"), verdicts[0]);
}

#[test]
fn texts_are_not_saved() {
    let rows: String = (0..40)
        .map(|i| format!("Something quite different is said in row {i} of this file\n"))
        .collect();
    let page = crate::dashboard::Page::with("texts.csv", &format!("Comment\n{rows}"));
    let saving = card(&page, "Comment");
    for format in Format::ALL {
        assert!(!format.suits(&saving.exhibit));
        let refused = saving.file(format).unwrap_err();
        assert!(refused.starts_with("This card has nothing to save"));
    }
}

//! Texts that are read, and quotes that are chosen from them.

use canvass::dashboard::{Action, MarkKey};
use canvass::table::Kind;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::Page;

const NOTES: &str = "\
Site,May we quote you?,Note
North,Yes,Quiet rooms for reading please
South,No,Ring Dr Jones about quiet corners
North,Yes,Ring Dr Jones about more journals
";

fn notes() -> Page {
    let mut page = Page::with("notes.csv", NOTES);
    page.act(Action::Correct(1, Kind::Category));
    page.act(Action::Correct(2, Kind::Text));
    page.act(Action::ToggleTexts(2));
    page
}

fn terms(page: &Page) -> Vec<(&str, u32)> {
    let themes = page.state.loaded().unwrap().themes.get(2).unwrap();
    let terms = themes.terms.iter();
    terms
        .map(|term| (term.text.as_str(), term.respondents))
        .collect()
}

fn quotes(page: &Page) -> Vec<&str> {
    let quotes = page.state.loaded().unwrap().quotes_of(2);
    quotes.map(|quote| quote.text.as_str()).collect()
}

#[test]
fn terms_are_counted_once_texts_are_opened_and_again_when_the_filter_changes() {
    let mut page = Page::with("notes.csv", NOTES);
    page.act(Action::Correct(2, Kind::Text));
    assert!(page.state.loaded().unwrap().themes.get(2).is_none());
    page.act(Action::ToggleTexts(2));
    assert_eq!(
        terms(&page),
        [("dr", 2), ("jones", 2), ("quiet", 2), ("ring", 2)]
    );
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    assert_eq!(terms(&page), []);
}

#[test]
fn texts_stay_open_when_the_file_is_read_anew() {
    let mut page = notes();
    page.act(Action::Correct(0, Kind::Identifier));
    let loaded = page.state.loaded().unwrap();
    assert_eq!(loaded.open_texts, [2]);
    assert!(loaded.themes.get(2).is_some());
    page.act(Action::Correct(2, Kind::Identifier));
    assert_eq!(page.state.loaded().unwrap().open_texts, [0_u32; 0]);
}

#[test]
fn a_quote_never_holds_what_may_identify_somebody() {
    let mut page = notes();
    page.act(Action::AskQuote(Some((2, 4))));
    page.act(Action::Quote(2, 4));
    assert_eq!(quotes(&page), ["Ring [name] about more journals"]);
    assert_eq!(page.state.loaded().unwrap().asked_quote, None);
    page.act(Action::Quote(2, 4));
    assert_eq!(quotes(&page).len(), 1, "chosen once");
    page.act(Action::Quote(2, 2));
    assert_eq!(quotes(&page).len(), 2);
    page.act(Action::DropQuote(2, 4));
    assert_eq!(quotes(&page), ["Quiet rooms for reading please"]);
}

#[test]
fn who_did_not_say_yes_is_not_quoted_whatever_asks_for_it() {
    let mut page = notes();
    page.act(Action::Quote(2, 3));
    page.act(Action::Quote(2, 99));
    page.act(Action::Quote(9, 2));
    assert_eq!(quotes(&page), [""; 0]);
}

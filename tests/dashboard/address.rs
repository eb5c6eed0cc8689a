//! The view in the address of the page.

use canvass::dashboard::{Action, MarkKey, Towards, Writing, piece_of, with_piece};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{LOANS, Page, errors};

const SURVEY: &str = "\
Staff group,Hours,Joined,How far [Fast],How far [Kind],What would you change
Nursing,1.5,2026-01-05,Agree,Agree,Longer opening hours in the evening please
Medical,9,2026-02-05,Disagree,Agree,Nothing at all since everything works well
Estates,4,2026-02-06,Agree,Disagree,A room in which nobody uses the telephone
";

fn visit(page: &mut Page, address: &str) -> Vec<super::Effect> {
    page.act(Action::Visit(address.to_owned()))
}

/// A page on which everything was done that an address holds.
fn worked_on() -> Page {
    let mut page = Page::with("loans.csv", LOANS);
    page.open("survey.csv", SURVEY);
    page.act(Action::Choose(1));
    let months = &page.state.loaded().unwrap().results[2];
    let figures =
        canvass::dashboard::Figures::of(&page.state.loaded().unwrap().questions[2], months);
    let february = figures.marks[1].key;
    for (question, key) in [
        (0, MarkKey::Option(0)),
        (0, MarkKey::Option(2)),
        (1, MarkKey::Range(1.0, 5.5)),
        (2, february),
        (3, MarkKey::Cell(0, 3)),
    ] {
        page.act(Action::Toggle(question, key));
    }
    page.act(Action::Move(3, Towards::Start));
    page.act(Action::Hide(1));
    page.act(Action::Choose(0));
    page.act(Action::Toggle(1, MarkKey::Option(1)));
    page.act(Action::Choose(1));
    page
}

#[test]
fn an_address_brings_the_view_back_before_and_after_the_data() {
    let page = worked_on();
    let address = page.state.address();
    let mut after = Page::with("loans.csv", LOANS);
    after.open("survey.csv", SURVEY);
    assert_eq!(errors(&visit(&mut after, &address)), [""; 0]);
    let mut before = Page::default();
    visit(&mut before, &address);
    assert_eq!(before.state.address(), address, "what waits is kept");
    before.open("loans.csv", LOANS);
    assert_eq!(before.state.address().matches('!').count(), 1);
    before.open("survey.csv", SURVEY);
    for other in [&after, &before] {
        assert_eq!(other.state.look(), page.state.look());
        assert_eq!(other.rows(), page.rows());
        assert_eq!(other.state.address(), address);
    }
    assert_eq!(before.state.history.to_undo(), None);
    after.act(Action::Undo);
    assert_eq!(after.state.address(), "");
}

#[test]
fn no_text_of_an_answer_an_option_or_a_note_stands_in_an_address() {
    let mut page = worked_on();
    page.act(Action::WriteNote(Writing {
        question: 0,
        note: None,
        key: None,
        back: String::new(),
    }));
    page.act(Action::KeepNote(
        MarkKey::Option(0),
        "Winterpressure".to_owned(),
    ));
    page.act(Action::Search(4, "evening".to_owned()));
    page.act(Action::Find("group".to_owned()));
    let address = page.state.address().to_lowercase();
    let mut words: Vec<String> = [
        LOANS,
        SURVEY,
        "Winterpressure",
        "group",
        "loans.csv survey.csv",
    ]
    .iter()
    .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
    .map(str::to_lowercase)
    .collect();
    words.retain(|word| word.chars().any(char::is_alphabetic) && word.len() > 3);
    assert!(words.len() > 30, "{words:?}");
    for word in words {
        assert!(!address.contains(&word), "{word} in {address}");
    }
    assert!(
        address
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"!;:,-~.".contains(&b)),
        "{address}"
    );
    assert!(address.len() < 200, "{address}");
}

#[test]
fn a_view_that_is_as_it_opens_leaves_the_address_alone() {
    let mut page = Page::loans();
    assert_eq!(page.state.address(), "");
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    let filtered = page.state.address();
    assert!(!filtered.is_empty());
    page.act(Action::ToggleTable(0));
    assert_eq!(page.state.address(), filtered);
    page.act(Action::Clear);
    assert_eq!(page.state.address(), "");
}

#[test]
fn an_address_keeps_open_tables_and_notes_and_is_one_step() {
    let mut page = Page::loans();
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    let address = page.state.address();
    page.act(Action::Clear);
    page.act(Action::ToggleTable(1));
    visit(&mut page, &address);
    let loaded = page.state.loaded().unwrap();
    assert_eq!((page.rows(), loaded.open_tables.as_slice()), (2, &[1][..]));
    page.act(Action::Undo);
    assert_eq!(page.rows(), 5);
}

#[test]
fn an_address_that_does_not_fit_says_so_and_the_rest_is_taken() {
    let page = worked_on();
    let address = page.state.address();
    let mut later = Page::with("survey.csv", &SURVEY.replace("Estates", "Pharmacy"));
    let effects = visit(&mut later, &address);
    let sentence =
        "Part of the view in the address of this page does not fit survey.csv, and was left out";
    assert_eq!(errors(&effects), [sentence]);
    assert_eq!(later.state.unfit, [sentence]);
    assert_eq!(later.state.loaded().unwrap().clauses.len(), 3);
    for broken in ["f", "!;;", "fzz;c:;r~", "f1l2;x", "%%%", &"!f1".repeat(500)] {
        assert_eq!(
            errors(&visit(&mut Page::loans(), broken)),
            [""; 0],
            "{broken}"
        );
    }
    let own = Page::loans();
    let mut own_part = own;
    own_part.act(Action::Toggle(0, MarkKey::Option(0)));
    let part = own_part.state.address();
    let file = part.split(';').next().unwrap();
    for broken in ["c", "c1:2", "rzz:1~2", "o!", "x", "c:::", "r:~~"] {
        let mut page = Page::loans();
        let said = visit(&mut page, &format!("{file};{broken}"));
        assert_eq!(errors(&said).len(), 1, "{broken}");
        assert_eq!(page.rows(), 5);
    }
}

#[test]
fn a_piece_of_a_fragment_leaves_the_others_as_they_are() {
    assert_eq!(with_piece("", "a", "1"), "a=1");
    assert_eq!(with_piece("top", "a", "1"), "top&a=1");
    assert_eq!(with_piece("top&a=1&b=2", "a", "3"), "top&a=3&b=2");
    assert_eq!(with_piece("top&a=1&b=2", "a", ""), "top&b=2");
    assert_eq!(with_piece("a=1", "a", ""), "");
    assert_eq!(with_piece("/route?x=1", "ab", "2"), "/route?x=1&ab=2");
    assert_eq!(piece_of("top&ab=1&a=2", "a"), Some("2"));
    assert_eq!(piece_of("ab=1", "a"), None);
}

//! The order of the cards, hidden cards, and notes at marks.

use canvass::dashboard::{
    Action, Effect, Figures, MarkKey, NoteMark, Placed, Towards, Writing, placed,
};
use canvass::table::Kind;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{LOANS, Page, announced};

fn titles(page: &Page) -> Vec<&str> {
    let loaded = page.state.loaded().unwrap();
    let cards = loaded.shown_cards();
    cards.map(|(_, question)| question.title.as_str()).collect()
}

#[test]
fn cards_are_moved_one_by_one_and_to_the_start() {
    let mut page = Page::loans();
    assert_eq!(titles(&page), ["Staff group", "Site", "Loans"]);
    let said = page.act(Action::Move(2, Towards::Earlier));
    assert_eq!(announced(&said), ["Loans, now 2 of 3"]);
    assert!(said.contains(&Effect::Focus("canvass-q2-earlier".to_owned())));
    assert_eq!(titles(&page), ["Staff group", "Loans", "Site"]);
    page.act(Action::Move(0, Towards::Later));
    assert_eq!(titles(&page), ["Loans", "Staff group", "Site"]);
    page.act(Action::Move(1, Towards::Start));
    assert_eq!(titles(&page), ["Site", "Loans", "Staff group"]);
    let said = page.act(Action::Move(1, Towards::Earlier));
    assert_eq!(announced(&said), ["Site, now 1 of 3"]);
    assert_eq!(titles(&page), ["Site", "Loans", "Staff group"]);
}

#[test]
fn a_card_is_moved_among_those_that_are_found() {
    let mut page = Page::with("wide.csv", "Use A,Other,Use B\nYes,No,No\nNo,Yes,Yes\n");
    page.act(Action::Find("use".to_owned()));
    let said = page.act(Action::Move(2, Towards::Earlier));
    assert_eq!(announced(&said), ["Use B, now 1 of 2"]);
    page.act(Action::Find(String::new()));
    assert_eq!(titles(&page), ["Use B", "Use A", "Other"]);
}

#[test]
fn a_hidden_card_is_listed_and_comes_back() {
    let mut page = Page::loans();
    let said = page.act(Action::Hide(1));
    assert_eq!(announced(&said), ["Site hidden. 2 cards left"]);
    assert!(said.contains(&Effect::Focus("canvass-q2-title".to_owned())));
    assert_eq!(titles(&page), ["Staff group", "Loans"]);
    let loaded = page.state.loaded().unwrap();
    assert_eq!(
        loaded.hidden_cards().map(|(i, _)| i).collect::<Vec<_>>(),
        [1]
    );
    let said = page.act(Action::Unhide(1));
    assert_eq!(announced(&said), ["Site, now 2 of 3"]);
    assert_eq!(titles(&page), ["Staff group", "Site", "Loans"]);
}

#[test]
fn the_order_holds_on_to_titles_when_a_file_is_read_anew() {
    let mut page = Page::loans();
    page.act(Action::Move(2, Towards::Start));
    page.act(Action::Hide(0));
    page.act(Action::Correct(2, Kind::Category));
    assert_eq!(titles(&page), ["Loans", "Site"]);
}

#[test]
fn personal_columns_are_shown_by_no_order() {
    let mut page = Page::with(
        "people.csv",
        "Site,E-mail\nNorth,a.b@nhs.net\nSouth,c.d@nhs.net\nNorth,e.f@nhs.net\n",
    );
    assert_eq!(titles(&page), ["Site"]);
    page.act(Action::Unhide(1));
    page.act(Action::Move(1, Towards::Start));
    assert_eq!(titles(&page), ["Site"]);
}

fn write(
    page: &mut Page,
    question: u32,
    note: Option<usize>,
    key: MarkKey,
    text: &str,
) -> Vec<Effect> {
    page.act(Action::WriteNote(Writing {
        question,
        note,
        key: Some(key),
        back: "canvass-q0-note".to_owned(),
    }));
    page.act(Action::KeepNote(key, text.to_owned()))
}

/// The notes of a card: number, mark, text, and whether the mark is there.
fn notes(page: &Page, question: usize) -> Vec<(usize, String, String, bool)> {
    let loaded = page.state.loaded().unwrap();
    let (asked, result) = (&loaded.questions[question], &loaded.results[question]);
    let figures = Figures::of(asked, result);
    let notes = placed(loaded, question as u32, &figures);
    let words = |note: Placed<'_>| {
        (
            note.number,
            note.mark,
            note.text.to_owned(),
            note.key.is_some(),
        )
    };
    notes.into_iter().map(words).collect()
}

#[test]
fn notes_stand_in_the_order_of_their_marks() {
    let mut page = Page::loans();
    let said = write(&mut page, 1, None, MarkKey::Option(1), " Moved in May ");
    assert_eq!(announced(&said), ["Note on South saved"]);
    assert!(said.contains(&Effect::Focus("canvass-q0-note".to_owned())));
    write(&mut page, 1, None, MarkKey::Option(0), "New shelves");
    let there = |number, mark: &str, text: &str| (number, mark.to_owned(), text.to_owned(), true);
    assert_eq!(
        notes(&page, 1),
        [
            there(1, "North", "New shelves"),
            there(2, "South", "Moved in May")
        ]
    );
    write(&mut page, 1, Some(0), MarkKey::Option(1), "Moved in June");
    assert_eq!(notes(&page, 1)[1], there(2, "South", "Moved in June"));
    let said = page.act(Action::DropNote(0));
    assert_eq!(announced(&said), ["Note deleted"]);
    assert_eq!(notes(&page, 1), [there(1, "North", "New shelves")]);
    page.act(Action::Undo);
    assert_eq!(notes(&page, 1).len(), 2);
}

#[test]
fn an_empty_note_is_not_kept() {
    let mut page = Page::loans();
    assert_eq!(write(&mut page, 1, None, MarkKey::Option(1), " \n "), []);
    assert_eq!(notes(&page, 1), []);
    assert!(page.state.loaded().unwrap().writing.is_some());
    page.act(Action::StopWriting);
    assert!(page.state.loaded().unwrap().writing.is_none());
}

#[test]
fn a_note_finds_its_mark_in_a_newer_export_and_is_never_dropped() {
    let mut page = Page::loans();
    write(&mut page, 0, None, MarkKey::Option(0), "Exams");
    write(&mut page, 0, None, MarkKey::Option(1), "New ward");
    let definition = page.state.definition();
    let newer = "Site,Staff group\nNorth,Nursing\nSouth,Pharmacy\nNorth,Nursing\n";
    let mut later = Page::with("loans.csv", newer);
    later.act(Action::Restore(definition));
    let gone = |number, mark: &str, text: &str| (number, mark.to_owned(), text.to_owned(), false);
    assert_eq!(
        notes(&later, 1),
        [
            (1, "Nursing".to_owned(), "New ward".to_owned(), true),
            gone(2, "Medical", "Exams"),
        ]
    );
}

#[test]
fn statements_months_and_metrics_have_marks_in_words() {
    let usage = "Title,Metric_Type,Jan-2026,Feb-2026\nA,Requests,1,2\nB,Denials,3,4\n";
    for (file, question, key, mark) in [
        (
            "How far [Fast],How far [Kind]\nAgree,Disagree\nAgree,Agree\nDisagree,Agree\n",
            0,
            MarkKey::Cell(1, 0),
            None,
        ),
        (usage, 0, MarkKey::Fixed(3), None),
        (
            LOANS,
            2,
            MarkKey::Range(2.0, 3.0),
            Some(NoteMark::Range(2.0, 3.0)),
        ),
    ] {
        let page = Page::with("file.csv", file);
        let loaded = page.state.loaded().unwrap();
        let (asked, result) = (&loaded.questions[question], &loaded.results[question]);
        let of = |key| NoteMark::of(asked, result, key);
        let figures = Figures::of(asked, result);
        let same = figures
            .marks
            .iter()
            .filter(|other| of(other.key) == of(key));
        assert_eq!(
            same.map(|mark| mark.key).collect::<Vec<_>>(),
            [key],
            "{file}"
        );
        assert!(mark.is_none_or(|mark| of(key) == Some(mark)));
    }
}

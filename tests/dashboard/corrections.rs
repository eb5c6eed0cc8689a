//! How a file is read: corrected, undone, done again.

use canvass::dashboard::{Action, Phase};
use canvass::engine::{Reply, Request};
use canvass::table::{Kind, Settings};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Page, announced, reply, requests};

fn kinds(page: &Page) -> Vec<Kind> {
    let report = &page.state.loaded().unwrap().report;
    report.columns.iter().map(|column| column.kind).collect()
}

/// What can be undone and what done again.
fn ways(page: &Page) -> (Option<&str>, Option<&str>) {
    let history = &page.state.history;
    (history.to_undo(), history.to_redo())
}

#[test]
fn corrections_are_undone_one_by_one_and_done_again() {
    let mut page = Page::loans();
    let read = kinds(&page);
    page.act(Action::Correct(2, Kind::Category));
    page.act(Action::Correct(0, Kind::Text));
    let corrected = [Kind::Text, read[1], Kind::Category];
    assert_eq!(kinds(&page), corrected);
    page.act(Action::Undo);
    assert_eq!(kinds(&page), [read[0], read[1], Kind::Category]);
    page.act(Action::Undo);
    assert_eq!(kinds(&page), read);
    assert_eq!(ways(&page), (None, Some("how Loans is read")));
    page.act(Action::Redo);
    page.act(Action::Redo);
    assert_eq!(kinds(&page), corrected);
    assert_eq!(ways(&page), (Some("how Staff group is read"), None));
}

#[test]
fn what_was_undone_is_gone_after_another_correction() {
    let mut page = Page::loans();
    page.act(Action::Correct(2, Kind::Category));
    page.act(Action::Undo);
    page.act(Action::Correct(2, Kind::Text));
    assert_eq!(ways(&page).1, None);
    assert_eq!(requests(page.state.reduce(Action::Redo)), []);
}

#[test]
fn a_correction_that_changes_nothing_is_none() {
    let mut page = Page::loans();
    page.act(Action::Correct(2, Kind::Category));
    assert_eq!(
        requests(page.state.reduce(Action::Correct(2, Kind::Category))),
        []
    );
    page.act(Action::Undo);
    assert_eq!(ways(&page).0, None);
    assert_eq!(requests(page.state.reduce(Action::Undo)), []);
}

#[test]
fn a_file_that_cannot_be_read_anew_stays_as_it_was() {
    let mut page = Page::loans();
    page.act(Action::Correct(2, Kind::Category));
    page.act(Action::ToggleTable(1));
    let before = page.state.clone();
    let settings = Settings {
        sheet: Some("Answers".to_owned()),
        ..before.files[0].corrections.settings().clone()
    };
    let asked = requests(page.state.reduce(Action::Reread(settings.clone())));
    assert_eq!(asked, [Request::Reread { file: 0, settings }]);
    let progress = Reply::Progress { file: 0, done: 0.3 };
    assert_eq!(reply(&mut page.state, progress), []);
    assert!(matches!(page.state.files[0].phase, Phase::Ready(_)));
    let sentence = "loans.csv can be read no more";
    let failed = Reply::Failed {
        file: 0,
        sentence: sentence.to_owned(),
    };
    assert_eq!(announced(&reply(&mut page.state, failed)), [sentence]);
    assert_eq!(page.state, before);
}

//! Looking at a survey, random respondents, and the survey that is tried.

use canvass::author::{Action, Checking, List, PORTION, WALKS};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{FORM, Page, announced};

#[test]
fn a_survey_is_looked_at_as_soon_as_it_is_read() {
    let page = Page::with("needs.md", FORM);
    let open = page.open();
    let proof = open.proof.as_ref().unwrap();
    let places: Vec<String> = proof
        .findings
        .iter()
        .map(|found| open.opened.source.place(&open.opened.made, found))
        .collect();
    assert_eq!(places, ["survey, row 3, column D (relevant) [why]"; 2]);
    assert!(proof.walked.is_none() && !open.is_simulated);
}

#[test]
fn a_thousand_respondents_answer_where_they_are_asked_for() {
    let mut page = Page::with("needs.md", FORM);
    let effects = page.act(Action::Simulate);
    let proof = page.open().proof.clone().unwrap();
    let walked = proof.walked.as_ref().unwrap();
    assert_eq!((walked.walks, walked.finished), (WALKS, WALKS));
    assert_eq!(announced(&effects).len(), 1);
    assert!(announced(&effects)[0].starts_with("1,000 random respondents (seed 1): 1,000 sent"));
    assert!(page.open().is_simulated);
}

#[test]
fn work_says_how_far_it_is_and_can_be_left() {
    let mut page = Page::with("needs.md", FORM);
    page.is_holding = true;
    page.act(Action::Simulate);
    let checking = page.open().checking.unwrap();
    assert_eq!(
        checking,
        Checking {
            walks: Some(WALKS),
            walked: 0
        }
    );
    assert_eq!(page.act(Action::Simulate), [], "once is enough");
    page.act(Action::Walked(u32::MAX, 17));
    assert_eq!(
        page.open().checking.unwrap().walked,
        0,
        "that of other work is no matter"
    );
    let effects = page.act(Action::Cancel);
    assert_eq!(announced(&effects), ["Stopped."]);
    assert_eq!(page.open().checking, None);
    assert_eq!(page.go_on(), [], "what comes late is not taken");
    assert!(!page.open().is_simulated);
    page.act(Action::Simulate);
    assert!(page.open().is_simulated, "it can be begun again");
}

#[test]
fn a_check_that_was_left_is_begun_again_by_hand() {
    let mut page = Page {
        is_holding: true,
        ..Page::default()
    };
    page.choose(&[("needs.md", FORM)]);
    page.act(Action::Cancel);
    assert!(page.open().proof.is_none());
    page.is_holding = false;
    let effects = page.act(Action::Check);
    assert_eq!(announced(&effects).len(), 1);
    assert!(page.open().proof.is_some());
}

#[test]
fn a_new_file_ends_the_work_on_the_one_before() {
    let mut page = Page::with("needs.md", FORM);
    page.is_holding = true;
    page.act(Action::Simulate);
    page.choose(&[("other.md", FORM)]);
    page.go_on();
    assert_eq!(page.open().opened.name, "other.md");
    assert!(!page.open().is_simulated);
    assert!(page.open().proof.is_some());
}

#[test]
fn the_survey_that_is_tried_follows_each_new_file() {
    let mut page = Page::with("needs.md", FORM);
    assert!(page.tried.is_none());
    page.act(Action::Try);
    let title = |page: &Page| {
        page.tried
            .as_ref()
            .map(|survey| survey.questions[1].text.clone())
    };
    assert_eq!(title(&page).as_deref(), Some("Why?"));
    page.choose(&[("needs.md", &FORM.replace("Why?", "Why not?"))]);
    assert_eq!(title(&page).as_deref(), Some("Why not?"));
    page.choose(&[("needs.md", "nothing")]);
    assert_eq!(title(&page), None);
    page.choose(&[("needs.md", FORM)]);
    assert_eq!(title(&page).as_deref(), Some("Why?"));
    page.act(Action::Try);
    assert_eq!(title(&page), None);
}

#[test]
fn a_long_list_is_shown_in_portions_and_stays_so_for_the_same_file() {
    let mut page = Page::with("needs.md", FORM);
    page.act(Action::More(List::Lost));
    assert_eq!(page.state.shown.most(List::Lost), 2 * PORTION);
    assert_eq!(page.state.shown.most(List::Faults), PORTION);
    page.choose(&[("needs.md", FORM)]);
    assert_eq!(page.state.shown.most(List::Lost), 2 * PORTION);
    page.choose(&[("other.md", FORM)]);
    assert_eq!(page.state.shown.most(List::Lost), PORTION);
}

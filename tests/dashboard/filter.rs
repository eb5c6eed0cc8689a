//! Choosing marks: unions inside a question, intersections between them.

use canvass::dashboard::{Action, MarkKey, clause_words, toggled};
use canvass::engine::{Clause, Pick};
use canvass::json::json;
use canvass::port::Effect;
use canvass::table::Day;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Page, announced};

#[test]
fn a_mark_joins_its_questions_filter_and_leaves_it_again() {
    let mut page = Page::loans();
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    assert_eq!(page.rows(), 2);
    page.act(Action::Toggle(0, MarkKey::Option(2)));
    assert_eq!(page.rows(), 3, "medical or estates");
    page.act(Action::Toggle(1, MarkKey::Option(0)));
    assert_eq!(page.rows(), 2, "and north");
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    assert_eq!(page.rows(), 0, "estates in the north");
    page.act(Action::Toggle(0, MarkKey::Option(2)));
    assert_eq!(page.rows(), 3, "north alone");
    assert_eq!(page.state.loaded().unwrap().clauses.len(), 1);
}

#[test]
fn filters_are_taken_away_one_by_one_and_all_at_once() {
    let mut page = Page::loans();
    page.act(Action::Toggle(0, MarkKey::Option(1)));
    page.act(Action::Toggle(1, MarkKey::Option(1)));
    assert_eq!(page.rows(), 1);
    page.act(Action::Remove(0));
    assert_eq!(page.rows(), 2);
    page.act(Action::Toggle(0, MarkKey::Option(1)));
    page.act(Action::Clear);
    assert_eq!(
        (page.rows(), page.state.loaded().unwrap().clauses.len()),
        (5, 0)
    );
}

#[test]
fn a_change_is_said_in_words_and_told_to_the_page() {
    let mut page = Page::loans();
    let effects = page.act(Action::Toggle(0, MarkKey::Option(0)));
    assert_eq!(
        announced(&effects),
        ["Filtered to Staff group: Medical: 2 of 5 rows. 3 cards updated"]
    );
    let clauses = json!([{ "question": "Staff group", "values": ["Medical"], "ranges": [] }]);
    assert!(effects.contains(&Effect::Event(
        "filter",
        json!({ "clauses": clauses, "rows": 2 })
    )));
    let effects = page.act(Action::Clear);
    assert_eq!(
        announced(&effects),
        ["No filters: all 5 rows. 3 cards updated"]
    );
}

#[test]
fn a_set_clause_takes_the_place_of_its_questions_own() {
    let mut page = Page::loans();
    let set = |pick| Action::Set(Clause { question: 2, pick });
    page.act(set(Pick::Ranges(vec![(2.0, 4.0)])));
    assert_eq!(page.rows(), 2);
    page.act(set(Pick::Ranges(vec![(5.0, 6.0)])));
    assert_eq!(page.rows(), 1);
    page.act(set(Pick::Ranges(Vec::new())));
    assert_eq!(
        (page.rows(), page.state.loaded().unwrap().clauses.len()),
        (5, 0)
    );
}

#[test]
fn a_mark_that_stands_for_nothing_changes_no_filter() {
    assert_eq!(toggled(&[], 0, MarkKey::Fixed(3)), []);
    let held = vec![Clause {
        question: 0,
        pick: Pick::Options(vec![1]),
    }];
    assert_eq!(toggled(&held, 0, MarkKey::Fixed(3)), held);
}

#[test]
fn a_filter_is_written_as_it_would_be_said() {
    let page = Page::with(
        "survey.csv",
        "Site,Day,Hours,How far [Fast],How far [Kind]\nNorth,2026-01-05,1,Agree,Agree\nSouth,2026-02-05,9,Disagree,Agree\nWest,2026-02-06,4,Agree,Disagree\n",
    );
    let questions = &page.state.loaded().unwrap().questions;
    let words = |i: usize, pick: Pick| clause_words(&questions[i], &pick);
    assert_eq!(words(0, Pick::Options(vec![0])), "Site: North");
    assert_eq!(
        words(0, Pick::Options(vec![0, 1, 2])),
        "Site: North, South or West"
    );
    let day = |y, m, d| f64::from(Day::from_ymd(y, m, d).unwrap().0);
    let january = (day(2026, 1, 1), day(2026, 2, 1));
    assert_eq!(words(1, Pick::Ranges(vec![january])), "Day: January 2026");
    assert_eq!(
        words(2, Pick::Ranges(vec![(1.0, 2.0), (4.0, 5.0)])),
        "Hours: 1 or 4"
    );
    assert_eq!(
        words(2, Pick::Ranges(vec![(0.0, 1250.0)])),
        "Hours: 0 to under 1,250"
    );
    assert_eq!(words(3, Pick::Cells(vec![(0, 3)])), "How far: Fast: Agree");
}

//! What the reader did is undone and done again.

use canvass::dashboard::{Action, List, Look, MarkKey, Remember, Towards};
use canvass::engine::{By, Clause, Pick, QuestionResult};
use canvass::table::{Kind, Question};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{LOANS, Page, announced};

const COMMENTS: &str = "\
Site,Hours,What would help you most in your daily work
North,1,Longer opening hours in the evening would help us
South,9,Somebody who searches the evidence with our team
West,4,Books on the wards and not only in the library
North,2,A quiet room where nobody is called on the phone
";

/// The dashboard as the reader sees it.
type Seen = (Look, Vec<Question>, Vec<QuestionResult>, u32);

fn seen(page: &Page) -> Seen {
    let loaded = page.state.loaded().unwrap();
    let (questions, results) = (loaded.questions.clone(), loaded.results.clone());
    (page.state.look(), questions, results, loaded.rows)
}

/// Two files, nothing done to them, the first of which is shown.
fn opened() -> Page {
    let mut page = Page::with("loans.csv", LOANS);
    page.open("comments.csv", COMMENTS);
    page
}

/// Two files, the second of which is shown.
fn two() -> Page {
    let mut page = opened();
    page.act(Action::Choose(1));
    page
}

#[test]
fn each_thing_the_reader_did_is_named_and_undone_and_done_again() {
    let set = Clause {
        question: 1,
        pick: Pick::Ranges(vec![(1.0, 5.0)]),
    };
    let named = Remember {
        name: "Feedback".to_owned(),
        ..Remember::default()
    };
    let text = "What would help you most in your daily work";
    for (action, name) in [
        (Action::Choose(0), "show loans.csv"),
        (Action::Toggle(0, MarkKey::Option(0)), "filter by Site"),
        (Action::Set(set), "filter by Hours"),
        (Action::Find("hou".to_owned()), "find questions"),
        (
            Action::Search(2, "book".to_owned()),
            &format!("search {text}"),
        ),
        (
            Action::Compare(Some(By::Options {
                question: 0,
                item: 0,
            })),
            "comparing by Site",
        ),
        (Action::ToggleTable(0), "table of Site"),
        (Action::ToggleProcess(0), "process chart of Site"),
        (Action::ToggleHidden, "columns that are not drawn"),
        (Action::Correct(1, Kind::Category), "how Hours is read"),
        (Action::Remember(named), "what is kept for files like this"),
        (Action::Move(1, Towards::Earlier), "move Hours"),
        (Action::Hide(0), "hide Site"),
    ] {
        let mut page = two();
        page.act(Action::Choose(0));
        page.act(Action::Choose(1));
        let before = seen(&page);
        page.act(action.clone());
        let after = seen(&page);
        assert_ne!(before, after, "{action:?}");
        assert_eq!(page.state.history.to_undo(), Some(name));
        let said = page.act(Action::Undo);
        assert_eq!(announced(&said), [format!("Undone: {name}")], "once");
        assert_eq!(seen(&page), before, "{action:?}");
        assert_eq!(page.state.history.to_redo(), Some(name));
        let said = page.act(Action::Redo);
        assert_eq!(announced(&said), [format!("Done again: {name}")]);
        assert_eq!(seen(&page), after, "{action:?}");
    }
}

#[test]
fn a_filter_that_a_correction_took_away_comes_back_with_it() {
    let mut page = Page::loans();
    page.act(Action::Toggle(0, MarkKey::Option(1)));
    let before = seen(&page);
    page.act(Action::Correct(0, Kind::Text));
    assert_eq!(page.rows(), 5, "texts cannot be filtered by");
    page.act(Action::Undo);
    assert_eq!(seen(&page), before);
    assert_eq!(page.rows(), 2);
}

#[test]
fn what_is_written_into_one_field_is_one_step() {
    let mut page = two();
    let before = seen(&page);
    for words in ["h", "ho", "hou"] {
        page.act(Action::Find(words.to_owned()));
    }
    for words in ["b", "bo"] {
        page.act(Action::Search(2, words.to_owned()));
    }
    page.act(Action::Undo);
    let find = &page.state.loaded().unwrap().shown.wanted;
    assert_eq!(find, "hou");
    page.act(Action::Undo);
    assert_eq!(seen(&page), before);
}

#[test]
fn late_answers_and_longer_lists_are_no_steps() {
    let mut page = Page::loans();
    assert_eq!(page.state.history.to_undo(), None, "opening a file");
    page.act(Action::More(List::Columns));
    assert_eq!(page.state.history.to_undo(), None);
    page.act(Action::Clear);
    assert_eq!(page.state.history.to_undo(), None, "there was no filter");
    let said = page.act(Action::Undo);
    assert_eq!(announced(&said), ["Nothing to undo"]);
}

#[test]
fn what_was_done_to_a_file_goes_with_it() {
    let mut page = two();
    page.act(Action::Choose(0));
    page.act(Action::Toggle(1, MarkKey::Option(0)));
    page.act(Action::Choose(1));
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    page.act(Action::Close(1));
    assert_eq!(page.state.active, Some(0));
    assert_eq!(page.state.history.to_undo(), Some("filter by Site"));
    page.act(Action::Undo);
    assert_eq!((page.rows(), page.state.history.to_undo()), (5, None));
}

#[test]
fn two_corrections_undone_before_the_file_is_read_come_to_the_same() {
    let mut page = Page::loans();
    page.act(Action::Toggle(0, MarkKey::Option(1)));
    let before = seen(&page);
    page.act(Action::Correct(0, Kind::Text));
    page.act(Action::Correct(2, Kind::Category));
    let first = page.state.reduce(Action::Undo);
    let second = page.state.reduce(Action::Undo);
    page.follow(first.into_iter().chain(second).collect());
    assert_eq!(seen(&page), before);
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use canvass::dashboard::Writing;
    use proptest::prelude::*;

    use super::*;

    fn note(page: &mut Page, question: u32, key: MarkKey, text: &str) {
        page.act(Action::WriteNote(Writing {
            question,
            note: None,
            key: Some(key),
            back: String::new(),
        }));
        page.act(Action::KeepNote(key, text.to_owned()));
    }

    #[derive(Clone, Debug)]
    enum Did {
        Act(Action),
        Note(u32, u32, String),
        DropNote(usize),
    }

    fn did() -> impl Strategy<Value = Did> {
        let place = 0_u32..4;
        let towards = prop_oneof![
            Just(Towards::Earlier),
            Just(Towards::Later),
            Just(Towards::Start)
        ];
        let kind = prop_oneof![Just(Kind::Category), Just(Kind::Text), Just(Kind::Personal)];
        let act = prop_oneof![
            (0_u32..2).prop_map(Action::Choose),
            (place.clone(), 0_u32..3).prop_map(|(q, o)| Action::Toggle(q, MarkKey::Option(o))),
            place.clone().prop_map(Action::Remove),
            prop::option::of(place.clone()).prop_map(|question| {
                Action::Compare(question.map(|question| By::Options { question, item: 0 }))
            }),
            Just(Action::Clear),
            "[a-z]{0,2}".prop_map(Action::Find),
            (place.clone(), "[a-z]{0,2}").prop_map(|(q, words)| Action::Search(q, words)),
            place.clone().prop_map(Action::ToggleTable),
            Just(Action::ToggleHidden),
            (0_u32..3, kind).prop_map(|(column, kind)| Action::Correct(column, kind)),
            (place.clone(), towards).prop_map(|(q, towards)| Action::Move(q, towards)),
            place.clone().prop_map(Action::Hide),
            place.clone().prop_map(Action::Unhide),
        ];
        prop_oneof![
            8 => act.prop_map(Did::Act),
            1 => (place, 0_u32..3, "[a-z]{1,9}").prop_map(|(q, o, text)| Did::Note(q, o, text)),
            1 => (0_usize..2).prop_map(Did::DropNote),
        ]
    }

    /// Whether the mark is there to be chosen.
    fn is_there(page: &Page, question: u32, option: u32) -> bool {
        let questions = &page.state.loaded().unwrap().questions;
        let asked = questions.get(question as usize);
        asked.is_some_and(|asked| (option as usize) < asked.options.len())
    }

    fn act(page: &mut Page, did: Did) {
        match did {
            Did::Act(Action::Toggle(question, MarkKey::Option(option)))
                if !is_there(page, question, option) => {}
            Did::Act(action) => {
                page.act(action);
            }
            Did::Note(question, option, text) => {
                note(page, question, MarkKey::Option(option), &text);
            }
            Did::DropNote(place) => {
                page.act(Action::DropNote(place));
            }
        }
    }

    fn num_steps(page: &mut Page, way: &Action) -> usize {
        let left = |page: &Page| match way {
            Action::Undo => page.state.history.to_undo().is_some(),
            _ => page.state.history.to_redo().is_some(),
        };
        let mut steps = 0;
        while left(page) {
            page.act(way.clone());
            steps += 1;
        }
        steps
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn undo_gives_back_what_was_seen_and_redo_what_was_undone(dids in prop::collection::vec(did(), 1..14)) {
            let mut page = opened();
            let first = seen(&page);
            for did in dids {
                act(&mut page, did);
            }
            let last = seen(&page);
            let undone = num_steps(&mut page, &Action::Undo);
            let redone = num_steps(&mut page, &Action::Redo);
            prop_assert_eq!(undone, redone);
            prop_assert_eq!(seen(&page), last);
            num_steps(&mut page, &Action::Undo);
            prop_assert_eq!(seen(&page), first);
        }

        #[test]
        fn each_step_back_is_the_look_before_it(dids in prop::collection::vec(did(), 1..10)) {
            let mut page = opened();
            let mut looks = vec![seen(&page)];
            for did in dids {
                act(&mut page, did);
                if looks.last() != Some(&seen(&page)) {
                    looks.push(seen(&page));
                }
            }
            let mut back = vec![seen(&page)];
            while page.state.history.to_undo().is_some() {
                page.act(Action::Undo);
                if back.last() != Some(&seen(&page)) {
                    back.push(seen(&page));
                }
            }
            for seen in &back {
                prop_assert!(looks.contains(seen));
            }
            prop_assert_eq!(back.last(), looks.first());
        }

        #[test]
        fn a_new_action_forgets_what_was_undone(dids in prop::collection::vec(did(), 1..8)) {
            let mut page = two();
            for did in dids {
                act(&mut page, did);
            }
            page.act(Action::Undo);
            prop_assume!(page.state.history.to_redo().is_some());
            let before = page.state.look();
            page.act(Action::ToggleTable(0));
            prop_assert_ne!(page.state.look(), before);
            prop_assert_eq!(page.state.history.to_redo(), None);
        }
    }
}

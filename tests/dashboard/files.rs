//! Opening, reading, failing, closing.

use canvass::dashboard::{Action, Phase, State};
use canvass::engine::{Found, Reply, Request};
use canvass::json::json;
use canvass::port::Effect;
use canvass::table::{Kind, QuestionKind};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{LOANS, Page, announced, errors, reply, requests};
use crate::engine::counts;

#[test]
fn a_file_is_read_shown_and_announced() {
    let mut page = Page::default();
    let effects = page.open("loans.csv", LOANS);
    assert_eq!(
        announced(&effects),
        ["loans.csv opened: 5 rows, no problems"]
    );
    assert!(effects.contains(&Effect::Event(
        "loaded",
        json!({ "rows": 5, "columns": 3, "problems": 0 })
    )));
    let loaded = page.state.loaded().unwrap();
    assert_eq!((loaded.rows, loaded.results.len()), (5, 3));
    assert_eq!(counts(&loaded.results[0]), [2, 2, 1]);
}

#[test]
fn progress_is_kept_until_the_table_is_ready() {
    let mut state = State::default();
    let asked = requests(state.reduce(Action::Open(vec![("a.csv".to_owned(), 8)])));
    assert!(matches!(
        asked.as_slice(),
        [Request::Open {
            file: 0,
            size: 8,
            ..
        }]
    ));
    assert_eq!(state.files[0].phase, Phase::Reading(0.0));
    assert_eq!(
        reply(&mut state, Reply::Progress { file: 0, done: 0.4 }),
        []
    );
    assert_eq!(state.files[0].phase, Phase::Reading(0.4));
    assert_eq!(state.loaded(), None);
    assert_eq!(state.summary(), json!(null));
}

#[test]
fn a_failure_is_said_with_its_sentence_and_leaves_the_others() {
    let mut page = Page::loans();
    let effects = page.open("photo.csv", "");
    let sentence = "photo.csv is empty. Check that the export finished, then open it again";
    assert_eq!(announced(&effects), [sentence]);
    assert_eq!(errors(&effects), [sentence]);
    assert_eq!(
        page.state.files[1].phase,
        Phase::Failed(sentence.to_owned())
    );
    assert_eq!(page.rows(), 5);
    let effects = page.act(Action::Fail {
        name: "far.csv".to_owned(),
        sentence: "far.csv is not there".to_owned(),
    });
    assert_eq!(errors(&effects), ["far.csv is not there"]);
    assert_eq!(page.state.files.len(), 3);
}

#[test]
fn the_first_ready_file_is_shown_and_another_can_be_chosen() {
    let mut page = Page::loans();
    page.open("visits.csv", "Site,Visits\nNorth,1\n");
    assert_eq!(page.rows(), 5);
    page.act(Action::Choose(1));
    assert_eq!(page.rows(), 1);
    page.act(Action::Close(1));
    assert_eq!(page.rows(), 5);
    assert_eq!(page.state.files.len(), 1);
    page.act(Action::Close(0));
    assert_eq!(page.state.active, None);
}

#[test]
fn a_file_takes_the_place_of_an_earlier_one_of_its_name() {
    let mut page = Page::loans();
    page.open("loans.csv", "Site,Loans\nNorth,1\n");
    let names: Vec<&str> = page
        .state
        .files
        .iter()
        .map(|file| file.name.as_str())
        .collect();
    assert_eq!(names, ["loans.csv"]);
    assert_eq!(page.rows(), 1);
}

#[test]
fn replies_about_a_closed_file_are_dropped() {
    let mut page = Page::loans();
    let Phase::Ready(loaded) = page.state.files[0].phase.clone() else {
        panic!()
    };
    page.act(Action::Close(0));
    let before = page.state.clone();
    let late = [
        Reply::Progress { file: 0, done: 0.5 },
        Reply::Answer {
            file: 0,
            turn: loaded.turn,
            rows: 1,
            results: Vec::new(),
        },
        Reply::Opened {
            file: 0,
            report: Box::new(loaded.report.clone()),
            questions: loaded.questions.clone(),
            survey: None,
        },
    ];
    for late in late {
        assert_eq!(reply(&mut page.state, late), []);
        assert_eq!(page.state, before);
    }
}

#[test]
fn a_late_answer_is_dropped() {
    let mut page = Page::loans();
    let first = requests(
        page.state
            .reduce(Action::Toggle(0, canvass::dashboard::MarkKey::Option(0))),
    );
    let second = requests(page.state.reduce(Action::Clear));
    let turn = |asked: &[Request]| match asked {
        [Request::Query { turn, .. }] => *turn,
        other => panic!("{other:?}"),
    };
    let (early, late) = (turn(&first), turn(&second));
    assert!(early < late);
    let answer = |turn, rows| Reply::Answer {
        file: 0,
        turn,
        rows,
        results: Vec::new(),
    };
    assert_eq!(reply(&mut page.state, answer(early, 2)), []);
    assert_eq!(page.rows(), 5);
    assert!(!reply(&mut page.state, answer(late, 4)).is_empty());
    assert_eq!(page.rows(), 4);
}

#[test]
fn a_corrected_column_keeps_the_filter_and_the_open_tables() {
    let mut page = Page::loans();
    page.act(Action::Toggle(0, canvass::dashboard::MarkKey::Option(0)));
    page.act(Action::ToggleTable(1));
    let rows = page.rows();
    page.act(Action::Correct(2, Kind::Category));
    let loaded = page.state.loaded().unwrap();
    assert_eq!(loaded.questions[2].kind, QuestionKind::Single);
    assert_eq!((loaded.clauses.len(), loaded.rows), (1, rows));
    assert!(loaded.open_tables.contains(&1));
    page.act(Action::Correct(0, Kind::Text));
    let loaded = page.state.loaded().unwrap();
    assert_eq!(
        (loaded.clauses.len(), loaded.rows),
        (0, 5),
        "its own filter has gone"
    );
}

#[test]
fn the_summary_names_columns_and_questions() {
    let summary = Page::loans().state.summary();
    assert_eq!(summary["name"], "loans.csv");
    assert_eq!(summary["rows"], 5);
    assert_eq!(
        summary["columns"][2],
        json!({ "name": "Loans", "kind": "number" })
    );
    assert_eq!(
        summary["questions"][0],
        json!({ "title": "Staff group", "kind": "single", "options": ["Medical", "Nursing", "Estates"], "items": [] })
    );
}

#[test]
fn texts_are_searched_again_when_the_filter_changes() {
    let mut page = Page::with(
        "notes.csv",
        "Site,What would you change?\nNorth,More quiet rooms for reading please\nSouth,Quiet corners on every ward floor\nNorth,Nothing at all that I can think of\n",
    );
    let found = |page: &Page| {
        let (words, found) = page.state.loaded().unwrap().texts.get(1).unwrap().clone();
        (words, found.total)
    };
    page.act(Action::Correct(1, Kind::Text));
    assert_eq!(found(&page), (String::new(), 3));
    page.act(Action::Search(1, "quiet".to_owned()));
    assert_eq!(found(&page), ("quiet".to_owned(), 2));
    page.act(Action::Toggle(0, canvass::dashboard::MarkKey::Option(0)));
    assert_eq!(found(&page), ("quiet".to_owned(), 1));
    let late = Reply::Texts {
        file: 0,
        question: 1,
        found: Found {
            words: "qui".to_owned(),
            ..Found::default()
        },
    };
    reply(&mut page.state, late);
    assert_eq!(
        found(&page),
        ("quiet".to_owned(), 1),
        "a late search is dropped"
    );
}

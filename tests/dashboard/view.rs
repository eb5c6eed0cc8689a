//! Views that are saved and come back.

use canvass::dashboard::{Action, Definition, MarkKey, SavedClause, SavedView};
use canvass::json::json;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{LOANS, Page, errors};

const SURVEY: &str = "\
Site,Hours,How far [Fast],How far [Kind]
North,1,Agree,Agree
South,9,Disagree,Agree
West,4,Agree,Disagree
";

#[test]
fn a_view_comes_back_as_it_was() {
    let mut page = Page::with("survey.csv", SURVEY);
    for (question, key) in [
        (0, MarkKey::Option(0)),
        (0, MarkKey::Option(2)),
        (1, MarkKey::Range(1.0, 5.0)),
        (2, MarkKey::Cell(0, 3)),
    ] {
        page.act(Action::Toggle(question, key));
    }
    let saved = page.state.definition().to_json();
    assert_eq!(
        saved,
        json!({
            "canvass": "dashboard/1",
            "shown": "survey.csv",
            "files": [{
                "file": "survey.csv",
                "clauses": [
                    { "question": "Site", "values": ["North", "West"], "ranges": [] },
                    { "question": "Hours", "values": [], "ranges": [{ "from": 1.0, "to": 5.0 }] },
                    { "question": "How far", "values": [{ "item": "Fast", "option": "Agree" }], "ranges": [] },
                ],
            }],
        })
    );
    let view = Definition::from_json(&saved).unwrap();
    assert_eq!(view, page.state.definition());
    let mut later = Page::with("survey.csv", SURVEY);
    assert_eq!(errors(&later.act(Action::Restore(view))), [""; 0]);
    assert_eq!(later.state.definition(), page.state.definition());
    assert_eq!((later.rows(), page.rows()), (2, 2));
}

#[test]
fn a_view_waits_for_its_file() {
    let mut page = Page::loans();
    page.act(Action::Toggle(0, MarkKey::Option(0)));
    let view = page.state.definition();
    let mut later = Page::default();
    assert_eq!(later.act(Action::Restore(view.clone())), []);
    later.open("other.csv", "Site,Loans\nNorth,1\n");
    assert_eq!(later.rows(), 1);
    later.open("loans.csv", LOANS);
    assert_eq!(later.state.definition().files[1..], view.files);
    assert_eq!((later.rows(), later.state.active), (2, Some(1)));
}

#[test]
fn only_the_newest_view_of_a_file_waits() {
    let clause = |site: &str| Definition {
        shown: "loans.csv".to_owned(),
        files: vec![SavedView {
            file: "loans.csv".to_owned(),
            clauses: vec![SavedClause {
                question: "Site".to_owned(),
                values: vec![(None, site.to_owned())],
                ranges: Vec::new(),
            }],
            ..SavedView::default()
        }],
    };
    let mut page = Page::default();
    page.act(Action::Restore(clause("North")));
    page.act(Action::Restore(clause("South")));
    page.open("loans.csv", LOANS);
    assert_eq!(page.state.definition(), clause("South"));
    page.act(Action::Clear);
    page.open("loans.csv", LOANS);
    assert_eq!(page.rows(), 5, "a view comes back once");
}

#[test]
fn what_a_view_names_and_the_file_lacks_is_said() {
    let mut page = Page::loans();
    let view = Definition::from_json(&json!({
        "canvass": "dashboard-view/1",
        "clauses": [
            { "question": "Ward", "values": ["4"] },
            { "question": "Site", "values": ["West"] },
            { "question": "Site", "from": 1, "to": 2 },
            { "question": "Loans", "values": ["3"] },
            { "question": "Loans", "values": [] },
            { "question": "Staff group", "values": ["Nursing"] },
        ],
    }));
    let effects = page.act(Action::Restore(view.unwrap()));
    assert_eq!(
        errors(&effects),
        [
            "the filter names the question “Ward”, which this file does not have. Use the title of one of its cards",
            "the filter on “Site” names “West”, which is not among its answers",
            "the filter on “Site” gives a range, but its answers are no numbers or dates. Use its answers",
            "the filter on “Loans” names “3”, which is not among its answers",
        ]
    );
    assert_eq!(
        (page.rows(), page.state.loaded().unwrap().clauses.len()),
        (2, 1)
    );
}

#[test]
fn usage_and_texts_cannot_be_filtered_by() {
    let page = Page::with(
        "usage.csv",
        "Title,Metric_Type,Jan-2026,Feb-2026\nA,Requests,1,2\nB,Denials,3,4\n",
    );
    let questions = &page.state.loaded().unwrap().questions;
    let clause = SavedClause {
        question: "Usage by month".to_owned(),
        values: vec![(None, "Requests".to_owned())],
        ranges: Vec::new(),
    };
    assert_eq!(
        clause.to_clause(questions),
        Err(
            "the filter names “Usage by month”, which rows cannot be chosen by. Use another card"
                .to_owned()
        )
    );
}

#[test]
fn a_view_that_an_earlier_version_saved_comes_back() {
    let older = json!({
        "canvass": "dashboard-view/1",
        "file": "loans.csv",
        "clauses": [{ "question": "Site", "values": ["South"], "ranges": [] }],
    });
    let mut page = Page::loans();
    page.act(Action::Restore(Definition::from_json(&older).unwrap()));
    assert_eq!(page.rows(), 2);
    let bare = Definition::from_json(&json!({ "canvass": "dashboard-view/1" })).unwrap();
    assert_eq!(bare.files, [SavedView::default()]);
}

#[test]
fn an_object_of_another_format_is_no_view() {
    for object in [
        json!(null),
        json!({}),
        json!({ "canvass": "dashboard/2" }),
        json!({ "canvass": 1 }),
    ] {
        assert!(Definition::from_json(&object).is_err(), "{object}");
    }
}

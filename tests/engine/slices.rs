//! Queries in pieces: newer ones, cancelled ones, and several tables at once.

use canvass::engine::{By, Cross, Measure, Query, Reply, Request, answer, partial};
use canvass::table::{ColumnSettings, Kind, Settings, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::host::{Page, ask};
use super::options;
use crate::read::table;

/// Rows enough that making their questions into codes takes several pieces: the
/// comments are all different.
const ROWS: u32 = 300_000;

fn text(rows: u32) -> String {
    let mut text = String::from("Site,Loans,Comment\n");
    for i in 0..rows {
        text.push_str(&format!(
            "Site {},{},Thanks for {i}\n",
            i * 7 % 11,
            i * 13 % 17
        ));
    }
    text
}

/// A page whose only file is open.
fn page() -> (Page, Table) {
    let text = text(ROWS);
    let mut page = Page::default();
    page.open(1, "loans.csv", text.as_bytes());
    page.settle();
    (page, table(&text))
}

fn query(page: &mut Page, turn: u32, options_of_site: &[u32]) {
    let clauses = vec![options(0, options_of_site)];
    ask(
        &mut page.host,
        &Request::Query {
            file: 1,
            turn,
            clauses,
        },
    );
}

fn turns(replies: &[Reply]) -> Vec<u32> {
    let turn = |reply: &Reply| match reply {
        Reply::Answer { turn, .. } | Reply::Groups { turn, .. } | Reply::Refused { turn, .. } => {
            Some(*turn)
        }
        _ => None,
    };
    replies.iter().filter_map(turn).collect()
}

#[test]
fn a_newer_query_takes_the_place_of_the_one_under_way_after_any_number_of_pieces() {
    let (mut page, table) = page();
    let expected = answer(&table, &[options(0, &[4, 5])]);
    assert!(expected.0 > 0);
    for pieces in 0..6 {
        query(&mut page, 1, &[1, 2]);
        assert!(page.host.step(), "the first piece is not the last");
        for _ in 0..pieces {
            page.host.step();
        }
        query(&mut page, 2, &[4, 5]);
        let replies = page.settle();
        let Some(Reply::Answer {
            turn: 2,
            rows,
            results,
            ..
        }) = replies.last()
        else {
            panic!("{replies:?}")
        };
        assert_eq!((*rows, results.clone()), expected);
        // Its questions are to be made into codes again.
        let settings = Settings::default();
        ask(&mut page.host, &Request::Reread { file: 1, settings });
        page.settle();
    }
}

#[test]
fn a_table_that_is_closed_or_read_anew_answers_nothing_that_was_asked_before() {
    let (mut page, _) = page();
    query(&mut page, 1, &[1]);
    assert!(page.host.step());
    let mut settings = Settings::default();
    settings.columns.insert(
        1,
        ColumnSettings {
            kind: Some(Kind::Category),
            ..ColumnSettings::default()
        },
    );
    ask(&mut page.host, &Request::Reread { file: 1, settings });
    assert_eq!(turns(&page.settle()), [] as [u32; 0]);
    query(&mut page, 2, &[1]);
    assert!(page.host.step());
    ask(&mut page.host, &Request::Close { file: 1 });
    assert!(!page.host.step());
    assert_eq!(page.settle(), []);
}

#[test]
fn groups_are_answered_beside_queries_and_leave_them_as_they_are() {
    let (mut page, table) = page();
    let groups = Query {
        by: vec![By::Options {
            question: 0,
            item: 0,
        }],
        measures: vec![Measure::Sum(1)],
        clauses: vec![options(0, &[0, 3])],
    };
    query(&mut page, 1, &[2]);
    ask(
        &mut page.host,
        &Request::Ask {
            file: 1,
            turn: 2,
            query: groups.clone(),
        },
    );
    let replies = page.settle();
    let [
        Reply::Answer {
            turn: 1,
            rows,
            results,
            ..
        },
        Reply::Groups {
            turn: 2,
            groups: found,
            ..
        },
    ] = replies.as_slice()
    else {
        panic!("{replies:?}")
    };
    assert_eq!(
        (*rows, results.clone()),
        answer(&table, &[options(0, &[2])])
    );
    let mut cross = Cross::new(&table);
    let expected = partial(&mut cross, &table, &groups)
        .unwrap()
        .finish(&groups.measures);
    assert_eq!(*found, expected);
    assert_eq!(found.groups.len(), 2);
}

#[test]
fn what_is_refused_has_its_turn_and_the_query_before_it_is_dropped() {
    let (mut page, _) = page();
    query(&mut page, 1, &[1]);
    query(&mut page, 2, &[99]);
    let replies = page.settle();
    let [
        Reply::Refused {
            file: 1,
            turn: 2,
            sentence,
        },
    ] = replies.as_slice()
    else {
        panic!("{replies:?}")
    };
    assert_eq!(
        sentence,
        "the filter of “Site” asks for its option 100, but it has 11. Choose among those"
    );
}

#[test]
fn only_questions_that_are_shown_are_answered() {
    let (mut page, table) = page();
    ask(
        &mut page.host,
        &Request::Show {
            file: 1,
            questions: vec![1],
        },
    );
    query(&mut page, 1, &[2]);
    let replies = page.settle();
    let [Reply::Answer { results, .. }] = replies.as_slice() else {
        panic!("{replies:?}")
    };
    assert_eq!(
        results.as_slice(),
        &answer(&table, &[options(0, &[2])]).1[1..2]
    );
}

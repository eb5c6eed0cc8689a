//! Groups of rows compared: what they say is what a filter on each gives, in pieces too.

use canvass::engine::{
    Clause, Compared, Cross, Grouping, Pick, Refusal, Reply, Request, answer, compare,
};
use canvass::table::Table;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::host::{Page, ask};
use super::options;
use crate::read::table;

fn loans(rows: &[(u8, u8, u8)]) -> String {
    let each = rows.iter().map(|(site, kind, loans)| {
        let kind = ["Book", "Journal", "Search"][usize::from(kind % 3)];
        format!("Site {},{kind},{loans}\n", site % 4)
    });
    format!("Site,Kind,Loans\n{}", each.collect::<String>())
}

fn by_site(table: &Table) -> Grouping {
    let options = 0..table.questions[0].options.len() as u32;
    Grouping {
        question: 0,
        groups: options.map(|code| Pick::Options(vec![code])).collect(),
        overlaps: false,
    }
}

/// Sites 0 to 3 in turn, with other loans and kinds in each.
fn many() -> String {
    let rows: Vec<(u8, u8, u8)> = (0..40_000_u32)
        .map(|i| ((i % 4) as u8, (i * 7 % 5) as u8, (i * 13 % 17) as u8))
        .collect();
    loans(&rows)
}

fn request(turn: u32, table: &Table, clauses: Vec<Clause>) -> Request {
    Request::Compare {
        file: 1,
        turn,
        grouping: by_site(table),
        clauses,
    }
}

fn compared(replies: &[Reply]) -> Vec<(u32, &Compared)> {
    let each = replies.iter().filter_map(|reply| match reply {
        Reply::Compared { turn, compared, .. } => Some((*turn, compared)),
        _ => None,
    });
    each.collect()
}

#[test]
fn a_comparison_goes_on_after_a_query_that_comes_between() {
    let text = many();
    let table = table(&text);
    for pieces in [0, 1, 2, 5, 9] {
        let mut page = Page::default();
        page.open(1, "loans.csv", text.as_bytes());
        page.settle();
        ask(
            &mut page.host,
            &request(1, &table, vec![options(1, &[0, 1])]),
        );
        for _ in 0..pieces {
            page.host.step();
        }
        let between = Request::Query {
            file: 1,
            turn: 7,
            clauses: vec![options(0, &[2])],
        };
        ask(&mut page.host, &between);
        let replies = page.settle();
        let expected = compare(
            &mut Cross::new(&table),
            &table,
            &by_site(&table),
            &[options(1, &[0, 1])],
        );
        assert_eq!(
            compared(&replies),
            [(1, &expected.unwrap())],
            "after {pieces} pieces"
        );
        let (rows, results) = answer(&table, &[options(0, &[2])]);
        let answered = replies.iter().any(|reply| {
            matches!(reply, Reply::Answer { turn: 7, rows: found, results: own, .. } if (*found, own) == (rows, &results))
        });
        assert!(answered, "after {pieces} pieces");
    }
}

#[test]
fn a_newer_comparison_takes_the_place_of_the_one_under_way() {
    let text = many();
    let table = table(&text);
    let mut page = Page::default();
    page.open(1, "loans.csv", text.as_bytes());
    page.settle();
    ask(&mut page.host, &request(1, &table, Vec::new()));
    page.host.step();
    ask(&mut page.host, &request(2, &table, vec![options(1, &[0])]));
    let replies = page.settle();
    let turns: Vec<u32> = compared(&replies).iter().map(|(turn, _)| *turn).collect();
    assert_eq!(turns, [2]);
}

#[test]
fn groups_that_a_table_cannot_have_are_refused() {
    let table = table("Site,Loans\nNorth,2\nSouth,3\nNorth,5\n");
    let grouping = Grouping {
        question: 0,
        groups: vec![Pick::Options(vec![0]), Pick::Options(vec![9])],
        overlaps: false,
    };
    let refused = compare(&mut Cross::new(&table), &table, &grouping, &[]);
    assert!(
        matches!(refused, Err(Refusal::NoOption { option: 9, .. })),
        "{refused:?}"
    );
    let grouping = Grouping {
        question: 5,
        ..grouping
    };
    let refused = compare(&mut Cross::new(&table), &table, &grouping, &[]);
    assert!(
        matches!(refused, Err(Refusal::NoQuestion { question: 5, .. })),
        "{refused:?}"
    );
}

#[cfg(not(target_arch = "wasm32"))]
mod laws {
    use canvass::engine::{Clause, Cross, answer, compare};
    use proptest::prelude::*;

    use super::{by_site, loans};
    use crate::engine::options;
    use crate::read::table;

    proptest! {
        #[test]
        fn each_group_says_what_a_filter_on_it_gives(
            rows in prop::collection::vec((0_u8..4, 0_u8..3, 0_u8..40), 30..120),
            filtered in any::<bool>(),
        ) {
            let table = table(&loans(&rows));
            let clauses: Vec<Clause> = filtered.then(|| options(1, &[0])).into_iter().collect();
            let grouping = by_site(&table);
            prop_assume!(grouping.groups.len() > 1 && table.questions[1].options.len() > 1);
            let mut cross = Cross::new(&table);
            let compared = compare(&mut cross, &table, &grouping, &clauses).unwrap();
            for (code, results) in (0..).zip(&compared.groups) {
                let own: Vec<Clause> = clauses.iter().cloned().chain([options(0, &[code])]).collect();
                prop_assert_eq!(results, &answer(&table, &own).1);
            }
            let all: Vec<u32> = (0..grouping.groups.len() as u32).collect();
            let any: Vec<Clause> = clauses.iter().cloned().chain([options(0, &all)]).collect();
            prop_assert_eq!(&compared.all, &answer(&table, &any).1);
            prop_assert_eq!(compared.outcomes.len(), table.questions.len());
            prop_assert!(compared.outcomes[0].is_empty(), "groups are not compared by themselves");
        }
    }
}

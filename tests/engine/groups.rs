//! Rows in groups, worked by hand.

use canvass::engine::{By, Clause, Cross, Groups, Key, Measure, Period, Pick, Query, partial};
use canvass::table::{Day, Kind, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{options, ranges};
use crate::read::table;

/// Group 0, uses 1, hours 2, visited 3, statements 4.
const SURVEY: &str = "\
Staff group,Uses,Hours,Visited,It is quick - Weekdays,It is quick - Weekends
Nursing,Searches;Training;,2,2026-01-05,Agree,Disagree
Nursing,Searches;,4,2026-03-31,Strongly agree,Don't know
Medical,Training;,7.5,2026-04-01,Disagree,
Medical,,8,2025-04-02,Agree,Agree
,Searches;,,,,Don't know
Nursing,Training;,4,2026-01-06,Agree,Agree
";

fn survey() -> Table {
    table(SURVEY)
}

fn ask(table: &Table, query: &Query) -> Groups {
    let mut cross = Cross::new(table);
    partial(&mut cross, table, query)
        .unwrap()
        .finish(&query.measures)
}

fn option(label: &str) -> Key {
    Key::Option(label.to_owned())
}

fn by(question: u32) -> By {
    By::Options { question, item: 0 }
}

fn query(by: &[By], measures: &[Measure]) -> Query {
    Query {
        by: by.to_vec(),
        measures: measures.to_vec(),
        clauses: Vec::new(),
    }
}

/// The place of an option.
fn place(table: &Table, question: usize, label: &str) -> u32 {
    let options = &table.questions[question].options;
    options.iter().position(|option| option == label).unwrap() as u32
}

/// Keys and values of each group.
fn groups(found: &Groups) -> Vec<(&[Key], &[Option<f64>])> {
    let each = found.groups.iter();
    each.map(|group| (group.keys.as_slice(), group.values.as_slice()))
        .collect()
}

#[test]
fn rows_are_one_group_where_nothing_divides_them() {
    let measures = [
        Measure::Rows,
        Measure::Answered(2),
        Measure::Sum(2),
        Measure::Mean(2),
    ];
    let found = ask(&survey(), &query(&[], &measures));
    let values = [Some(6.0), Some(5.0), Some(25.5), Some(5.1)];
    assert_eq!(groups(&found), [(&[][..], &values[..])]);
    assert_eq!((found.rows, found.base), (6, 6));
}

#[test]
fn groups_of_options_have_their_own_measures_and_those_without_an_answer_stand_last() {
    let measures = [
        Measure::Rows,
        Measure::Mean(2),
        Measure::Distinct(2),
        Measure::Quantile(2, 0.5),
        Measure::Quantile(2, 0.75),
        Measure::Distinct(1),
    ];
    let found = ask(&survey(), &query(&[by(0)], &measures));
    assert_eq!(
        groups(&found),
        [
            (
                &[option("Medical")][..],
                &[
                    Some(2.0),
                    Some(7.75),
                    Some(2.0),
                    Some(7.75),
                    Some(7.875),
                    Some(1.0)
                ][..]
            ),
            (
                &[option("Nursing")],
                &[
                    Some(3.0),
                    Some(10.0 / 3.0),
                    Some(2.0),
                    Some(4.0),
                    Some(4.0),
                    Some(2.0)
                ]
            ),
            (
                &[Key::Nothing],
                &[Some(1.0), None, Some(0.0), None, None, Some(1.0)]
            ),
        ]
    );
    assert_eq!((found.rows, found.base), (6, 5));
}

#[test]
fn a_row_is_in_the_group_of_each_option_it_chose_and_once_in_the_base() {
    let found = ask(
        &survey(),
        &query(&[by(1)], &[Measure::Rows, Measure::Sum(2)]),
    );
    assert_eq!(
        groups(&found),
        [
            (&[option("Searches")][..], &[Some(3.0), Some(6.0)][..]),
            (&[option("Training")], &[Some(3.0), Some(13.5)]),
            (&[Key::Nothing], &[Some(1.0), Some(8.0)]),
        ]
    );
    assert_eq!((found.rows, found.base), (6, 5));
}

#[test]
fn two_questions_make_a_cross_tab_of_those_that_occur() {
    let found = ask(&survey(), &query(&[by(1), by(0)], &[Measure::Rows]));
    assert_eq!(
        groups(&found),
        [
            (
                &[option("Searches"), option("Nursing")][..],
                &[Some(2.0)][..]
            ),
            (&[option("Searches"), Key::Nothing], &[Some(1.0)]),
            (&[option("Training"), option("Medical")], &[Some(1.0)]),
            (&[option("Training"), option("Nursing")], &[Some(2.0)]),
            (&[Key::Nothing, option("Medical")], &[Some(1.0)]),
        ]
    );
    assert_eq!((found.rows, found.base), (6, 4));
}

#[test]
fn statements_are_grouped_one_by_one() {
    let weekends = By::Options {
        question: 4,
        item: 1,
    };
    let found = ask(
        &survey(),
        &query(&[weekends], &[Measure::Rows, Measure::Answered(4)]),
    );
    assert_eq!(
        groups(&found),
        [
            (&[option("Agree")][..], &[Some(2.0), Some(2.0)][..]),
            (&[option("Disagree")], &[Some(1.0), Some(1.0)]),
            (&[option("Don't know")], &[Some(2.0), Some(2.0)]),
            (&[Key::Nothing], &[Some(1.0), Some(1.0)]),
        ]
    );
}

#[test]
fn months_quarters_and_financial_years_begin_where_they_should() {
    let month = |year: i32, month: i32| Key::Period(year * 12 + month - 1);
    let each = |period| {
        let found = ask(&survey(), &query(&[By::Time(3, period)], &[Measure::Rows]));
        found
            .groups
            .into_iter()
            .map(|group| (group.keys[0].clone(), group.values[0].unwrap()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        each(Period::Month),
        [
            (month(2025, 4), 1.0),
            (month(2026, 1), 2.0),
            (month(2026, 3), 1.0),
            (month(2026, 4), 1.0),
            (Key::Nothing, 1.0)
        ]
    );
    assert_eq!(
        each(Period::Quarter),
        [
            (month(2025, 4), 1.0),
            (month(2026, 1), 3.0),
            (month(2026, 4), 1.0),
            (Key::Nothing, 1.0)
        ]
    );
    assert_eq!(
        each(Period::FinancialYear),
        [
            (month(2025, 4), 4.0),
            (month(2026, 4), 1.0),
            (Key::Nothing, 1.0)
        ],
        "31 March ends a year, 1 April begins one"
    );
}

#[test]
fn stated_bins_hold_their_lower_edges_and_what_lies_outside_is_counted() {
    let bins = By::Bins {
        question: 2,
        from: 4.0,
        width: 2.0,
        num: 2,
    };
    let found = ask(&survey(), &query(&[bins], &[Measure::Rows]));
    assert_eq!(
        groups(&found),
        [
            (&[Key::Below][..], &[Some(1.0)][..]),
            (&[Key::Bin(0)], &[Some(2.0)]),
            (&[Key::Bin(1)], &[Some(1.0)]),
            (&[Key::Above], &[Some(1.0)]),
            (&[Key::Nothing], &[Some(1.0)]),
        ]
    );
}

#[test]
fn filters_keep_rows_before_they_are_grouped() {
    let january = f64::from(Day::from_ymd(2026, 1, 1).unwrap().0);
    let clauses: Vec<Clause> = vec![
        options(0, &[place(&survey(), 0, "Nursing")]),
        ranges(3, &[(january, january + 31.0)]),
        Clause {
            question: 1,
            pick: Pick::Options(vec![place(&survey(), 1, "Training")]),
        },
    ];
    let found = ask(
        &survey(),
        &Query {
            clauses,
            ..query(&[by(1)], &[Measure::Rows, Measure::Mean(2)])
        },
    );
    assert_eq!(
        groups(&found),
        [
            (&[option("Searches")][..], &[Some(1.0), Some(2.0)][..]),
            (&[option("Training")], &[Some(2.0), Some(3.0)]),
        ]
    );
    assert_eq!((found.rows, found.base), (2, 2));
}

#[test]
fn labels_that_are_numbers_are_measured_as_numbers() {
    let mut table = table("Rating,Site\n10,A\n2,A\n9,B\n2,B\n,B\n");
    table.correct(0, Kind::Category);
    let measures = [
        Measure::Mean(0),
        Measure::Quantile(0, 0.5),
        Measure::Distinct(0),
        Measure::Answered(0),
    ];
    let found = ask(&table, &query(&[], &measures));
    assert_eq!(
        groups(&found)[0].1,
        [Some(5.75), Some(5.5), Some(3.0), Some(4.0)]
    );
}

#[test]
fn a_table_without_rows_has_no_groups() {
    let mut table = survey();
    table.num_rows = 0;
    let found = ask(
        &table,
        &query(&[by(0), by(1)], &[Measure::Rows, Measure::Mean(2)]),
    );
    assert_eq!(found, Groups::default());
}

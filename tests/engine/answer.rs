//! What filters leave of each question.

use canvass::engine::{BatteryRow, Body, Clause, Pick, answer, search, themes};
use canvass::prose::Span;
use canvass::table::{Day, Kind, QuestionKind, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{counts, options, ranges};
use crate::read::table;

const SURVEY: &str = "\
Staff group,Uses,Hours,Visited,It is quick - Weekdays,It is quick - Weekends,What would you change?
Nursing,Searches;Training;,2,2026-01-05,Agree,Disagree,Open earlier than nine on weekday mornings
Nursing,Searches;,4,2026-01-20,Strongly agree,Don't know,
Medical,Training;,6,2026-03-02,Disagree,,More quiet rooms to read in please
Medical,,8,2026-03-03,Agree,Agree,Nothing at all to change here thanks
,Searches;,,,,Don't know,
";

fn survey() -> Table {
    table(SURVEY)
}

#[test]
fn questions_stand_in_the_order_of_the_file() {
    let kinds: Vec<QuestionKind> = survey().questions.iter().map(|q| q.kind).collect();
    assert_eq!(
        kinds,
        [
            QuestionKind::Single,
            QuestionKind::Multiple,
            QuestionKind::Number,
            QuestionKind::Date,
            QuestionKind::Agreement,
            QuestionKind::Text,
        ]
    );
}

#[test]
fn without_a_filter_each_question_counts_who_answered() {
    let (rows, results) = answer(&survey(), &[]);
    assert_eq!(rows, 5);
    let bases: Vec<u32> = results.iter().map(|result| result.base).collect();
    assert_eq!(bases, [4, 4, 4, 4, 5, 3]);
    assert_eq!(counts(&results[0]), [2, 2], "Medical, Nursing");
    assert_eq!(counts(&results[1]), [3, 2], "Searches, Training");
}

#[test]
fn answers_outside_the_scale_are_counted_and_no_part_of_the_base() {
    let (_, results) = answer(&survey(), &[]);
    let table = survey();
    assert_eq!(
        table.questions[4].options,
        [
            "Strongly disagree",
            "Disagree",
            "Neither agree nor disagree",
            "Agree",
            "Strongly agree",
            "Don't know"
        ]
    );
    assert_eq!(
        results[4].body,
        Body::Battery(vec![
            BatteryRow {
                counts: vec![0, 1, 0, 2, 1, 0],
                base: 4
            },
            BatteryRow {
                counts: vec![0, 1, 0, 1, 0, 2],
                base: 2
            },
        ])
    );
    let single = table_of_single_scale();
    let (_, results) = answer(&single, &[]);
    assert_eq!(counts(&results[0]), [0, 0, 1, 0, 2, 1]);
    assert_eq!(results[0].base, 3);
}

fn table_of_single_scale() -> Table {
    let mut table = table(
        "How satisfied are you?,Site\nVery satisfied,A\nNot used,A\nVery satisfied,B\nNeutral,B\n",
    );
    table.correct(0, Kind::Scale);
    table
}

#[test]
fn a_selection_filters_the_others_and_leaves_its_own() {
    let (rows, results) = answer(&survey(), &[options(0, &[1])]);
    assert_eq!(rows, 2);
    assert_eq!(counts(&results[0]), [2, 2]);
    assert_eq!(results[0].rows, 5);
    assert_eq!(counts(&results[1]), [2, 1]);
    assert_eq!((results[1].rows, results[1].base), (2, 2));
}

#[test]
fn values_of_one_question_are_a_union_and_questions_intersect() {
    let both = answer(&survey(), &[options(0, &[0, 1])]).0;
    assert_eq!(both, 4);
    let clauses = [options(0, &[0, 1]), options(1, &[1])];
    let (rows, results) = answer(&survey(), &clauses);
    assert_eq!(rows, 2, "one nurse and one doctor chose training");
    assert_eq!(counts(&results[0]), [1, 1]);
    assert_eq!(counts(&results[1]), [2, 2]);
}

#[test]
fn two_clauses_of_one_question_are_both_left_out_of_its_own_counts() {
    let clauses = [options(0, &[0]), options(1, &[0]), options(0, &[1])];
    let (rows, results) = answer(&survey(), &clauses);
    assert_eq!(rows, 0);
    assert_eq!(counts(&results[0]), [0, 2]);
}

#[test]
fn an_empty_pick_and_an_unknown_question_keep_every_row() {
    let (rows, results) = answer(&survey(), &[options(0, &[]), options(99, &[1])]);
    assert_eq!((rows, results.len()), (5, 6));
}

#[test]
fn ranges_of_numbers_and_days_hold_their_start_and_not_their_end() {
    assert_eq!(answer(&survey(), &[ranges(2, &[(2.0, 6.0)])]).0, 2);
    assert_eq!(
        answer(&survey(), &[ranges(2, &[(2.0, 3.0), (8.0, 9.0)])]).0,
        2
    );
    let january = f64::from(Day::from_ymd(2026, 1, 1).unwrap().0);
    let february = f64::from(Day::from_ymd(2026, 2, 1).unwrap().0);
    assert_eq!(answer(&survey(), &[ranges(3, &[(january, february)])]).0, 2);
}

#[test]
fn a_statement_and_its_answer_can_be_picked() {
    let clause = |cells: &[(u32, u32)]| Clause {
        question: 4,
        pick: Pick::Cells(cells.to_vec()),
    };
    assert_eq!(answer(&survey(), &[clause(&[(0, 3)])]).0, 2);
    assert_eq!(answer(&survey(), &[clause(&[(0, 3), (1, 5)])]).0, 4);
    assert_eq!(answer(&survey(), &[clause(&[(9, 3)])]).0, 0);
}

#[test]
fn numbers_have_round_bins_a_mean_and_a_median() {
    let (_, results) = answer(&survey(), &[]);
    let Body::Histogram {
        bins,
        mean,
        median,
        spread,
    } = &results[2].body
    else {
        panic!("{:?}", results[2].body);
    };
    let edges: Vec<(f64, u32)> = bins.iter().map(|bin| (bin.from, bin.count)).collect();
    assert_eq!(edges.len(), 7);
    assert_eq!(edges[0], (2.0, 1));
    assert_eq!(edges[6], (8.0, 1));
    assert_eq!((*mean, *median), (Some(5.0), Some(5.0)));
    let spread = spread.unwrap();
    assert_eq!((spread.low, spread.high), (3.5, 6.5));
    assert_eq!(spread.deviation, Some((20.0_f64 / 3.0).sqrt()));
    let (_, filtered) = answer(&survey(), &[options(0, &[1])]);
    let Body::Histogram {
        bins: left, mean, ..
    } = &filtered[2].body
    else {
        panic!("{:?}", filtered[2].body);
    };
    assert_eq!(left.len(), bins.len(), "bins stay where they are");
    assert_eq!(*mean, Some(3.0));
}

#[test]
fn a_month_without_any_row_in_the_file_is_a_gap_and_no_zero() {
    let (_, results) = answer(&survey(), &[options(0, &[0])]);
    assert_eq!(
        results[3].body,
        Body::Months {
            first: 2026 * 12,
            counts: vec![Some(0), None, Some(2)]
        }
    );
}

#[test]
fn usage_is_summed_by_metric_and_a_missing_month_is_no_zero() {
    let table = table(
        "Title,Metric_Type,Jan-2026,Feb-2026,Mar-2026\nA,Requests,1,,3\nB,Requests,4,,0\nA,Denials,,,2\n",
    );
    let (rows, results) = answer(&table, &[]);
    assert_eq!(rows, 3);
    let Body::Usage(series) = &results[0].body else {
        panic!("{:?}", results[0].body);
    };
    let sums: Vec<(&str, &[Option<f64>])> = series
        .iter()
        .map(|usage| {
            let metric = &table.questions[0].options[usage.metric.unwrap() as usize];
            (metric.as_str(), usage.sums.as_slice())
        })
        .collect();
    assert_eq!(
        sums,
        [
            ("Requests", [Some(5.0), None, Some(3.0)].as_slice()),
            ("Denials", [None, None, Some(2.0)].as_slice()),
        ]
    );
}

#[test]
fn texts_are_found_among_the_rows_that_pass() {
    let all = search(&survey(), &[], 5, "", 2);
    assert_eq!(all.total, 3);
    assert_eq!(all.texts.len(), 2);
    assert_eq!((all.texts[0].line, all.of), (2, 3));
    assert_eq!(
        all.texts[0].text,
        "Open earlier than nine on weekday mornings"
    );
    let found = search(&survey(), &[], 5, "  QUIET ", 10);
    assert_eq!((found.texts.len(), found.total, found.of), (1, 1, 3));
    assert_eq!(
        (found.texts[0].line, found.texts[0].text.as_str()),
        (4, "More quiet rooms to read in please")
    );
    assert_eq!(found.texts[0].hits, [Span { from: 5, to: 10 }]);
    assert_eq!(
        search(&survey(), &[options(0, &[1])], 5, "quiet", 10).total,
        0
    );
    assert_eq!(search(&survey(), &[], 99, "quiet", 10).total, 0);
}

#[test]
fn terms_are_counted_among_the_rows_that_pass() {
    let table = table(
        "Site,Note\nNorth,Quiet rooms and light for reading here\nSouth,A room that is quiet all day long\nSouth,The light is poor upstairs in winter\n",
    );
    let terms = |clauses: &[Clause]| {
        let themes = themes(&table, clauses, 1);
        let terms = themes.terms.into_iter();
        let terms: Vec<_> = terms.map(|term| (term.text, term.respondents)).collect();
        (themes.of, terms)
    };
    let two = |word: &str| (word.to_owned(), 2);
    assert_eq!(
        terms(&[]),
        (3, vec![two("light"), two("quiet"), two("room")])
    );
    assert_eq!(terms(&[options(0, &[0])]), (2, vec![]), "South");
    assert_eq!(themes(&table, &[], 99).of, 0);
}

#[test]
fn only_who_said_yes_may_be_quoted_where_that_is_asked() {
    let asks = |title: &str, answers: [&str; 3]| {
        let [a, b, c] = answers;
        let table = table(&format!(
            "{title},Note\n{a},Quiet rooms and light for reading here\n{b},A room that is quiet all day long\n{c},The light is poor upstairs in winter\n"
        ));
        let found = search(&table, &[], 1, "", 10);
        let withheld: Vec<bool> = found.texts.iter().map(|text| text.is_withheld).collect();
        (found.consent, withheld)
    };
    let title = "May we quote you?";
    assert_eq!(
        asks(title, ["Yes", "No", ""]),
        (Some(title.to_owned()), vec![false, true, true])
    );
    let title = "I consent to being named";
    assert_eq!(
        asks(title, ["Yes, please", "No", "Yes, please"]),
        (Some(title.to_owned()), vec![false, true, false])
    );
    assert_eq!(
        asks("Do you read?", ["Yes", "No", ""]),
        (None, vec![false; 3])
    );
}

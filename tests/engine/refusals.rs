//! What a table does not answer, and what is said of it.

use canvass::engine::{By, Clause, Measure, Pick, Query, Refusal, Reply, Request};
use canvass::table::{Kind, Settings, Table};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::host::{Page, ask};
use super::{options, ranges};
use crate::read::table;

fn survey() -> Table {
    table(
        "Group,Hours,Quick [Weekdays],Quick [Weekends],Note\nNursing,2.5,Agree,Disagree,Open earlier than nine on weekday mornings\nMedical,4,Disagree,Agree,More quiet rooms to read in would be good\n",
    )
}

fn refusal(clause: Clause) -> String {
    Refusal::of_clauses(&survey(), &[clause])
        .unwrap_err()
        .to_string()
}

fn cells(question: u32, cells: &[(u32, u32)]) -> Clause {
    Clause {
        question,
        pick: Pick::Cells(cells.to_vec()),
    }
}

#[test]
fn filters_that_fit_no_question_are_refused_with_what_to_do() {
    let said = [
        refusal(options(9, &[0])),
        refusal(options(0, &[1, 2])),
        refusal(ranges(0, &[(1.0, 2.0)])),
        refusal(ranges(1, &[(4.0, 2.5)])),
        refusal(ranges(1, &[(f64::NAN, 2.0)])),
        refusal(options(1, &[0])),
        refusal(cells(2, &[(2, 0)])),
        refusal(options(3, &[0])),
    ];
    assert_eq!(
        said,
        [
            "question 10 is asked for, but the table has 4. It may have been read anew: choose the filter again",
            "the filter of “Group” asks for its option 3, but it has 2. Choose among those",
            "“Group” can be filtered by its options alone, and the filter asks for something else. Choose it again",
            "the filter of “Hours” reaches from 4 to 2.5, where the end should not lie before the start. Change one for the other",
            "the filter of “Hours” reaches from NaN to 2, where the end should not lie before the start. Change one for the other",
            "“Hours” can be filtered by a range of its values alone, and the filter asks for something else. Choose it again",
            "the filter of “Quick” asks for its statement 3, but it has 2. Choose among those",
            "“Note” cannot be filtered: its answers are no options, numbers or dates. Correct what it is read as, or leave the filter out",
        ]
    );
}

#[test]
fn filters_that_pick_nothing_or_an_empty_range_are_no_fault() {
    for clause in [
        options(0, &[]),
        ranges(1, &[(2.0, 2.0)]),
        ranges(1, &[(f64::NEG_INFINITY, f64::INFINITY)]),
        options(3, &[]),
        cells(2, &[(1, 0)]),
    ] {
        assert_eq!(
            Refusal::of_clauses(&survey(), std::slice::from_ref(&clause)),
            Ok(()),
            "{clause:?}"
        );
    }
}

#[test]
fn more_filters_than_a_mask_has_bits_are_refused() {
    let names: Vec<String> = (0..70).map(|i| format!("Q{i}")).collect();
    let text = format!(
        "{}\n{}\n{}\n{}\n",
        names.join(","),
        vec!["a"; 70].join(","),
        vec!["b"; 70].join(","),
        vec!["a"; 70].join(",")
    );
    let mut table = table(&text);
    for column in 0..70 {
        table.correct(column, Kind::Category);
    }
    let clauses = |num: u32| {
        (0..num)
            .map(|question| options(question, &[0]))
            .collect::<Vec<_>>()
    };
    assert_eq!(Refusal::of_clauses(&table, &clauses(63)), Ok(()));
    assert_eq!(
        Refusal::of_clauses(&table, &clauses(64))
            .unwrap_err()
            .to_string(),
        "64 questions filter at once, where 63 may. Take some of the filters away"
    );
}

#[test]
fn groups_that_cannot_be_made_are_refused() {
    let refused = |by: By, measure: Measure| {
        let query = Query {
            by: vec![by],
            measures: vec![measure],
            clauses: Vec::new(),
        };
        Refusal::of_query(&survey(), &query)
            .unwrap_err()
            .to_string()
    };
    let group = By::Options {
        question: 0,
        item: 0,
    };
    let bins = |width: f64, num: u32| By::Bins {
        question: 1,
        from: 0.0,
        width,
        num,
    };
    let said = [
        refused(
            By::Options {
                question: 1,
                item: 0,
            },
            Measure::Rows,
        ),
        refused(bins(0.0, 4), Measure::Rows),
        refused(bins(0.5, 20_000), Measure::Rows),
        refused(group, Measure::Mean(3)),
        refused(group, Measure::Distinct(3)),
        refused(group, Measure::Quantile(1, 50.0)),
        refused(group, Measure::Sum(4)),
    ];
    assert_eq!(
        said,
        [
            "rows cannot be grouped so by “Hours”: options go by each option, dates by months, quarters or years, numbers by bins. Group by another question, or correct what this one is read as",
            "“Hours” is to be shown in 4 bins of 0, where 1 to 10,000 bins wider than 0 are possible",
            "“Hours” is to be shown in 20,000 bins of 0.5, where 1 to 10,000 bins wider than 0 are possible",
            "“Note” holds no numbers to add up. Read it as a number, or count its answers instead",
            "the different answers to “Note” are not counted: it holds free text, statements or usage. Count the rows that hold any",
            "a value below which 50 of the answers lie is asked for, where a share from 0 to 1 is expected, such as 0.5 for the median",
            "question 5 is asked for, but the table has 4. It may have been read anew: choose the filter again",
        ]
    );
}

#[test]
fn a_category_of_very_many_words_is_no_grouping() {
    let rows: String = (0..10_001).map(|i| format!("{i},Ward {i}\n")).collect();
    let mut table = table(&format!("Row,Ward\n{rows}"));
    table.correct(1, Kind::Category);
    assert_eq!(
        (
            table.questions[1].kind.key(),
            table.questions[1].options.len()
        ),
        ("single", 10_001)
    );
    let query = Query {
        by: vec![By::Options {
            question: 1,
            item: 0,
        }],
        ..Query::default()
    };
    assert_eq!(
        Refusal::of_query(&table, &query).unwrap_err().to_string(),
        "“Ward” would make 10,001 groups, where 10,000 are possible. Read it as text or an identifier, or group by something coarser"
    );
}

#[test]
fn more_than_a_page_has_memory_for_is_refused_before_work_begins() {
    let mut table = survey();
    table.num_rows = 400_000_000;
    assert_eq!(
        Refusal::of_size(&table, [0, 1].into())
            .unwrap_err()
            .to_string(),
        "400,000,000 rows with 2 questions need 1,907 MB of memory to be filtered, where a page has 1,024 MB. Leave columns out, or open fewer rows"
    );
    assert_eq!(Refusal::of_size(&table, [0].into()), Ok(()));
    let mut page = Page::default();
    ask(
        &mut page.host,
        &Request::Open {
            file: 1,
            name: "huge.csv".to_owned(),
            size: 5 << 30,
            settings: Settings::default(),
        },
    );
    assert_eq!(
        page.settle(),
        [Reply::Failed {
            file: 1,
            sentence: "huge.csv has 5,120 MB, where a page can hold a file of up to 2,048 MB. Open a part of it, or leave out the columns with long texts".to_owned()
        }]
    );
}

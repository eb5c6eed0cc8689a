//! Every figure of real exports and of awkward answers, as an independent
//! calculation has it.

use std::collections::BTreeMap;

use canvass::summary::{Line, Measure, Summary};
use serde::Deserialize;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::read;

/// What a figure may differ from its oracle by, of itself.
const WITHIN: f64 = 1e-9;

#[derive(Deserialize)]
struct Expected {
    by: String,
    tests: usize,
    figures: Vec<Figure>,
}

#[derive(Deserialize)]
struct Figure {
    question: usize,
    #[serde(default)]
    statement: String,
    #[serde(default)]
    group: String,
    measure: String,
    label: String,
    value: Option<f64>,
    base: Option<u32>,
    percent: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

/// Question, statement, group, measure, label.
type Key = (usize, String, String, String, String);

fn is_near(found: Option<f64>, expected: Option<f64>) -> bool {
    match (found, expected) {
        (Some(found), Some(expected)) => {
            let size = expected.abs().max(found.abs());
            // An end of an interval at nought differs by what rounding leaves.
            (found - expected).abs() <= (WITHIN * size).max(1e-13)
        }
        (found, expected) => found.is_none() && expected.is_none(),
    }
}

/// Whether a line is a figure that the oracle works out: not bins, whose edges
/// are ours, nor options that nobody chose, which it does not know.
fn is_known(line: &Line, is_number: bool) -> bool {
    match line.measure {
        Measure::LeftOut | Measure::Verdict | Measure::NotCompared => false,
        Measure::Count => !is_number && line.base.is_some() && line.value != Some(0.0),
        _ => true,
    }
}

fn check(name: &str, file: &[u8], expected: &str) {
    let expected: Expected = serde_json::from_str(expected).unwrap();
    let summary = Summary::of(&read(name, file), Some(&expected.by)).unwrap();
    assert_eq!(summary.tests, expected.tests);
    let mut lines: BTreeMap<Key, &Line> = BTreeMap::new();
    for (place, question) in summary.questions.iter().enumerate() {
        for line in &question.lines {
            let key = (
                place,
                line.statement.clone().unwrap_or_default(),
                line.group.clone().unwrap_or_default(),
                line.measure.key().to_owned(),
                line.label.clone(),
            );
            let twice = lines.insert(key, line);
            assert!(twice.is_none(), "told twice: {line:?}");
        }
    }
    let num_known: usize = summary
        .questions
        .iter()
        .flat_map(|question| {
            let is_number = question.kind.key() == "number";
            question
                .lines
                .iter()
                .filter(move |line| is_known(line, is_number))
        })
        .count();
    let mut num_expected = 0;
    for figure in expected.figures {
        let key = (
            figure.question,
            figure.statement,
            figure.group,
            figure.measure,
            figure.label,
        );
        let line = lines
            .get(&key)
            .unwrap_or_else(|| panic!("{key:?} is missing"));
        assert!(
            is_near(line.value, figure.value),
            "{key:?}: {line:?}, not {:?}",
            figure.value
        );
        assert_eq!(line.base, figure.base.or(line.base), "{key:?}: {line:?}");
        for (found, expected) in [
            (line.percent, figure.percent),
            (line.low, figure.low),
            (line.high, figure.high),
        ] {
            assert!(
                is_near(found, expected),
                "{key:?}: {line:?}, not {expected:?}"
            );
        }
        num_expected += usize::from(figure.value != Some(0.0) || key.3 != "count");
    }
    assert_eq!(
        num_known, num_expected,
        "figures that the oracle does not know"
    );
}

#[test]
fn single_questions_by_groups_in_order_agree_with_the_oracle() {
    check(
        "commas.csv",
        include_bytes!("../cases/exports/surveymonkey-one-header-row.csv"),
        include_str!("../cases/summary/oxford_comma/expected.json"),
    );
}

#[test]
fn several_answers_ranks_and_answers_outside_a_scale_agree_with_the_oracle() {
    check(
        "films.csv",
        include_bytes!("../cases/exports/surveymonkey-two-header-rows.csv"),
        include_str!("../cases/summary/star_wars/expected.json"),
    );
}

#[test]
fn awkward_answers_agree_with_the_oracle() {
    check(
        "awkward.csv",
        include_bytes!("../cases/summary/awkward/input.csv"),
        include_str!("../cases/summary/awkward/expected.json"),
    );
}

#[test]
fn groups_that_overlap_agree_with_the_oracle() {
    check(
        "awkward.csv",
        include_bytes!("../cases/summary/awkward/input.csv"),
        include_str!("../cases/summary/awkward_overlapping/expected.json"),
    );
}

//! Every real export against what Python's own readers find in it.

use std::collections::BTreeMap;

use canvass::engine::{Body, QuestionResult, answer};
use canvass::read::read;
use canvass::table::{Column, Data, Question, QuestionKind, Table};
use serde_json::Value;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{EXPORTS, cells, label_at};

const EXPECTED: &str = include_str!("../cases/exports/expected.json");

/// An export's name, what it is recognised as, its rows above the header, its
/// encoding, and its number of questions of each of [`KINDS`].
type Known = (
    &'static str,
    Option<&'static str>,
    usize,
    &'static str,
    [usize; 9],
);
const KNOWN: [Known; 11] = [
    (
        "surveymonkey-two-header-rows.csv",
        Some("SurveyMonkey"),
        0,
        "Windows-1252",
        [11, 2, 1, 0, 0, 0, 0, 0, 1],
    ),
    (
        "surveymonkey-one-header-row.csv",
        Some("SurveyMonkey, one header row"),
        0,
        "UTF-8",
        [12, 0, 0, 0, 0, 0, 0, 0, 1],
    ),
    (
        "surveymonkey-other-please-specify.csv",
        Some("SurveyMonkey, one header row"),
        0,
        "UTF-8",
        [20, 0, 3, 0, 0, 0, 7, 0, 1],
    ),
    (
        "jisc-uncoded.csv",
        Some("Jisc Online Surveys"),
        0,
        "UTF-8",
        [7, 2, 1, 1, 0, 2, 2, 0, 2],
    ),
    (
        "jisc-uncoded.xlsx",
        Some("Jisc Online Surveys"),
        0,
        "Excel workbook",
        [7, 2, 1, 1, 0, 2, 2, 0, 2],
    ),
    (
        "jisc-coded.csv",
        Some("Jisc Online Surveys, coded"),
        0,
        "UTF-8",
        [5, 2, 1, 3, 0, 2, 2, 0, 3],
    ),
    (
        "jisc-coded-key.csv",
        Some("Jisc Online Surveys, key to codes"),
        0,
        "UTF-8",
        [2, 0, 0, 0, 0, 0, 0, 0, 0],
    ),
    (
        "counter-r51-dr-d1.tsv",
        Some("COUNTER 5.1 DR_D1"),
        14,
        "UTF-8 with a byte order mark",
        [4, 0, 0, 0, 0, 0, 0, 1, 3],
    ),
    (
        "counter-r51-pr-p1.tsv",
        Some("COUNTER 5.1 PR_P1"),
        14,
        "UTF-8 with a byte order mark",
        [3, 0, 0, 0, 0, 0, 0, 1, 1],
    ),
    (
        "counter-r51-tr-j1.tsv",
        Some("COUNTER 5.1 TR_J1"),
        14,
        "UTF-8 with a byte order mark",
        [4, 0, 0, 0, 0, 0, 0, 1, 7],
    ),
    (
        "counter-r51-tr-j1.xlsx",
        Some("COUNTER 5.1 TR_J1"),
        14,
        "Excel workbook",
        [4, 0, 0, 0, 0, 0, 0, 1, 7],
    ),
];

const KINDS: [QuestionKind; 9] = [
    QuestionKind::Single,
    QuestionKind::Agreement,
    QuestionKind::Multiple,
    QuestionKind::Number,
    QuestionKind::Score,
    QuestionKind::Date,
    QuestionKind::Text,
    QuestionKind::Usage,
    QuestionKind::Hidden,
];

fn tables() -> Vec<(&'static str, Table, Value)> {
    let expected: Value = serde_json::from_str(EXPECTED).unwrap();
    EXPORTS
        .iter()
        .map(|(name, bytes)| {
            let table = read(name, bytes.to_vec()).unwrap();
            (*name, table, expected[*name].clone())
        })
        .collect()
}

fn counts_of(expected: &Value) -> Option<BTreeMap<String, u64>> {
    let object = expected.as_object()?;
    Some(
        object
            .iter()
            .map(|(value, n)| (value.clone(), n.as_u64().unwrap()))
            .collect(),
    )
}

fn counted<'a>(values: impl Iterator<Item = &'a str>) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value.to_owned()).or_insert(0) += 1;
    }
    counts
}

#[test]
fn every_export_is_recognised_and_its_questions_are_found() {
    for ((name, export, preamble, encoding, kinds), (file, table, expected)) in
        KNOWN.into_iter().zip(tables())
    {
        assert_eq!(name, file);
        let report = &table.report;
        assert_eq!(report.export.as_deref(), export, "{name}");
        assert_eq!(report.encoding, encoding, "{name}");
        let found: Vec<usize> = KINDS
            .iter()
            .map(|kind| table.questions.iter().filter(|q| q.kind == *kind).count())
            .collect();
        assert_eq!(found, kinds, "{name}");
        assert_eq!(
            u64::from(report.header_rows),
            expected["header"].as_u64().unwrap(),
            "{name}"
        );
        assert_eq!(
            report.preamble.len(),
            preamble.saturating_sub(1),
            "{name}: the rows above the header but for the blank one"
        );
        assert_eq!(report.num_problems, 0, "{name}: {:?}", report.problems);
    }
}

#[test]
fn the_cells_are_those_that_python_reads() {
    for (name, table, expected) in tables() {
        assert_eq!(
            table.num_rows as u64,
            expected["rows"].as_u64().unwrap(),
            "{name}"
        );
        let columns = expected["columns"].as_array().unwrap();
        assert_eq!(table.columns.len(), columns.len(), "{name}");
        for (column, expected) in table.columns.iter().zip(columns) {
            let place = format!("{name}: {}", column.name);
            assert_eq!(
                column.num_filled() as u64,
                expected["filled"].as_u64().unwrap(),
                "{place}"
            );
            if let Some(values) = counts_of(&expected["values"]) {
                let own = cells(column);
                let own = counted(own.iter().map(|c| c.trim()).filter(|c| !c.is_empty()));
                assert_eq!(own, values, "{place}");
            }
        }
    }
}

#[test]
fn the_codes_are_those_of_the_cells() {
    for (name, table, _) in tables() {
        for column in &table.columns {
            match &column.data {
                Data::Codes { .. } => {
                    for row in 0..table.num_rows {
                        let cell = column.cell(row).map(str::trim);
                        assert_eq!(label_at(column, row), cell, "{name}: {}", column.name);
                    }
                }
                Data::Lists { .. } | Data::Plain => {}
                Data::Numbers(_) | Data::Days(_) => {
                    let is_read = |row: &usize| column.number(*row).is_some();
                    assert_eq!(
                        (0..table.num_rows).filter(is_read).count(),
                        column.num_filled() - column.misfits.len()
                    );
                }
            }
        }
    }
}

#[test]
fn the_counts_of_every_question_are_those_that_python_counts() {
    for (name, table, expected) in tables() {
        let (rows, results) = answer(&table, &[]);
        assert_eq!(rows as usize, table.num_rows, "{name}");
        for (question, result) in table.questions.iter().zip(&results) {
            assert_eq!(result.rows, rows);
            check(&table, question, result, &expected);
        }
    }
}

fn check(table: &Table, question: &Question, result: &QuestionResult, expected: &Value) {
    let place = format!("{}: {}", table.name, question.title);
    let column = |i: usize| &expected["columns"][question.columns[i] as usize];
    let filled = column(0)["filled"].as_u64().unwrap();
    let misfits = |c: &Column| c.misfits.len() as u64;
    let own = &table.columns[question.columns[0] as usize];
    match &result.body {
        Body::Counts(counts) if question.kind == QuestionKind::Single => {
            let values = counts_of(&column(0)["values"]).unwrap();
            check_options(&question.options, counts, &values, &place);
            let on_scale: u32 = counts.iter().take(question.num_scale as usize).sum();
            assert_eq!(result.base, on_scale, "{place}");
            assert_eq!(u64::from(counts.iter().sum::<u32>()), filled, "{place}");
        }
        Body::Counts(counts) if question.items.is_empty() => {
            let parts = counts_of(&column(0)["parts"]).unwrap();
            check_options(&question.options, counts, &parts, &place);
            assert_eq!(u64::from(result.base), filled, "{place}");
        }
        Body::Counts(counts) => {
            let group = expected["ticked"].as_array().unwrap().iter();
            let group = group
                .filter(|g| g["from"].as_u64() == Some(u64::from(question.columns[0])))
                .collect::<Vec<_>>();
            assert_eq!(
                group[0]["any"].as_u64(),
                Some(u64::from(result.base)),
                "{place}"
            );
            let num = group[0]["to"].as_u64().unwrap() - group[0]["from"].as_u64().unwrap();
            assert_eq!(counts.len() as u64, num, "{place}");
            for (i, n) in counts.iter().enumerate() {
                let values = counts_of(&column(i)["values"]).unwrap();
                let ticked: u64 = values
                    .iter()
                    .filter(|(v, _)| *v != "0")
                    .map(|(_, n)| n)
                    .sum();
                assert_eq!(u64::from(*n), ticked, "{place}: {}", question.items[i]);
            }
        }
        Body::Battery(rows) => {
            for (i, row) in rows.iter().enumerate() {
                let values = counts_of(&column(i)["values"]).unwrap();
                check_options(&question.options, &row.counts, &values, &place);
                let base: u32 = row.counts.iter().take(question.num_scale as usize).sum();
                assert_eq!(row.base, base, "{place}");
            }
        }
        Body::Histogram { bins, mean, .. } => {
            assert_eq!(u64::from(result.base), filled - misfits(own), "{place}");
            let in_bins: u32 = bins.iter().map(|bin| bin.count).sum();
            assert_eq!(in_bins, result.base, "{place}");
            let sum = column(0)["sum"].as_f64();
            let sum = sum.unwrap_or_else(|| hours(&counts_of(&column(0)["values"]).unwrap()));
            let difference = mean.unwrap() * f64::from(result.base) - sum;
            assert!(difference.abs() <= sum.abs() * 1e-12, "{place}");
        }
        Body::Months { counts, .. } => {
            assert_eq!(u64::from(result.base), filled - misfits(own), "{place}");
            let in_months: u32 = counts.iter().flatten().sum();
            assert_eq!(in_months, result.base, "{place}");
            assert!(
                counts.iter().flatten().all(|n| *n > 0),
                "{place}: a gap is no zero"
            );
        }
        Body::Usage(series) => {
            let sums = expected["usage"].as_object().unwrap();
            assert_eq!(series.len(), sums.len(), "{place}");
            for usage in series {
                let metric = &question.options[usage.metric.unwrap() as usize];
                let sums: Vec<Option<f64>> = sums[metric]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(Value::as_f64)
                    .collect();
                assert_eq!(usage.sums, sums, "{place}: {metric}");
            }
        }
        Body::TooMany { .. } | Body::Texts | Body::Hidden => {
            assert_eq!(u64::from(result.base), filled, "{place}");
        }
    }
}

/// The hours of all cells that are a time of day, added up.
fn hours(values: &BTreeMap<String, u64>) -> f64 {
    let hours = |time: &str| -> Option<f64> {
        let (hours, minutes) = time.split_once(':')?;
        Some(hours.parse::<f64>().ok()? + minutes.parse::<f64>().ok()? / 60.0)
    };
    values
        .iter()
        .map(|(time, n)| hours(time).unwrap() * *n as f64)
        .sum()
}

/// Each option has its count; no value is without an option.
fn check_options(options: &[String], counts: &[u32], values: &BTreeMap<String, u64>, place: &str) {
    assert_eq!(options.len(), counts.len(), "{place}");
    for (option, n) in options.iter().zip(counts) {
        let expected = values.get(option).copied().unwrap_or(0);
        assert_eq!(u64::from(*n), expected, "{place}: {option}");
    }
    assert!(
        values.keys().all(|value| options.contains(value)),
        "{place}"
    );
}

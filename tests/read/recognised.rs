//! Small exports of each known tool: each folder of
//! `tests/cases/exports/made` holds a file and what its questions must come
//! to, written from the file by hand.

use std::fmt::Write;

use canvass::engine::{Body, QuestionResult, answer};
use canvass::read::read;
use canvass::table::{Day, Question, QuestionKind, Table};
use canvass::words::format::month;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

macro_rules! made {
    ($($name:ident $ext:literal)*) => {$(
        #[test]
        fn $name() {
            let bytes = include_bytes!(concat!("../cases/exports/made/", stringify!($name), "/input.", $ext));
            let expected = include_str!(concat!("../cases/exports/made/", stringify!($name), "/expected.txt"));
            let table = read(concat!("input.", $ext), bytes.to_vec()).unwrap();
            assert_eq!(table.report.num_problems, 0, "{:?}", table.report.problems);
            let rendered = rendered(&table);
            assert!(rendered == expected, "--- found\n{rendered}--- expected\n{expected}");
        }
    )*};
}

made! {
    counter_empty "csv"
    counter_months_as_days "csv"
    counter_months_in_german "csv"
    counter_months_not_provided "csv"
    counter_no_months "csv"
    forms_lists_of_a_flow "csv"
    forms_quiz "csv"
    forms_ranking "csv"
    forms_semicolons_windows_1252 "csv"
    forms_workbook "xlsx"
    jisc_commas_in_options "csv"
    list_of_items "csv"
    list_with_schema "csv"
    survey_monkey_numbers "csv"
    survey_monkey_own_words "csv"
    survey_monkey_single_questions "csv"
    survey_monkey_two_rows "csv"
    workforce_with_ics "csv"
    workforce_without_ics "csv"
}

/// What was recognised and what every question comes to, hidden ones last.
fn rendered(table: &Table) -> String {
    let mut out = String::new();
    let found = table.report.recognised.as_ref().unwrap();
    let name = table.report.export.as_ref().unwrap();
    writeln!(out, "export: {name}, {:.2} sure", found.confidence).unwrap();
    writeln!(out, "by: {}", found.evidence).unwrap();
    for (key, value) in &found.facts {
        writeln!(out, "fact: {key} = {value}").unwrap();
    }
    for note in &found.notes {
        writeln!(out, "note: {note}").unwrap();
    }
    if !found.sums.is_empty() {
        let lines = found
            .sums
            .iter()
            .map(|row| table.lines.get(*row as usize).unwrap());
        let lines: Vec<String> = lines.map(|line| line.to_string()).collect();
        writeln!(out, "sums in lines: {}", lines.join(", ")).unwrap();
    }
    writeln!(out, "{} rows", table.num_rows).unwrap();
    let (_, results) = answer(table, &[]);
    let (hidden, shown): (Vec<_>, Vec<_>) = table
        .questions
        .iter()
        .zip(&results)
        .partition(|(question, _)| question.kind == QuestionKind::Hidden);
    for (question, result) in shown.into_iter().chain(hidden) {
        write!(out, "{} \"{}\"", question.kind.key(), question.title).unwrap();
        write!(out, "{}", body(question, result)).unwrap();
        if let Some(whole) = question.part_of {
            write!(
                out,
                ", part of \"{}\"",
                table.questions[whole as usize].title
            )
            .unwrap();
        }
        out.push('\n');
    }
    out
}

fn body(question: &Question, result: &QuestionResult) -> String {
    let counts = |counts: &[u32], between: &str| {
        let pairs = question.options.iter().zip(counts).filter(|(_, n)| **n > 0);
        let pairs: Vec<String> = pairs.map(|(option, n)| format!("{option} {n}")).collect();
        pairs.join(between)
    };
    let base = result.base;
    match &result.body {
        Body::Counts(all) => format!(": base {base}, {}", counts(all, ", ")),
        Body::Battery(rows) => {
            let rows = question.items.iter().zip(rows);
            let rows: Vec<String> = rows
                .map(|(item, row)| format!("{item} {}", counts(&row.counts, " ")))
                .collect();
            format!(": {}", rows.join("; "))
        }
        Body::Histogram { mean, .. } => format!(": base {base}, mean {}", mean.unwrap()),
        Body::Months { first, counts } => {
            let months = counts.iter().zip(*first..);
            let months = months.filter_map(|(n, index)| {
                let (year, number, _) = Day::of_month(index).unwrap().ymd();
                let name = month(year, number);
                Some(format!(", {} {year} {}", &name[..3], (*n)?))
            });
            format!(": base {base}{}", months.collect::<String>())
        }
        Body::Usage(series) => {
            let series: Vec<String> = series
                .iter()
                .map(|series| {
                    let metric = series
                        .metric
                        .map_or("total", |i| &question.options[i as usize]);
                    let sums = question.items.iter().zip(&series.sums).map(|(item, sum)| {
                        let sum = sum.map_or("-".to_owned(), |sum| sum.to_string());
                        format!(" {item} {sum}")
                    });
                    format!("{metric}{}", sums.collect::<String>())
                })
                .collect();
            format!(": {}", series.join("; "))
        }
        Body::TooMany { options, .. } => format!(": base {base}, {options} options"),
        Body::Texts => format!(": base {base}"),
        Body::Hidden => String::new(),
    }
}

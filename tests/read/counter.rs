//! COUNTER reports of every standard view and both releases, and counts by
//! month as rows.

use canvass::engine::{Body, answer};
use canvass::read::{parse_usage_month, read, series_breaks, unpivot};
use canvass::table::{QuestionKind, Role, Table};
#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const TITLE: &str = "Title,Publisher,Publisher_ID,Platform,DOI,Proprietary_ID";
const ISSNS: &str = "Print_ISSN,Online_ISSN,URI";
const ITEM: &str = "Item,Publisher,Publisher_ID,Platform";

/// Each report, what its columns are before the metric (Code of Practice §4),
/// and two of its metrics.
fn views() -> Vec<(&'static str, String, [&'static str; 2])> {
    let requests = ["Total_Item_Requests", "Unique_Item_Requests"];
    let books = ["Total_Item_Requests", "Unique_Title_Requests"];
    let denials = ["Limit_Exceeded", "No_License"];
    let searches = ["Searches_Regular", "Total_Item_Investigations"];
    let database = "Database,Publisher,Publisher_ID,Platform,Proprietary_ID";
    vec![
        (
            "PR",
            "Platform,Data_Type,Access_Method".to_owned(),
            requests,
        ),
        (
            "PR_P1",
            "Platform".to_owned(),
            ["Searches_Platform", "Total_Item_Requests"],
        ),
        ("DR", format!("{database},Data_Type"), searches),
        ("DR_D1", database.to_owned(), searches),
        ("DR_D2", database.to_owned(), denials),
        (
            "TR",
            format!("{TITLE},ISBN,{ISSNS},Data_Type,YOP,Access_Type"),
            requests,
        ),
        ("TR_B1", format!("{TITLE},ISBN,{ISSNS},YOP"), books),
        ("TR_B2", format!("{TITLE},ISBN,{ISSNS},YOP"), denials),
        (
            "TR_B3",
            format!("{TITLE},ISBN,{ISSNS},YOP,Access_Type"),
            books,
        ),
        ("TR_J1", format!("{TITLE},{ISSNS}"), requests),
        ("TR_J2", format!("{TITLE},{ISSNS}"), denials),
        ("TR_J3", format!("{TITLE},{ISSNS},Access_Type"), requests),
        ("TR_J4", format!("{TITLE},{ISSNS},YOP"), requests),
        ("IR", format!("{ITEM},Authors,DOI,Data_Type"), requests),
        (
            "IR_A1",
            format!("{ITEM},Authors,Publication_Date,Article_Version,DOI,Access_Type"),
            requests,
        ),
        ("IR_M1", format!("{ITEM},DOI,Proprietary_ID,URI"), requests),
    ]
}

/// A report of some rows: metric and counts of each month. The first column is
/// filled, the others are not.
fn report(
    release: &str,
    id: &str,
    columns: &str,
    months: &[&str],
    rows: &[(&str, Vec<u32>)],
) -> String {
    let mut text = format!(
        "Report_Name,A report\nReport_ID,{id}\nRelease,{release}\nInstitution_Name,Anytown\nInstitution_ID,\n\
         Metric_Types,\nReport_Filters,\nReport_Attributes,\nExceptions,\nReporting_Period,\nCreated,\nCreated_By,\n"
    );
    if release == "5.1" {
        text.push_str("Registry_Record,\n");
    }
    text.push_str(&format!(
        "\n{columns},Metric_Type,Reporting_Period_Total,{}\n",
        months.join(",")
    ));
    for (i, (metric, counts)) in rows.iter().enumerate() {
        let blanks = ",".repeat(columns.matches(',').count());
        let cells: Vec<String> = counts.iter().map(u32::to_string).collect();
        let total: u32 = counts.iter().sum();
        text.push_str(&format!(
            "Row {i}{blanks},{metric},{total},{}\n",
            cells.join(",")
        ));
    }
    text
}

fn opened(text: &str) -> Table {
    read("usage.csv", text.as_bytes().to_vec()).unwrap()
}

/// The sums of each metric by month, as the engine has them.
fn usage(table: &Table) -> Vec<(String, Vec<Option<f64>>)> {
    let (_, results) = answer(table, &[]);
    let place = table
        .questions
        .iter()
        .position(|q| q.kind == QuestionKind::Usage);
    let place = place.unwrap();
    let question = &table.questions[place];
    match &results[place].body {
        Body::Usage(series) => series
            .iter()
            .map(|s| {
                (
                    question.options[s.metric.unwrap() as usize].clone(),
                    s.sums.clone(),
                )
            })
            .collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_standard_view_of_both_releases_is_recognised_and_its_metrics_stay_apart() {
    for (id, columns, [first, second]) in views() {
        for release in ["5", "5.1"] {
            let rows = [
                (first, vec![3, 1]),
                (second, vec![2, 1]),
                (first, vec![5, 0]),
            ];
            let table = opened(&report(
                release,
                id,
                &columns,
                &["Jan-2024", "Feb-2024"],
                &rows,
            ));
            let place = format!("{release} {id}");
            assert_eq!(table.report.export, Some(format!("COUNTER {release} {id}")));
            let found = table.report.recognised.as_ref().unwrap();
            assert_eq!(found.confidence, 1.0, "{place}");
            assert_eq!(table.report.num_problems, 0, "{place}");
            let mut sums = usage(&table);
            sums.sort_by_key(|(metric, _)| metric == second);
            assert_eq!(
                sums[0],
                (first.to_owned(), vec![Some(8.0), Some(1.0)]),
                "{place}"
            );
            assert_eq!(
                sums[1],
                (second.to_owned(), vec![Some(2.0), Some(1.0)]),
                "{place}"
            );
            let totals = table
                .columns
                .iter()
                .position(|c| c.name == "Reporting_Period_Total");
            let total = table
                .questions
                .iter()
                .find(|q| q.columns == [totals.unwrap() as u32]);
            assert_eq!(total.unwrap().kind, QuestionKind::Hidden, "{place}");
        }
    }
}

#[test]
fn months_are_read_as_reports_and_spreadsheets_write_them() {
    let january = 2024 * 12;
    for (name, month) in [
        ("Jan-2024", 0),
        ("Jan 2024", 0),
        ("Jan-24", 0),
        ("2024-01", 0),
        ("2024-01-01", 0),
        ("2024-02-01 00:00:00", 1),
        ("Mär 2024", 2),
        ("Mrz-2024", 2),
        ("févr. 2024", 1),
        ("mai 2024", 4),
        ("ago-24", 7),
        ("Okt 2024", 9),
        ("Dez 2024", 11),
        ("déc. 2024", 11),
    ] {
        assert_eq!(parse_usage_month(name), Some(january + month), "{name}");
    }
    for name in [
        "Reporting_Period_Total",
        "2024",
        "2024-01-02",
        "01/02/2024",
        "Total 2024",
        "May",
        "",
    ] {
        assert_eq!(parse_usage_month(name), None, "{name}");
    }
}

#[test]
fn days_with_slashes_are_months_by_the_part_that_is_always_one() {
    let rows = [("Total_Item_Requests", vec![1, 2, 3])];
    for names in [
        ["01/01/2024", "01/02/2024", "01/03/2024"],
        ["1/1/2024", "2/1/2024", "3/1/2024"],
    ] {
        let table = opened(&report("5.1", "PR_P1", "Platform", &names, &rows));
        let months: Vec<i32> = unpivot(&table).iter().map(|count| count.month).collect();
        assert_eq!(
            months,
            [2024 * 12, 2024 * 12 + 1, 2024 * 12 + 2],
            "{names:?}"
        );
    }
}

#[test]
fn the_first_month_of_release_5_1_breaks_a_series_that_release_5_began() {
    let rows = [("Total_Item_Requests", vec![1, 2])];
    let old = opened(&report(
        "5",
        "TR_J1",
        "Title",
        &["Nov-2024", "Dec-2024"],
        &rows,
    ));
    let new = opened(&report(
        "5.1",
        "TR_J1",
        "Title",
        &["Jan-2025", "Feb-2025"],
        &rows,
    ));
    let other = opened(&report(
        "5.1",
        "TR_B1",
        "Title",
        &["Jan-2025", "Feb-2025"],
        &rows,
    ));
    let breaks = series_breaks(&[&old.report, &new.report, &other.report]);
    assert_eq!(breaks, [("TR_J1".to_owned(), 2025 * 12)]);
    assert_eq!(series_breaks(&[&new.report, &other.report]), []);
}

#[test]
fn without_dates_in_the_exception_only_the_last_months_without_use_are_not_provided() {
    let rows = [("Total_Item_Requests", vec![0, 4, 0, 0])];
    let months = ["Jan-2024", "Feb-2024", "Mar-2024", "Apr-2024"];
    let text = report("5", "PR_P1", "Platform", &months, &rows);
    let said = text.replace(
        "Exceptions,",
        "Exceptions,3031: Usage Not Ready for Requested Dates",
    );
    let provided = |text: &str| -> Vec<bool> {
        let settings = opened(text).report.settings;
        let roles = settings.iter().filter_map(|setting| match setting.role {
            Role::Month { provided, .. } => Some(provided),
            _ => None,
        });
        roles.collect()
    };
    assert_eq!(provided(&text), [true, true, true, true]);
    assert_eq!(provided(&said), [true, true, false, false]);
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #[test]
    fn counts_as_rows_add_up_to_the_sums_of_each_metric(
        rows in prop::collection::vec(
            (prop::sample::select(vec!["Total_Item_Requests", "Unique_Item_Requests", "No_License"]),
             prop::collection::vec(0_u32..100_000, 4)),
            1..20,
        ),
    ) {
        let months = ["Nov-2023", "Dec-2023", "Jan-2024", "Feb-2024"];
        let table = opened(&report("5.1", "TR_J1", TITLE, &months, &rows));
        let counts = unpivot(&table);
        prop_assert_eq!(counts.len(), rows.len() * months.len());
        for (metric, sums) in usage(&table) {
            for (place, sum) in sums.into_iter().enumerate() {
                let month = 2023 * 12 + 10 + place as i32;
                let own = counts.iter().filter(|c| c.metric == Some(&metric) && c.month == month);
                let total: f64 = own.filter_map(|c| c.count).sum();
                let written: u32 = rows.iter().filter(|(m, _)| *m == metric).map(|(_, c)| c[place]).sum();
                prop_assert_eq!(sum, Some(total));
                prop_assert_eq!(total, f64::from(written));
            }
        }
    }
}

//! Summaries as CSV and as plain objects.

use canvass::csv::parse;
use canvass::summary::{Measure, Summary, to_csv, to_json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{lines, of};

const SURVEY: &str = "\
E-mail,Staff group,Hours
a@example.org,=Nursing,2
b@example.org,Medical,4
c@example.org,=Nursing,about 9
d@example.org,,6
";

#[test]
fn a_summary_is_a_table_of_one_figure_a_row() {
    let csv = to_csv(&[of(SURVEY, None)]);
    let sheet = parse(&csv);
    let rows: Vec<String> = sheet.rows.iter().map(|row| row.cells.join("|")).collect();
    assert_eq!(
        rows[..6],
        [
            "file|question|kind|statement|group|measure|label|value|base|percent|low|high|small|note",
            "table.csv|E-mail|hidden|||left out||||||||The name or the cells say who a person is",
            "table.csv|Staff group|single|||answered||3|4||||small|Too few to say: 3, and it takes 10",
            "table.csv|Staff group|single|||no answer||1|4||||small|",
            "table.csv|Staff group|single|||count|'=Nursing|2|3|66.6667|20.766|93.8508|small|",
            "table.csv|Staff group|single|||count|Medical|1|3|33.3333|6.14919|79.234|small|",
        ]
    );
    assert!(sheet.rows.iter().all(|row| row.cells.len() == 14));
    assert!(
        !csv.contains("example.org"),
        "personal data stays where it is"
    );
}

#[test]
fn what_is_no_number_is_counted_apart() {
    let mut table = crate::read::table(SURVEY);
    table.correct(2, canvass::table::Kind::Number);
    let summary = Summary::of(&table, None).unwrap();
    let one = |measure| lines(&summary, 2, measure)[0];
    assert_eq!(one(Measure::Answered).value, Some(3.0));
    assert_eq!(one(Measure::NoAnswer).value, Some(0.0));
    assert_eq!(one(Measure::NotUnderstood).value, Some(1.0));
    assert_eq!(
        one(Measure::Mean).note,
        "Mean 4 (95% confidence interval -0.97 to 8.97), median 4; the middle half lies within 3 to 5"
    );
}

#[test]
fn a_plain_object_leaves_out_what_says_nothing() {
    let json = to_json(&[of(SURVEY, Some("staff group"))]);
    assert_eq!(json["canvass"], "summary/1");
    let file = &json["files"][0];
    assert_eq!(
        (&file["rows"], &file["by"]),
        (&4.into(), &"Staff group".into())
    );
    let figure = &file["questions"][1]["figures"][2];
    let members: Vec<&str> = figure
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        members,
        [
            "base", "high", "label", "low", "measure", "percent", "small", "value"
        ]
    );
    assert_eq!(
        figure["label"], "=Nursing",
        "only a spreadsheet would run it"
    );
    assert_eq!(
        (&figure["value"], &figure["base"]),
        (&2.0.into(), &3.into())
    );
    let percent = figure["percent"].as_f64().unwrap();
    assert!((percent - 200.0 / 3.0).abs() < 1e-12);
}

#[test]
fn a_table_without_rows_has_no_shares_and_no_means() {
    let summary = of("Group,Hours\n", None);
    let lines: Vec<_> = summary
        .questions
        .iter()
        .flat_map(|question| &question.lines)
        .collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    for line in lines {
        assert_eq!((line.percent, line.low, line.high), (None, None, None));
    }
    assert_eq!(to_csv(&[]).lines().count(), 1);
}

#[test]
fn one_number_has_a_mean_without_an_interval() {
    let mut table = crate::read::table("Hours\n4.5\n");
    table.correct(0, canvass::table::Kind::Number);
    let summary = Summary::of(&table, None).unwrap();
    let mean = lines(&summary, 0, Measure::Mean)[0];
    assert_eq!((mean.value, mean.low, mean.high), (Some(4.5), None, None));
    assert_eq!(
        mean.note,
        "Mean 4.5, median 4.5; the middle half lies within 4.5 to 4.5. This needs 2 and there are 1"
    );
}

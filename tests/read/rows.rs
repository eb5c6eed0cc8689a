//! What was left out of a table is brought back, and lines are left out of it.

use canvass::read::{Progress, Reader};
use canvass::table::{Action, Lines, NoRow, RowSettings, Settings, Table};

use super::cells;

const FILE: &str = "\
Site,Staff group,Visits
North,Nursing,12
South,Medical,7
-----,-----,-----
Site,Staff group,Visits
North,Medical,3
Total,,22
Source: the turnstile

Month,Loans
Jan,40
Feb,51
";

fn read_with(text: &str, rows: RowSettings) -> Table {
    let settings = Settings {
        rows,
        ..Settings::default()
    };
    let mut reader = Reader::new("visits.csv", text.len() as u64, settings);
    reader.give(text.as_bytes().to_vec());
    reader.end();
    loop {
        if let Progress::Done(table) = reader.step().unwrap() {
            return *table;
        }
    }
}

fn keeping(text: &str, keep: &[NoRow]) -> Table {
    let rows = RowSettings {
        keep: keep.to_vec(),
        ..RowSettings::default()
    };
    read_with(text, rows)
}

fn first(table: &Table) -> Vec<&str> {
    cells(&table.columns[0])
}

#[test]
fn what_is_no_row_is_left_out_and_each_sort_of_it_is_told() {
    let table = keeping(FILE, &[]);
    assert_eq!(first(&table), ["North", "South", "North"]);
    for sort in [
        NoRow::Rule,
        NoRow::RepeatedHeader,
        NoRow::Total,
        NoRow::OtherTable,
    ] {
        let told = table
            .report
            .problems
            .iter()
            .find(|problem| problem.code.key() == sort.problem().key());
        assert_eq!(
            told.map(|told| told.action),
            Some(Action::LeftOut),
            "{sort:?}"
        );
    }
}

#[test]
fn each_sort_of_left_out_line_is_a_row_where_that_was_said_and_the_others_stay_out() {
    let rows_with = |sort| {
        let table = keeping(FILE, &[sort]);
        first(&table).join(" ")
    };
    assert_eq!(rows_with(NoRow::Total), "North South North Total");
    assert_eq!(rows_with(NoRow::Rule), "North South ----- North");
    assert_eq!(rows_with(NoRow::RepeatedHeader), "North South Site North");
    assert_eq!(
        rows_with(NoRow::OtherTable),
        "North South North Source: the turnstile Month Jan Feb"
    );
}

#[test]
fn a_rule_is_drawn_of_dashes_of_one_kind() {
    let rows =
        |row: &str| keeping(&format!("Site,Visits\nNorth,3\n{row}\nSouth,4\n"), &[]).num_rows;
    assert_eq!(rows("-----,------"), 2);
    assert_eq!(rows("=====+=====,====="), 2);
    assert_eq!(rows("=,=--"), 3);
    assert_eq!(rows("-,==="), 3);
}

#[test]
fn a_note_below_the_table_is_a_row_where_that_was_said() {
    let text = "Site,Visits\nNorth,3\nSouth,4\n\nSource: the turnstile of 2025\n";
    let rows = |keep: &[NoRow]| keeping(text, keep).num_rows;
    assert_eq!((rows(&[]), rows(&[NoRow::Footer])), (2, 3));
}

#[test]
fn everything_kept_is_every_filled_line_below_the_header() {
    let table = keeping(FILE, &NoRow::ALL);
    assert_eq!(
        table.num_rows,
        FILE.lines().skip(1).filter(|line| !line.is_empty()).count()
    );
}

#[test]
fn lines_that_were_named_are_left_out_and_told() {
    let rows = RowSettings {
        skip: "2, 6-6".parse().unwrap(),
        ..RowSettings::default()
    };
    let table = read_with(FILE, rows);
    assert_eq!(first(&table), ["South"]);
    let told = table.report.problems.iter();
    let told: Vec<_> = told
        .filter(|problem| problem.code.key() == "skipped_line")
        .map(|problem| (problem.line, problem.action, problem.raw.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (2, Action::LeftOut, "North,Nursing,12"),
            (6, Action::LeftOut, "North,Medical,3")
        ]
    );
}

#[test]
fn line_numbers_are_read_as_people_write_them_and_said_again() {
    let said = |text: &str| text.parse::<Lines>().map(|lines| lines.to_string());
    assert_eq!(said(""), Ok(String::new()));
    assert_eq!(said("12"), Ok("12".to_owned()));
    assert_eq!(said("12, 20-24;30"), Ok("12, 20-24, 30".to_owned()));
    assert_eq!(said("24–20"), Ok("20-24".to_owned()));
    for wrong in ["twelve", "0", "-3", "3-", "1.5", "99999999999"] {
        assert_eq!(said(wrong).map_err(|no| no.0), Err(wrong.to_owned()));
    }
    let lines: Lines = "3, 5-7".parse().unwrap();
    let has: Vec<u32> = (1..10).filter(|line| lines.has(*line)).collect();
    assert_eq!(has, [3, 5, 6, 7]);
}

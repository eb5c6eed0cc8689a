//! `canvass summarise`.

use std::fs;

use canvass::csv::parse;
use serde_json::Value;

use super::{WORKBOOK, fails, folder, run, written};

const NEEDS: &str = "Staff group,Uses it\nNursing,Yes\nMedical,No\nNursing,Yes\n";

fn case(name: &str) -> String {
    format!("{}/tests/cases/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn lines(bytes: Vec<u8>) -> Vec<String> {
    let text = String::from_utf8(bytes).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn every_question_is_summarised_as_csv() {
    let file = written("summarise_csv", "needs.csv", NEEDS);
    let out = run(&["summarise", &file]);
    assert_eq!(out.status.code(), Some(0));
    assert!(out.stderr.is_empty(), "{:?}", lines(out.stderr));
    let found = lines(out.stdout);
    assert_eq!(
        found[0],
        "file,question,kind,statement,group,measure,label,value,base,percent,low,high,small,note"
    );
    assert_eq!(
        found[3],
        format!("{file},Staff group,single,,,count,Nursing,2,3,66.6667,20.766,93.8508,small,")
    );
    assert_eq!(found.len(), 9);
}

#[test]
fn questions_are_crossed_and_printed_as_json_into_a_file() {
    let file = written("summarise_json", "needs.csv", NEEDS);
    let out = format!("{file}.json");
    let done = run(&[
        "summarise",
        "--by",
        "staff group",
        &file,
        "--format",
        "json",
        "--out",
        &out,
    ]);
    assert_eq!(done.status.code(), Some(0));
    assert!(done.stdout.is_empty());
    let said = lines(done.stderr);
    assert_eq!(
        said,
        [format!(
            "canvass: {file}: 10 figures count 1 to 7 people and are marked as small: do not publish them"
        )]
    );
    let json: Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!(json["files"][0]["by"], "Staff group");
    let groups = json["files"][0]["questions"][1]["figures"]
        .as_array()
        .unwrap()
        .iter();
    assert_eq!(
        groups.filter(|figure| figure["group"] == "Nursing").count(),
        4
    );
}

#[test]
fn responses_of_one_survey_are_taken_together_and_a_key_is_part_of_its_file() {
    let (first, second) = (
        case("responses/first.responses.json"),
        case("responses/second.responses.json"),
    );
    let (coded, key) = (
        case("exports/jisc-coded.csv"),
        case("exports/jisc-coded-key.csv"),
    );
    let out = run(&["summarise", &first, &key, &second, &coded, WORKBOOK]);
    assert_eq!(out.status.code(), Some(0));
    let said = lines(out.stderr).join("\n");
    assert!(
        said.contains(&format!("{second} is part of {first}")),
        "{said}"
    );
    assert!(
        said.contains(&format!("{key} is part of {coded}")),
        "{said}"
    );
    let found = lines(out.stdout).join("\n");
    assert!(found.contains(&format!(
        "{first},Which staff group are you in?,single,,,answered,,4,4"
    )));
    assert!(found.contains(&format!("{coded},Pet,single,,,count,Parrots,5,13")));
    assert!(found.contains(&format!("{WORKBOOK},")));
    assert!(!found.contains(&format!("\n{second},")));
}

#[test]
fn what_cannot_be_read_or_crossed_is_told_and_the_rest_is_printed() {
    let folder = folder("summarise_faults");
    let place = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    fs::write(place("needs.csv"), NEEDS).unwrap();
    fs::write(place("loans.csv"), "Site,Loans\nNorth,1\nSouth\n").unwrap();
    fs::write(place("chart.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let (needs, loans) = (place("needs.csv"), place("loans.csv"));
    let out = run(&[
        "summarise",
        &needs,
        &loans,
        &place("chart.png"),
        "none.csv",
        "--by",
        "Staf group",
    ]);
    assert_eq!(out.status.code(), Some(2));
    assert!(out.stdout.is_empty());
    let out = run(&[
        "summarise",
        &needs,
        &loans,
        &place("chart.png"),
        "none.csv",
        "--by",
        "Staff group",
    ]);
    assert_eq!(out.status.code(), Some(2));
    let said = lines(out.stderr);
    assert!(
        said[1].ends_with(
            "loans.csv has no question “Staff group”. Its columns are listed by `canvass columns`"
        ),
        "{said:?}"
    );
    assert!(said[2].contains("chart.png is a PNG picture"), "{said:?}");
    assert!(said[3].starts_with("canvass: none.csv: "), "{said:?}");
    let found = lines(out.stdout);
    assert!(found.iter().skip(1).all(|line| line.starts_with(&needs)));
    let out = run(&["summarise", &loans]);
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(
        lines(out.stderr),
        [format!("canvass: {loans}: 1 row with too few fields")]
    );
}

#[test]
fn wrong_options_show_how_it_is_used() {
    for args in [
        &["summarise"][..],
        &["summarise", "--by", "Site"],
        &["summarise", "a.csv", "--by"],
        &["summarise", "a.csv", "--with", "Site"],
        &["summarise", "a.csv", "--by", "Site", "--by", "Role"],
    ] {
        fails(args, "usage:");
    }
    let out = run(&["summarise", "a.csv", "--format", "xml"]);
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(
        lines(out.stderr),
        ["canvass: no summary is printed as “xml”. Say csv or json"]
    );
    let out = run(&["summarise", "--help"]);
    assert_eq!(out.status.code(), Some(0));
    assert!(
        String::from_utf8(out.stdout)
            .unwrap()
            .contains("canvass summarise FILE…")
    );
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let file = written("summarise_out", "needs.csv", NEEDS);
    let out = format!("{file}/none/x.csv");
    fails(&["summarise", &file, "--out", &out], "cannot be written");
}

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = include_str!("../../README.md");
    let command = readme
        .lines()
        .find(|line| line.contains("-- summarise "))
        .unwrap();
    let (_, args) = command.split_once("-- ").unwrap();
    let (args, _) = args.split_once(" --out").unwrap();
    let args: Vec<String> = args
        .split(' ')
        .map(|arg| {
            arg.strip_prefix("tests/cases/")
                .map_or_else(|| arg.to_owned(), case)
        })
        .collect();
    let out = run(&args.iter().map(String::as_str).collect::<Vec<_>>());
    let printed = parse(&String::from_utf8(out.stdout).unwrap());
    let head = readme
        .lines()
        .position(|line| line.starts_with("| group |"))
        .unwrap();
    let shown: Vec<Vec<&str>> = readme
        .lines()
        .skip(head + 2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert_eq!(shown.len(), 4);
    for row in shown {
        // Group to upper end, and the note behind the mark of small counts.
        let is_shown = |cells: &[String]| [&cells[4..12], &cells[13..]].concat() == row;
        assert!(
            printed.rows.iter().any(|printed| is_shown(&printed.cells)),
            "{row:?}"
        );
    }
}

//! What becomes of an export or a codebook that somebody changed.

use canvass::codebook::{Codebook, Export, Fault, Labels, Misfit, sheet};
use canvass::survey::{Answer, Response};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{export, responses};

const INPUT: &str = include_str!("../cases/codebook/every_kind/input.json");

type Rows = Vec<Vec<String>>;

/// The two tables of the example.
fn tables() -> (Rows, Rows) {
    let (definition, responses) = responses(INPUT);
    let export = export(&definition, &responses, Labels::Codes);
    (cells(&export), sheet(&export))
}

fn cells(export: &Export<'_>) -> Rows {
    let head = export.head().map(str::to_owned).collect();
    let rows = export.rows.iter();
    let rows = rows.map(|row| row.iter().map(|cell| cell.text().into_owned()).collect());
    std::iter::once(head).chain(rows).collect()
}

fn borrowed(rows: &Rows) -> Vec<Vec<&str>> {
    let rows = rows.iter();
    rows.map(|row| row.iter().map(String::as_str).collect())
        .collect()
}

fn parsed(rows: &Rows) -> Result<Codebook, Fault> {
    let rows = borrowed(rows);
    Codebook::parse(&rows[0], &rows[1..])
}

fn place(rows: &Rows, column: &str) -> usize {
    rows[0].iter().position(|name| name == column).unwrap()
}

/// What is read of the example's responses after a cell of one was changed.
fn changed(row: usize, changes: &[(&str, &str)]) -> (Vec<Response>, Vec<Misfit>) {
    let (mut rows, codebook) = tables();
    for (column, cell) in changes {
        let place = place(&rows, column);
        (*cell).clone_into(&mut rows[row + 1][place]);
    }
    let rows = borrowed(&rows);
    let found = parsed(&codebook)
        .unwrap()
        .responses(&rows[0], rows[1..].to_vec());
    let read = found.responses.into_iter().map(|(_, response)| response);
    (read.collect(), found.misfits)
}

fn misfit(row: usize, column: &str, text: &str) -> Misfit {
    Misfit {
        row,
        column: column.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn a_cell_that_no_codebook_knows_is_told_and_no_answer() {
    for (id, column, cell) in [
        ("user", "user", "perhaps"),
        ("group", "group", "porter"),
        ("hours", "hours", "two"),
        ("hours", "hours", "inf"),
        ("visit", "visit", "30/06/2026"),
        ("start", "start", "Sep-24"),
        ("ease", "ease", "4"),
        ("days", "days", "many"),
        ("user", "user", "[don't know]"),
    ] {
        let (read, misfits) = changed(0, &[(column, cell)]);
        assert_eq!(misfits, [misfit(0, column, cell)], "{column}");
        assert_eq!(read[0].answers.get(id), None, "{column}");
        assert_eq!(read.len(), 4);
    }
}

#[test]
fn a_cell_of_several_that_cannot_be_read_leaves_the_others() {
    let (read, misfits) = changed(
        0,
        &[
            ("uses/care", "x"),
            ("agree/fast", "x"),
            ("impact/money/now", ""),
        ],
    );
    let expected = [
        ("uses/care", "x"),
        ("agree/fast", "x"),
        ("impact/money/now", ""),
    ];
    assert_eq!(
        misfits,
        expected.map(|(column, text)| misfit(0, column, text))
    );
    let uses = read[0].answers.get("uses").unwrap();
    assert_eq!(uses.chosen(), ["audit", "else"]);
    assert_eq!(uses.other(), Some("Writing"));
}

#[test]
fn with_a_rank_lost_there_is_no_ranking() {
    for changes in [
        [("first/depth", "?")].as_slice(),
        &[("first/depth", "2")],
        &[("first/depth", "3")],
        &[("first/depth", "[not ranked]")],
    ] {
        let (read, misfits) = changed(0, changes);
        assert!(!misfits.is_empty(), "{changes:?}");
        assert_eq!(read[0].answers.get("first"), None, "{changes:?}");
    }
    let swapped = [("first/depth", "2"), ("first/speed", "1")];
    let (read, misfits) = changed(0, &swapped);
    assert_eq!(misfits, []);
    let order = ["speed", "depth"].map(str::to_owned).to_vec();
    assert_eq!(read[0].answers.get("first"), Some(&Answer::Ranking(order)));
}

#[test]
fn a_gap_is_known_in_any_case_and_an_empty_cell_is_one() {
    let (read, misfits) = changed(
        1,
        &[
            ("group", " [Prefer Not To Say] "),
            ("hours", ""),
            ("user", ""),
        ],
    );
    assert_eq!(misfits, []);
    let (_, before) = responses(INPUT);
    assert_eq!(read[1].answers.get("group"), before[1].answers.get("group"));
    assert_eq!(read[1].answers.get("hours"), None);
    assert_eq!(read[1].answers.get("user"), None);
}

#[test]
fn a_row_of_another_version_is_told_and_left_out() {
    let (read, misfits) = changed(2, &[("response.version", "2")]);
    assert_eq!(misfits, [misfit(2, "response.survey", "needs")]);
    let ids: Vec<&str> = read.iter().map(|response| response.id.as_str()).collect();
    assert_eq!(ids, ["r-1", "r-2", "r-4"]);
}

#[test]
fn columns_that_were_taken_out_or_added_are_named() {
    let (mut rows, codebook) = tables();
    let (user, hours) = (place(&rows, "user"), place(&rows, "hours"));
    "User".clone_into(&mut rows[0][user]);
    rows[0][hours] = String::new();
    let rows = borrowed(&rows);
    let found = parsed(&codebook)
        .unwrap()
        .responses(&rows[0], rows[1..].to_vec());
    assert_eq!(found.lacking, ["user", "hours"]);
    assert_eq!(found.unknown, ["User"]);
    assert_eq!(found.responses[0].1.answers.get("user"), None);
    assert!(found.responses[0].1.answers.get("group").is_some());
}

#[test]
fn a_codebook_is_read_whatever_the_order_of_its_columns() {
    let (rows, mut codebook) = tables();
    for row in &mut codebook {
        row.reverse();
        row.push("own notes".to_owned());
    }
    let rows = borrowed(&rows);
    let found = parsed(&codebook)
        .unwrap()
        .responses(&rows[0], rows[1..].to_vec());
    assert_eq!(found.misfits, []);
    let read: Vec<Response> = found
        .responses
        .into_iter()
        .map(|(_, response)| response)
        .collect();
    let (_, before) = responses(INPUT);
    assert_eq!(read[0], before[0]);
}

#[test]
fn a_codebook_that_describes_no_survey_says_why() {
    let (_, codebook) = tables();
    let fault = |change: &dyn Fn(&mut Rows)| {
        let mut codebook = codebook.clone();
        change(&mut codebook);
        parsed(&codebook).unwrap_err().to_string()
    };
    let at = |column| place(&codebook, column);
    assert_eq!(
        fault(&|rows| "meaning".clone_into(&mut rows[0][at("means")])),
        "the codebook has no column “means”"
    );
    assert_eq!(
        fault(&|rows| rows.truncate(1)),
        "the codebook says nothing of any question"
    );
    assert_eq!(
        fault(&|rows| "4".clone_into(&mut rows[3][at("version")])),
        "row 3 of the codebook is of another survey, or another version"
    );
    assert_eq!(
        fault(&|rows| "yes/no".clone_into(&mut rows[2][at("type")])),
        "the codebook does not describe a survey: questions[1].type: found \"yes/no\"; expected one of single, \
            multiple, yes_no, ranking, text, long, number, date, month, scale, grid, ticks, note, calculated"
    );
    assert_eq!(
        fault(&|rows| "the nurses".clone_into(&mut rows[6][at("code")])),
        "the codebook does not describe a survey: questions[2].choices[0].value: found \"the nurses\"; expected \
            letters, digits, - and _ without spaces, such as last_use"
    );
}

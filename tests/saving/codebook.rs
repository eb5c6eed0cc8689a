//! The codebook as a file.

use canvass::csv;
use canvass::dashboard::Action;
use canvass::saving::{Format, codebook_file};
use canvass::table::{Derived, How};
use canvass::workbook::open;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{NOW, survey};

fn grouped() -> crate::dashboard::Page {
    let mut page = survey();
    page.act(Action::Derive(vec![Derived {
        title: "Nurses or not".to_owned(),
        how: How::Recode {
            of: "Staff group".to_owned(),
            groups: vec![("=Nurses".to_owned(), Some("=Yes".to_owned()))],
        },
    }]));
    page
}

#[test]
fn a_saved_codebook_has_a_row_for_each_answer() {
    let file = codebook_file(&grouped().state, Format::Csv, NOW).unwrap();
    assert_eq!(
        (file.name.as_str(), file.media),
        ("needs.csv Codebook.csv", "text/csv")
    );
    let text = String::from_utf8(file.bytes).unwrap();
    let rows: Vec<Vec<String>> = csv::parse(&text)
        .rows
        .into_iter()
        .map(|row| row.cells)
        .collect();
    assert_eq!(
        rows[0][..3],
        ["Question", "Columns in the file", "Kind"].map(str::to_owned)
    );
    assert_eq!(rows[1][0], "Staff group");
    assert_eq!(rows[1][6..], ["'=Nurses", "34", "65%"].map(str::to_owned));
    assert_eq!(
        rows[2][..5],
        ["Staff group", "", "", "", ""].map(str::to_owned)
    );
    let made = rows.iter().find(|row| row[0] == "Nurses or not").unwrap();
    assert_eq!(made[1], "None: you made it");
    assert_eq!(made[6..], ["'=Yes", "34", "65%"].map(str::to_owned));
    let told = |name: &str| rows.iter().find(|row| row[0] == name).unwrap()[1].clone();
    assert_eq!(told("File"), "needs.csv");
    assert_eq!(told("Filters"), "None");
    assert_eq!(told("Saved"), "1 April 2026");
}

#[test]
fn a_saved_workbook_holds_the_same_numbers_as_numbers() {
    let file = codebook_file(&grouped().state, Format::Workbook, NOW).unwrap();
    let book = open(&file.name, &file.bytes, Some("Codebook")).unwrap();
    let rows: Vec<Vec<String>> = book
        .rows
        .into_iter()
        .map(|row| row.cells.into_iter().map(|(_, text)| text).collect())
        .collect();
    let nurses = rows
        .iter()
        .find(|row| row.iter().any(|cell| cell == "=Nurses"))
        .unwrap();
    assert_eq!(nurses[nurses.len() - 2], "34");
    assert!(nurses[nurses.len() - 1].starts_with("65.38"), "{nurses:?}");
    assert!(open(&file.name, &file.bytes, Some("About")).is_ok());
}

#[test]
fn a_codebook_is_no_picture() {
    let fault = codebook_file(&grouped().state, Format::Svg, NOW).unwrap_err();
    assert!(fault.starts_with("This card has nothing to save in this way"));
}

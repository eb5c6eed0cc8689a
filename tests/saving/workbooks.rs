//! A card's table as a workbook, read back as the dashboard reads it.

use canvass::saving::{Format, Saving};
use canvass::workbook::open;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{card, cards, compared, survey};
use crate::dashboard::Page;
use crate::read::EXPORTS;

/// The rows of a sheet.
fn rows(saving: &Saving, sheet: &str) -> Vec<Vec<String>> {
    let file = saving.file(Format::Workbook).unwrap();
    let book = open(&file.name, &file.bytes, Some(sheet)).unwrap();
    let rows = book.rows.into_iter();
    rows.map(|row| row.cells.into_iter().map(|(_, text)| shown(text)).collect())
        .collect()
}

#[test]
fn numbers_are_numbers_shares_are_shares_and_texts_are_texts() {
    let saving = card(&survey(), "Staff group");
    assert_eq!(
        rows(&saving, "Figures"),
        [
            [
                "Staff group",
                "Count",
                "Share",
                "95% confidence interval from",
                "95% confidence interval to"
            ],
            ["=Nurses", "34", "65%", "52%", "77%"],
            ["Doctors & \"<staff>\"", "18", "35%", "23%", "48%"]
        ]
    );
    let sheet = part(&saving, "xl/worksheets/sheet1.xml");
    assert!(
        sheet.contains("<c r=\"B2\" s=\"1\"><v>34</v></c>"),
        "{sheet}"
    );
    assert!(
        sheet.contains("<c r=\"C2\" s=\"2\"><v>0.653846153846153"),
        "{sheet}"
    );
    assert!(
        sheet.contains("<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=Nurses</t>")
    );
    assert!(!sheet.contains("<f>"));
    assert!(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""));
    assert!(sheet.contains("<col min=\"1\" max=\"1\" width=\"44\""));
}

/// A share as Excel shows it: the reader keeps all of its digits.
fn shown(text: String) -> String {
    let share = text.strip_suffix('%').and_then(|n| n.parse::<f64>().ok());
    share.map_or(text, |share| format!("{}%", share.round()))
}

/// A part of the workbook as it is packed.
fn part(saving: &Saving, name: &str) -> String {
    use std::io::{Cursor, Read};
    let file = saving.file(Format::Workbook).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn the_second_sheet_says_what_the_first_holds() {
    let saving = card(&survey(), "Staff group");
    let about = rows(&saving, "About");
    let told = |name: &str| {
        let row = about.iter().find(|row| row[0] == name);
        row.unwrap_or_else(|| panic!("{name} in {about:?}"))[1].clone()
    };
    assert_eq!(told("Title"), "Staff group");
    assert_eq!(told("Finding"), saving.exhibit.headline);
    assert_eq!(told("Base"), "n = 52 of 52 rows hold a value");
    assert_eq!(told("Filters"), "None");
    assert_eq!(told("Saved"), "1 April 2026");
    assert!(told("File").starts_with("needs.csv, "));
    assert!(told("Method").starts_with("Share: count ÷ base"));
    let file = saving.file(Format::Workbook).unwrap();
    let book = open(&file.name, &file.bytes, None).unwrap();
    let names: Vec<&str> = book
        .sheets
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    assert_eq!(names, ["Figures", "About"]);
}

#[test]
fn a_statement_has_counts_and_shares_of_each_step_and_its_base() {
    let rows = rows(&card(&survey(), "The service"), "Figures");
    assert_eq!(rows[0].len(), 13);
    assert_eq!(rows[0][..2], ["Statement", "Strongly disagree, count"]);
    assert_eq!(
        rows[0][8..],
        [
            "Agree, share",
            "Strongly agree, count",
            "Strongly agree, share",
            "Don't know, count",
            "Base"
        ]
    );
    assert_eq!(
        rows[1],
        [
            "Quick", "0", "0%", "13", "33%", "13", "33%", "13", "33%", "0", "0%", "13", "39"
        ]
    );
    assert_eq!(rows[2][7..], ["26", "100%", "0", "0%", "26", "26"]);
}

#[test]
fn a_month_without_rows_is_no_nought() {
    let rows = rows(&card(&survey(), "Answered"), "Figures");
    assert_eq!(rows[1], ["January 2025", "26"]);
    assert_eq!(rows[2], ["February 2025", "No data"]);
    assert_eq!(rows[4], ["April 2025", "26"]);
}

#[test]
fn groups_side_by_side_have_a_sheet_of_their_own() {
    let rows = rows(&card(&compared(), "Used it"), "Groups compared");
    assert_eq!(rows[0][..5], ["Answer", "Group", "Count", "Base", "Share"]);
    let nurses = rows
        .iter()
        .find(|row| row[..2] == ["Yes", "Nursing"])
        .unwrap();
    assert_eq!(nurses[2..7], ["35", "40", "88%", "74%", "95%"]);
}

#[test]
fn every_table_of_a_real_export_comes_back_with_the_numbers_of_its_marks() {
    let mut compared = 0;
    for (name, bytes) in EXPORTS {
        let mut page = Page::default();
        page.open_bytes(name, bytes);
        for saving in cards(&page) {
            if !Format::Workbook.suits(&saving.exhibit) {
                continue;
            }
            let rows = rows(&saving, "Figures");
            let figures = &saving.exhibit.figures;
            assert_eq!(rows.len(), figures.rows.len() + 1, "{name}");
            for (row, shown) in rows[1..].iter().zip(&figures.rows) {
                let own: Vec<&str> = shown.cells.iter().map(String::as_str).collect();
                let count = own[0].split(' ').next().unwrap().replace(',', "");
                if count.bytes().all(|b| b.is_ascii_digit()) {
                    assert!(
                        row.iter().any(|cell| cell.replace(',', "") == count),
                        "{name}: {row:?} of {own:?}"
                    );
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn the_same_card_makes_the_same_bytes() {
    for format in [Format::Csv, Format::Workbook, Format::Svg] {
        let bytes = || card(&survey(), "Staff group").file(format).unwrap().bytes;
        assert_eq!(bytes(), bytes());
    }
}

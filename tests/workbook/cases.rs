//! Each folder of `tests/cases/workbooks` holds a workbook and what Excel shows
//! of it; `make.py` beside them writes both.

use std::fmt::Write;

use canvass::read::read;
use canvass::words::workbook::cell;
use canvass::workbook::{Book, SheetFacts, Visibility, open};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::workbook;
use crate::read::cells;

macro_rules! cases {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            let bytes = include_bytes!(concat!("../cases/workbooks/", stringify!($name), "/input.xlsx"));
            let expected = include_str!(concat!("../cases/workbooks/", stringify!($name), "/expected.txt"));
            assert_eq!(rendered(&open("input.xlsx", bytes, None).unwrap()), expected);
        }
    )*};
}

cases! {
    before_1997
    before_2007
    before_2007_formats
    data_among_notes_and_codes
    date_1904
    empty_edges
    formats
    merged_header
    open_document
    open_document_repeats
}

/// What is known of a workbook and every cell of its sheet, for people.
fn rendered(book: &Book) -> String {
    let facts = |sheet: &SheetFacts| {
        let hidden = match sheet.visibility {
            Visibility::Visible => String::new(),
            hidden => format!(" ({hidden:?})"),
        };
        format!("{} {}x{}{hidden}", sheet.name, sheet.rows, sheet.columns)
    };
    let sheets: Vec<String> = book.sheets.iter().map(facts).collect();
    let mut out = format!("sheets: {}\n", sheets.join(", "));
    writeln!(
        out,
        "chosen: {} ({:?})",
        book.sheet().unwrap().name,
        book.why
    )
    .unwrap();
    if !book.merged.is_empty() {
        let range = |merged: &canvass::workbook::Merged| {
            let first = cell(merged.rows.0, merged.columns.0);
            format!("{first}:{}", cell(merged.rows.1, merged.columns.1))
        };
        let ranges: Vec<String> = book.merged.iter().map(range).collect();
        writeln!(out, "merged: {}", ranges.join(" ")).unwrap();
    }
    if book.formulas_without_result > 0 {
        writeln!(
            out,
            "formulas without a result: {}",
            book.formulas_without_result
        )
        .unwrap();
    }
    if book.error_cells > 0 {
        writeln!(out, "errors: {}", book.error_cells).unwrap();
    }
    for row in &book.rows {
        let texts: Vec<String> = row
            .cells
            .iter()
            .map(|(column, text)| {
                let place = cell(row.row, book.first_column + column);
                let letters = place.trim_end_matches(|c: char| c.is_ascii_digit());
                format!("{letters}={text}")
            })
            .collect();
        writeln!(out, "{}: {}", row.row + 1, texts.join(" | ")).unwrap();
    }
    out
}

#[test]
fn merged_heads_name_each_column_below_them_and_a_merged_title_stays_one() {
    let table = read("use.xlsx", workbook!("merged_header/input.xlsx").to_vec()).unwrap();
    let names: Vec<[&str; 3]> = table
        .columns
        .iter()
        .map(|column| [&column.name, &column.stem, &column.item].map(String::as_str))
        .collect();
    assert_eq!(
        names,
        [
            ["Site", "", ""],
            ["Loans Books", "Loans", "Books"],
            ["Loans Journals", "Loans", "Journals"],
            ["Visits 2023", "Visits", "2023"],
            ["Visits 2024", "Visits", "2024"],
            ["Note", "", ""],
        ]
    );
    assert_eq!(table.report.preamble, ["Library use 2023 to 2024"]);
    assert_eq!((table.report.header_rows, table.num_rows), (2, 2));
    assert_eq!(table.lines.iter().collect::<Vec<_>>(), [5, 6]);
    assert_eq!(table.report.problems, []);
}

#[test]
fn rows_keep_their_place_in_the_sheet_and_blank_ones_are_counted() {
    let table = read("edges.xlsx", workbook!("empty_edges/input.xlsx").to_vec()).unwrap();
    assert_eq!(table.lines.iter().collect::<Vec<_>>(), [6, 8]);
    assert_eq!(cells(&table.columns[0]), ["North", "South"]);
    assert_eq!(cells(&table.columns[1]), ["2", "3"]);
    let problems: Vec<u32> = table.report.problems.iter().map(|p| p.line).collect();
    assert_eq!((table.columns.len(), problems), (2, vec![7]));
}

#[test]
fn errors_and_missing_results_are_said_with_the_sheets_that_were_not_read() {
    let table = read("formats.xlsx", workbook!("formats/input.xlsx").to_vec()).unwrap();
    assert_eq!(
        table.report.notes,
        [
            "1 formula has no result in the file, so the cells are read as empty. Open the workbook in Excel and save it to fill them",
            "2 cells show an error, such as #N/A or #DIV/0!, and are kept as that text",
        ]
    );
    let bytes = workbook!("data_among_notes_and_codes/input.xlsx").to_vec();
    let table = read("answers.xlsx", bytes).unwrap();
    assert_eq!(
        table.report.other_sheets,
        [
            "Read me",
            "Codes",
            "Names (hidden)",
            "Store (hidden)",
            "Blank"
        ]
    );
    assert_eq!(
        table.report.notes,
        ["The sheet “Answers” was taken because it looks most like a table of data"]
    );
}

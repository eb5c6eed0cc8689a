//! Workbooks that cannot be read: one located sentence each.

use canvass::engine::{Host, Reply, Request};
use canvass::table::Settings;
use canvass::workbook::{Opened, open};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::workbook;

fn sentence(bytes: &[u8]) -> String {
    open("report.xlsx", bytes, None).unwrap_err().to_string()
}

#[test]
fn cells_far_from_the_table_are_named_and_nothing_is_held_for_what_is_between() {
    assert_eq!(
        sentence(workbook!("far_cell.xlsx")),
        "report.xlsx: the sheet “Answers” reaches to cell XFD1048576 and is 16384 columns wide. At most 4000 can be opened: \
         delete what stands far from the table, or the columns you do not need"
    );
    assert_eq!(
        sentence(workbook!("wide.xlsx")),
        "report.xlsx: the sheet “Answers” reaches to cell XFD1 and is 16384 columns wide. At most 4000 can be opened: \
         delete what stands far from the table, or the columns you do not need"
    );
    assert_eq!(
        sentence(workbook!("long.xlsx")),
        "report.xlsx: the sheet “Answers” reaches to cell BI1048576 and spans 1048576 rows by 61 columns. \
         That is more than can be opened: delete what stands far from the table, or the columns you do not need"
    );
}

#[test]
fn rows_and_cells_that_repeat_too_far_are_named_and_nothing_is_held_for_them() {
    assert_eq!(
        sentence(workbook!("far_cell.ods")),
        sentence(workbook!("far_cell.xlsx"))
    );
    assert_eq!(
        sentence(workbook!("filled.ods")),
        "report.xlsx: the sheet “Answers” reaches to cell BI1048576 and spans 1048576 rows by 61 columns. \
         That is more than can be opened: delete what stands far from the table, or the columns you do not need"
    );
    assert_eq!(
        sentence(workbook!("beyond.ods")),
        "report.xlsx is not a workbook that can be read: in the sheet “Answers”, a cell stands beyond the last row or column \
         that a sheet can have. Save it again in Excel, or save the sheet as CSV"
    );
    assert_eq!(
        sentence(workbook!("spaces.ods")),
        "report.xlsx is not a workbook that can be read: in the sheet “Answers”, text:c is “4294967295”, which is no number \
         of times. Save it again in Excel, or save the sheet as CSV"
    );
}

#[test]
fn a_sheet_that_never_ends_is_damaged_where_the_content_ends() {
    let sentence = sentence(workbook!("endless.ods"));
    assert!(
        sentence.starts_with(
            "report.xlsx is not a workbook that can be read: in the sheet “Answers”, its content is damaged at byte 495 ("
        ),
        "{sentence}"
    );
}

#[test]
fn files_that_are_no_workbooks_are_told_what_they_are() {
    for (bytes, found) in [
        (workbook!("letter.docx"), "a Word document"),
        (workbook!("letter.doc"), "a Word document"),
        (workbook!("photos.zip"), "a zip archive"),
    ] {
        assert_eq!(
            sentence(bytes),
            format!(
                "report.xlsx is {found}. Canvass opens CSV, TSV, Excel and survey response files"
            )
        );
    }
    assert_eq!(
        sentence(workbook!("binary.xlsb")),
        "report.xlsx is a binary workbook (.xlsb), which cannot be read here. Save it as an Excel workbook (.xlsx), then open it again"
    );
}

#[test]
fn a_workbook_under_a_password_is_told_so() {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4096, 0);
    for bytes in [&bytes, workbook!("protected.ods")] {
        assert_eq!(
            sentence(bytes),
            "report.xlsx is protected by a password. Save it without one in Excel, then open it again"
        );
    }
}

#[test]
fn a_workbook_whose_visible_sheets_hold_nothing_is_empty() {
    assert_eq!(
        sentence(workbook!("empty.xlsx")),
        "report.xlsx is empty. Check that the export finished, then open it again"
    );
}

#[test]
fn a_fault_inside_a_sheet_names_the_sheet() {
    let sentence = sentence(workbook!("broken_sheet.xlsx"));
    assert!(
        sentence.starts_with(
            "report.xlsx is not a workbook that can be read: in the sheet “Answers”, "
        ),
        "{sentence}"
    );
}

/// The list at the end of an archive, with another unpacked size for one part.
fn claiming(bytes: &[u8], part: &str, unpacked: u32) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let name = bytes
        .windows(part.len())
        .rposition(|window| window == part.as_bytes())
        .unwrap();
    let entry = name - 46;
    assert_eq!(&bytes[entry..entry + 4], b"PK\x01\x02");
    bytes[entry + 24..entry + 28].copy_from_slice(&unpacked.to_le_bytes());
    bytes
}

#[test]
fn an_archive_that_unpacks_to_too_much_is_not_unpacked() {
    let whole = workbook!("formats/input.xlsx");
    let part = "xl/worksheets/sheet1.xml";
    assert_eq!(
        sentence(&claiming(whole, part, 4_000_000_000)),
        "report.xlsx holds the part xl/worksheets/sheet1.xml, which says that it unpacks to 4000 MB; at most 64 MB can be opened. \
         If the workbook is meant to be that large, save its sheet as CSV; if not, do not trust it"
    );
}

#[test]
fn a_part_is_not_unpacked_beyond_the_size_that_its_archive_gives() {
    let larger = "File is larger than its declared uncompressed size";
    for (whole, part) in [
        (workbook!("formats/input.xlsx"), "xl/worksheets/sheet1.xml"),
        (workbook!("formats/input.xlsx"), "xl/sharedStrings.xml"),
        (workbook!("open_document_repeats/input.xlsx"), "content.xml"),
    ] {
        let sentence = sentence(&claiming(whole, part, 200));
        assert!(
            sentence.starts_with("report.xlsx is not a workbook that can be read: ")
                && sentence.contains(larger),
            "{part}: {sentence}"
        );
    }
}

#[test]
fn every_cut_through_a_workbook_gives_a_sentence() {
    let whole = workbook!("merged_header/input.xlsx");
    for length in (8..whole.len()).step_by(7) {
        let sentence = sentence(&whole[..length]);
        assert!(
            sentence.starts_with("report.xlsx is "),
            "{length}: {sentence}"
        );
    }
}

#[test]
fn a_workbook_at_which_its_reader_stops_is_a_fault_of_that_file() {
    let bytes = workbook!("formats/input.xlsx");
    let mut host = Host::default();
    host.ask(Request::Open {
        file: 1,
        name: "report.xlsx".to_owned(),
        size: bytes.len() as u64,
        settings: Settings::default(),
    });
    host.ask(Request::Bytes {
        file: 1,
        from: 0,
        bytes: bytes.to_vec(),
    });
    while host.step() {}
    let job = host.take_workbook().unwrap();
    host.give_book(Opened::refused(&job, None));
    let expected = Reply::Failed {
        file: 1,
        sentence: "report.xlsx is not a workbook that can be read: the program that opens workbooks stopped at it. \
                   Save it again in Excel, or save the sheet as CSV"
            .to_owned(),
    };
    assert_eq!(
        std::iter::from_fn(|| host.take_reply()).last(),
        Some(expected)
    );
}

//! Files that are no tables: one plain sentence each.

use canvass::read::{Progress, Reader, read};
use canvass::table::Settings;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::EXPORTS;

fn sentence(name: &str, bytes: &[u8]) -> String {
    read(name, bytes.to_vec()).unwrap_err().to_string()
}

fn workbook() -> &'static [u8] {
    EXPORTS
        .iter()
        .find(|(name, _)| *name == "jisc-uncoded.xlsx")
        .unwrap()
        .1
}

#[test]
fn an_empty_file_is_named() {
    let expected = "staff.csv is empty. Check that the export finished, then open it again";
    for bytes in [
        b"".as_slice(),
        b" \r\n\t\n",
        b"\xEF\xBB\xBF",
        b"\xEF\xBB\xBF\r\n",
        b"\xFF\xFE",
    ] {
        assert_eq!(sentence("staff.csv", bytes), expected, "{bytes:?}");
    }
}

#[test]
fn files_of_other_kinds_are_told_by_their_first_bytes() {
    for (bytes, found) in [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), "a PNG picture"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "a JPEG picture"),
        (b"%PDF-1.7\n1 0 obj", "a PDF document"),
        (b"\x1F\x8B\x08\0\0\0\0\0", "a gzip archive"),
        (
            b"PK\x03\x04\x14\0\0\0\x08\0report/letter.txt",
            "a zip archive",
        ),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f", "not text"),
    ] {
        assert_eq!(
            sentence("survey.csv", bytes),
            format!(
                "survey.csv is {found}. Canvass opens CSV, TSV, Excel and survey response files"
            )
        );
    }
}

#[test]
fn a_workbook_that_was_cut_off_is_told_so() {
    for length in [workbook().len() / 2, workbook().len() - 30] {
        let sentence = sentence("report.xlsx", &workbook()[..length]);
        assert_eq!(
            sentence,
            "report.xlsx is not a workbook that can be read: the file ends too early or is damaged. \
             Save it again in Excel, or save the sheet as CSV"
        );
    }
}

#[test]
fn an_old_document_that_is_no_workbook_is_told_so() {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    let sentence = sentence("letter.xls", &bytes);
    assert!(
        sentence.starts_with("letter.xls is not a workbook that can be read: "),
        "{sentence}"
    );
    assert!(
        sentence.ends_with(". Save it again in Excel, or save the sheet as CSV"),
        "{sentence}"
    );
}

#[test]
fn too_many_columns_are_counted() {
    let expected =
        "wide.csv has 4001 columns. At most 4000 can be opened: leave out the ones you do not need";
    let header: Vec<String> = (0..4001).map(|i| format!("c{i}")).collect();
    assert_eq!(sentence("wide.csv", header.join(",").as_bytes()), expected);
    let row = vec!["1"; 4001].join(",");
    assert_eq!(
        sentence("wide.csv", format!("a,b\n{row}\n").as_bytes()),
        expected
    );
    let most = header[..4000].join(",");
    assert_eq!(
        read("wide.csv", most.into_bytes()).unwrap().columns.len(),
        4000
    );
}

#[test]
fn a_responses_file_that_breaks_its_format_names_the_place() {
    let text = r#"{"canvass": "responses/1", "survey": {"canvass": "survey/1"}, "responses": []}"#;
    let sentence = sentence("answers.json", text.as_bytes());
    assert!(
        sentence.starts_with("answers.json is not a survey response file: survey"),
        "{sentence}"
    );
}

#[test]
fn a_large_file_of_another_kind_is_told_by_its_first_piece() {
    let mut reader = Reader::new("film.csv", 1 << 30, Settings::default());
    let mut piece = b"\x89PNG\r\n\x1a\n".to_vec();
    piece.resize(4096, 0);
    reader.give(piece);
    assert_eq!(
        reader.step().unwrap_err().to_string(),
        "film.csv is a PNG picture. Canvass opens CSV, TSV, Excel and survey response files"
    );
}

#[test]
fn a_reader_that_is_done_is_spent() {
    let mut reader = Reader::new("a.csv", 8, Settings::default());
    assert!(matches!(reader.step().unwrap(), Progress::Hungry));
    reader.give(b"a,b\n1".to_vec());
    assert!(matches!(reader.step().unwrap(), Progress::Hungry));
    reader.give(b",2\n".to_vec());
    reader.end();
    reader.give(b"9,9\n".to_vec());
    let mut shares = Vec::new();
    let table = loop {
        match reader.step().unwrap() {
            Progress::Working { done } => shares.push(done),
            Progress::Done(table) => break table,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(table.num_rows, 1);
    assert!(shares.is_sorted() && shares.iter().all(|share| (0.0..=1.0).contains(share)));
    assert!(reader.step().is_err());
}

//! Another sheet than the one that was taken.

use canvass::engine::{Host, Reply, Request};
use canvass::read::read_with;
use canvass::table::Settings;
use canvass::workbook::{Why, open};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::workbook;
use crate::engine::{Contents, settle};

const BOOK: &[u8] = workbook!("data_among_notes_and_codes/input.xlsx");

fn with_sheet(name: &str) -> Settings {
    Settings {
        sheet: Some(name.to_owned()),
        ..Settings::default()
    }
}

#[test]
fn a_sheet_that_is_asked_for_is_taken_even_if_it_is_hidden() {
    let book = open("answers.xlsx", BOOK, Some("Names")).unwrap();
    assert_eq!((book.chosen, book.why), (3, Why::Asked));
    assert_eq!(book.rows.len(), 90);
    let table = read_with("answers.xlsx", BOOK.to_vec(), with_sheet("Names")).unwrap();
    assert_eq!(table.report.notes, ["The sheet “Names” is hidden in Excel"]);
    assert!(table.report.other_sheets.contains(&"Answers".to_owned()));
}

#[test]
fn a_sheet_that_is_not_there_is_named_with_those_that_are() {
    let fault = open("answers.xlsx", BOOK, Some("Responses")).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "answers.xlsx has no sheet “Responses”. It has Read me, Codes, Answers, Names (hidden), Store (hidden), Blank"
    );
}

#[test]
fn the_engine_reads_another_sheet_of_a_file_that_is_open() {
    let mut contents = Contents::default();
    contents.0.insert(1, BOOK.to_vec());
    let mut host = Host::default();
    host.ask(Request::Open {
        file: 1,
        name: "answers.xlsx".to_owned(),
        size: BOOK.len() as u64,
        settings: Settings::default(),
    });
    let rows = |replies: &[Reply]| match replies.last() {
        Some(Reply::Opened { report, .. }) => report.rows,
        other => panic!("{other:?}"),
    };
    assert_eq!(rows(&settle(&mut host, &contents)), 24);
    let settings = with_sheet("Codes");
    host.ask(Request::Reread { file: 1, settings });
    assert!(rows(&settle(&mut host, &contents)) >= 29);
}

#[test]
fn a_workbook_that_is_closed_or_read_anew_meanwhile_is_dropped() {
    let mut host = Host::default();
    let open = |host: &mut Host| {
        host.ask(Request::Open {
            file: 1,
            name: "answers.xlsx".to_owned(),
            size: BOOK.len() as u64,
            settings: Settings::default(),
        });
        host.ask(Request::Bytes {
            file: 1,
            from: 0,
            bytes: BOOK.to_vec(),
        });
        while host.step() {}
        host.take_workbook().unwrap()
    };
    let opened = |job: &canvass::workbook::Job| {
        let answer = canvass::workbook::answer(&postcard::to_stdvec(job).unwrap()).unwrap();
        postcard::from_bytes(&answer).unwrap()
    };
    let says = |host: &mut Host| {
        while host.step() {}
        std::iter::from_fn(|| host.take_reply())
            .filter(|reply| matches!(reply, Reply::Opened { .. } | Reply::Failed { .. }))
            .count()
    };
    let first = open(&mut host);
    let second = open(&mut host);
    host.give_book(opened(&first));
    assert_eq!(says(&mut host), 0, "it is read anew");
    host.give_book(opened(&second));
    assert_eq!(says(&mut host), 1);
    let third = open(&mut host);
    host.ask(Request::Close { file: 1 });
    host.give_book(opened(&third));
    assert_eq!(says(&mut host), 0, "it is closed");
}

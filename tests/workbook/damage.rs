//! Workbooks that are damaged in any way are books or faults.

use std::io::{Cursor, Read};

use canvass::workbook::{Book, Fault, open};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use zip::ZipArchive;

use super::workbook;
use crate::read::sound;

const WHOLE: [&[u8]; 8] = [
    workbook!("before_1997/input.xlsx"),
    workbook!("before_2007/input.xlsx"),
    workbook!("before_2007_formats/input.xlsx"),
    workbook!("date_1904/input.xlsx"),
    workbook!("formats/input.xlsx"),
    workbook!("merged_header/input.xlsx"),
    workbook!("open_document/input.xlsx"),
    workbook!("open_document_repeats/input.xlsx"),
];

/// What happens to a file.
#[derive(Clone, Debug)]
enum Damage {
    Overwritten(Index, Vec<u8>),
    Cut(Index),
    Left(Index, Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 1..9),
        select(vec![
            vec![0; 4],
            vec![0xFF; 2],
            vec![0xFF; 4],
            vec![0xFF, 0x7F],
            vec![0xFE, 0xFF, 0xFF, 0xFF]
        ]),
    ];
    prop_oneof![
        8 => (any::<Index>(), bytes).prop_map(|(at, bytes)| Damage::Overwritten(at, bytes)),
        1 => any::<Index>().prop_map(Damage::Cut),
        1 => any::<(Index, Index)>().prop_map(|(from, to)| Damage::Left(from, to)),
    ]
}

fn damaged(whole: &[u8], all: &[Damage]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for damage in all {
        if bytes.is_empty() {
            break;
        }
        match damage {
            Damage::Overwritten(at, new) => {
                let at = at.index(bytes.len());
                let places = bytes[at..].iter_mut();
                places.zip(new).for_each(|(place, b)| *place = *b);
            }
            Damage::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Damage::Left(from, to) => {
                let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
                bytes.drain(from.min(to)..from.max(to));
            }
        }
    }
    bytes
}

/// The parts of an archive as [`sound::workbook`] packs them; another file as
/// it is.
fn parts(whole: &[u8]) -> Vec<u8> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(whole)) else {
        return whole.to_vec();
    };
    let places = 0..archive.len();
    let part = |place| {
        let mut part = archive.by_index(place).unwrap();
        let mut bytes = format!("{}\n", part.name().unwrap()).into_bytes();
        part.read_to_end(&mut bytes).unwrap();
        bytes
    };
    let parts: Vec<Vec<u8>> = places.map(part).collect();
    parts.join(&0)
}

fn is_sound(book: Result<Book, Fault>) {
    match book {
        Ok(book) => {
            let width = book.num_columns();
            assert!(book.sheet().is_some());
            assert!(book.rows.is_sorted_by(|a, b| a.row < b.row));
            for row in &book.rows {
                assert!(row.cells.is_sorted_by(|a, b| a.0 < b.0));
                assert!(row.cells.iter().all(|(column, _)| *column < width));
            }
        }
        Err(fault) => assert!(fault.to_string().starts_with("report.xlsx"), "{fault}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 600,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_damaged_workbook_is_a_book_or_a_fault(
        whole in select(WHOLE.to_vec()),
        within in any::<bool>(),
        damage in prop::collection::vec(damage(), 1..5),
    ) {
        let file = if within {
            sound::workbook(&damaged(&parts(whole), &damage))
        } else {
            Some(damaged(whole, &damage))
        };
        if let Some(file) = file {
            is_sound(open("report.xlsx", &file, None));
        }
    }
}

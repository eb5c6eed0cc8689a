//! How a file comes to the engine: piece by piece, as it asks for them.

use canvass::engine::{Host, Reply, Request};
use canvass::table::Settings;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const PIECE: usize = 1 << 20;

/// A table of a little more than `pieces` pieces, and its number of rows.
fn long(pieces: usize) -> (Vec<u8>, u32) {
    let mut text = String::from("Site,Loans,Comment\n");
    let mut rows = 0;
    while text.len() <= pieces * PIECE {
        text.push_str(&format!(
            "Site {},{rows},a comment of some words\n",
            rows % 7
        ));
        rows += 1;
    }
    (text.into_bytes(), rows)
}

fn open(host: &mut Host, size: usize) {
    host.ask(Request::Open {
        file: 1,
        name: "long.csv".to_owned(),
        size: size as u64,
        settings: Settings::default(),
    });
}

fn wants(host: &mut Host) -> Vec<(usize, usize)> {
    std::iter::from_fn(|| host.take_reply())
        .filter_map(|reply| match reply {
            Reply::Want {
                file: 1,
                from,
                length,
            } => Some((from as usize, length as usize)),
            _ => None,
        })
        .collect()
}

fn give(host: &mut Host, from: usize, bytes: &[u8]) {
    host.ask(Request::Bytes {
        file: 1,
        from: from as u64,
        bytes: bytes.to_vec(),
    });
}

/// Reads to the end; gives the number of rows, or the sentence of the fault.
fn finish(host: &mut Host) -> Result<u32, String> {
    while host.step() {}
    let ends = std::iter::from_fn(|| host.take_reply()).filter_map(|reply| match reply {
        Reply::Opened { report, .. } => Some(Ok(report.rows)),
        Reply::Failed { sentence, .. } => Some(Err(sentence)),
        _ => None,
    });
    ends.last().expect("reading ends")
}

#[test]
fn four_pieces_are_asked_for_at_most_and_the_next_before_the_last_is_worked_through() {
    let (bytes, rows) = long(5);
    let mut host = Host::default();
    open(&mut host, bytes.len());
    let piece = |i: usize| &bytes[i * PIECE..(i + 1) * PIECE];
    let first: Vec<_> = (0..4).map(|i| (i * PIECE, PIECE)).collect();
    assert_eq!(wants(&mut host), first);
    give(&mut host, 0, piece(0));
    assert_eq!(wants(&mut host), [], "one is unread, three on their way");
    assert!(host.step());
    assert_eq!(wants(&mut host), [(4 * PIECE, PIECE)]);
    give(&mut host, PIECE, piece(1));
    assert_eq!(wants(&mut host), []);
    while host.step() {}
    let rest = bytes.len() - 5 * PIECE;
    assert_eq!(wants(&mut host), [(5 * PIECE, rest)]);
    for i in 2..5 {
        give(&mut host, i * PIECE, piece(i));
    }
    assert_eq!(wants(&mut host), [], "the end is asked for already");
    give(&mut host, 5 * PIECE, &bytes[5 * PIECE..]);
    assert_eq!(finish(&mut host), Ok(rows));
}

#[test]
fn pieces_that_come_twice_or_too_early_are_not_read() {
    let (bytes, rows) = long(2);
    let mut host = Host::default();
    open(&mut host, bytes.len());
    give(&mut host, PIECE, &bytes[PIECE..2 * PIECE]);
    give(&mut host, 0, &bytes[..PIECE]);
    give(&mut host, 0, &bytes[..PIECE]);
    give(&mut host, PIECE, &bytes[PIECE..2 * PIECE]);
    give(&mut host, 2 * PIECE, &bytes[2 * PIECE..]);
    assert_eq!(finish(&mut host), Ok(rows));
}

#[test]
fn a_piece_that_is_shorter_than_asked_for_is_followed_by_the_rest() {
    let (bytes, rows) = long(1);
    assert!(bytes.len() < PIECE + 1000);
    let mut host = Host::default();
    open(&mut host, bytes.len());
    wants(&mut host);
    give(&mut host, 0, &bytes[..1000]);
    let rest = bytes.len() - 1000;
    assert_eq!(wants(&mut host), [(1000, rest.min(PIECE))]);
    give(&mut host, 1000, &bytes[1000..]);
    assert_eq!(finish(&mut host), Ok(rows));
}

#[test]
fn a_file_that_ends_before_its_size_is_read_as_far_as_it_goes() {
    let mut host = Host::default();
    open(&mut host, 5 * PIECE);
    give(&mut host, 0, b"Site,Loans\nNorth,2\n");
    give(&mut host, 19, b"");
    assert_eq!(finish(&mut host), Ok(1));
}

#[test]
fn a_file_without_bytes_is_empty_and_nothing_is_asked_for() {
    let mut host = Host::default();
    open(&mut host, 0);
    assert!(!host.step());
    let replies: Vec<Reply> = std::iter::from_fn(|| host.take_reply()).collect();
    let expected = "long.csv is empty. Check that the export finished, then open it again";
    assert_eq!(
        replies,
        [Reply::Failed {
            file: 1,
            sentence: expected.to_owned()
        }]
    );
}

#[test]
fn a_small_file_is_read_while_a_large_one_waits_for_its_bytes() {
    let (bytes, rows) = long(2);
    let mut host = Host::default();
    open(&mut host, bytes.len());
    give(&mut host, 0, &bytes[..PIECE]);
    while host.step() {}
    host.ask(Request::Open {
        file: 2,
        name: "small.csv".to_owned(),
        size: 8,
        settings: Settings::default(),
    });
    host.ask(Request::Bytes {
        file: 2,
        from: 0,
        bytes: b"A,B\n1,2\n".to_vec(),
    });
    while host.step() {}
    let opened: Vec<u32> = std::iter::from_fn(|| host.take_reply())
        .filter_map(|reply| match reply {
            Reply::Opened { file, .. } => Some(file),
            _ => None,
        })
        .collect();
    assert_eq!(opened, [2]);
    give(&mut host, PIECE, &bytes[PIECE..2 * PIECE]);
    give(&mut host, 2 * PIECE, &bytes[2 * PIECE..]);
    assert_eq!(finish(&mut host), Ok(rows));
}

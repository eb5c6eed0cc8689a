//! Helpers beside the host: each takes parts of a large file as bytes.

use std::collections::VecDeque;

use canvass::engine::{Host, Reply, Request, Shared, SharedRuns};
use canvass::table::{Report, Settings};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Contents, settle};

/// Bytes of a file that helpers are worth, and of one that they are not.
const LARGE: usize = 8 << 20;
const SMALL: usize = 3 << 20;

fn file(size: usize) -> Vec<u8> {
    let mut text = String::from("Site,Loans,Comment\n");
    for row in 0.. {
        if text.len() >= size {
            break;
        }
        match row % 100 {
            99 => text.push_str("East,1\n"),
            98 => text.push_str("West,2,\"two\nlines\"\n"),
            _ => text.push_str(&format!(
                "Site {},{row},a comment of some words and some more\n",
                row % 7
            )),
        }
    }
    text.into_bytes()
}

/// What helpers do with what they take.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Helpers {
    None,
    Two,
    /// They take parts and are never heard of again.
    Dumb,
}

/// Reads a file; gives its report, the lines of its rows, and how many parts
/// came back.
fn read(bytes: &[u8], helpers: Helpers) -> (Report, Vec<u32>, usize) {
    let mut contents = Contents::default();
    contents.0.insert(1, bytes.to_vec());
    let mut host = Host::default();
    host.ask(Request::Open {
        file: 1,
        name: "long.csv".to_owned(),
        size: bytes.len() as u64,
        settings: Settings::default(),
    });
    let mut away: VecDeque<SharedRuns> = VecDeque::new();
    let (mut taken, mut came, mut told) = (0, 0, false);
    for turn in 0.. {
        assert!(turn < 1_000_000, "reading never ends");
        if !told && helpers != Helpers::None && host.has_shares() {
            told = true;
            host.set_helpers(2);
        }
        let more = host.step();
        if taken - came < 4
            && told
            && let Some(share) = host.take_share()
        {
            taken += 1;
            let share: Shared =
                postcard::from_bytes(&postcard::to_stdvec(&share).unwrap()).unwrap();
            if helpers == Helpers::Two {
                away.push_back(share.read());
            }
        }
        if let Some(found) = away.pop_front_if(|_| turn % 3 == 0 || !more) {
            came += 1;
            let bytes = postcard::to_stdvec(&found).unwrap();
            host.give_share(postcard::from_bytes(&bytes).unwrap());
            continue;
        }
        let mut idle = !more;
        let replies: Vec<Reply> = std::iter::from_fn(|| host.take_reply()).collect();
        for reply in replies {
            match reply {
                Reply::Want { file, from, length } => {
                    host.ask(contents.piece(file, from, length));
                    idle = false;
                }
                Reply::Opened { report, .. } => {
                    assert!(!host.has_shares(), "nothing is left to share");
                    return (*report, host.table(1).unwrap().lines.iter().collect(), came);
                }
                _ => {}
            }
        }
        assert!(!idle, "reading waits for nothing");
    }
    unreachable!()
}

#[test]
fn helpers_take_part_in_reading_a_large_file_and_it_is_the_same_table() {
    let bytes = file(LARGE);
    let alone = read(&bytes, Helpers::None);
    let (report, lines, came) = read(&bytes, Helpers::Two);
    assert!(came >= 3, "{came} parts were read by helpers");
    assert_eq!((&report, &lines), (&alone.0, &alone.1));
    let (report, lines, came) = read(&bytes, Helpers::Dumb);
    assert_eq!(came, 0);
    assert_eq!((&report, &lines), (&alone.0, &alone.1));
}

#[test]
fn a_file_that_is_not_large_is_not_shared() {
    assert_eq!(read(&file(SMALL), Helpers::Two).2, 0);
}

#[test]
fn what_helpers_found_in_a_file_that_was_closed_is_dropped() {
    let mut contents = Contents::default();
    contents.0.insert(1, file(LARGE));
    let mut host = Host::default();
    let open = Request::Open {
        file: 1,
        name: "long.csv".to_owned(),
        size: contents.0[&1].len() as u64,
        settings: Settings::default(),
    };
    host.ask(open.clone());
    host.set_helpers(1);
    let mut share = None;
    while share.is_none() {
        host.step();
        while let Some(reply) = host.take_reply() {
            if let Reply::Want { file, from, length } = reply {
                host.ask(contents.piece(file, from, length));
            }
        }
        share = host.take_share();
    }
    let found = share.unwrap().read();
    host.ask(Request::Close { file: 1 });
    host.give_share(found.clone());
    assert!(!host.has_shares() && !host.step());
    host.ask(open);
    host.give_share(found);
    let replies = settle(&mut host, &contents);
    assert!(matches!(replies.last(), Some(Reply::Opened { .. })));
}

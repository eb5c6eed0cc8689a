//! The host over bytes, as a worker or the page's own thread uses it.

use canvass::engine::{Host, Reply, Request};
use canvass::table::{Kind, QuestionKind};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{counts, options};

const LOANS: &[u8] = b"Site,Loans,Comment\nNorth,2,Good to have it near the ward\nSouth,3,Too far away for the night shift\nNorth,5,\n";

fn ask(host: &mut Host, request: &Request) {
    host.post(&postcard::to_stdvec(request).unwrap());
}

fn take(host: &mut Host) -> Vec<Reply> {
    std::iter::from_fn(|| host.take())
        .map(|bytes| postcard::from_bytes(&bytes).unwrap())
        .collect()
}

fn open(file: u32, name: &str, bytes: &[u8]) -> Request {
    Request::Open {
        file,
        name: name.to_owned(),
        bytes: bytes.to_vec(),
    }
}

fn work(host: &mut Host) -> Vec<Reply> {
    let mut replies = Vec::new();
    let mut steps = 0;
    while host.step() {
        steps += 1;
        assert!(steps < 10_000, "reading never ends");
    }
    replies.extend(take(host));
    replies
}

fn opened(replies: &[Reply]) -> Vec<u32> {
    replies
        .iter()
        .filter_map(|reply| match reply {
            Reply::Opened { file, .. } => Some(*file),
            _ => None,
        })
        .collect()
}

#[test]
fn a_file_is_opened_corrected_queried_searched_and_closed() {
    let mut host = Host::default();
    ask(&mut host, &open(7, "loans.csv", LOANS));
    let replies = work(&mut host);
    let Some(Reply::Opened {
        file: 7,
        report,
        questions,
        survey: None,
    }) = replies.last()
    else {
        panic!("{replies:?}");
    };
    assert_eq!((report.rows, questions.len()), (3, 3));

    ask(
        &mut host,
        &Request::Query {
            file: 7,
            turn: 3,
            clauses: vec![options(0, &[0])],
        },
    );
    let replies = take(&mut host);
    let [
        Reply::Answer {
            file: 7,
            turn: 3,
            rows: 2,
            results,
        },
    ] = replies.as_slice()
    else {
        panic!("{replies:?}");
    };
    assert_eq!(counts(&results[0]), [2, 1]);

    ask(
        &mut host,
        &Request::Correct {
            file: 7,
            column: 1,
            kind: Kind::Category,
        },
    );
    let replies = take(&mut host);
    let [Reply::Opened { questions, .. }] = replies.as_slice() else {
        panic!("{replies:?}")
    };
    assert_eq!(questions[1].kind, QuestionKind::Single);
    assert_eq!(questions[1].options, ["2", "3", "5"]);

    let words = "ward".to_owned();
    ask(
        &mut host,
        &Request::Correct {
            file: 7,
            column: 2,
            kind: Kind::Text,
        },
    );
    take(&mut host);
    ask(
        &mut host,
        &Request::Search {
            file: 7,
            question: 2,
            words: words.clone(),
            clauses: Vec::new(),
        },
    );
    let replies = take(&mut host);
    let [
        Reply::Texts {
            file: 7,
            question: 2,
            words: back,
            found,
        },
    ] = replies.as_slice()
    else {
        panic!("{replies:?}");
    };
    assert_eq!((back, found.total), (&words, 1));

    ask(&mut host, &Request::Close { file: 7 });
    ask(
        &mut host,
        &Request::Query {
            file: 7,
            turn: 4,
            clauses: Vec::new(),
        },
    );
    assert_eq!(take(&mut host), []);
}

#[test]
fn a_long_file_is_read_in_steps_with_rising_progress() {
    let mut text = String::from("Site,Loans\n");
    for i in 0..5000 {
        text.push_str(&format!("Site {},{}\n", i % 7, i % 13));
    }
    let mut host = Host::default();
    ask(&mut host, &open(1, "long.csv", text.as_bytes()));
    let mut shares = Vec::new();
    let mut steps = 0;
    while host.step() {
        steps += 1;
        for reply in take(&mut host) {
            if let Reply::Progress { file: 1, done } = reply {
                shares.push(done);
            }
        }
    }
    assert!(steps >= 6, "{steps} steps for 5000 rows");
    assert!(shares.len() >= 6 && shares.is_sorted(), "{shares:?}");
    assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
    assert_eq!(opened(&take(&mut host)), [1]);
    assert!(!host.step());
}

#[test]
fn progress_that_nobody_took_is_kept_once() {
    let mut host = Host::default();
    ask(&mut host, &open(1, "a.csv", LOANS));
    while host.step() {}
    let replies = take(&mut host);
    let progress = replies
        .iter()
        .filter(|reply| matches!(reply, Reply::Progress { .. }))
        .count();
    assert_eq!((progress, replies.len()), (1, 2));
}

#[test]
fn two_files_are_read_one_after_the_other() {
    let mut host = Host::default();
    ask(&mut host, &open(1, "a.csv", LOANS));
    ask(&mut host, &open(2, "b.csv", b"A,B\n1,2\n"));
    let replies = work(&mut host);
    assert_eq!(opened(&replies), [1, 2]);
    for (file, expected) in [(1, 3), (2, 1)] {
        ask(
            &mut host,
            &Request::Query {
                file,
                turn: 1,
                clauses: Vec::new(),
            },
        );
        let replies = take(&mut host);
        let [Reply::Answer { rows, .. }] = replies.as_slice() else {
            panic!("{replies:?}")
        };
        assert_eq!(*rows, expected);
    }
}

#[test]
fn a_file_that_is_closed_while_it_is_read_says_no_more() {
    let mut host = Host::default();
    ask(&mut host, &open(1, "a.csv", LOANS));
    ask(&mut host, &open(2, "b.csv", b"A,B\n1,2\n"));
    assert!(host.step());
    take(&mut host);
    ask(&mut host, &Request::Close { file: 1 });
    let replies = work(&mut host);
    assert_eq!(opened(&replies), [2]);
    assert!(replies.iter().all(|reply| !matches!(
        reply,
        Reply::Progress { file: 1, .. } | Reply::Failed { .. }
    )));
}

#[test]
fn a_file_that_is_no_table_fails_with_its_sentence_and_the_next_is_read() {
    let mut host = Host::default();
    ask(&mut host, &open(1, "photo.csv", b"\x89PNG\r\n\x1a\n"));
    ask(&mut host, &open(2, "b.csv", b"A,B\n1,2\n"));
    let replies = work(&mut host);
    assert_eq!(
        replies[0],
        Reply::Failed {
            file: 1,
            sentence: "photo.csv is a PNG picture. Canvass opens CSV, TSV, Excel and survey response files".to_owned(),
        }
    );
    assert_eq!(opened(&replies), [2]);
}

#[test]
fn bytes_that_are_no_request_change_nothing() {
    let mut host = Host::default();
    host.post(b"\xFF\xFF\xFF\xFF");
    host.post(b"");
    assert!(!host.step());
    assert_eq!(host.take(), None);
}

#[test]
fn responses_of_one_survey_join_even_with_a_byte_order_mark() {
    let first = include_bytes!("../cases/responses/first.responses.json");
    let second = [
        b"\xEF\xBB\xBF".as_slice(),
        include_bytes!("../cases/responses/second.responses.json"),
    ]
    .concat();
    for (one, other) in [(first.to_vec(), second.clone()), (second, first.to_vec())] {
        let mut host = Host::default();
        ask(&mut host, &open(1, "first.json", &one));
        ask(&mut host, &open(2, "second.json", &other));
        ask(&mut host, &open(3, "loans.csv", LOANS));
        let replies = work(&mut host);
        assert_eq!(opened(&replies), [1, 1, 3]);
        assert!(replies.contains(&Reply::Joined { file: 2, into: 1 }));
        let report = replies.iter().rev().find_map(|reply| match reply {
            Reply::Opened {
                file: 1, report, ..
            } => Some(report),
            _ => None,
        });
        let report = report.unwrap();
        assert_eq!(report.rows, 4, "five responses, one of them twice");
        assert_eq!(report.num_problems, 1);
    }
}

//! The host over bytes, as a worker or the page's own thread uses it.

use canvass::engine::{Host, Reply, Request};
use canvass::table::{ColumnSettings, Kind, QuestionKind, Settings};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Contents, counts, options, settle};

const LOANS: &[u8] = b"Site,Loans,Comment\nNorth,2,Good to have it near the ward\nSouth,3,Too far away for the night shift\nNorth,5,\n";

pub(super) fn ask(host: &mut Host, request: &Request) {
    host.post(&postcard::to_stdvec(request).unwrap());
}

fn take(host: &mut Host) -> Vec<Reply> {
    std::iter::from_fn(|| host.take())
        .map(|bytes| postcard::from_bytes(&bytes).unwrap())
        .collect()
}

/// The page's files, and the engine that reads them.
#[derive(Default)]
pub(super) struct Page {
    pub(super) host: Host,
    contents: Contents,
}

impl Page {
    pub(super) fn open(&mut self, file: u32, name: &str, bytes: &[u8]) {
        self.contents.0.insert(file, bytes.to_vec());
        let request = Request::Open {
            file,
            name: name.to_owned(),
            size: bytes.len() as u64,
            settings: Settings::default(),
        };
        ask(&mut self.host, &request);
    }

    pub(super) fn settle(&mut self) -> Vec<Reply> {
        settle(&mut self.host, &self.contents)
    }

    fn reread(&mut self, file: u32, settings: Settings) {
        ask(&mut self.host, &Request::Reread { file, settings });
    }
}

/// Settings that give these columns kinds.
fn kinds(columns: &[(u32, Kind)]) -> Settings {
    let mut settings = Settings::default();
    for (column, kind) in columns {
        settings.columns.insert(
            *column,
            ColumnSettings {
                kind: Some(*kind),
                ..ColumnSettings::default()
            },
        );
    }
    settings
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
    let mut page = Page::default();
    page.open(7, "loans.csv", LOANS);
    let replies = page.settle();
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
        &mut page.host,
        &Request::Query {
            file: 7,
            turn: 3,
            clauses: vec![options(0, &[0])],
        },
    );
    let replies = page.settle();
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

    let corrected = [(1, Kind::Category)];
    page.reread(7, kinds(&corrected));
    let replies = take(&mut page.host);
    let [Reply::Opened { questions, .. }] = replies.as_slice() else {
        panic!("{replies:?}")
    };
    assert_eq!(questions[1].kind, QuestionKind::Single);
    assert_eq!(questions[1].options, ["2", "3", "5"]);

    let words = "ward".to_owned();
    page.reread(7, kinds(&[corrected[0], (2, Kind::Text)]));
    take(&mut page.host);
    ask(
        &mut page.host,
        &Request::Search {
            file: 7,
            question: 2,
            words: words.clone(),
            clauses: Vec::new(),
        },
    );
    let replies = page.settle();
    let [
        Reply::Texts {
            file: 7,
            question: 2,
            found,
        },
    ] = replies.as_slice()
    else {
        panic!("{replies:?}");
    };
    assert_eq!((&found.words, found.total), (&words, 1));

    ask(&mut page.host, &Request::Close { file: 7 });
    ask(
        &mut page.host,
        &Request::Query {
            file: 7,
            turn: 4,
            clauses: Vec::new(),
        },
    );
    assert_eq!(page.settle(), []);
}

#[test]
fn a_long_file_is_read_in_steps_with_rising_progress() {
    let mut text = String::from("Site,Loans\n");
    for i in 0..60_000 {
        text.push_str(&format!("Site {},{}\n", i % 7, i % 13));
    }
    let mut page = Page::default();
    page.open(1, "long.csv", text.as_bytes());
    let replies = page.settle();
    let shares: Vec<f64> = replies
        .iter()
        .filter_map(|reply| match reply {
            Reply::Progress { file: 1, done } => Some(*done),
            _ => None,
        })
        .collect();
    assert!(shares.len() >= 3, "{shares:?}");
    assert!(shares.is_sorted_by(|a, b| a < b), "{shares:?}");
    assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
    assert_eq!(opened(&replies), [1]);
    assert!(!page.host.step());
}

#[test]
fn progress_that_nobody_took_is_kept_once() {
    let mut page = Page::default();
    page.open(1, "a.csv", LOANS);
    ask(&mut page.host, &page.contents.piece(1, 0, 1000));
    while page.host.step() {}
    let replies = take(&mut page.host);
    let [
        Reply::Want { .. },
        Reply::Progress { .. },
        Reply::Opened { .. },
    ] = replies.as_slice()
    else {
        panic!("{replies:?}");
    };
}

#[test]
fn two_files_are_read_beside_each_other() {
    let mut page = Page::default();
    page.open(1, "a.csv", LOANS);
    page.open(2, "b.csv", b"A,B\n1,2\n");
    let replies = page.settle();
    let mut both = opened(&replies);
    both.sort_unstable();
    assert_eq!(both, [1, 2]);
    for (file, expected) in [(1, 3), (2, 1)] {
        ask(
            &mut page.host,
            &Request::Query {
                file,
                turn: 1,
                clauses: Vec::new(),
            },
        );
        let replies = page.settle();
        let [Reply::Answer { rows, .. }] = replies.as_slice() else {
            panic!("{replies:?}")
        };
        assert_eq!(*rows, expected);
    }
}

#[test]
fn a_file_that_is_closed_while_it_is_read_says_no_more() {
    let mut page = Page::default();
    page.open(1, "a.csv", LOANS);
    page.open(2, "b.csv", b"A,B\n1,2\n");
    ask(&mut page.host, &page.contents.piece(1, 0, 1000));
    assert!(page.host.step());
    let wanted = take(&mut page.host);
    assert!(matches!(
        wanted[1],
        Reply::Want {
            file: 2,
            from: 0,
            ..
        }
    ));
    ask(&mut page.host, &Request::Close { file: 1 });
    ask(&mut page.host, &page.contents.piece(1, 0, 1000));
    ask(&mut page.host, &page.contents.piece(2, 0, 1000));
    let replies = page.settle();
    assert_eq!(opened(&replies), [2]);
    assert!(replies.iter().all(|reply| !matches!(
        reply,
        Reply::Progress { file: 1, .. } | Reply::Failed { .. }
    )));
}

#[test]
fn a_file_that_is_no_table_fails_with_its_sentence_and_the_next_is_read() {
    let mut page = Page::default();
    page.open(1, "photo.csv", b"\x89PNG\r\n\x1a\n");
    page.open(2, "b.csv", b"A,B\n1,2\n");
    let replies = page.settle();
    assert!(
        replies.contains(&Reply::Failed {
            file: 1,
            sentence: "photo.csv is a PNG picture. Canvass opens CSV, TSV, Excel and survey response files".to_owned(),
        })
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
        let mut page = Page::default();
        page.open(1, "first.json", &one);
        page.open(2, "second.json", &other);
        page.open(3, "loans.csv", LOANS);
        let replies = page.settle();
        assert!(opened(&replies).ends_with(&[1, 3]), "{replies:?}");
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

#[test]
fn a_file_that_can_be_read_no_more_fails_with_the_sentence_of_the_page() {
    let mut page = Page::default();
    page.open(1, "a.csv", LOANS);
    let lost = Request::Lost {
        file: 1,
        sentence: "a.csv can be read no more".to_owned(),
    };
    ask(&mut page.host, &lost);
    ask(&mut page.host, &lost);
    let replies: Vec<Reply> = page.settle();
    let expected = Reply::Failed {
        file: 1,
        sentence: "a.csv can be read no more".to_owned(),
    };
    assert_eq!(replies, [expected], "once: it is not read any more");
}

#[test]
fn kinds_are_corrected_and_taken_back_without_reading_again() {
    let mut page = Page::default();
    page.open(1, "loans.csv", LOANS);
    let first = page.settle();
    page.contents.0.clear();
    page.reread(1, kinds(&[(1, Kind::Text)]));
    let corrected = page.settle();
    assert_ne!(corrected.last(), first.last());
    page.reread(1, Settings::default());
    assert_eq!(page.settle().last(), first.last());
}

#[test]
fn other_settings_read_the_file_again() {
    let mut page = Page::default();
    page.open(1, "loans.csv", LOANS);
    page.settle();
    page.contents.0.insert(1, b"Site,Loans\nEast,7\n".to_vec());
    let settings = Settings {
        sheet: Some("Answers".to_owned()),
        ..kinds(&[(1, Kind::Text)])
    };
    page.reread(1, settings);
    let replies = page.settle();
    let Some(Reply::Opened {
        report, questions, ..
    }) = replies.last()
    else {
        panic!("{replies:?}")
    };
    assert_eq!((report.rows, questions.len()), (1, 2));
    assert_eq!(report.columns[1].kind, Kind::Text);
}

#[test]
fn corrected_responses_keep_their_kinds_when_more_join_and_lose_them_when_taken_back() {
    let first = include_bytes!("../cases/responses/first.responses.json");
    let second = include_bytes!("../cases/responses/second.responses.json");
    let mut page = Page::default();
    page.open(1, "first.json", first);
    let replies = page.settle();
    let kind_of = |replies: &[Reply], column: usize| match replies.last() {
        Some(Reply::Opened { report, .. }) => report.columns[column].kind,
        other => panic!("{other:?}"),
    };
    // The first column of the survey's own that is no text.
    let column = 3;
    let own = kind_of(&replies, column);
    assert_ne!(own, Kind::Text);
    page.reread(1, kinds(&[(column as u32, Kind::Text)]));
    assert_eq!(kind_of(&page.settle(), column), Kind::Text);
    page.open(2, "second.json", second);
    assert_eq!(kind_of(&page.settle(), column), Kind::Text);
    page.reread(1, Settings::default());
    assert_eq!(kind_of(&page.settle(), column), own);
}

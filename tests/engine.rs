//! The engine room: filters, counts, and the host that speaks in bytes.

mod answer;
mod compare;
mod cross;
mod derived;
mod groups;
mod host;
mod intake;
mod laws;
mod practice;
mod refusals;
mod shares;
mod slices;

use std::collections::BTreeMap;

use canvass::engine::{Body, Clause, Host, Pick, QuestionResult, Reply, Request};
use canvass::workbook::answer as answer_job;

pub(crate) fn options(question: u32, options: &[u32]) -> Clause {
    Clause {
        question,
        pick: Pick::Options(options.to_vec()),
    }
}

pub(crate) fn ranges(question: u32, ranges: &[(f64, f64)]) -> Clause {
    Clause {
        question,
        pick: Pick::Ranges(ranges.to_vec()),
    }
}

pub(crate) fn counts(result: &QuestionResult) -> &[u32] {
    match &result.body {
        Body::Counts(counts) => counts,
        other => panic!("counts are expected, not {other:?}"),
    }
}

/// The page's side of the engine: what is in its files, by their numbers.
#[derive(Default)]
pub(crate) struct Contents(pub(crate) BTreeMap<u32, Vec<u8>>);

impl Contents {
    /// The piece of a file that is wanted; nothing of one that is not there.
    pub(crate) fn piece(&self, file: u32, from: u64, length: u32) -> Request {
        let bytes = self.0.get(&file).map_or([].as_slice(), Vec::as_slice);
        let from = from as usize;
        let end = bytes.len().min(from + length as usize);
        Request::Bytes {
            file,
            from: from as u64,
            bytes: bytes.get(from..end).unwrap_or_default().to_vec(),
        }
    }
}

/// Works until nothing is left to do: gives the engine what it wants, opens its
/// workbooks, and gives back what else it says. Everything passes as bytes.
pub(crate) fn settle(host: &mut Host, contents: &Contents) -> Vec<Reply> {
    let mut replies = Vec::new();
    for turn in 0.. {
        assert!(turn < 100_000, "reading never ends");
        let more = host.step();
        let mut idle = !more;
        while let Some(job) = host.take_workbook() {
            let opened = answer_job(&postcard::to_stdvec(&job).unwrap()).unwrap();
            host.give_book(postcard::from_bytes(&opened).unwrap());
            idle = false;
        }
        while let Some(bytes) = host.take() {
            match postcard::from_bytes(&bytes).unwrap() {
                Reply::Want { file, from, length } => {
                    host.post(&postcard::to_stdvec(&contents.piece(file, from, length)).unwrap());
                    idle = false;
                }
                reply => replies.push(reply),
            }
        }
        if idle {
            break;
        }
    }
    replies
}

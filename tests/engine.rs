//! The engine room: filters, counts, and the host that speaks in bytes.

mod answer;
mod host;
mod laws;

use canvass::engine::{Body, Clause, Pick, QuestionResult};

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

use super::PAPER_FACTS;
use super::describe::{Code, Means};
use crate::survey::response::DATA_ENTRY;
use crate::words::codebook as words;
use crate::words::reading;

/// What there is to say of a column that tells how a response came about.
pub(super) struct Fact {
    /// Its name.
    pub(super) column: &'static str,
    /// The type of question that it would be.
    pub(super) kind: &'static str,
    /// What it tells.
    pub(super) text: &'static str,
    /// Its codes.
    pub(super) codes: [Code; 2],
}

/// The columns of [`PAPER_FACTS`].
pub(super) fn facts() -> [Fact; PAPER_FACTS.len()] {
    let [mode, number] = PAPER_FACTS;
    let code = |code: &str, label: &str, means| Code {
        code: code.to_owned(),
        label: label.to_owned(),
        means,
    };
    [
        Fact {
            column: mode,
            kind: "single",
            text: reading::response_way(),
            codes: [
                code(DATA_ENTRY, reading::way_of(true), Means::Answer(Vec::new())),
                code("", reading::way_of(false), Means::Empty),
            ],
        },
        Fact {
            column: number,
            kind: "text",
            text: reading::paper_number(),
            codes: [
                code("", words::PAPER_NUMBER, Means::Any("text")),
                code("", words::NO_PAPER_NUMBER, Means::Empty),
            ],
        },
    ]
}

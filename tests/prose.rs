//! Free text: phrases, terms, what may identify people.

mod laws;
mod letters;
mod personal;
mod phrase;
mod pieces;
mod terms;

use canvass::prose::{Personal, Span, scan};

/// A part of a text.
pub(crate) fn part(text: &str, span: Span) -> &str {
    text.get(span.from as usize..span.to as usize).unwrap()
}

/// What may identify somebody in a text, each with its words.
pub(crate) fn found(text: &str) -> Vec<(Personal, &str)> {
    let traces = scan(text).into_iter();
    traces
        .map(|trace| (trace.kind, part(text, trace.span)))
        .collect()
}

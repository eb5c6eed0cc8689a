use crate::prose::{Personal, Span, Trace};

/// A piece of a text between two ends of what was found in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The piece.
    pub text: &'a str,
    /// It is part of what was searched for.
    pub is_hit: bool,
    /// It is part of what may identify somebody.
    pub personal: Option<Personal>,
    /// What may identify somebody ends with it.
    pub ends: bool,
}

/// A text in pieces: side by side they are the text. Spans that do not lie in it are
/// left out.
pub fn pieces<'a>(text: &'a str, hits: &[Span], traces: &[Trace]) -> Vec<Piece<'a>> {
    let mut cuts: Vec<usize> = vec![0, text.len()];
    let spans = hits
        .iter()
        .copied()
        .chain(traces.iter().map(|trace| trace.span));
    cuts.extend(spans.flat_map(|span| [span.from as usize, span.to as usize]));
    cuts.retain(|cut| text.is_char_boundary(*cut));
    cuts.sort_unstable();
    cuts.dedup();
    let pairs = cuts.iter().zip(cuts.iter().skip(1));
    pairs
        .filter_map(|(from, to)| {
            let covers = |span: &Span| span.from as usize <= *from && *to <= span.to as usize;
            let trace = traces.iter().find(|trace| covers(&trace.span));
            Some(Piece {
                text: text.get(*from..*to)?,
                is_hit: hits.iter().any(covers),
                personal: trace.map(|trace| trace.kind),
                ends: trace.is_some_and(|trace| trace.span.to as usize == *to),
            })
        })
        .collect()
}

/// A text with what may identify somebody replaced.
pub fn redacted(text: &str, traces: &[Trace], by: impl Fn(Personal) -> String) -> String {
    let mut clean = String::with_capacity(text.len());
    for piece in pieces(text, &[], traces) {
        match piece.personal {
            None => clean.push_str(piece.text),
            Some(kind) if piece.ends => clean.push_str(&by(kind)),
            Some(_) => {}
        }
    }
    clean
}

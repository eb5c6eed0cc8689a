use serde::{Deserialize, Serialize};

use crate::prose::Span;

mod address;
mod day;
mod digits;
mod insurance;
mod mail;
mod name;
mod phone;

pub use digits::is_nhs_number;

/// What in a text may identify a person. Where two lie over each other, the first of
/// this list names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Personal {
    /// Ten digits whose last checks the others (modulus 11).
    NhsNumber,
    /// An e-mail address.
    Mail,
    /// A national insurance number.
    Insurance,
    /// A telephone or bleep number of the United Kingdom.
    Phone,
    /// A day with its year, which may be of birth.
    Day,
    /// Ten digits written as an NHS number whose last does not check the others.
    TenDigits,
    /// A postcode of the United Kingdom.
    Postcode,
    /// What looks like a name.
    Name,
}

/// A part of a text that may identify a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// What it looks like.
    pub kind: Personal,
    /// Where it stands.
    pub span: Span,
}

/// A text by its letters, each with its first byte.
struct Letters<'a> {
    text: &'a str,
    all: Vec<(usize, char)>,
}

impl Letters<'_> {
    fn get(&self, place: usize) -> Option<char> {
        self.all.get(place).map(|(_, letter)| *letter)
    }

    fn before(&self, place: usize) -> Option<char> {
        self.get(place.checked_sub(1)?)
    }

    /// The byte at which a letter begins, or the text ends.
    fn byte(&self, place: usize) -> usize {
        self.all
            .get(place)
            .map_or(self.text.len(), |(byte, _)| *byte)
    }

    /// Whether no word goes on at this place: neither letters nor digits on both sides.
    fn is_edge(&self, place: usize) -> bool {
        let is_part = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        !is_part(self.before(place)) || !is_part(self.get(place))
    }

    fn trace(&self, kind: Personal, from: usize, to: usize) -> Trace {
        Trace {
            kind,
            span: Span::new(self.byte(from), self.byte(to)),
        }
    }
}

/// What in a text may identify a person, in the order of the text; none lies over
/// another. It errs on the side of finding, and does not find everything.
pub fn scan(text: &str) -> Vec<Trace> {
    let letters = Letters {
        text,
        all: text.char_indices().collect(),
    };
    let mut found = Vec::new();
    digits::find(&letters, &mut found);
    mail::find(&letters, &mut found);
    insurance::find(&letters, &mut found);
    phone::find(&letters, &mut found);
    day::find(&letters, &mut found);
    address::find(&letters, &mut found);
    name::find(&letters, &mut found);
    merged(found)
}

/// Traces that lie over each other become one.
fn merged(mut found: Vec<Trace>) -> Vec<Trace> {
    found.sort_unstable_by_key(|trace| (trace.span, trace.kind));
    let mut merged: Vec<Trace> = Vec::with_capacity(found.len());
    for trace in found {
        match merged.last_mut() {
            Some(last) if trace.span.from < last.span.to => {
                last.kind = last.kind.min(trace.kind);
                last.span.to = last.span.to.max(trace.span.to);
            }
            _ => merged.push(trace),
        }
    }
    merged
}

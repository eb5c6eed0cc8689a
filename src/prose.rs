//! Free text: searched, its terms counted, and what in it may identify a person.
//!
//! Everything here is a pure function of texts. A [`Phrase`] is searched for without
//! regard to case and accents; [`Terms`] counts words by the people who use them, never
//! by how often they do; [`scan`] finds what is to be looked at before a text is shown
//! to anybody else. [`pieces`] cuts a text at what was found in it.
//!
//! ```
//! use canvass::prose::{Personal, Phrase, scan};
//!
//! let text = "please ring Siân on 01632 960 001, she has the café's key";
//! assert_eq!(Phrase::new("SIAN").spans(text).len(), 1);
//! assert_eq!(Phrase::new("cafes key").spans(text).len(), 1);
//! let found = scan(text);
//! assert_eq!(found.len(), 1);
//! assert_eq!(found[0].kind, Personal::Phone);
//! ```

mod consent;
mod letters;
mod personal;
mod phrase;
mod pieces;
mod stop;
mod terms;
mod token;

pub use consent::{asks_consent, says_yes};
pub use personal::{Personal, Trace, is_nhs_number, scan};
pub use phrase::Phrase;
pub use pieces::{Piece, pieces, redacted};
pub use terms::{MOST_TERMS, Term, Terms};

use serde::{Deserialize, Serialize};

/// A part of a text, by its bytes: both ends lie between characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// Its first byte.
    pub from: u32,
    /// The first byte behind it.
    pub to: u32,
}

impl Span {
    fn new(from: usize, to: usize) -> Self {
        Self {
            from: u32::try_from(from).unwrap_or(u32::MAX),
            to: u32::try_from(to).unwrap_or(u32::MAX),
        }
    }
}

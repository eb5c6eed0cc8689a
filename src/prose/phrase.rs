use crate::prose::Span;
use crate::prose::token::{Token, stem, tokens};

/// Words that are searched for, one behind the other, in any case and with or without
/// accents. They are found inside of longer words; in quotation marks they are whole
/// words, and a plural is found with its singular.
#[derive(Clone, Debug)]
pub struct Phrase {
    words: Vec<Token>,
    is_whole: bool,
    is_blank: bool,
}

impl Phrase {
    /// What these words search for.
    pub fn new(words: &str) -> Self {
        let words = words.trim();
        let quoted = words.strip_prefix(is_quote);
        Self {
            words: tokens(words),
            is_whole: quoted.is_some_and(|rest| rest.ends_with(is_quote)),
            is_blank: words.is_empty(),
        }
    }

    /// Whether nothing is searched for, so that every text fits.
    pub fn is_blank(&self) -> bool {
        self.is_blank
    }

    /// Where it stands in a text; nowhere if it is blank, or without letters and digits.
    pub fn spans(&self, text: &str) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        let num_words = self.words.len();
        if num_words == 0 {
            return spans;
        }
        let there = tokens(text);
        for window in there.windows(num_words) {
            let (Some(first), Some(last)) = (window.first(), window.last()) else {
                continue;
            };
            let is_behind = spans.last().is_none_or(|span| span.to <= first.span.from);
            if is_behind && self.fits(window) {
                spans.push(Span {
                    from: first.span.from,
                    to: last.span.to,
                });
            }
        }
        spans
    }

    fn fits(&self, there: &[Token]) -> bool {
        let end = self.words.len().saturating_sub(1);
        let mut pairs = self.words.iter().zip(there).enumerate();
        pairs.all(|(place, (wanted, token))| {
            let is_joined = place == 0 || token.follows_on || !wanted.follows_on;
            let (wanted, word) = (wanted.word.as_str(), token.word.as_str());
            is_joined
                && match (self.is_whole, place == 0, place == end) {
                    (true, ..) => stem(word) == stem(wanted),
                    (_, true, true) => word.contains(wanted),
                    (_, true, false) => word.ends_with(wanted),
                    (_, false, true) => word.starts_with(wanted),
                    (_, false, false) => word == wanted,
                }
        })
    }
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„')
}

use crate::prose::Span;
use crate::prose::letters::{fold, is_combining};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// The word in small letters without marks and apostrophes.
    pub(super) word: String,
    /// Where it stands.
    pub(super) span: Span,
    /// Only blanks or a hyphen stand between it and the word before.
    pub(super) follows_on: bool,
}

/// The words of a text: letters and digits, with apostrophes inside.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut word = String::new();
    let (mut from, mut to) = (0, 0);
    let mut follows_on = false;
    let mut letters = text.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        let next_is_letter = letters
            .peek()
            .is_some_and(|(_, next)| next.is_alphanumeric());
        let is_inside =
            !word.is_empty() && (is_combining(letter) || (is_apostrophe(letter) && next_is_letter));
        if letter.is_alphanumeric() {
            if word.is_empty() {
                from = place;
            }
            fold(letter, &mut word);
            to = place + letter.len_utf8();
        } else if is_inside {
            to = place + letter.len_utf8();
        } else {
            if !word.is_empty() {
                let span = Span::new(from, to);
                found.push(Token {
                    word: std::mem::take(&mut word),
                    span,
                    follows_on,
                });
                follows_on = true;
            }
            follows_on &= letter.is_whitespace() || is_hyphen(letter);
        }
    }
    if !word.is_empty() {
        found.push(Token {
            word,
            span: Span::new(from, to),
            follows_on,
        });
    }
    found
}

/// Whether it stands inside of words as an apostrophe does.
pub(super) fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '‘')
}

/// Whether it joins words.
pub(super) fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

/// A word without the s of its plural or its genitive: what a plural and its singular
/// have in common.
pub(super) fn stem(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(rest) if rest.len() >= 3 && !rest.ends_with(['s', 'u', 'i']) => rest,
        _ => word,
    }
}

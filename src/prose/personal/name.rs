//! What looks like a name: words in capitals behind a title, or two side by side.

use super::{Letters, Personal, Trace};
use crate::prose::stop::is_stop_word;
use crate::prose::token::is_apostrophe;

const TITLES: [&str; 14] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "doctor",
    "sister",
    "nurse",
    "prof",
    "professor",
    "matron",
    "sir",
    "dame",
];

/// Words of institutions, days and months, which stand in capitals and name nobody.
const NO_NAMES: &str = include_str!("institutions.txt");

/// Most words of one name.
const MOST: usize = 4;

/// A word, by the places of its letters.
struct Word {
    from: usize,
    to: usize,
    text: String,
    /// Blanks, or a point behind an initial or a title, are all that is before it.
    follows_on: bool,
}

impl Word {
    /// Whether it may be part of a name: a capital first, and not one of the words that
    /// name nobody.
    fn is_proper(&self) -> bool {
        let lower = self.text.to_lowercase().replace(is_apostrophe, "");
        self.text.chars().next().is_some_and(char::is_uppercase)
            && !is_stop_word(&lower)
            && !NO_NAMES.split_whitespace().any(|word| word == lower)
    }

    /// Whether small letters follow its capital: `NHS` is no name, `O'Brien` is.
    fn is_capitalised(&self) -> bool {
        self.is_proper() && self.text.chars().any(char::is_lowercase)
    }

    fn is_title(&self) -> bool {
        TITLES
            .iter()
            .any(|title| self.text.eq_ignore_ascii_case(title))
    }

    fn is_initial(&self) -> bool {
        self.text.chars().count() == 1 && self.is_proper()
    }
}

/// Finds them.
pub(super) fn find(letters: &Letters<'_>, found: &mut Vec<Trace>) {
    let words = words(letters);
    let mut place = 0;
    while let Some(first) = words.get(place) {
        let titles = words.get(place..).unwrap_or_default().iter();
        let titles = titles.take_while(|word| word.is_title()).count();
        let rest = words.get(place + titles..).unwrap_or_default();
        let joined = |word: &(usize, &Word)| word.1.follows_on || (titles == 0 && word.0 == 0);
        let named = rest.iter().take(MOST).enumerate().take_while(joined);
        let named = named
            .take_while(|(_, word)| !word.is_title())
            .take_while(|(_, word)| {
                word.is_capitalised() || word.is_initial() || (titles > 0 && word.is_proper())
            });
        let num_named = named.count();
        let whole = rest.iter().take(num_named);
        let whole = whole.filter(|word| word.is_capitalised()).count();
        let is_name = if titles > 0 {
            num_named > 0
        } else {
            num_named > 1 && whole > 0
        };
        let last = titles + num_named;
        match words.get((place + last).saturating_sub(1)) {
            Some(last_word) if is_name => {
                found.push(letters.trace(Personal::Name, first.from, last_word.to));
                place += last;
            }
            _ => place += 1,
        }
    }
}

fn words(letters: &Letters<'_>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut place = 0;
    while let Some(letter) = letters.get(place) {
        if !letter.is_alphabetic() {
            place += 1;
            continue;
        }
        let from = place;
        let mut text = String::new();
        while let Some(letter) = letters.get(place) {
            let next_is_letter = letters.get(place + 1).is_some_and(char::is_alphabetic);
            let joins = (is_apostrophe(letter) || letter == '-') && next_is_letter;
            if !letter.is_alphabetic() && !joins {
                break;
            }
            text.push(letter);
            place += 1;
        }
        let follows_on = words.last().is_some_and(|before| {
            let between = letters
                .text
                .get(letters.byte(before.to)..letters.byte(from));
            let between = between.unwrap_or_default();
            let spaced = if before.is_title() || before.is_initial() {
                between.strip_prefix('.').unwrap_or(between)
            } else {
                between
            };
            !between.is_empty()
                && spaced
                    .chars()
                    .all(|letter| matches!(letter, ' ' | '\u{a0}'))
        });
        words.push(Word {
            from,
            to: place,
            text,
            follows_on,
        });
    }
    words
}

//! The sentences of the survey element, in English and Welsh.
//!
//! Error messages follow the NHS and GOV.UK wording: they say what to do, name
//! the thing, and never blame. The sentences stand in `survey/en.txt` and
//! `survey/cy.txt`, those for the people who run a survey in `survey/tools/`; where their grammar differs, each says the same in its own way,
//! and what is filled in stands where nothing has to change for it.
//!
//! ```
//! use canvass::words::survey::Words;
//!
//! assert_eq!(Words::English.too_long(1), "Your answer must be 1 character or less");
//! assert_eq!(Words::of(Some("cy-GB")).results(6), "6 chanlyniad");
//! assert_eq!(Words::of(Some("ar")), Words::English);
//! ```

pub mod expected;
mod forms;
pub mod found;
mod paper;
mod preview;
mod said;
mod sentences;
mod table;
mod tools;

use super::format;
use crate::text::number_text;

/// The survey's own words in one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Words {
    /// In English, also where a survey is in a language that we do not have.
    #[default]
    English,
    /// In Welsh.
    Welsh,
}

impl Words {
    /// Those of a survey in this language, as BCP 47 names it.
    pub fn of(language: Option<&str>) -> Self {
        let first = language.and_then(|language| language.split('-').next());
        match first {
            Some(first) if first.eq_ignore_ascii_case(Self::Welsh.language()) => Self::Welsh,
            _ => Self::English,
        }
    }

    /// The language they are in, as BCP 47 names it.
    pub fn language(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
        }
    }

    /// How many choices make an answer; empty without limits.
    pub fn num_choices(self, min: Option<usize>, max: Option<usize>) -> String {
        match (min.filter(|min| *min > 1), max) {
            (Some(min), Some(max)) if min == max => self.select_exactly(max),
            (Some(min), Some(max)) => self.select_between(max, &format::count(min)),
            (Some(min), None) => self.select_at_least(min),
            (None, Some(max)) => self.select_up_to(max),
            (None, None) => String::new(),
        }
    }

    /// How to rank: this many of all there are.
    pub fn how_to_rank(self, top: usize, all: usize) -> String {
        if top < all {
            self.how_to_rank_some(&format::count(top), &format::count(all))
        } else {
            self.how_to_rank_all().to_owned()
        }
    }

    /// A required ranking with ranks left.
    pub fn rank(self, top: usize, all: usize) -> String {
        if top < all {
            self.rank_some(&format::count(top))
        } else {
            self.rank_all(&format::count(all))
        }
    }

    /// How many choices of a long list have the letters typed, also where none has.
    pub fn results_found(self, n: usize) -> String {
        match n {
            0 => self.no_results().to_owned(),
            n => self.results(n),
        }
    }

    /// How much room a text has left, or how much it has too much.
    pub fn room(self, used: usize, limit: usize) -> String {
        match limit.checked_sub(used) {
            Some(left) => self.characters_left(left),
            None => self.characters_over(used - limit),
        }
    }

    /// What a number counts, as the subject of a sentence.
    pub fn number_subject(self, unit: Option<&str>) -> String {
        match unit.filter(|unit| unit.starts_with(is_letter)) {
            Some(unit) => self.number_of(unit),
            None => self.your_answer().to_owned(),
        }
    }

    /// A number outside its limits. Without limits there is nothing to say: empty.
    pub fn out_of_range(self, subject: &str, min: Option<&str>, max: Option<&str>) -> String {
        match (min, max) {
            (Some(min), Some(max)) => self.between(subject, min, max),
            (Some(min), None) => self.at_least(subject, min),
            (None, Some(max)) => self.at_most(subject, max),
            (None, None) => String::new(),
        }
    }

    /// A date of which parts are missing; `parts` such as `day` and `month`.
    pub fn date_lacks(self, parts: &[&str]) -> String {
        let word = |part: &&str| match *part {
            "day" => self.day_part(),
            "month" => self.month_part(),
            _ => self.year_part(),
        };
        let parts: Vec<&str> = parts.iter().map(word).collect();
        self.date_needs(&self.list(&parts))
    }

    /// `April`; empty of an impossible month. `month` counts from 1.
    pub fn month_name(self, month: u32) -> &'static str {
        let place = (month as usize).checked_sub(1);
        let name = place.and_then(|place| self.months().split(' ').nth(place));
        name.unwrap_or_default()
    }

    /// `April 2026`.
    pub fn month_of(self, year: u16, month: u8) -> String {
        [
            self.month_name(month.into()),
            " ",
            &u32::from(year).to_string(),
        ]
        .concat()
    }

    /// `1 April 2026`.
    pub fn date(self, year: u16, month: u8, day: u8) -> String {
        [
            &u32::from(day).to_string(),
            " ",
            &self.month_of(year, month),
        ]
        .concat()
    }

    /// `a`, `a and b`, `a, b and c`; empty for no items.
    pub fn list(self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => {
                let first = first.join(", ");
                let letter = last
                    .chars()
                    .find(|c| !matches!(c, ' ' | '“' | '‘' | '"' | '\''));
                if letter.is_some_and(is_vowel) {
                    self.both_before_vowel(&first, last)
                } else {
                    self.both(&first, last)
                }
            }
        }
    }
}

/// Whether a letter is one of the vowels of Welsh.
fn is_vowel(letter: char) -> bool {
    const VOWELS: &str = "aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ\
        AEIOUWYÂÊÎÔÛŴŶÁÉÍÓÚẂÝÀÈÌÒÙẀỲÄËÏÖÜẄŸ";
    VOWELS.contains(letter)
}

/// A rank and what has it.
pub fn rank_line(rank: usize, item: &str) -> String {
    format!("{rank}. {item}")
}

/// A choice, and the reader's own words for it.
pub fn with_words(choice: &str, words: &str) -> String {
    format!("{choice}: {words}")
}

/// Joins a point of a scale with its meaning: `0, Not at all likely`.
pub fn point(value: i64, meaning: &str) -> String {
    format!("{value}, {meaning}")
}

/// A number and what it counts.
pub fn quantity(n: f64, unit: Option<&str>) -> String {
    match unit {
        Some(unit) => format!("{} {unit}", number_text(n)),
        None => number_text(n),
    }
}

/// The answer for one row of a grid.
pub fn row_answer(row: &str, answer: &str) -> String {
    format!("{row}: {answer}")
}

/// One end of a scale, as seen: `0 = Not at all likely`.
pub fn point_key(value: i64, label: &str) -> String {
    format!("{value} = {label}")
}

/// A fault in a file: place, found, expected. An empty place is the file.
pub fn fault(place: &str, found: &str, expected: &str) -> String {
    let place = if place.is_empty() { "the file" } else { place };
    format!("{place}: found {found}; expected {expected}")
}

/// Whether a unit that begins with this is a word, not a sign such as £, €, % or °.
/// Rust's own table of letters is larger than all that is said here.
fn is_letter(first: char) -> bool {
    match first {
        '\0'..='\u{7F}' => first.is_ascii_alphabetic(),
        'ª' | 'µ' | 'º' => true,
        '\u{80}'..='\u{BF}' | '×' | '÷' | '\u{2000}'..='\u{2BFF}' => false,
        _ => true,
    }
}

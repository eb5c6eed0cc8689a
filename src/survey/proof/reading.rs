//! How old a reader must be to read the questions with ease.
//!
//! Grade level by Kincaid, Fishburne, Rogers and Chissom (1975), "Derivation of
//! new readability formulas for Navy enlisted personnel": 0.39 × words per
//! sentence + 11.8 × syllables per word − 15.59. The age is the grade and 5, as
//! children of the first grade are 6. The formula was made for passages; of one
//! question it is a hint and no more. It knows English alone.

mod syllables;

use crate::survey::{Definition, Kind, Question, logic::mentions};

pub use syllables::syllables;

/// Between school grade and age.
const AGE_OF_GRADE: f64 = 5.0;
/// The fewest words of which the formula says something.
const FEWEST_WORDS: usize = 5;

/// What the formula counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Sentences, headings and other lines.
    pub sentences: usize,
    /// Words and numbers.
    pub words: usize,
    /// Of all words.
    pub syllables: usize,
}

impl Reading {
    /// Counts a text. What earlier answers put into it counts as one short word.
    pub fn of(text: &str) -> Self {
        let mut plain = text.to_owned();
        for mention in mentions(text) {
            if let Some(name) = mention.name {
                plain = plain.replace(&format!("${{{name}}}"), "it");
            }
        }
        let mut reading = Self::default();
        for sentence in sentences(&plain) {
            let words = sentence.split(|c: char| c.is_whitespace() || "-–—/".contains(c));
            let before = reading.words;
            for word in words {
                let count = syllables(word);
                reading.words += usize::from(count > 0);
                reading.syllables += count;
            }
            reading.sentences += usize::from(reading.words > before);
        }
        reading
    }

    /// The age of readers in years; `None` for too few words to say.
    pub fn age(self) -> Option<f64> {
        let (sentences, words) = (self.sentences as f64, self.words as f64);
        let grade = 0.39 * words / sentences + 11.8 * self.syllables as f64 / words - 15.59;
        (self.words >= FEWEST_WORDS).then_some(grade.max(0.0) + AGE_OF_GRADE)
    }

    fn and(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }
}

/// The sentences of a question: its text, its hint, what a page says. Choices
/// and rows are no sentences.
pub(super) fn of_question(question: &Question) -> Reading {
    let body = match &question.kind {
        Kind::Note { body } => body.as_deref(),
        Kind::Calculated { .. } => return Reading::default(),
        _ => None,
    };
    let texts = [Some(question.text.as_str()), question.hint.as_deref(), body];
    let readings = texts.into_iter().flatten().map(Reading::of);
    readings.fold(Reading::default(), Reading::and)
}

/// The sentences of the whole survey.
pub(super) fn of_survey(definition: &Definition) -> Reading {
    let around = [&definition.introduction, &definition.thanks];
    let around = around.into_iter().flatten().map(|text| Reading::of(text));
    let questions = definition.questions.iter().map(of_question);
    around
        .chain(questions)
        .fold(Reading::default(), Reading::and)
}

/// Lines, cut where a sentence ends: behind a full stop, question or
/// exclamation mark before a space and no small letter.
fn sentences(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for line in text.lines() {
        let mut from = 0;
        for (end, mark) in line.match_indices(['.', '?', '!']) {
            let (_, rest) = line.split_at(end + mark.len());
            let next = rest.trim_start();
            let is_end = next.len() < rest.len() && !next.starts_with(char::is_lowercase);
            if is_end {
                all.extend(line.get(from..end));
                from = end + mark.len();
            }
        }
        all.extend(line.get(from..));
    }
    all
}

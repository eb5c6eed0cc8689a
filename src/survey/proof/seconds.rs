//! How long a survey takes: the words to be read, and what has to be done for
//! an answer of each kind.
//!
//! Reading: 238 words a minute, the mean of 190 studies of adults reading
//! English (Brysbaert 2019, "How many words do we read per minute?", Journal of
//! Memory and Language 109). Answering: assumed, and so chosen that a question
//! with a handful of choices takes about 10 seconds in all, as measured in
//! online surveys (Pew Research Center 2022, "How we keep our online surveys
//! from running too long", where 85 such questions are 15 minutes).

use crate::survey::{Definition, Kind, Question};

/// Words that are read in a minute.
pub const WORDS_A_MINUTE: usize = 238;

/// Choosing one of several.
const CHOICE: usize = 3;
/// Deciding on each of several.
const DECISION: usize = 1;
/// A number, a date or a month.
const ENTRY: usize = 6;
/// A line of text.
const LINE: usize = 12;
/// Several lines of text.
const LINES: usize = 45;
/// Going on to the next page.
const PAGE: usize = 2;

/// The words that stand above the first question.
pub(super) fn of_introduction(definition: &Definition) -> u32 {
    let introduction = definition.introduction.as_deref().unwrap_or_default();
    reading(words(&definition.title) + words(introduction)) as u32
}

/// One page, read and answered once.
pub(super) fn of_question(question: &Question) -> u32 {
    let hint = question.hint.as_deref().unwrap_or_default();
    let mut read = words(&question.text) + words(hint);
    let rows_words = |rows: &[crate::survey::definition::Row]| {
        rows.iter().map(|row| words(&row.text)).sum::<usize>()
    };
    let answering = match &question.kind {
        Kind::Single { choices } | Kind::Multiple { choices, .. } => {
            let texts = choices
                .iter()
                .map(|choice| words(&choice.text) + choice.hint.as_deref().map_or(0, words));
            read += texts.sum::<usize>();
            match &question.kind {
                Kind::Single { .. } => CHOICE,
                _ => CHOICE + choices.len() * DECISION,
            }
        }
        Kind::YesNo => CHOICE,
        Kind::Scale { labels, .. } => {
            read += labels.values().map(|label| words(label)).sum::<usize>();
            CHOICE
        }
        Kind::Ranking { items, top } => {
            read += rows_words(items);
            top.unwrap_or(items.len()) * CHOICE
        }
        Kind::Grid { rows, scale } => {
            let points = scale.iter().map(|point| words(&point.text));
            read += rows_words(rows) + points.sum::<usize>();
            rows.len() * CHOICE
        }
        Kind::Ticks { rows, columns } => {
            read += rows_words(rows) + rows_words(columns);
            rows.len() * columns.len() * DECISION
        }
        Kind::Text { .. } => LINE,
        Kind::Long { .. } => LINES,
        Kind::Number { .. } | Kind::Date { .. } | Kind::Month { .. } => ENTRY,
        Kind::Note { body } => {
            read += body.as_deref().map_or(0, words);
            0
        }
        Kind::Calculated { .. } => return 0,
    };
    (reading(read) + answering + PAGE) as u32
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Seconds to read so many words.
fn reading(words: usize) -> usize {
    (words * 60).div_ceil(WORDS_A_MINUTE)
}

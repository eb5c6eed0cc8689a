use crate::dashboard::{Figures, Loaded, Mark, MarkKey};
use crate::engine::{Body, QuestionResult};
use crate::table::Question;
use crate::words::dashboard as words;

/// A note of the reader at a mark. It holds on to words, so that it finds its
/// mark in a newer export too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// The question's name.
    pub question: String,
    /// What of it is meant.
    pub mark: NoteMark,
    /// What is noted.
    pub text: String,
}

/// A mark in words.
#[derive(Clone, Debug, PartialEq)]
pub enum NoteMark {
    /// An option.
    Option(String),
    /// A statement and an answer to it, or a metric and a month.
    Cell(String, String),
    /// Numbers or days from the first to before the second.
    Range(f64, f64),
}

impl Default for NoteMark {
    fn default() -> Self {
        Self::Option(String::new())
    }
}

impl NoteMark {
    /// The mark of this key in words; `None` if the question has none such.
    pub fn of(question: &Question, result: &QuestionResult, key: MarkKey) -> Option<Self> {
        let option = |code: u32| question.options.get(code as usize).cloned();
        let item = |place: u32| question.items.get(place as usize).cloned();
        Some(match key {
            MarkKey::Option(code) => Self::Option(option(code)?),
            MarkKey::Cell(place, code) => Self::Cell(item(place)?, option(code)?),
            MarkKey::Range(from, to) => Self::Range(from, to),
            MarkKey::Fixed(mark) => {
                let months = u32::try_from(question.items.len()).ok()?;
                let line = mark.checked_div(months)?;
                let Body::Usage(series) = &result.body else {
                    return None;
                };
                let metric = series.get(line as usize)?.metric;
                Self::Cell(
                    metric.and_then(option).unwrap_or_default(),
                    item(mark % months)?,
                )
            }
        })
    }

    /// The mark as it is said where it is gone.
    pub fn words(&self) -> String {
        match self {
            Self::Option(option) => option.clone(),
            Self::Cell(item, option) => words::statement_is(item, option),
            Self::Range(from, to) => words::range(*from, *to, None),
        }
    }
}

/// A note that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct Writing {
    /// The question it is about.
    pub question: u32,
    /// The note that is changed, by its place; `None` for a new one.
    pub note: Option<usize>,
    /// The mark that is proposed.
    pub key: Option<MarkKey>,
    /// What gets the focus when it is done.
    pub back: String,
}

/// A note where it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed<'a> {
    /// Its place among the notes of the file.
    pub place: usize,
    /// Its number on the card, from 1.
    pub number: usize,
    /// Its mark; `None` if that is gone.
    pub key: Option<MarkKey>,
    /// The mark in words.
    pub mark: String,
    /// What is noted.
    pub text: &'a str,
}

/// The notes of a question in the order of its marks, and behind them those
/// whose mark is gone.
pub fn placed<'a>(loaded: &'a Loaded, question: u32, figures: &Figures) -> Vec<Placed<'a>> {
    let name = loaded.name_of(question);
    let own: Vec<(usize, &Note)> = loaded
        .notes
        .iter()
        .enumerate()
        .filter(|(_, note)| Some(&note.question) == name.as_ref())
        .collect();
    let place = question as usize;
    let about = loaded.questions.get(place).zip(loaded.results.get(place));
    let Some((question, result)) = about.filter(|_| !own.is_empty()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for mark in &figures.marks {
        let words = NoteMark::of(question, result, mark.key);
        let here = own
            .iter()
            .filter(|(_, note)| words.as_ref() == Some(&note.mark));
        found.extend(here.map(|(place, note)| (*place, *note, Some(mark))));
    }
    let is_found = |place: usize| found.iter().any(|(other, _, _)| *other == place);
    let gone: Vec<_> = own
        .iter()
        .filter(|(place, _)| !is_found(*place))
        .map(|(place, note)| (*place, *note, None))
        .collect();
    found.extend(gone);
    let numbered = found.into_iter().zip(1..);
    numbered
        .map(|((place, note, mark), number)| Placed {
            place,
            number,
            key: mark.map(|mark| mark.key),
            mark: mark.map_or_else(|| note.mark.words(), |mark| mark_words(figures, mark)),
            text: &note.text,
        })
        .collect()
}

/// The words of a mark among the others: its label, and of what where that is
/// not one alone.
pub fn mark_words(figures: &Figures, mark: &Mark) -> String {
    let columns = figures.heads.len().saturating_sub(1);
    match mark.key {
        MarkKey::Cell(item, _) => match figures.rows.get(item as usize) {
            Some(row) => words::statement_is(&row.head, &mark.label),
            None => mark.label.clone(),
        },
        MarkKey::Fixed(place) if columns > 1 => {
            let line = (place as usize).checked_div(figures.rows.len());
            let head = line.and_then(|line| figures.heads.get(line + 1));
            head.map_or_else(
                || mark.label.clone(),
                |head| words::statement_is(head, &mark.label),
            )
        }
        _ => mark.label.clone(),
    }
}

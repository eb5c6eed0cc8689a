use crate::dashboard::{Exhibit, MarkKey, Receipt, State};
use crate::table::{Question, QuestionKind, Report};
use crate::words::codebook_view as words;
use crate::words::dashboard as facts;
use crate::words::format::percent;
use crate::words::reading;

/// All questions of a table: what they ask, where they stand in the file, what they hold,
/// and what was made of them. Its numbers are those of the cards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Codebook {
    /// The names of the files.
    pub source: String,
    /// The filters it counts under.
    pub filters: String,
    /// The questions in the order of the table.
    pub entries: Vec<Entry>,
}

/// A question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// Its words.
    pub title: String,
    /// Its columns in the file; none of a question that was made of others.
    pub columns: Vec<String>,
    /// How it is answered, in words.
    pub kind: &'static str,
    /// Its answers with their counts; none of texts and of what is not drawn.
    pub answers: Vec<Answer>,
    /// What else there is to know of the answers; empty where there is nothing.
    pub note: String,
    /// Who counts, and who does not for want of an answer.
    pub base: String,
    /// How it was read, corrected or made, and what of that was not foreseen.
    pub read: String,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// Its words; behind those of the statement where there are some.
    pub words: String,
    /// How many gave it.
    pub count: f64,
    /// Their share of the base; `None` outside the scale.
    pub share: Option<f64>,
    /// The share as the card has it; empty outside the scale.
    pub percent: String,
}

impl State {
    /// The codebook of the shown table; `None` before there are results.
    // Its part is loaded before anybody asks.
    #[inline(never)]
    pub fn codebook(&self) -> Option<Codebook> {
        let loaded = self.loaded().filter(|loaded| !loaded.results.is_empty())?;
        let mut codebook = Codebook::default();
        for (place, question) in (0_u32..).zip(&loaded.questions) {
            let (Some(exhibit), Some(receipt)) = (self.exhibit(place), self.receipt(place)) else {
                continue;
            };
            if codebook.source.is_empty() {
                codebook.source.clone_from(&receipt.source);
            }
            codebook
                .entries
                .push(Entry::of(question, &exhibit, &receipt, &loaded.report));
        }
        codebook.filters = self.filters_in_words();
        Some(codebook)
    }

    fn filters_in_words(&self) -> String {
        let loaded = self.loaded();
        let clauses = loaded.into_iter().flat_map(|loaded| {
            let clauses = loaded.clauses.iter();
            clauses.filter_map(|clause| {
                let question = loaded.questions.get(clause.question as usize)?;
                Some(crate::dashboard::clause_words(question, &clause.pick))
            })
        });
        facts::filters_of(&clauses.collect::<Vec<_>>(), None)
    }
}

impl Entry {
    fn of(question: &Question, exhibit: &Exhibit, receipt: &Receipt, report: &Report) -> Self {
        let fact = |name: &str| {
            let known = receipt.facts.iter().find(|(known, _)| *known == name);
            known.map_or_else(String::new, |(_, value)| value.clone())
        };
        let headers: Vec<&str> = report.headers().collect();
        let column = |place: &u32| {
            let name = headers.get(*place as usize)?;
            Some(if name.is_empty() {
                reading::unnamed_column(*place as usize + 1)
            } else {
                (*name).to_owned()
            })
        };
        let columns: Vec<String> = question.columns.iter().filter_map(column).collect();
        Self {
            title: question.title.clone(),
            columns,
            kind: words::kind(question.kind.key()),
            answers: answers(question, exhibit),
            note: note(exhibit),
            base: fact(facts::BASE),
            read: fact(facts::READ),
        }
    }
}

/// The answers of a question by options, in the order of the card.
fn answers(question: &Question, exhibit: &Exhibit) -> Vec<Answer> {
    let option = |code: u32| question.options.get(code as usize);
    let marks = exhibit.figures.marks.iter().filter_map(|mark| {
        let words = match mark.key {
            MarkKey::Option(code) => option(code)?.clone(),
            MarkKey::Cell(item, code) => {
                facts::statement_is(question.items.get(item as usize)?, option(code)?)
            }
            MarkKey::Range(..) | MarkKey::Fixed(_) => return None,
        };
        let count = mark.value?;
        let share = mark.share.as_ref().map(|share| share.estimate);
        let base = mark.base.filter(|_| share.is_some());
        let percent = base.and_then(|base| percent(count as usize, base as usize));
        Some(Answer {
            words,
            count,
            share,
            percent: percent.unwrap_or_default(),
        })
    });
    marks.collect()
}

/// What is said of answers that are no options: mean and median, the first and last month.
fn note(exhibit: &Exhibit) -> String {
    let labels = exhibit.figures.marks.iter().map(|mark| mark.label.as_str());
    match exhibit.kind {
        QuestionKind::Date => {
            let months: Vec<&str> = labels.collect();
            let ends = months.first().zip(months.last());
            ends.map_or_else(String::new, |(first, last)| words::months(first, last))
        }
        _ => exhibit.caption.note.clone().unwrap_or_default(),
    }
}

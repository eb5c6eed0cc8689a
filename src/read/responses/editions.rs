//! Several versions of a survey under one list of questions.
//!
//! A question is the same in two of them where it has the same id in a question
//! bank, or none in both and the same id, and reads the same. Whatever else goes
//! by the same name stands apart, and that is told: answers to two wordings make
//! no series.

mod alike;

use std::borrow::Cow;
use std::collections::BTreeMap;

use canvass_kernel::{Named, gathered};

use super::Collected;
use crate::survey::wording::FORK;
use crate::survey::{Answer, Definition, Kind, Question, Response};
use crate::words::reading as words;
use alike::reads_alike;

/// The questions of several versions, and where the answers of each go.
#[derive(Default)]
pub(super) struct Editions<'a> {
    known: Vec<Known<'a>>,
    all: Vec<Edition<'a>>,
    /// Of each file, the place of its version among all.
    of_files: Vec<usize>,
    /// What is worded otherwise, in words.
    pub(super) apart: Vec<String>,
}

/// A question as the first version that asks it has it.
struct Known<'a> {
    question: &'a Question,
    /// The id under which its answers are put together.
    id: String,
    /// Its words, with what sets them apart.
    text: String,
    /// The name of the version.
    edition: String,
}

/// A version, and under which ids its answers go.
pub(super) struct Edition<'a> {
    definition: &'a Definition,
    name: String,
    /// The ids of questions that are others among all.
    renamed: BTreeMap<&'a str, String>,
}

impl<'a> Editions<'a> {
    /// Those of all files. The first gives the words and the order.
    pub(super) fn of(files: &'a [Collected]) -> Self {
        let mut all = Self::default();
        let first = files.first().map(|file| &file.definition.id);
        let is_one = files.iter().all(|file| Some(&file.definition.id) == first);
        for file in files {
            let definition = &file.definition;
            let mut known = all.all.iter();
            let place = known.position(|edition| edition.definition == definition);
            all.of_files.push(place.unwrap_or(all.all.len()));
            if place.is_none() {
                let name = if is_one {
                    definition.version.clone()
                } else {
                    words::edition(&definition.id, &definition.version)
                };
                all.take(definition, name);
            }
        }
        all
    }

    fn take(&mut self, definition: &'a Definition, name: String) {
        let mut renamed = BTreeMap::new();
        let mut claimed: Vec<String> = Vec::new();
        let mut next = 0;
        for question in &definition.questions {
            let free = |known: &Known<'_>| !claimed.contains(&known.id);
            let mut all = self.known.iter();
            let same = all.position(|known| free(known) && is_same(known.question, question));
            let place = match same {
                Some(place) => place,
                None => self.add(question, &name, next),
            };
            next = place + 1;
            if let Some(known) = self.known.get(place) {
                claimed.push(known.id.clone());
                if known.id != question.id {
                    renamed.insert(question.id.as_str(), known.id.clone());
                }
            }
        }
        self.all.push(Edition {
            definition,
            name,
            renamed,
        });
    }

    /// Adds a question that no version had so far, and gives its place: behind the
    /// one of its name, where a version had another by it, which is noted.
    fn add(&mut self, question: &'a Question, edition: &str, next: usize) -> usize {
        let has = |id: &str| self.known.iter().any(|known| known.id == id);
        let numbered = (2..).map(|n| format!("{}@{n}", question.id));
        let mut ids = std::iter::once(question.id.clone()).chain(numbered);
        let id = ids.find(|id| !has(id)).unwrap_or_default();
        let is_other = |known: &Known<'_>| {
            !matches!(question.kind, Kind::Note { .. }) && is_named_like(known.question, question)
        };
        let other = self.known.iter().rposition(is_other);
        let mut text = question.text.clone();
        if let Some(other) = other.and_then(|place| self.known.get(place)) {
            let [bank, others] =
                [question, other.question].map(|q| q.bank.as_deref().unwrap_or_default());
            let own = if other.edition == edition {
                bank
            } else {
                edition
            };
            text = words::worded_apart(&text, own);
            let told = words::apart(&question.text, (edition, bank), (&other.edition, others));
            self.apart.push(told);
        }
        let place = other.map_or(next, |place| place + 1).min(self.known.len());
        let known = Known {
            question,
            id,
            text,
            edition: edition.to_owned(),
        };
        self.known.insert(place, known);
        place
    }

    /// The questions of all versions.
    pub(super) fn questions(&self) -> impl Iterator<Item = Question> {
        self.known.iter().map(|known| Question {
            id: known.id.clone(),
            text: known.text.clone(),
            ..known.question.clone()
        })
    }

    /// Whether there is more than one version to tell responses apart by.
    pub(super) fn are_several(&self) -> bool {
        let first = self.all.first().map(|edition| &edition.name);
        let mut all = self.all.iter();
        all.any(|edition| Some(&edition.name) != first)
    }

    /// The version that each file holds responses to.
    pub(super) fn of_files(&self) -> impl Iterator<Item = &Edition<'a>> {
        self.of_files
            .iter()
            .filter_map(|place| self.all.get(*place))
    }
}

impl Edition<'_> {
    /// What it is called.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// A response to it with its answers under the ids of all versions.
    pub(super) fn put<'r>(&self, response: &'r Response) -> Cow<'r, Response> {
        if self.renamed.is_empty() {
            return Cow::Borrowed(response);
        }
        let answers = response.answers.iter().map(|(id, answer)| {
            let own = self.renamed.get(id).cloned();
            (own.unwrap_or_else(|| id.to_owned()), answer.clone())
        });
        let answers: Named<Answer> = gathered(answers);
        Cow::Owned(Response {
            answers,
            ..response.clone()
        })
    }
}

impl Collected {
    /// Whether these are responses to the same instrument, or, where one names
    /// none, to the same survey: of whatever version, and however much of its
    /// wording was changed.
    pub fn is_of_series(&self, other: &Self) -> bool {
        let [own, others] = [self, other].map(|collected| {
            let instrument = collected.definition.wording.instrument.as_deref();
            instrument.map(name_of)
        });
        match (own, others) {
            (Some(own), Some(other)) => own == other,
            _ => self.definition.id == other.definition.id,
        }
    }
}

/// What an id of a bank says without its version.
fn name_of(bank: &str) -> &str {
    bank.split(['@', FORK]).next().unwrap_or_default()
}

fn is_same(one: &Question, other: &Question) -> bool {
    let is_named = match (&one.bank, &other.bank) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.id == other.id,
        _ => false,
    };
    is_named && reads_alike(one, other)
}

/// Whether a reader may take one for the other.
fn is_named_like(one: &Question, other: &Question) -> bool {
    let banks = one.bank.as_deref().zip(other.bank.as_deref());
    let is_banked = banks.is_some_and(|(one, other)| name_of(one) == name_of(other));
    is_banked || one.id == other.id
}

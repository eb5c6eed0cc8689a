use crate::dashboard::{Exhibit, Receipt};
use crate::words::dashboard as receipts;
use crate::words::saving as words;

/// What a saved card says beside its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The words of the question.
    pub title: String,
    /// The claim that the numbers allow; empty where there is none.
    pub finding: String,
    /// How many answered.
    pub base: String,
    /// Warnings, and how to read the figures.
    pub notes: Vec<String>,
    /// What may be said of groups.
    pub verdicts: Vec<String>,
    /// The filters it counts under.
    pub filters: String,
    /// The names of the files.
    pub source: String,
    /// The day it was saved.
    pub day: String,
    /// How it was made, in a line.
    pub method: String,
    /// How it was made: names and values.
    pub facts: Vec<(&'static str, String)>,
}

impl About {
    /// What is told of a card that is saved on this day.
    pub fn of(exhibit: &Exhibit, receipt: Receipt, day: String) -> Self {
        let fact = |name: &str| {
            let known = receipt.facts.iter().find(|(known, _)| *known == name);
            known.map_or_else(String::new, |(_, value)| value.clone())
        };
        let caption = [exhibit.warning(), exhibit.caption.note.as_ref()];
        let mut notes: Vec<String> = caption.into_iter().flatten().cloned().collect();
        notes.extend(exhibit.blank.clone().filter(|blank| !notes.contains(blank)));
        notes.extend(exhibit.signs.iter().cloned());
        let mut verdicts = Vec::new();
        let mut method = fact(receipts::FORMULA);
        if let Some(sides) = &exhibit.sides {
            verdicts.clone_from(&sides.verdicts);
            let sentences = [&sides.foremost, &sides.of_options, &sides.left_out];
            notes.extend(sentences.into_iter().flatten().cloned());
            if !sides.how.is_empty() {
                method = [method.as_str(), sides.how.as_str()].join(". ");
            }
        }
        Self {
            title: exhibit.title.clone(),
            finding: exhibit.headline.clone(),
            base: exhibit.caption.base.clone(),
            notes,
            verdicts,
            filters: fact(receipts::FILTERS),
            source: receipt.source,
            day,
            method,
            facts: receipt.facts,
        }
    }

    /// All of it: names and values.
    pub(super) fn lines(&self) -> Vec<(&'static str, &str)> {
        let mut lines = vec![(words::TITLE, self.title.as_str())];
        if !self.finding.is_empty() {
            lines.push((words::FINDING, &self.finding));
        }
        lines.push((words::BASE, &self.base));
        let sentences = self.verdicts.iter().chain(&self.notes);
        lines.extend(sentences.map(|sentence| (words::NOTE, sentence.as_str())));
        lines.push((words::SAVED, &self.day));
        lines.push((words::METHOD, &self.method));
        let facts = self.facts.iter();
        let others = facts.filter(|(name, _)| *name != receipts::FORMULA);
        lines.extend(others.map(|(name, value)| (*name, value.as_str())));
        lines
    }

    /// Base, filters, source, day and method in running text.
    pub(super) fn foot(&self) -> String {
        let all = [
            (words::BASE, &self.base),
            (receipts::FILTERS, &self.filters),
            (receipts::FILE, &self.source),
            (words::SAVED, &self.day),
            (words::METHOD, &self.method),
        ];
        let each = all.iter().map(|(name, value)| words::named(name, value));
        each.collect::<Vec<_>>().join(". ")
    }
}

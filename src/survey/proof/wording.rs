//! What a survey says: the same words twice, lists that are hard to choose
//! from, personal questions that must be answered, texts that are hard to read.

use std::collections::BTreeMap;

use super::{Finding, reading};
use crate::{
    survey::{Definition, Kind, Missing, Question, check::LIST_FROM},
    words::{proof as words, survey::Words},
};

/// The age above which a question is told. The NHS service manual asks for a
/// reading age of 9 to 11, and where that is not possible of at most 14.
const OLDEST: f64 = 14.0;

pub(super) fn look_at(definition: &Definition, findings: &mut Vec<Finding>) {
    // The id of the first question with a page that is heard so.
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for (index, question) in definition.questions.iter().enumerate() {
        if matches!(question.kind, Kind::Calculated { .. }) {
            continue;
        }
        let heard = plain(&question.text);
        if let Some(same) = known.get(&heard) {
            findings.push(Finding::advice(index, "text", words::same_text(same)));
        } else if question.kind.has_page() {
            known.insert(heard, &question.id);
        }
        look_at_labels(index, question, findings);
        look_at_personal(index, question, findings);
        let age = reading::of_question(question).age();
        if let Some(age) = age.filter(|age| age.round() > OLDEST) {
            findings.push(Finding::advice(index, "text", words::hard(age)));
        }
    }
}

/// As a reader hears it.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn look_at_labels(index: usize, question: &Question, findings: &mut Vec<Finding>) {
    for (member, labels) in lists(question) {
        let mut known: Vec<String> = Vec::new();
        for label in &labels {
            let heard = plain(label);
            if known.contains(&heard) {
                findings.push(Finding::fault(index, member, words::same_label(label)));
            }
            known.push(heard);
        }
        let is_searched = matches!(question.kind, Kind::Single { .. });
        if labels.len() > LIST_FROM && !is_searched {
            findings.push(Finding::advice(index, member, words::long(labels.len())));
        }
    }
}

/// What a reader chooses between.
fn lists(question: &Question) -> Vec<(&'static str, Vec<&str>)> {
    match &question.kind {
        Kind::Single { choices } | Kind::Multiple { choices, .. } => {
            let texts = choices.iter().map(|choice| choice.text.as_str());
            vec![("choices", texts.collect())]
        }
        Kind::Ranking { items, .. } => {
            let texts = items.iter().map(|item| item.text.as_str());
            vec![("choices", texts.collect())]
        }
        Kind::Grid { rows, scale } => vec![
            ("rows", rows.iter().map(|row| row.text.as_str()).collect()),
            ("scale", scale.iter().map(|p| p.text.as_str()).collect()),
        ],
        Kind::Ticks { rows, columns } => vec![
            ("rows", rows.iter().map(|row| row.text.as_str()).collect()),
            ("columns", columns.iter().map(|c| c.text.as_str()).collect()),
        ],
        _ => Vec::new(),
    }
}

/// Words for the characteristics that the Equality Act 2010 (section 4)
/// protects, as questions ask for them.
const PERSONAL: &[&str] = &[
    "age",
    "birth",
    "old",
    "disability",
    "disabilities",
    "disabled",
    "ethnic",
    "ethnicity",
    "gender",
    "marital",
    "married",
    "nationality",
    "pregnancy",
    "pregnant",
    "race",
    "religion",
    "religious",
    "sex",
    "sexual",
    "sexuality",
    "transgender",
];

/// Personal questions may be left out, or offer not to say; "Other" is no name
/// for a person (NHS and GOV.UK patterns for equality information).
fn look_at_personal(index: usize, question: &Question, findings: &mut Vec<Finding>) {
    let text = plain(&question.text);
    let mut said = text.split(|c: char| !c.is_alphabetic());
    if !question.kind.is_question() || !said.any(|word| PERSONAL.contains(&word)) {
        return;
    }
    let labels: Vec<String> = lists(question)
        .into_iter()
        .flat_map(|(_, labels)| labels)
        .map(plain)
        .collect();
    let prefers_not = plain(Missing::PreferNot.text(Words::English));
    let may_refuse = question.missing.contains(&Missing::PreferNot)
        || labels.iter().any(|label| label.starts_with(&prefers_not));
    if question.required && !may_refuse {
        let sentence = words::PERSONAL_REQUIRED.to_owned();
        findings.push(Finding::advice(index, "missing", sentence));
    }
    if labels.iter().any(|label| label == "other") {
        let sentence = words::PERSONAL_OTHER.to_owned();
        findings.push(Finding::advice(index, "choices", sentence));
    }
}

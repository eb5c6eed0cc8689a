//! Texts that are not there in every language of the survey.

use super::Finding;
use crate::{
    json::Value,
    survey::{
        Definition,
        definition::{LIST_MEMBERS, TEXT_MEMBERS},
    },
    words::proof as words,
};

pub(super) fn look_at(definition: &Definition, findings: &mut Vec<Finding>) {
    let languages: Vec<&str> = definition
        .languages
        .all()
        .iter()
        .map(String::as_str)
        .collect();
    let [_, others @ ..] = languages.as_slice() else {
        return;
    };
    let source = definition.to_json();
    let questions = source.get("questions").and_then(Value::as_array);
    let places = questions.into_iter().flatten().enumerate();
    let places = places.map(|(index, question)| (Some(index), question));
    for (question, source) in [(None, source)].into_iter().chain(places) {
        let of_text = |name: &&'static str| {
            let lacking = lacking(source.get(name)?, others);
            (!lacking.is_empty()).then(|| (*name, words::not_translated(&lacking)))
        };
        let of_list = |name: &&'static str| {
            let mut all: Vec<Vec<&str>> = Vec::new();
            collect(source.get(name)?, others, &mut all);
            let texts = all.len();
            let lacking: Vec<&str> = others
                .iter()
                .copied()
                .filter(|language| all.iter().any(|lacking| lacking.contains(language)))
                .collect();
            (texts > 0).then(|| (*name, words::texts_not_translated(texts, &lacking)))
        };
        let of_lists = LIST_MEMBERS.iter().filter(|_| question.is_some());
        let found = TEXT_MEMBERS
            .iter()
            .filter_map(of_text)
            .chain(of_lists.filter_map(of_list));
        findings
            .extend(found.map(|(member, sentence)| Finding::advice(question, member, sentence)));
    }
}

/// The languages in which a text is not there.
fn lacking<'a>(text: &Value, languages: &[&'a str]) -> Vec<&'a str> {
    let is_lacking = |language: &&&str| text.get(language).is_none();
    languages.iter().filter(is_lacking).copied().collect()
}

/// For each text of a list that is not there in every language, those in which it
/// is not.
fn collect<'a>(value: &Value, languages: &[&'a str], all: &mut Vec<Vec<&'a str>>) {
    let mut add = |text: &Value| {
        let lacking = lacking(text, languages);
        if !lacking.is_empty() {
            all.push(lacking);
        }
    };
    match value {
        Value::Array(items) => {
            for item in items {
                TEXT_MEMBERS
                    .iter()
                    .filter_map(|name| item.get(name))
                    .for_each(&mut add);
            }
        }
        Value::Object(labels) => labels.iter().for_each(|(_, text)| add(text)),
        _ => {}
    }
}

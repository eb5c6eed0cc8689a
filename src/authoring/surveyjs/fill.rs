//! Titles with the answers that they mention.

use super::Survey;
use super::data::Data;
use super::expression::lookup;
use super::object::Object;
use crate::words::surveyjs as words;

/// A text in which `{name}` is the answer of that name in words; names that
/// nothing has stay as they are.
pub(super) fn filled(survey: &Survey, text: &str) -> String {
    let mut all = String::new();
    let mut rest = text;
    while let Some((before, inner)) = rest.split_once('{') {
        all.push_str(before);
        let name = inner
            .split_once('}')
            .map(|(name, after)| (name.trim(), after));
        let found = name.and_then(|(name, after)| Some((answer(survey, name)?, after)));
        if let Some((answer, after)) = found {
            all.push_str(&answer);
            rest = after;
        } else {
            all.push('{');
            rest = inner;
        }
    }
    all + rest
}

fn answer(survey: &Survey, name: &str) -> Option<String> {
    if ["no", "require", "title"].contains(&name.to_lowercase().as_str()) {
        return None;
    }
    let value = lookup(&survey.answers, name);
    let questions = survey.questions();
    let is_meant = |one: &&&Object| one.name().to_lowercase() == name.to_lowercase();
    match (questions.iter().find(is_meant), value) {
        (Some(question), value) => Some(in_words(survey, question, &value.unwrap_or_default())),
        (None, value) => value.map(|value| value.to_text()),
    }
}

fn in_words(survey: &Survey, question: &Object, value: &Data) -> String {
    let text = |name: &str| survey.text(question, name).map(str::to_owned);
    match value {
        one if one.is_empty() => text("defaultDisplayValue").unwrap_or_default(),
        Data::List(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| in_words(survey, question, item))
                .collect();
            items.join(", ")
        }
        Data::Bool(_) if question.class.name == "boolean" => {
            let is_true = *value == Data::Bool(true);
            let (own, usual) = if is_true {
                ("labelTrue", words::YES)
            } else {
                ("labelFalse", words::NO)
            };
            text(own).unwrap_or_else(|| usual.to_owned())
        }
        one => {
            let chosen = question.many("choices").iter();
            let chosen = chosen.chain(question.many("rateValues"));
            let mut chosen = chosen.filter(|item| item.data("value") == one);
            chosen
                .next()
                .map_or_else(|| one.to_text(), |item| survey.item_text(item))
        }
    }
}

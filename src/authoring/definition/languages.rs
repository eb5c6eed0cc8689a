//! The languages of a form, which are called `Welsh (cy)`, and of a definition,
//! which has their codes alone.

use crate::json::{Map, Value};

use crate::authoring::xlsform::{Form, Texts};
use crate::survey::definition::{LIST_MEMBERS, TEXT_MEMBERS};
use crate::survey::languages::is_language;

/// What languages are called in a form where a definition names them; of others
/// the code stands for the name as well.
const NAMES: &[(&str, &str)] = &[
    ("ar", "Arabic"),
    ("bn", "Bengali"),
    ("cy", "Welsh"),
    ("de", "German"),
    ("en", "English"),
    ("es", "Spanish"),
    ("fa", "Persian"),
    ("fr", "French"),
    ("ga", "Irish"),
    ("gd", "Scottish Gaelic"),
    ("gu", "Gujarati"),
    ("hi", "Hindi"),
    ("it", "Italian"),
    ("lt", "Lithuanian"),
    ("pa", "Panjabi"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("so", "Somali"),
    ("ta", "Tamil"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];

/// A language as a form calls it, and its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Language {
    pub(super) called: String,
    pub(super) code: String,
}

impl Language {
    /// The language with this code.
    pub(super) fn with(code: &str) -> Self {
        let name = NAMES.iter().find(|(known, _)| *known == code);
        Self {
            called: format!("{} ({code})", name.map_or(code, |(_, name)| *name)),
            code: code.to_owned(),
        }
    }

    /// The language that a form calls so; `None` where that names no code.
    fn called(called: &str) -> Option<Self> {
        let inner = called
            .strip_suffix(')')
            .and_then(|name| name.rsplit_once('('));
        let code = inner.map_or(called, |(_, code)| code).trim();
        is_language(code).then(|| Self {
            called: called.to_owned(),
            code: code.to_owned(),
        })
    }
}

/// The languages of a form that its definition has: none where there is one alone,
/// or where the first, which stands in for the others, has no code.
pub(super) fn carried(form: &Form, first: &str) -> Vec<Language> {
    let Some(first) = Language::called(first) else {
        return Vec::new();
    };
    let mut all = vec![first];
    for language in form
        .languages
        .iter()
        .filter_map(|name| Language::called(name))
    {
        if !all
            .iter()
            .any(|known| known.code.eq_ignore_ascii_case(&language.code))
        {
            all.push(language);
        }
    }
    if all.len() > 1 { all } else { Vec::new() }
}

/// A text as a definition has it: in each of these languages that it has, the first
/// of which stands for it where it is in none of them or in that alone.
pub(super) fn of_form(texts: &Texts, first: &str, languages: &[Language]) -> Option<Value> {
    let find = |wanted: &str| texts.iter().find(|(language, _)| *language == wanted);
    let found = find(first).or_else(|| find("default"));
    let (_, shown) = found.or_else(|| texts.iter().next())?;
    let others = languages.iter().skip(1).filter_map(|language| {
        let (_, text) = find(&language.called)?;
        Some((language.code.clone(), Value::from(text)))
    });
    let mut all: Map = others.collect();
    match languages.first() {
        Some(first) if !all.is_empty() => {
            all.insert(first.code.clone(), Value::from(shown));
            Some(Value::Object(all))
        }
        _ => Some(Value::from(shown)),
    }
}

/// A text of a definition as a form has it; one for all languages stands in each.
pub(super) fn of_definition(value: &Value, languages: &[Language]) -> Option<Texts> {
    let first = languages.first().map_or("", |language| &language.called);
    let in_each = |text: &dyn Fn(&Language) -> Option<String>| {
        let texts: Vec<(&str, String)> = languages
            .iter()
            .filter_map(|language| Some((language.called.as_str(), text(language)?)))
            .collect();
        let cells = texts
            .iter()
            .map(|(called, text)| (Some(*called), text.as_str()));
        Texts::of(cells, first)
    };
    match value {
        Value::String(text) if languages.is_empty() => Some(Texts::plain(text)),
        Value::String(text) => Some(in_each(&|_| Some(text.clone()))),
        Value::Object(texts) => Some(in_each(&|language| {
            texts.get(&language.code)?.as_str().map(str::to_owned)
        })),
        _ => None,
    }
}

/// Puts the texts of a definition in a second language beside those of the first,
/// where they differ. Both are made of one survey: what has no like of the same id
/// or value in the other stays as it is.
pub(in crate::authoring) fn join(
    (first, into): (&str, &mut Value),
    (second, from): (&str, &Value),
) {
    match (&mut *into, from) {
        (Value::Array(items), Value::Array(others)) => {
            for item in items {
                let own = key(item).cloned();
                if let Some(other) = others.iter().find(|other| key(other).cloned() == own) {
                    join((first, item), (second, other));
                }
            }
        }
        (Value::Object(members), Value::Object(others)) => {
            for (name, text) in others {
                let Some(own) = members.get_mut(name) else {
                    continue;
                };
                if TEXT_MEMBERS.contains(&name) {
                    join_text((first, own), (second, text));
                } else if let ("labels", Value::Object(labels), Some(texts)) =
                    (name, &mut *own, text.as_object())
                {
                    for (point, text) in texts {
                        if let Some(label) = labels.get_mut(point) {
                            join_text((first, label), (second, text));
                        }
                    }
                } else if name == "questions" || LIST_MEMBERS.contains(&name) {
                    join((first, own), (second, text));
                }
            }
        }
        _ => {}
    }
}

fn key(item: &Value) -> Option<&Value> {
    item.get("id").or_else(|| item.get("value"))
}

fn join_text((first, own): (&str, &mut Value), (second, text): (&str, &Value)) {
    match own {
        Value::Object(texts) if texts.get(first) != Some(text) => {
            texts.insert(second.to_owned(), text.clone());
        }
        Value::String(_) if own != text => {
            let both = [(first, own.clone()), (second, text.clone())];
            let both = both.map(|(language, text)| (language.to_owned(), text));
            *own = Value::Object(both.into_iter().collect());
        }
        _ => {}
    }
}

//! What wording a survey claims to have, and whether it has it.
//!
//! A question may bear the id of its wording in a bank, such as
//! `user-needs/last_use@1`, and a survey that of an instrument. Where the survey
//! is locked, each id is held against the fingerprint of its wording: a question
//! that was reworded since, and the instrument with it, bears another id from
//! then on, here and in every response. So equal ids of a locked survey mean
//! equal wording, whether or not its author knows that something was changed.
//!
//! ```
//! use canvass::survey::wording::{forked, fingerprint};
//! use canvass::json::json;
//!
//! let print = fingerprint(&json!({ "id": "q", "type": "text", "text": "Why?" }), None);
//! let same = json!({ "id": "why", "type": "text", "text": "Why?", "required": true });
//! assert_eq!(print, fingerprint(&same, None));
//! let translated = json!({ "id": "q", "type": "text", "text": { "en": "Why?", "cy": "Pam?" } });
//! assert_eq!(print, fingerprint(&translated, Some("en")));
//! let other = json!({ "id": "q", "type": "text", "text": "Why not?" });
//! assert_ne!(print, fingerprint(&other, None));
//! assert_eq!(forked("visits/why@1", &print), format!("visits/why@1~{}", &print[..8]));
//! ```

mod sha256;

use super::definition::TEXT_MEMBERS;
use crate::walk::Node;
use crate::{
    json::{Map, Value, json},
    words::survey::expected,
};
use sha256::sha256;

/// The members of a question, and of what is in it, that are not its wording:
/// how it is told from others, when it is asked and what is said of mistakes.
pub const NOT_WORDING: &[&str] = &[
    "id",
    "bank",
    "section",
    "relevant",
    "required",
    "error",
    "constraint_message",
    "threshold",
];

/// The member of a scale whose members are texts.
const LABELS: &str = "labels";

/// What stands between an id and the first digits of a fingerprint, where the
/// id alone does not say what the wording is.
pub const FORK: char = '~';

/// How many of the digits stand there.
const FORK_DIGITS: usize = 8;

/// What a survey says of its wording as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The id of the instrument; with [`FORK`] where the survey departs from
    /// what is locked. `None` where the survey names none.
    pub instrument: Option<String>,
    /// The ids of the questions that are worded otherwise than locked, in the
    /// order of the survey.
    pub reworded: Vec<String>,
}

impl Wording {
    /// The survey of a response: its id, its version and what there is to say
    /// of its wording.
    pub(super) fn named(&self, (id, version): &(String, String)) -> Value {
        let mut survey = json!({ "id": id, "version": version });
        if let Value::Object(members) = &mut survey {
            if let Some(instrument) = &self.instrument {
                members.insert("instrument".to_owned(), instrument.as_str().into());
            }
            if !self.reworded.is_empty() {
                members.insert("reworded".to_owned(), json!(self.reworded));
            }
        }
        survey
    }
}

/// The id of another wording than the one that `id` says: the same for the same
/// wording, wherever and whenever somebody changes to it.
pub fn forked(id: &str, fingerprint: &str) -> String {
    let origin = id.split(FORK).next().unwrap_or_default();
    let digits = fingerprint.get(..FORK_DIGITS).unwrap_or_default();
    format!("{origin}{FORK}{digits}")
}

/// The id that another wording was forked from; `None` of an id that was not.
pub fn origin(id: &str) -> Option<&str> {
    id.split_once(FORK).map(|(origin, _)| origin)
}

/// The fingerprint of a question's wording, 64 hexadecimal digits: SHA-256 of
/// its JSON without blanks, members in the order of their names, without those
/// of [`NOT_WORDING`], those that are false and `x-…`. Of a text by language only that
/// in the survey's first language counts, as if it stood alone: translations come
/// and go without changing what was asked.
pub fn fingerprint(question: &Value, first_language: Option<&str>) -> String {
    sha256(&worded(question, first_language).to_string())
}

/// The fingerprint of several wordings together.
pub(super) fn fingerprint_of_all(fingerprints: &str) -> String {
    sha256(fingerprints)
}

fn worded(value: &Value, first: Option<&str>) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| worded(item, first)).collect(),
        Value::Object(members) => {
            let is_worded = |(name, value): &(&str, &Value)| {
                let is_left_out = name.starts_with("x-") || NOT_WORDING.contains(name);
                !is_left_out && **value != Value::Bool(false)
            };
            let members = members.iter().filter(is_worded);
            let members = members.map(|(name, value)| {
                let value = match value {
                    Value::Object(texts) if TEXT_MEMBERS.contains(&name) => of_first(texts, first),
                    Value::Object(labels) if name == LABELS => {
                        let labels = labels.iter().map(|(point, label)| {
                            let label = match label {
                                Value::Object(texts) => of_first(texts, first),
                                text => text.clone(),
                            };
                            (point.to_owned(), label)
                        });
                        Value::Object(labels.collect())
                    }
                    value => worded(value, first),
                };
                (name.to_owned(), value)
            });
            Value::Object(members.collect())
        }
        other => other.clone(),
    }
}

/// The text in the first language; without one there are no texts by language.
fn of_first(texts: &Map, first: Option<&str>) -> Value {
    let text = first.and_then(|first| texts.get(first));
    text.cloned().unwrap_or_default()
}

/// The id of a wording: names with `/` between, `@` and a version.
pub(super) fn walk_id(node: &Node<'_>) -> Option<String> {
    let text = node.text()?;
    let is_named = text.split_once('@').is_some_and(|(name, version)| {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let is_version = |c: char| is_plain(c) || c == '.' || c == FORK;
        let mut names = name.split('/');
        names.all(|name| !name.is_empty() && name.chars().all(is_plain))
            && !version.is_empty()
            && version.chars().all(is_version)
    });
    let id = Some(text.to_owned()).filter(|_| is_named);
    node.check(id, expected::BANK_ID)
}

/// The fingerprints of a lock, by the ids of their wordings.
pub(super) fn walk_locked<'a>(node: &Node<'a>) -> Option<&'a Map> {
    let locked = node.check(node.value.as_object(), expected::OBJECT)?;
    for name in locked.keys() {
        if let Some(print) = node.member(name) {
            let text = print.value.as_str().filter(|text| text.len() == 64);
            print.check(text, expected::FINGERPRINT);
        }
    }
    Some(locked)
}

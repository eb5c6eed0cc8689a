//! A walk through JSON with the path in hand, which collects every fault.

mod place;

use std::cell::{OnceCell, RefCell};

use crate::json::{Map, Value};
use place::Place;

use crate::words::survey::{expected, found};
use crate::{json, words};

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", words::survey::fault(place, found, expected))]
pub struct Fault {
    /// Path such as `questions[3].choices[1].value`; empty for the whole file.
    pub place: String,
    /// What stands there.
    pub found: String,
    /// What may stand there.
    pub expected: String,
}

/// Parses text and walks it: the result of `walk`, or every fault there is.
pub(crate) fn read<T>(
    text: &str,
    walk: impl FnOnce(&Node<'_>) -> Option<T>,
) -> Result<T, Vec<Fault>> {
    value(&parse(text)?, walk)
}

/// The value in a text.
pub(crate) fn parse(text: &str) -> Result<Value, Vec<Fault>> {
    let text = text.trim_start_matches('\u{feff}');
    json::parse(text).map_err(|fault| {
        vec![Fault {
            place: String::new(),
            found: words::json::found(&fault),
            expected: words::json::in_json(&fault),
        }]
    })
}

/// Walks a value: the result of `walk`, or every fault there is.
pub(crate) fn value<T>(
    whole: &Value,
    walk: impl FnOnce(&Node<'_>) -> Option<T>,
) -> Result<T, Vec<Fault>> {
    let file = File::default();
    let result = walk(&Node {
        value: whole,
        place: Place::default(),
        file: &file,
    });
    match (result, file.faults.into_inner()) {
        (Some(result), faults) if faults.is_empty() => Ok(result),
        (_, faults) => Err(faults),
    }
}

/// What the nodes of one file have in common.
#[derive(Default)]
struct File {
    faults: RefCell<Vec<Fault>>,
    spoken: OnceCell<Spoken>,
}

/// The languages of a file's texts: all names, of which the first has every text, and the
/// one that is shown.
struct Spoken {
    names: Vec<String>,
    shown: Option<String>,
}

/// A value and its place. Every method that gives `None` for something wrong
/// has noted the fault.
pub(crate) struct Node<'a> {
    pub(crate) value: &'a Value,
    place: Place<'a>,
    file: &'a File,
}

impl<'a> Node<'a> {
    /// Notes a fault here.
    pub(crate) fn fault(&self, found: impl Into<String>, expected: impl Into<String>) {
        self.fault_at(self.place.text(), found, expected);
    }

    fn fault_at(&self, place: String, found: impl Into<String>, expected: impl Into<String>) {
        self.file.faults.borrow_mut().push(Fault {
            place,
            found: found.into(),
            expected: expected.into(),
        });
    }

    /// Whether nothing has been noted so far.
    pub(crate) fn clean(&self) -> bool {
        self.file.faults.borrow().is_empty()
    }

    /// This value as an object with only these members (and `x-…`).
    pub(crate) fn object(&self, known: &[&[&str]]) -> Option<Object<'a, '_>> {
        let Value::Object(map) = self.value else {
            self.fault(shown(self.value), expected::OBJECT);
            return None;
        };
        for name in map.keys() {
            if !name.starts_with("x-") && !known.iter().any(|group| group.contains(&name)) {
                self.fault_at(
                    self.place.text_of(name),
                    found::text(name),
                    expected::one_of(&known.concat()),
                );
            }
        }
        Some(Object { map, node: self })
    }

    /// The items of a list that has some.
    pub(crate) fn items(&self) -> Vec<Node<'a>> {
        let Value::Array(items) = self.value else {
            self.fault(shown(self.value), expected::LIST);
            return Vec::new();
        };
        let item = |(i, value): (usize, _)| Node {
            value,
            place: self.place.item(i),
            file: self.file,
        };
        items.iter().enumerate().map(item).collect()
    }

    /// The member of this name of an object; `None` of anything else.
    pub(crate) fn member(&self, name: &str) -> Option<Node<'a>> {
        let (name, value) = self.value.as_object()?.held(name)?;
        Some(Node {
            value,
            place: self.place.member(name),
            file: self.file,
        })
    }

    /// Like [`items`](Self::items), where an empty list is a fault.
    pub(crate) fn some_items(&self) -> Vec<Node<'a>> {
        if self.value.as_array().is_some_and(Vec::is_empty) {
            self.fault(found::NOTHING, expected::SOME_ITEMS);
        }
        self.items()
    }

    /// A text that is more than spaces.
    pub(crate) fn text(&self) -> Option<&'a str> {
        let text = self.check(self.value.as_str(), expected::TEXT)?;
        let some = Some(text).filter(|text| !text.trim().is_empty());
        self.check(some, expected::SOME_TEXT)
    }

    /// Says in which languages the texts from here on may be, and which of them is shown.
    pub(crate) fn speak(&self, names: &[String], shown: Option<&str>) {
        self.file.spoken.get_or_init(|| Spoken {
            names: names.to_vec(),
            shown: shown.map(str::to_owned),
        });
    }

    /// A text that readers see, in the language that is shown: one for all, or
    /// one by language, of which that of the first language must be there and
    /// stands in for others.
    pub(crate) fn words(&self) -> Option<&'a str> {
        let spoken = self.file.spoken.get();
        let spoken = spoken.filter(|has| !has.names.is_empty());
        let (Value::Object(_), Some(spoken)) = (self.value, spoken) else {
            return self.text();
        };
        let names: Vec<&str> = spoken.names.iter().map(String::as_str).collect();
        let object = self.object(&[&names])?;
        let mut shown = object.need(names.first()?)?.text();
        for name in names.iter().skip(1) {
            let text = object.get(name).and_then(|node| node.text());
            if spoken.shown.as_deref() == Some(name) {
                shown = text.or(shown);
            }
        }
        shown
    }

    /// A text usable as an id: letters, digits, `-` and `_`.
    pub(crate) fn id(&self) -> Option<&'a str> {
        let text = self.text()?;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        self.check(
            Some(text).filter(|text| text.chars().all(plain)),
            expected::ID,
        )
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self) -> Option<bool> {
        self.check(self.value.as_bool(), expected::FLAG)
    }

    /// Any number.
    pub(crate) fn number(&self) -> Option<f64> {
        self.check(self.value.as_f64(), expected::NUMBER)
    }

    /// A whole number.
    pub(crate) fn whole(&self) -> Option<i64> {
        self.check(self.value.as_i64(), expected::WHOLE)
    }

    /// A whole number from 1.
    pub(crate) fn count(&self) -> Option<usize> {
        let n = self.value.as_u64().and_then(|n| usize::try_from(n).ok());
        self.check(n.filter(|n| *n > 0), expected::COUNT)
    }

    /// `result`, or a fault that says what was expected of this value.
    pub(crate) fn check<T>(&self, result: Option<T>, expected: &str) -> Option<T> {
        if result.is_none() {
            self.fault(shown(self.value), expected);
        }
        result
    }
}

/// An object under a [`Node`].
pub(crate) struct Object<'a, 'n> {
    pub(crate) map: &'a Map,
    node: &'n Node<'a>,
}

impl<'a> Object<'a, '_> {
    /// The member of this name; `None` when it is absent.
    pub(crate) fn get(&self, name: &str) -> Option<Node<'a>> {
        let (name, value) = self.map.held(name)?;
        Some(Node {
            value,
            place: self.node.place.member(name),
            file: self.node.file,
        })
    }

    /// The member of this name, whose absence is a fault.
    pub(crate) fn need(&self, name: &str) -> Option<Node<'a>> {
        let member = self.get(name);
        if member.is_none() {
            let place = self.node.place.text_of(name);
            self.node.fault_at(place, found::NOTHING, expected::MEMBER);
        }
        member
    }

    /// An optional text.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.get(name)?.text().map(str::to_owned)
    }

    /// A text that must be there; empty after a fault.
    pub(crate) fn need_text(&self, name: &str) -> String {
        let text = self.need(name).and_then(|node| node.text());
        text.unwrap_or_default().to_owned()
    }

    /// An optional text that readers see.
    pub(crate) fn words(&self, name: &str) -> Option<String> {
        self.get(name)?.words().map(str::to_owned)
    }

    /// A text that readers see and that must be there; empty after a fault.
    pub(crate) fn need_words(&self, name: &str) -> String {
        let text = self.need(name).and_then(|node| node.words());
        text.unwrap_or_default().to_owned()
    }

    /// An id that must be there; empty after a fault.
    pub(crate) fn need_id(&self, name: &str) -> String {
        let id = self.need(name).and_then(|node| node.id());
        id.unwrap_or_default().to_owned()
    }

    /// A flag that is false when absent.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.get(name).and_then(|node| node.flag()).unwrap_or(false)
    }

    /// Notes a fault at a member.
    pub(crate) fn mark(&self, mark: &str, expected: &str) {
        if let Some(node) = self.need("canvass") {
            let _known = node.check(node.value.as_str().filter(|text| *text == mark), expected);
        }
    }
}

/// A value as it is quoted in a fault: whole when short, else its kind.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::Array(items) if !items.is_empty() => "a list".to_owned(),
        Value::Object(members) if !members.is_empty() => "an object".to_owned(),
        Value::String(text) if text.chars().count() > 60 => {
            let start: String = text.chars().take(60).collect();
            format!("\"{start}…\"")
        }
        other => other.to_string(),
    }
}

use crate::json::{Value, json};
use crate::walk::{Node, Object};
use crate::words::survey::expected;
use crate::words::wording as words;

/// The members of a gap.
pub const GAP_MEMBERS: &[&str] = &["fill", "optional", "value", "values"];

/// The members of one item of a list, where it is more than its text.
pub const ITEM_MEMBERS: &[&str] = &["text", "hint", "exclusive", "other"];

/// A member of a shape whose text is not there yet.
pub(super) struct Gap<'a> {
    /// The member.
    pub(super) name: &'a str,
    is_optional: bool,
    list: Option<Values<'a>>,
}

/// What the items of a list are stored as.
enum Values<'a> {
    /// These, one for each item.
    Fixed(Vec<&'a str>),
    /// This with the item's place behind it, from 1.
    Counted(&'a str),
}

/// The gaps of an object, in the order of their names.
pub(super) fn of(shape: &Value) -> Vec<Gap<'_>> {
    let members = shape.as_object().into_iter().flatten();
    members
        .filter_map(|(name, value)| {
            let is_list = *value.get("fill")? == "list";
            let fixed = value.get("values").and_then(Value::as_array);
            let values = match fixed {
                Some(all) => Values::Fixed(all.iter().filter_map(Value::as_str).collect()),
                None => Values::Counted(value.get("value").and_then(Value::as_str).unwrap_or("")),
            };
            Some(Gap {
                name,
                is_optional: value.get("optional").and_then(Value::as_bool) == Some(true),
                list: is_list.then_some(values),
            })
        })
        .collect()
}

/// Notes what is wrong with the gaps of an object.
pub(super) fn check(object: &Node<'_>) {
    let names = object.value.as_object().into_iter().flatten();
    for (name, value) in names {
        if value.get("fill").is_none() {
            continue;
        }
        let Some(node) = object.member(name) else {
            continue;
        };
        let Some(gap) = node.object(&[GAP_MEMBERS]) else {
            continue;
        };
        let _flag = gap.flag("optional");
        let Some(fill) = gap.get("fill") else {
            continue;
        };
        let kind = fill.value.as_str();
        let known = kind.filter(|kind| ["text", "list"].contains(kind));
        fill.check(known, words::GAP_KIND);
        if kind == Some("list") {
            match gap.get("values") {
                Some(values) => values.some_items().iter().for_each(|item| {
                    item.id();
                }),
                None => {
                    gap.need_id("value");
                }
            }
        }
    }
}

impl Gap<'_> {
    /// What was given for it; `None` where nothing may be and is, or where a
    /// fault was noted.
    pub(super) fn filled(&self, given: &Object<'_, '_>) -> Option<Value> {
        if self.is_optional {
            let node = given.get(self.name)?;
            if is_nothing(node.value) {
                return None;
            }
        }
        let node = given.need(self.name)?;
        match &self.list {
            None => node.text().map(|text| one_line(text).into()),
            Some(values) => values.filled(&node),
        }
    }

    /// What stands in its place in a file of texts with nothing in it yet.
    pub(super) fn empty(&self) -> Value {
        match &self.list {
            None => json!(""),
            Some(Values::Fixed(values)) => values.iter().map(|_| json!("")).collect(),
            Some(Values::Counted(_)) => json!([""]),
        }
    }
}

impl Values<'_> {
    fn filled(&self, node: &Node<'_>) -> Option<Value> {
        let items = node.some_items();
        if let Self::Fixed(values) = self {
            let count = node.value.as_array().map(Vec::len);
            if count.is_some_and(|count| count != values.len()) {
                let found = words::num_texts(items.len());
                node.fault(found, words::num_texts(values.len()));
                return None;
            }
        }
        let filled = items.iter().enumerate().filter_map(|(place, item)| {
            let value = match self {
                Self::Fixed(values) => (*values.get(place)?).to_owned(),
                Self::Counted(start) => format!("{start}{}", place + 1),
            };
            filled_item(item, &value)
        });
        Some(filled.collect())
    }
}

/// One item of a list: a text, or an object with the text and what else there
/// is to say.
fn filled_item(item: &Node<'_>, value: &str) -> Option<Value> {
    if item.value.as_object().is_none() {
        let text = item.check(item.value.as_str(), expected::TEXT)?;
        return item
            .text()
            .map(|_| json!({ "value": value, "text": one_line(text) }));
    }
    let object = item.object(&[ITEM_MEMBERS])?;
    let mut filled = json!({ "value": value, "text": one_line(&object.need_text("text")) });
    let members = filled.as_object_mut()?;
    for flag in ["exclusive", "other"] {
        if object.flag(flag) {
            members.insert(flag.to_owned(), true.into());
        }
    }
    if let Some(hint) = object.text("hint") {
        members.insert("hint".to_owned(), one_line(&hint).into());
    }
    Some(filled)
}

/// Whether there is no text in it.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_nothing),
        _ => false,
    }
}

/// A text with single spaces between its words, so that how it was copied makes
/// no other wording of it.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

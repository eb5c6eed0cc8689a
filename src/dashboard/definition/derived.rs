//! Derived questions in a definition: which are which by the member that names what they
//! are made of.

use crate::json::{Map, Value, json};
use crate::table::{Chosen, Derived, How};
use crate::walk::{Node, Object};
use crate::words::dashboard as words;

const RECODE: &str = "recode";
const BANDS: &str = "bands";
const SEVERAL: &str = "several";
const ANY_OF: &str = "any-of";
const DERIVED: &[&str] = &["title", RECODE, "groups", BANDS, "edges", SEVERAL, ANY_OF];
const OPTION: &[&str] = &["question", "item", "option"];

/// A derived question as a plain object.
pub(super) fn written(derived: &Derived) -> Value {
    let mut object = Map::default();
    object.insert("title".to_owned(), json!(derived.title));
    let mut set = |name: &str, value: Value| object.insert(name.to_owned(), value);
    match &derived.how {
        How::Recode { of, groups } => {
            set(RECODE, json!(of));
            set("groups", Value::Array(groups.iter().map(group).collect()));
        }
        How::Bands { of, edges } => {
            set(BANDS, json!(of));
            set(
                "edges",
                Value::Array(edges.iter().map(|edge| json!(*edge)).collect()),
            );
        }
        How::Several { chosen } => {
            let all = chosen.iter().map(|(own, name)| option(own, Some(name)));
            set(SEVERAL, Value::Array(all.collect()));
        }
        How::AnyOf { chosen } => {
            let all = chosen.iter().map(|own| option(own, None));
            set(ANY_OF, Value::Array(all.collect()));
        }
    }
    Value::Object(object)
}

fn group((old, new): &(String, Option<String>)) -> Value {
    texts(&[("option", Some(old)), ("name", new.as_ref())])
}

fn option(chosen: &Chosen, name: Option<&String>) -> Value {
    texts(&[
        ("question", Some(&chosen.question)),
        ("item", chosen.item.as_ref()),
        ("option", Some(&chosen.option)),
        ("name", name),
    ])
}

/// An object of those texts that there are.
fn texts(all: &[(&str, Option<&String>)]) -> Value {
    let mut object = Map::default();
    for (name, text) in all {
        if let Some(text) = text {
            object.insert((*name).to_owned(), json!(text));
        }
    }
    Value::Object(object)
}

/// A derived question; faults stand with the node.
pub(super) fn read(node: &Node<'_>) -> Option<Derived> {
    let object = node.object(&[DERIVED])?;
    let title = object.need_text("title");
    let how = if object.get(RECODE).is_some() {
        How::Recode {
            of: object.need_text(RECODE),
            groups: all(&object, "groups", read_group),
        }
    } else if object.get(BANDS).is_some() {
        How::Bands {
            of: object.need_text(BANDS),
            edges: all(&object, "edges", edge),
        }
    } else if object.get(SEVERAL).is_some() {
        How::Several {
            chosen: all(&object, SEVERAL, |node| {
                let object = node.object(&[OPTION, &["name"]])?;
                Some((read_option(&object), object.need_text("name")))
            }),
        }
    } else {
        let is_there = object.get(ANY_OF).map(|_| ());
        node.check(is_there, words::DERIVED)?;
        How::AnyOf {
            chosen: all(&object, ANY_OF, |node| {
                node.object(&[OPTION]).map(|object| read_option(&object))
            }),
        }
    };
    Some(Derived { title, how })
}

fn all<T>(object: &Object<'_, '_>, name: &str, read: impl Fn(&Node<'_>) -> Option<T>) -> Vec<T> {
    let list = object.need(name);
    list.map(|list| list.items().iter().filter_map(read).collect())
        .unwrap_or_default()
}

fn edge(node: &Node<'_>) -> Option<f64> {
    node.number()
}

fn read_group(node: &Node<'_>) -> Option<(String, Option<String>)> {
    let object = node.object(&[&["option", "name"]])?;
    Some((object.need_text("option"), object.text("name")))
}

fn read_option(object: &Object<'_, '_>) -> Chosen {
    Chosen {
        question: object.need_text("question"),
        item: object.text("item"),
        option: object.need_text("option"),
    }
}

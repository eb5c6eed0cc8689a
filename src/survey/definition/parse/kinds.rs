//! What each type has besides.

mod further;

use crate::json::Map;
use canvass_kernel::Named;
use std::collections::BTreeMap;

use super::{logic::Walk, node_fault};
use crate::walk::{Node, Object};
use crate::{
    survey::definition::{CHOICE_MEMBERS, Choice, Kind, Length},
    words::survey::{expected, found},
};

/// The most steps a scale may have, so that it fits a row or two.
const SCALE_STEPS: i64 = 20;

pub(super) fn walk_kind(
    object: &Object<'_, '_>,
    name: &str,
    logic: Option<&Walk<'_, '_>>,
) -> Option<Kind> {
    Some(match name {
        "single" => Kind::Single {
            choices: walk_choices(object)?,
        },
        "multiple" => walk_multiple(object)?,
        "yes_no" => Kind::YesNo,
        "text" => Kind::Text {
            length: walk_length(object),
        },
        "long" => Kind::Long {
            length: walk_length(object),
        },
        "number" => {
            let limit = |name| object.get(name).and_then(|node: Node<'_>| node.number());
            let (min, max) = (limit("min"), limit("max"));
            check_order(object, min, max);
            Kind::Number {
                min,
                max,
                whole: object.flag("whole"),
                unit: object.words("unit"),
            }
        }
        "scale" => walk_scale(object)?,
        "note" => Kind::Note {
            body: object.words("body"),
        },
        "calculated" => Kind::Calculated {
            calculation: logic?.calculation(object)?,
        },
        _ => return further::walk(object, name),
    })
}

fn check_order<T: PartialOrd>(object: &Object<'_, '_>, min: Option<T>, max: Option<T>) {
    if let (Some(min), Some(max), Some(node)) = (min, max, object.get("max"))
        && max < min
    {
        let _below: Option<()> = node.check(None, expected::ORDER);
    }
}

fn walk_length(object: &Object<'_, '_>) -> Option<Length> {
    let threshold = object.get("threshold").and_then(|node| {
        let percent = node.count().filter(|percent| *percent <= 100);
        let limited = percent.filter(|_| object.get("max_length").is_some());
        node.check(limited, expected::THRESHOLD)
    });
    Some(Length {
        max: object.get("max_length")?.count()?,
        threshold: threshold.unwrap_or(0),
    })
}

fn walk_multiple(object: &Object<'_, '_>) -> Option<Kind> {
    let choices = walk_choices(object)?;
    let count = choices.iter().filter(|choice| !choice.exclusive).count();
    let limit = |name| {
        let node: Node<'_> = object.get(name)?;
        let limit = node.count()?;
        node.check(Some(limit).filter(|n| *n <= count), expected::NUM_CHOICES)
    };
    let (min, max) = (limit("min"), limit("max"));
    check_order(object, min, max);
    Some(Kind::Multiple { choices, min, max })
}

fn walk_choices(object: &Object<'_, '_>) -> Option<Vec<Choice>> {
    let node = object.need("choices")?;
    let choices: Vec<Choice> = walk_values(&node, CHOICE_MEMBERS, |value, object| Choice {
        value,
        text: object.need_words("text"),
        hint: object.words("hint"),
        exclusive: object.flag("exclusive"),
        other: object.flag("other"),
        columns: walk_columns(object),
    });
    let other = choices.iter().filter(|choice| choice.other).count();
    if other > 1 {
        node.fault(other.to_string(), expected::ONE_OTHER);
    }
    let exclusive = choices.iter().filter(|choice| choice.exclusive).count();
    if exclusive > 1 {
        node.fault(exclusive.to_string(), expected::ONE_EXCLUSIVE);
    }
    Some(choices)
}

fn walk_columns(object: &Object<'_, '_>) -> Named<String> {
    let node = object.get("columns");
    let members = node.as_ref().and_then(|node| {
        node.check(node.value.as_object(), expected::OBJECT)?;
        Some(node)
    });
    let mut columns = Named::default();
    if let Some(node) = members {
        for name in node.value.as_object().into_iter().flat_map(Map::keys) {
            let text = node
                .member(name)
                .and_then(|member| member.check(member.value.as_str(), expected::TEXT));
            columns.extend(text.map(|text| (name.to_owned(), text.to_owned())));
        }
    }
    columns
}

/// Items that each have a `value` of their own.
fn walk_values<T>(
    node: &Node<'_>,
    members: &[&str],
    item: impl Fn(String, &Object<'_, '_>) -> T,
) -> Vec<T> {
    let mut seen = Named::default();
    let mut all = Vec::new();
    for node in node.some_items() {
        let Some(object) = node.object(&[members]) else {
            continue;
        };
        let value = object.need_id("value");
        let is_again = seen.insert(value.clone(), ()).is_some();
        if is_again && !value.is_empty() {
            node_fault(&object, "value", &value);
        }
        all.push(item(value, &object));
    }
    all
}

fn walk_scale(object: &Object<'_, '_>) -> Option<Kind> {
    let from = object.need("from").and_then(|node| node.whole());
    let to = object.need("to").and_then(|node| {
        let to = node.whole()?;
        let steps = from.and_then(|from| to.checked_sub(from));
        let fits = from.is_none() || steps.is_some_and(|n| (1..=SCALE_STEPS).contains(&n));
        node.check(fits.then_some(to), expected::SCALE)
    });
    let mut labels = BTreeMap::new();
    if let Some(node) = object.get("labels") {
        let map = node.check(node.value.as_object(), expected::OBJECT)?;
        let names: Vec<&str> = map.keys().collect();
        let members = node.object(&[&names])?;
        for name in names {
            let Some(member) = members.get(name) else {
                continue;
            };
            let point = name.parse().ok().filter(|point| {
                from.is_none_or(|from| *point >= from) && to.is_none_or(|to| *point <= to)
            });
            if point.is_none() {
                member.fault(found::text(name), expected::LABEL);
            }
            if let (Some(point), Some(text)) = (point, member.words()) {
                labels.insert(point, text.to_owned());
            }
        }
    }
    Some(Kind::Scale {
        from: from?,
        to: to?,
        labels,
    })
}

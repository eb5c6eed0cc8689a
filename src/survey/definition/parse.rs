//! From JSON to a definition.

use std::collections::BTreeMap;

use super::{
    CHOICE_MEMBERS, Choice, DateLimit, Definition, KIND_MEMBERS, Kind, MEMBERS, POINT_MEMBERS,
    Point, QUESTION_MEMBERS, Question, ROW_MEMBERS, Row,
};
use crate::{
    survey::{
        Date, Expression,
        expression::Reference,
        reader::{Node, Object},
    },
    words::survey::{expected, found},
};

/// The most steps a scale may have, so that it fits a row or two.
const SCALE_STEPS: i64 = 20;

impl Definition {
    pub(in crate::survey) fn walk(node: &Node<'_>) -> Option<Self> {
        let object = node.object(&[MEMBERS])?;
        object.mark("survey/1", expected::SURVEY_MARK);
        let mut definition = Self {
            id: object.need_id("id"),
            version: object.need_text("version"),
            title: object.need_text("title"),
            introduction: object.text("introduction"),
            thanks: object.text("thanks"),
            contact: object.text("contact"),
            questions: Vec::new(),
            source: node.value.clone(),
        };
        let questions = object.need("questions")?.some_items();
        let mut all = Vec::with_capacity(questions.len());
        let mut faulty = Vec::new();
        for node in &questions {
            match walk_question(node, &all, &faulty) {
                Some(question) => all.push(question),
                None => faulty.extend(node.value.get("id").and_then(|id| id.as_str())),
            }
        }
        definition.questions = all;
        Some(definition)
    }
}

/// `faulty` are ids of earlier questions that could not be read: naming one is
/// no second fault.
fn walk_question(node: &Node<'_>, earlier: &[Question], faulty: &[&str]) -> Option<Question> {
    let type_name = node.value.get("type").and_then(|name| name.as_str());
    let members = KIND_MEMBERS
        .iter()
        .find(|(name, _)| Some(*name) == type_name);
    let own = members.map_or(&[] as &[&str], |(_, own)| own);
    let object = if members.is_some() {
        node.object(&[QUESTION_MEMBERS, own])?
    } else {
        // Of an unknown type any member could be right: only the type is at fault.
        let every: Vec<&[&str]> = KIND_MEMBERS.iter().map(|(_, own)| *own).collect();
        node.object(&[QUESTION_MEMBERS, &every.concat()])?
    };
    let id = object.need_id("id");
    if earlier.iter().any(|question| question.id == id) && !id.is_empty() {
        node_fault(&object, "id", &id);
    }
    let kind = object.need("type").and_then(|node| {
        let names: Vec<&str> = KIND_MEMBERS.iter().map(|(name, _)| *name).collect();
        let name = members.map(|(name, _)| *name);
        walk_kind(&object, node.check(name, &expected::one_of(&names))?)
    });
    let relevant = object.get("relevant").and_then(|node| {
        let text = node.text()?;
        match Expression::parse(text) {
            Ok(expression) => {
                let references = expression.references().into_iter();
                let id = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
                for reference in
                    references.filter(|reference| !faulty.contains(&id(reference.name).as_str()))
                {
                    check_reference(&node, &reference, earlier);
                }
                for name in expression.columns() {
                    let found = found::at_column(&found::text(name.name), name.column);
                    node.fault(found, crate::words::expression::BARE);
                }
                Some(expression)
            }
            Err(error) => {
                node.fault(found::at_column(&error.found, error.column), error.expected);
                None
            }
        }
    });
    Some(Question {
        text: object.need_text("text"),
        hint: object.text("hint"),
        required: object.flag("required"),
        error: object.text("error"),
        section: object.text("section"),
        id,
        relevant,
        kind: kind?,
    })
}

fn node_fault(object: &Object<'_, '_>, member: &str, value: &str) {
    if let Some(node) = object.get(member) {
        node.fault(found::again(value), expected::UNIQUE);
    }
}

fn check_reference(node: &Node<'_>, reference: &Reference<'_>, earlier: &[Question]) {
    let found = found::reference(reference.name, reference.column);
    let (id, row) = match reference.name.split_once('.') {
        Some((id, row)) => (id, Some(row)),
        None => (reference.name, None),
    };
    let Some(question) = earlier.iter().find(|question| question.id == id) else {
        return node.fault(found, expected::EARLIER);
    };
    match (&question.kind, row) {
        (Kind::Grid { rows, .. }, Some(row)) if rows.iter().any(|r| r.value == row) => {}
        (Kind::Grid { .. }, _) => node.fault(found, expected::GRID_ROW),
        (_, Some(_)) => node.fault(found, expected::NO_ROW),
        (_, None) => {}
    }
}

fn walk_kind(object: &Object<'_, '_>, name: &str) -> Option<Kind> {
    Some(match name {
        "single" => Kind::Single {
            choices: walk_choices(object)?,
        },
        "multiple" => Kind::Multiple {
            choices: walk_choices(object)?,
        },
        "text" => Kind::Text {
            max_length: walk_length(object),
        },
        "long" => Kind::Long {
            max_length: walk_length(object),
        },
        "number" => {
            let limit = |name| object.get(name).and_then(|node: Node<'_>| node.number());
            let (min, max) = (limit("min"), limit("max"));
            check_order(object, min, max);
            Kind::Number {
                min,
                max,
                whole: object.flag("whole"),
                unit: object.text("unit"),
            }
        }
        "date" => {
            let (min, max) = (walk_limit(object, "min"), walk_limit(object, "max"));
            if let (Some(DateLimit::On(min)), Some(DateLimit::On(max))) = (min, max) {
                check_order(object, Some(min), Some(max));
            }
            Kind::Date { min, max }
        }
        "scale" => walk_scale(object)?,
        "grid" => walk_grid(object)?,
        _ => return None,
    })
}

fn check_order<T: PartialOrd>(object: &Object<'_, '_>, min: Option<T>, max: Option<T>) {
    if let (Some(min), Some(max), Some(node)) = (min, max, object.get("max"))
        && max < min
    {
        let _below: Option<()> = node.check(None, expected::ORDER);
    }
}

fn walk_length(object: &Object<'_, '_>) -> Option<usize> {
    object.get("max_length")?.count()
}

fn walk_limit(object: &Object<'_, '_>, name: &str) -> Option<DateLimit> {
    let node = object.get(name)?;
    let limit = match node.value.as_str() {
        Some("today") => Some(DateLimit::Today),
        Some(text) if text.len() == 10 => Date::parse_iso(text).map(DateLimit::On),
        _ => None,
    };
    node.check(limit, expected::DATE_LIMIT)
}

fn walk_choices(object: &Object<'_, '_>) -> Option<Vec<Choice>> {
    let node = object.need("choices")?;
    let choices: Vec<Choice> = walk_values(&node, CHOICE_MEMBERS, |value, object| Choice {
        value,
        text: object.need_text("text"),
        hint: object.text("hint"),
        exclusive: object.flag("exclusive"),
    });
    let exclusive = choices.iter().filter(|choice| choice.exclusive).count();
    if exclusive > 1 {
        node.fault(exclusive.to_string(), expected::ONE_EXCLUSIVE);
    }
    Some(choices)
}

/// Items that each have a `value` of their own.
fn walk_values<T>(
    node: &Node<'_>,
    members: &[&str],
    item: impl Fn(String, &Object<'_, '_>) -> T,
) -> Vec<T> {
    let mut seen: Vec<String> = Vec::new();
    let mut all = Vec::new();
    for node in node.some_items() {
        let Some(object) = node.object(&[members]) else {
            continue;
        };
        let value = object.need_id("value");
        if !value.is_empty() && seen.contains(&value) {
            node_fault(&object, "value", &value);
        }
        seen.push(value.clone());
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
        let names: Vec<&str> = map.keys().map(String::as_str).collect();
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
            if let (Some(point), Some(text)) = (point, member.text()) {
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

fn walk_grid(object: &Object<'_, '_>) -> Option<Kind> {
    let rows = object.need("rows").map(|node| {
        walk_values(&node, ROW_MEMBERS, |value, object| Row {
            value,
            text: object.need_text("text"),
        })
    });
    let scale = object.need("scale").map(|node| {
        let scale = walk_values(&node, POINT_MEMBERS, |value, object| Point {
            value,
            text: object.need_text("text"),
            outside: object.flag("outside"),
        });
        let inside = scale.iter().filter(|point| !point.outside).count();
        if inside < 2 && node.value.as_array().is_some_and(|list| !list.is_empty()) {
            node.fault(inside.to_string(), expected::POINTS);
        }
        scale
    });
    Some(Kind::Grid {
        rows: rows?,
        scale: scale?,
    })
}

//! From JSON to a definition.

mod kinds;
mod missing;

use super::{ANSWER_MEMBERS, Definition, KIND_MEMBERS, Kind, MEMBERS, QUESTION_MEMBERS, Question};
use crate::{
    survey::{
        Expression,
        expression::Reference,
        reader::{Node, Object},
    },
    words::survey::{expected, found},
};
use kinds::walk_kind;
use missing::walk_missing;

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
    let object = if type_name == Some("note") {
        node.object(&[QUESTION_MEMBERS, own])?
    } else if members.is_some() {
        node.object(&[QUESTION_MEMBERS, ANSWER_MEMBERS, own])?
    } else {
        // Of an unknown type any member could be right: only the type is at fault.
        let every: Vec<&[&str]> = KIND_MEMBERS.iter().map(|(_, own)| *own).collect();
        node.object(&[QUESTION_MEMBERS, ANSWER_MEMBERS, &every.concat()])?
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
        missing: walk_missing(&object, kind.as_ref()),
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
        (Kind::Grid { rows, .. } | Kind::Ticks { rows, .. }, Some(row))
            if rows.iter().any(|r| r.value == row) => {}
        (Kind::Grid { .. } | Kind::Ticks { .. }, _) => node.fault(found, expected::GRID_ROW),
        (Kind::Note { .. }, _) => node.fault(found, expected::ANSWERED),
        (_, Some(_)) => node.fault(found, expected::NO_ROW),
        (_, None) => {}
    }
}

//! From JSON to a definition.

mod kinds;
mod logic;
mod missing;

use super::{ANSWER_MEMBERS, Definition, KIND_MEMBERS, MEMBERS, QUESTION_MEMBERS, Question};
use crate::{
    survey::{
        logic::Graph,
        reader::{Node, Object},
    },
    words::{
        expression,
        survey::{expected, found},
    },
};
use kinds::walk_kind;
use logic::{Names, Walk};
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
            graph: Graph::default(),
            by_id: Vec::new(),
            source: node.value.clone(),
        };
        let questions = object.need("questions")?.some_items();
        let names = Names::of(&questions);
        for (index, node) in questions.iter().enumerate() {
            let logic = Walk {
                names: &names,
                index,
            };
            let question = walk_question(node, &definition.questions, &logic);
            definition.questions.extend(question);
        }
        if node.clean() {
            definition.connect(&questions);
        }
        Some(definition)
    }

    /// Finds which questions see which, once all of them are known.
    fn connect(&mut self, nodes: &[Node<'_>]) {
        let ids: Vec<&str> = self.questions.iter().map(|q| q.id.as_str()).collect();
        let mut by_id: Vec<usize> = Vec::with_capacity(ids.len());
        for (index, id) in ids.iter().enumerate() {
            let place = by_id.partition_point(|other| ids.get(*other) < Some(id));
            by_id.insert(place, index);
        }
        match Graph::of(&self.questions) {
            Ok(graph) => self.graph = graph,
            Err(circle) => {
                let around = circle.iter().chain(circle.first());
                let ids: Vec<&str> = around.filter_map(|i| ids.get(*i).copied()).collect();
                let first = circle.first().and_then(|first| nodes.get(*first));
                let seen = ids.get(1).copied().unwrap_or_default();
                if let Some((node, column)) = first.and_then(|node| logic::mention(node, seen)) {
                    let found = found::at_column(&expression::circle(&ids), column);
                    node.fault(found, expression::NO_CIRCLE);
                }
            }
        }
        self.by_id = by_id;
    }
}

fn walk_question(node: &Node<'_>, earlier: &[Question], logic: &Walk<'_, '_>) -> Option<Question> {
    let type_name = node.value.get("type").and_then(|name| name.as_str());
    let members = KIND_MEMBERS
        .iter()
        .find(|(name, _)| Some(*name) == type_name);
    let own = members.map_or(&[] as &[&str], |(_, own)| own);
    let object = if matches!(type_name, Some("note" | "calculated")) {
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
        walk_kind(&object, node.check(name, &expected::one_of(&names))?, logic)
    });
    let relevant = logic.relevant(&object);
    let text = object.need_text("text");
    let hint = object.text("hint");
    let (required, required_when) = logic.required(&object);
    Some(Question {
        text,
        hint,
        required,
        error: object.text("error"),
        section: object.text("section"),
        missing: walk_missing(&object, kind.as_ref()),
        id,
        relevant,
        logic: logic.logic(node, &object, required_when),
        kind: kind?,
    })
}

fn node_fault(object: &Object<'_, '_>, member: &str, value: &str) {
    if let Some(node) = object.get(member) {
        node.fault(found::again(value), expected::UNIQUE);
    }
}

//! From JSON to a definition.

mod kinds;
mod locked;
mod logic;
mod missing;

use canvass_kernel::Named;

use crate::json::Value;

use super::{
    ANSWER_MEMBERS, Definition, KIND_MEMBERS, Logic, MEMBERS, Paging, QUESTION_MEMBERS, Question,
};
use crate::walk::{Node, Object};
use crate::{
    survey::{
        Languages,
        languages::is_language,
        logic::Graph,
        needs::is_with_logic,
        wording::{self, Wording},
    },
    words::survey::{expected, found},
};
use kinds::walk_kind;
use logic::{Names, Walk};
use missing::walk_missing;

impl Definition {
    /// Its texts are in the wanted language, or in the survey's first.
    pub(in crate::survey) fn walk(node: &Node<'_>, wanted: &str) -> Option<Self> {
        let mut definition = Self::walk_members(node, wanted)?;
        definition.source = node.value.clone();
        Some(definition)
    }

    /// The same; what it was read from is left to the caller.
    pub(super) fn walk_members(node: &Node<'_>, wanted: &str) -> Option<Self> {
        let object = node.object(&[MEMBERS])?;
        object.mark("survey/1", expected::SURVEY_MARK);
        let languages = Languages::of(walk_languages(&object), wanted);
        node.speak(languages.all(), languages.chosen());
        let mut definition = Self {
            id: object.need_id("id"),
            version: object.need_text("version"),
            languages,
            title: object.need_words("title"),
            introduction: object.words("introduction"),
            thanks: object.words("thanks"),
            contact: object.words("contact"),
            paging: walk_paging(&object),
            wording: Wording {
                instrument: object
                    .get("instrument")
                    .and_then(|node| wording::walk_id(&node)),
                reworded: Vec::new(),
            },
            questions: Vec::new(),
            graph: Graph::default(),
            by_id: Named::default(),
            source: Value::Null,
        };
        let locked = object
            .get("locked")
            .and_then(|node| wording::walk_locked(&node));
        let questions = object.need("questions")?.some_items();
        let names = is_with_logic(node.value).then(|| Names::of(&questions));
        let first = first_of_id(&questions);
        for (index, node) in questions.iter().enumerate() {
            let logic = names.as_ref().map(|names| Walk { names, index });
            let first = id_of(node).and_then(|id| first.get(id));
            let is_again = first.is_some_and(|first| *first < index);
            let earlier = &definition.questions;
            let question = walk_question(node, earlier, is_again, logic.as_ref());
            definition.questions.extend(question);
        }
        if node.clean() {
            definition.connect(&questions);
            if let Some(locked) = locked {
                locked::compare(&mut definition, &questions, locked);
            }
        }
        Some(definition)
    }

    /// Finds which questions see which, once all of them are known.
    fn connect(&mut self, nodes: &[Node<'_>]) {
        let ids = self.questions.iter().map(|question| question.id.clone());
        self.by_id = ids.zip(0..).collect();
        match Graph::of(&self.questions, &self.by_id) {
            Ok(graph) => self.graph = graph,
            Err(circle) => logic::tell_circle(&circle, &self.questions, nodes),
        }
    }
}

fn walk_paging(object: &Object<'_, '_>) -> Paging {
    let paging = object.get("page").and_then(|node| {
        let named = node.value.as_str().and_then(Paging::named);
        node.check(named, &expected::one_of(&Paging::NAMES))
    });
    paging.unwrap_or_default()
}

fn walk_languages(object: &Object<'_, '_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for node in object.get("languages").iter().flat_map(Node::some_items) {
        let name = node.value.as_str().filter(|name| is_language(name));
        if let Some(name) = node.check(name, expected::LANGUAGE) {
            if all.iter().any(|other| other.eq_ignore_ascii_case(name)) {
                node.fault(found::again(name), expected::UNIQUE);
            }
            all.push(name.to_owned());
        }
    }
    all
}

fn id_of<'a>(question: &Node<'a>) -> Option<&'a str> {
    question.value.get("id").and_then(Value::as_str)
}

/// The first question of each id, by index, whether or not it can be read.
fn first_of_id(questions: &[Node<'_>]) -> Named<usize> {
    let ids = questions.iter().enumerate();
    let ids = ids.filter_map(|(index, node)| Some((id_of(node)?.to_owned(), index)));
    // Of each name the last that is gathered stays.
    Named::of(ids.rev().collect())
}

/// `is_again` says that a question before has its id.
fn walk_question(
    node: &Node<'_>,
    earlier: &[Question],
    is_again: bool,
    logic: Option<&Walk<'_, '_>>,
) -> Option<Question> {
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
    if is_again && !id.is_empty() {
        node_fault(&object, "id", &id);
    }
    let bank = object.get("bank").and_then(|node| wording::walk_id(&node));
    if bank.is_some() && earlier.iter().any(|question| question.bank == bank) {
        node_fault(&object, "bank", bank.as_deref().unwrap_or_default());
    }
    let kind = object.need("type").and_then(|node| {
        let names: Vec<&str> = KIND_MEMBERS.iter().map(|(name, _)| *name).collect();
        let name = members.map(|(name, _)| *name);
        walk_kind(&object, node.check(name, &expected::one_of(&names))?, logic)
    });
    let relevant = logic.and_then(|logic| logic.relevant(&object));
    let text = object.need_words("text");
    let hint = object.words("hint");
    let (required, required_when) = match logic {
        Some(logic) => logic.required(&object),
        None => (object.flag("required"), None),
    };
    Some(Question {
        text,
        hint,
        required,
        error: object.words("error"),
        section: object.words("section"),
        bank,
        missing: walk_missing(&object, kind.as_ref()),
        id,
        relevant,
        logic: logic.map_or_else(Logic::default, |logic| {
            logic.logic(node, &object, required_when)
        }),
        kind: kind?,
    })
}

fn node_fault(object: &Object<'_, '_>, member: &str, value: &str) {
    if let Some(node) = object.get(member) {
        node.fault(found::again(value), expected::UNIQUE);
    }
}

//! Conditions, calculations and mentions of answers in texts.

use canvass_kernel::Named;

use crate::json::{Map, Value};
use crate::walk::{Node, Object};
use crate::{
    survey::{
        Expression,
        definition::{Logic, Question, Shuffle},
        logic::mentions,
    },
    words::{
        expression as words,
        survey::{expected, found},
    },
};

/// The questions of a definition as logic may name them, whether or not they
/// can be read.
pub(super) struct Names<'a> {
    by_id: Named<Known<'a>>,
}

struct Known<'a> {
    index: usize,
    kind: &'a str,
    rows: Vec<&'a str>,
}

/// The members that hold an expression.
const EXPRESSIONS: &[&str] = &[
    "relevant",
    "required",
    "constraint",
    "choice_filter",
    "calculation",
];
/// The members that hold words for the reader.
const TEXTS: &[&str] = &[
    "text",
    "hint",
    "section",
    "error",
    "constraint_message",
    "body",
];
/// The members whose items hold such words.
const LISTS: &[&str] = &["choices", "rows", "columns", "scale"];

impl<'a> Names<'a> {
    #[inline(never)]
    pub(super) fn of(questions: &[Node<'a>]) -> Self {
        let mut all = Vec::with_capacity(questions.len());
        for (index, node) in questions.iter().enumerate() {
            let text = |name: &str| node.value.get(name).and_then(|value| value.as_str());
            let Some(id) = text("id") else {
                continue;
            };
            let rows = node.value.get("rows").and_then(|rows| rows.as_array());
            let rows = rows.into_iter().flatten();
            let known = Known {
                index,
                kind: text("type").unwrap_or_default(),
                rows: rows.filter_map(|row| row.get("value")?.as_str()).collect(),
            };
            all.push((id.to_owned(), known));
        }
        // Of a repeated id, which is a fault of its own, the first counts: the
        // last that is gathered.
        let by_id = all.into_iter().rev().collect();
        Self { by_id }
    }

    /// Notes a fault unless logic of the question with this index may name
    /// this: an earlier question or a calculated one; a calculation may name
    /// any.
    fn check(&self, node: &Node<'_>, name: &str, column: usize, scope: Scope) {
        let found = || found::reference(name, column);
        let (id, row) = match name.split_once('.') {
            Some((id, row)) => (id, Some(row)),
            None => (name, None),
        };
        let Some(named) = self.by_id.get(id) else {
            return node.fault(found(), scope.expected());
        };
        let in_reach = match scope {
            Scope::Before(index) => named.index < index || named.kind == "calculated",
            Scope::UpTo(index) => named.index <= index || named.kind == "calculated",
            Scope::Any => true,
        };
        if !in_reach {
            return node.fault(found(), scope.expected());
        }
        match (named.kind, row) {
            ("grid" | "ticks", Some(row)) if named.rows.contains(&row) => {}
            ("grid" | "ticks", _) => node.fault(found(), expected::GRID_ROW),
            ("note", _) => node.fault(found(), expected::ANSWERED),
            (_, Some(_)) => node.fault(found(), expected::NO_ROW),
            (_, None) => {}
        }
    }
}

/// Which questions may be named.
#[derive(Clone, Copy)]
enum Scope {
    Before(usize),
    UpTo(usize),
    Any,
}

impl Scope {
    fn expected(self) -> &'static str {
        match self {
            Self::Before(_) | Self::UpTo(_) => expected::EARLIER,
            Self::Any => words::KNOWN,
        }
    }
}

/// The logic of one question.
pub(super) struct Walk<'n, 'a> {
    pub(super) names: &'n Names<'a>,
    pub(super) index: usize,
}

impl Walk<'_, '_> {
    /// When the question is asked.
    #[inline(never)]
    pub(super) fn relevant(&self, object: &Object<'_, '_>) -> Option<Expression> {
        let node = object.get("relevant")?;
        self.expression(&node, node.text()?, Scope::Before(self.index), &[], false)
    }

    /// What a calculated question comes to.
    #[inline(never)]
    pub(super) fn calculation(&self, object: &Object<'_, '_>) -> Option<Expression> {
        let node = object.need("calculation")?;
        self.expression(&node, node.text()?, Scope::Any, &[], false)
    }

    /// Whether the question must be answered, always or by a condition.
    #[inline(never)]
    pub(super) fn required(&self, object: &Object<'_, '_>) -> (bool, Option<Expression>) {
        let Some(node) = object.get("required") else {
            return (false, None);
        };
        if let Some(text) = node.value.as_str() {
            let scope = Scope::Before(self.index);
            return (false, self.expression(&node, text, scope, &[], false));
        }
        let flag = node.check(node.value.as_bool(), words::REQUIRED);
        (flag.unwrap_or_default(), None)
    }

    /// The rest of a question's logic. `required` is its condition.
    #[inline(never)]
    pub(super) fn logic(
        &self,
        question: &Node<'_>,
        object: &Object<'_, '_>,
        required: Option<Expression>,
    ) -> Logic {
        let constraint = object.get("constraint").and_then(|node| {
            self.expression(&node, node.text()?, Scope::UpTo(self.index), &[], true)
        });
        if let (Some(node), None) = (object.get("constraint_message"), object.get("constraint")) {
            node.fault(found::text("constraint_message"), words::CONSTRAINT);
        }
        let choice_filter = object.get("choice_filter").and_then(|node| {
            let columns = columns(question);
            self.expression(
                &node,
                node.text()?,
                Scope::Before(self.index),
                &columns,
                false,
            )
        });
        let shuffle = object.get("shuffle").and_then(|node| {
            let name = node.value.as_str();
            node.check(
                name.and_then(Shuffle::named),
                &expected::one_of(&Shuffle::NAMES),
            )
        });
        Logic {
            required,
            constraint,
            constraint_message: object.words("constraint_message"),
            choice_filter,
            shuffle,
            pipes: may_mention(question.value) && self.check_texts(question),
        }
    }

    /// Reads an expression. Names beyond the scope, bare names that are no
    /// column and `.` where it means nothing are noted.
    fn expression(
        &self,
        node: &Node<'_>,
        text: &str,
        scope: Scope,
        columns: &[&str],
        sees_itself: bool,
    ) -> Option<Expression> {
        let expression = match Expression::parse(text) {
            Ok(expression) => expression,
            Err(error) => {
                node.fault(found::at_column(&error.found, error.column), error.expected);
                return None;
            }
        };
        for reference in expression.references() {
            self.names
                .check(node, reference.name, reference.column, scope);
        }
        let is_condition = !matches!(scope, Scope::Any);
        for set in expression.bare_truths().iter().filter(|_| is_condition) {
            let found = found::reference(set.name, set.column);
            node.fault(found, words::comparison(set.name));
        }
        for name in expression.columns() {
            if !columns.contains(&name.name) {
                let found = found::at_column(&found::text(name.name), name.column);
                if columns.is_empty() {
                    node.fault(found, words::BARE);
                } else {
                    node.fault(found, expected::one_of(columns));
                }
            }
        }
        if let Some(column) = expression.current().filter(|_| !sees_itself) {
            node.fault(
                found::at_column(&found::text("."), column),
                words::NO_CURRENT,
            );
        }
        Some(expression)
    }

    /// Checks what the texts of a question mention; whether they mention any.
    fn check_texts(&self, node: &Node<'_>) -> bool {
        let mut any = false;
        for name in TEXTS {
            let Some(text) = node.member(name) else {
                continue;
            };
            let own = matches!(*name, "error" | "constraint_message");
            any |= self.check_text(&text, own);
        }
        if let Some(labels) = node.member("labels") {
            for name in labels.value.as_object().into_iter().flat_map(Map::keys) {
                any |= labels
                    .member(name)
                    .is_some_and(|text| self.check_text(&text, false));
            }
        }
        for name in LISTS {
            if let Some(list) = node
                .member(name)
                .filter(|list| list.value.as_array().is_some())
            {
                for item in list.items() {
                    any |= self.check_texts(&item);
                }
            }
        }
        any
    }

    fn check_text(&self, node: &Node<'_>, own: bool) -> bool {
        if let Some(texts) = node.value.as_object() {
            let mut any = false;
            for text in texts.keys().filter_map(|language| node.member(language)) {
                any |= self.check_text(&text, own);
            }
            return any;
        }
        let mentions = mentions(node.value.as_str().unwrap_or_default());
        for mention in &mentions {
            let scope = if own {
                Scope::UpTo(self.index)
            } else {
                Scope::Before(self.index)
            };
            if let Some(name) = mention.name {
                self.names.check(node, name.trim(), mention.column, scope);
            } else {
                let found = found::at_column(&found::text("${"), mention.column);
                node.fault(found, expected::REFERENCE);
            }
        }
        !mentions.is_empty()
    }
}

/// Whether any text of it may mention an answer: most mention none, and need not
/// be gone through with their places.
fn may_mention(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('$'),
        Value::Array(items) => items.iter().any(may_mention),
        Value::Object(members) => {
            let mut texts = members
                .iter()
                .filter(|(name, _)| !EXPRESSIONS.contains(name));
            texts.any(|(_, value)| may_mention(value))
        }
        _ => false,
    }
}

/// Notes where questions see one another in a circle, given by index.
#[inline(never)]
pub(super) fn tell_circle(circle: &[usize], questions: &[Question], nodes: &[Node<'_>]) {
    let around = circle.iter().chain(circle.first());
    let around = around.filter_map(|index| questions.get(*index));
    let ids: Vec<&str> = around.map(|question| question.id.as_str()).collect();
    let first = circle.first().and_then(|first| nodes.get(*first));
    let seen = ids.get(1).copied().unwrap_or_default();
    if let Some((node, column)) = first.and_then(|node| mention(node, seen)) {
        let found = found::at_column(&words::circle(&ids), column);
        node.fault(found, words::NO_CIRCLE);
    }
}

/// Where the logic of a question first names this one: the member and the
/// column in it.
fn mention<'a>(question: &Node<'a>, id: &str) -> Option<(Node<'a>, usize)> {
    let mut members = EXPRESSIONS.iter().filter_map(|name| question.member(name));
    members.find_map(|node| {
        let expression = Expression::parse(node.value.as_str()?).ok()?;
        let references = expression.references();
        let mut named = references.iter();
        let reference = named.find(|reference| reference.name.split('.').next() == Some(id))?;
        Some((node, reference.column))
    })
}

/// What a choice filter may name: the columns of the choices, and what every
/// choice has.
fn columns<'a>(question: &Node<'a>) -> Vec<&'a str> {
    let choices = question
        .value
        .get("choices")
        .and_then(|list| list.as_array());
    let mut names = vec!["name", "label"];
    for choice in choices.into_iter().flatten() {
        let columns = choice
            .get("columns")
            .and_then(|columns| columns.as_object());
        for name in columns.into_iter().flat_map(Map::keys) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

//! Expressions in our language with the meaning they have in the library's, or
//! the reason why they cannot be said.
//!
//! What an answer that is one of known values comes to is asked of the
//! library's own rules, value by value: that settles case, spaces, numbers in
//! texts and no answer alike. Texts are compared by patterns without case,
//! sums count no answer as 0 and are rounded to nine decimals, where the
//! library keeps the decimals of the parts.

mod compare;
mod dates;
mod many;
mod number;
mod said;
mod table;
mod text;
mod truth;

use std::collections::BTreeMap;
use std::rc::Rc;

use super::data::Data;
use super::expression::{Binary, Expression, Node};
use crate::words::surveyjs as words;
pub(super) use said::literal;
use truth::Asked;

/// Why an expression cannot be said.
pub(super) type Refusal = String;

/// What an answer is, so that it can be compared.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Text,
    Number,
    Date,
    /// One of these values; beside each the one that is stored here.
    One(Vec<(Data, String)>),
    /// Some of these.
    Many(Vec<(Data, String)>),
    /// It is not carried over.
    Absent,
}

/// The answers that expressions may name.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// By name in small letters.
    answers: Rc<BTreeMap<String, Answer>>,
    /// The one that is `.`
    current: Option<String>,
    /// Only answers from before this place may be named.
    before: Option<usize>,
}

#[derive(Clone, Debug)]
struct Answer {
    /// As it is written in our expressions.
    written: String,
    kind: Kind,
    /// Which question it is of; `None` where it does not matter.
    place: Option<usize>,
}

impl Known {
    /// From here on a name means this; the first that has it keeps it. `place`
    /// is that of its question, before which it cannot be asked for.
    pub(super) fn add(&mut self, name: &str, id: &str, kind: Kind, place: Option<usize>) {
        let answer = Answer {
            written: format!("${{{id}}}"),
            kind,
            place,
        };
        let answers = Rc::make_mut(&mut self.answers);
        let known = answers.entry(name.to_lowercase());
        let found = known.or_insert_with(|| answer.clone());
        if found.kind == Kind::Absent {
            *found = answer;
        }
    }

    /// What may be named before this place.
    pub(super) fn before(&self, place: usize) -> Self {
        Self {
            before: Some(place),
            ..self.clone()
        }
    }

    /// The same with this name as the answer that is being checked.
    pub(super) fn of(&self, name: &str) -> Self {
        Self {
            current: Some(name.to_lowercase()),
            ..self.clone()
        }
    }

    /// How an answer is written, and what it is.
    pub(super) fn find(&self, name: &str) -> Result<(String, &Kind), Refusal> {
        let name = name.trim().to_lowercase();
        let Some(answer) = self.answers.get(&name) else {
            return Err(words::no_such_answer(&name));
        };
        if answer.kind == Kind::Absent {
            return Err(words::no_answer_left(&name));
        }
        if self.current.as_ref() == Some(&name) {
            return Ok((".".to_owned(), &answer.kind));
        }
        if self
            .before
            .is_some_and(|before| answer.place >= Some(before))
        {
            return Err(words::later(&name));
        }
        Ok((answer.written.clone(), &answer.kind))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.answers.contains_key(&name.to_lowercase())
    }
}

/// A condition.
pub(super) fn condition(expression: &Expression, known: &Known) -> Result<String, Refusal> {
    truth::truth(&expression.root, Asked::Holds, known).map(|said| said.text)
}

/// A value, and what it is.
pub(super) fn value(expression: &Expression, known: &Known) -> Result<(String, Kind), Refusal> {
    let node = &expression.root;
    if let Ok(number) = number::number(node, known) {
        return Ok((number.said.text, Kind::Number));
    }
    if is_truth(node, known) {
        let truths = [true, false].map(|truth| (Data::Bool(truth), truth.to_string()));
        let said = truth::counts(node, known)?;
        return Ok((said.text, Kind::One(truths.to_vec())));
    }
    text::text(node, known).map(|said| (said.text, Kind::Text))
}

/// Whether it comes to `true` or `false`, or to no answer in the place of that.
fn is_truth(node: &Node, known: &Known) -> bool {
    match node {
        Node::Constant(value) => matches!(value, Data::Bool(_)),
        Node::Unary(..) => true,
        Node::Binary(Binary::Or | Binary::And, sides) => {
            let is_side = |side: &Node| is_truth(side, known) || is_yes_or_no(side, known);
            is_side(&sides.0) && is_side(&sides.1)
        }
        Node::Binary(operator, _) => !operator.is_arithmetic(),
        _ => false,
    }
}

fn is_yes_or_no(node: &Node, known: &Known) -> bool {
    let Node::Answer { name, .. } = node else {
        return false;
    };
    let is_truth = |(value, _): &(Data, String)| matches!(value, Data::Bool(_));
    matches!(known.find(name), Ok((_, Kind::One(values))) if values.iter().all(is_truth))
}

/// The value of what names no answer and reads no clock.
fn constant(node: &Node) -> Option<Data> {
    let mut is_constant = true;
    node.visit(&mut |part| {
        is_constant &= match part {
            Node::Answer { name, .. } => name.contains(':'),
            Node::Call(name, arguments) => table::is_pure(name, arguments.len()),
            _ => true,
        };
    });
    let expression = is_constant.then(|| Expression { root: node.clone() });
    expression.map(|expression| expression.value(&Data::Object(Vec::new()), None))
}

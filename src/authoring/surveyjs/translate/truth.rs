//! What holds and what counts as true.
//!
//! A condition of the library holds where it comes to `true`; 5, a text or a list
//! only counts as true, where `!`, `iif`, `and` and `or` ask. `and` and `or` give
//! one of their sides. Beside a list no answer is an empty list, which counts as
//! true, so that `{list} and {answer}` may do so without the answer.

use super::said::{EQUAL, Said};
use super::{Kind, Known, Refusal, compare, constant, many, table};
use crate::authoring::surveyjs::data::Data;
use crate::authoring::surveyjs::expression::{Binary, Node, Unary};
use crate::words::surveyjs as words;

/// What is asked of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Whether it is `true`, as a condition must be.
    Holds,
    /// Whether it counts as true.
    Counts,
    /// The same, but not of an empty list: as a side of `and` and `or` it is none.
    Given,
}

impl Asked {
    /// The answer of a value; `None` where it counts as true and is not, about which
    /// the library's own conditions do not agree.
    pub(super) fn of(self, value: &Data) -> Option<bool> {
        let counts = value.is_something();
        match self {
            Self::Holds if counts => (*value == Data::Bool(true)).then_some(true),
            Self::Given => Some(counts && !value.is_empty()),
            Self::Holds | Self::Counts => Some(counts),
        }
    }
}

/// That something counts as true.
pub(super) fn counts(node: &Node, known: &Known) -> Result<Said, Refusal> {
    truth(node, Asked::Counts, known)
}

/// That something holds, counts or is given.
pub(super) fn truth(node: &Node, asked: Asked, known: &Known) -> Result<Said, Refusal> {
    if let Some(value) = constant(node) {
        let truth = asked.of(&value).map(Said::truth);
        return truth.ok_or_else(|| words::NOT_SAID.to_owned());
    }
    match node {
        Node::Binary(Binary::And, sides) => return both(&sides.0, &sides.1, asked, known),
        Node::Binary(Binary::Or, sides) => return either(&sides.0, &sides.1, asked, known),
        Node::Unary(Unary::Not, inner) => return counts(inner, known).map(Said::not),
        Node::Call(name, arguments) if name == "iif" => {
            if let [condition, yes, no] = arguments.as_slice() {
                let parts = [
                    counts(condition, known)?,
                    truth(yes, asked, known)?,
                    truth(no, asked, known)?,
                ];
                return Ok(Said::call("if", &parts));
            }
        }
        _ => {}
    }
    if let Some(said) = table::truth(node, asked, known) {
        return Ok(said);
    }
    match node {
        Node::Answer { name, .. } => bare(name, asked, known),
        Node::Unary(operator, inner) => {
            let is_empty = emptiness(inner, known)?;
            Ok(if *operator == Unary::Empty {
                is_empty
            } else {
                is_empty.not()
            })
        }
        Node::Binary(operator, sides) => compare::compare(*operator, &sides.0, &sides.1, known),
        Node::Call(name, _) => Err(words::no_function(name)),
        Node::List(_) | Node::Constant(_) => Err(words::NOT_SAID.to_owned()),
    }
}

/// What `and` gives: the first side where it does not count as true, else the second.
fn both(first: &Node, second: &Node, asked: Asked, known: &Known) -> Result<Said, Refusal> {
    let is_list_made = match asked {
        Asked::Holds => false,
        Asked::Given => makes_list(first, second, known),
        Asked::Counts => makes_list(first, second, known) || makes_list(second, first, known),
    };
    if is_list_made {
        return Err(words::BESIDE_LIST.to_owned());
    }
    let of_second = if asked == Asked::Holds {
        Asked::Holds
    } else {
        Asked::Given
    };
    Ok(Said::all(vec![
        truth(first, Asked::Given, known)?,
        truth(second, of_second, known)?,
    ]))
}

/// What `or` gives: the first side where it counts as true, else the second.
fn either(first: &Node, second: &Node, asked: Asked, known: &Known) -> Result<Said, Refusal> {
    let given = truth(first, Asked::Given, known)?;
    if asked == Asked::Holds {
        let (holds, other) = (truth(first, asked, known)?, truth(second, asked, known)?);
        let other = if holds == given {
            other
        } else {
            Said::all(vec![given.not(), other])
        };
        return Ok(Said::any(vec![holds, other]));
    }
    if makes_list(first, second, known) {
        return Err(words::BESIDE_LIST.to_owned());
    }
    Ok(Said::any(vec![given, truth(second, Asked::Given, known)?]))
}

/// Whether what is empty may become an empty list beside the other side.
fn makes_list(empty: &Node, list: &Node, known: &Known) -> bool {
    can_be_empty(empty) && can_be_list(list, known)
}

fn can_be_empty(node: &Node) -> bool {
    match node {
        Node::Constant(value) => value.is_empty(),
        Node::Unary(..) => false,
        Node::Binary(Binary::Or | Binary::And, sides) => {
            can_be_empty(&sides.0) || can_be_empty(&sides.1)
        }
        Node::Binary(operator, _) => operator.is_arithmetic(),
        Node::Answer { .. } | Node::List(_) | Node::Call(..) => true,
    }
}

fn can_be_list(node: &Node, known: &Known) -> bool {
    match node {
        Node::Constant(value) => matches!(value, Data::List(_)),
        Node::Answer { name, .. } => {
            matches!(known.find(name), Ok((_, Kind::Many(_))))
        }
        Node::Binary(Binary::Or | Binary::And, sides) => {
            can_be_list(&sides.0, known) || can_be_list(&sides.1, known)
        }
        Node::Call(_, arguments) => arguments.iter().any(|node| can_be_list(node, known)),
        Node::List(_) => true,
        Node::Unary(..) | Node::Binary(..) => false,
    }
}

/// An answer where it is asked whether it counts as true; none is `true`.
fn bare(name: &str, asked: Asked, known: &Known) -> Result<Said, Refusal> {
    let (written, kind) = known.find(name)?;
    let answer = || Said::whole(written.clone());
    let is_given = || answer().joined("!=", EQUAL, Said::whole("''"));
    match kind {
        _ if asked == Asked::Holds => Err(words::bare(name)),
        Kind::Number => Ok(Said::all(vec![
            is_given(),
            answer().joined("!=", EQUAL, Said::whole("0")),
        ])),
        Kind::Date | Kind::Many(_) => Ok(is_given()),
        _ => Err(words::bare(name)),
    }
}

fn emptiness(node: &Node, known: &Known) -> Result<Said, Refusal> {
    let Node::Answer { name, .. } = node else {
        return Err(words::NOT_SAID.to_owned());
    };
    if let Some(of) = many::length_of(name, known) {
        // A count is a number, which is never empty.
        return of.map(|_| Said::truth(false));
    }
    let (written, _) = known.find(name)?;
    Ok(Said::whole(written).equals(Said::whole("''")))
}

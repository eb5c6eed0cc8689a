use std::cmp::Ordering;

use super::coerce;
use super::compare::{as_dates, is_equal, order};
use super::contain::{all_of, any_of, contains, lacks};
use super::lookup::lookup;
use super::numbers::{beside, divided, minus, plus, times};
use super::{Binary, Node, Unary, call};
use crate::authoring::surveyjs::data::Data;

/// What an expression is evaluated in.
pub(super) struct Context<'a> {
    /// An object of answers by name.
    pub(super) answers: &'a Data,
    /// Milliseconds since 1970.
    pub(super) now: Option<f64>,
}

pub(super) fn evaluate(node: &Node, context: &Context<'_>) -> Data {
    match node {
        Node::Constant(value) => value.clone(),
        Node::Answer { name, is_raw } => match lookup(context.answers, name) {
            None => object(name),
            Some(value) if *is_raw => value,
            Some(value) => coerce::answer(value),
        },
        Node::List(nodes) => Data::List(nodes.iter().map(|node| evaluate(node, context)).collect()),
        Node::Call(name, arguments) => call::call(name, arguments, context),
        Node::Unary(operator, inner) => {
            let value = evaluate(inner, context);
            Data::Bool(match operator {
                Unary::Not => !value.is_something(),
                Unary::Empty => value.is_empty(),
                Unary::NotEmpty => !value.is_empty(),
            })
        }
        Node::Binary(operator, sides) => {
            let left = evaluate(&sides.0, context);
            operation(*operator, left, evaluate(&sides.1, context))
        }
    }
}

/// `{"key": 1}` is no name but an object.
fn object(name: &str) -> Data {
    let has_members = name.find(':').is_some_and(|place| place > 0);
    let found = has_members.then(|| Data::parse(&format!("{{{name}}}")).ok());
    found.flatten().unwrap_or_default()
}

fn operation(operator: Binary, left: Data, right: Data) -> Data {
    let arithmetic = |calculate: &dyn Fn(&Data, &Data) -> Data| {
        let left = beside(left.clone(), &right);
        let right = beside(right.clone(), &left);
        calculate(&left, &right)
    };
    Data::Bool(match operator {
        Binary::Or | Binary::And => {
            return arithmetic(&|left, right| {
                let takes_left = left.is_something() == (operator == Binary::Or);
                if takes_left {
                    left.clone()
                } else {
                    right.clone()
                }
            });
        }
        Binary::Plus => return arithmetic(&plus),
        Binary::Minus => return arithmetic(&minus),
        Binary::Times => return arithmetic(&times),
        Binary::Divide => return arithmetic(&|a, b| divided(a, b, |a, b| a / b)),
        Binary::Modulo => return arithmetic(&|a, b| divided(a, b, |a, b| a % b)),
        Binary::Power => {
            return arithmetic(&|a, b| {
                Data::Number(power(coerce::to_number(a), coerce::to_number(b)))
            });
        }
        Binary::Equal => equal(left, right),
        Binary::NotEqual => !equal(left, right),
        Binary::Less => compare(left, right) == Some(Ordering::Less),
        Binary::Greater => compare(left, right) == Some(Ordering::Greater),
        Binary::LessOrEqual => {
            equal(left.clone(), right.clone()) || compare(left, right) == Some(Ordering::Less)
        }
        Binary::GreaterOrEqual => {
            equal(left.clone(), right.clone()) || compare(left, right) == Some(Ordering::Greater)
        }
        Binary::Contains => contains(&left, &right, true),
        Binary::NotContains => lacks(&left, &right),
        Binary::AnyOf => any_of(&left, &right),
        Binary::NoneOf => !any_of(&left, &right),
        Binary::AllOf => all_of(&left, &right),
    })
}

/// A power; of an exponent that is no number none, also of 1.
fn power(base: f64, exponent: f64) -> f64 {
    if exponent.is_nan() {
        f64::NAN
    } else {
        base.powf(exponent)
    }
}

fn equal(left: Data, right: Data) -> bool {
    let (left, right) = as_dates(undefined(left), undefined(right));
    is_equal(&left, &right, false)
}

/// The text `undefined` stands for no answer.
fn undefined(value: Data) -> Data {
    if value.as_text() == Some("undefined") {
        Data::Null
    } else {
        value
    }
}

fn compare(left: Data, right: Data) -> Option<Ordering> {
    let (left, right) = as_dates(left, right);
    order(&left, &right)
}

//! The library's language of expressions.
//!
//! From loose to tight: `or`, `and`, comparisons, `+ -`, `* / %`, `^`,
//! `contains` and its like, then operands. Every operator associates to the
//! left; words need no space around them; a bracket may stay open.
//!
//! Texts compare without case and outer spaces, a text that is a number is
//! one, lists compare in any order, and nothing is less or greater than no
//! answer. `+` joins texts. Results of sums keep the decimals of their parts.
//!
//! ```
//! use canvass::authoring::surveyjs::{Data, Expression};
//!
//! let values = Data::parse(r#"{ "site": "royal", "visits": "12" }"#).unwrap();
//! let often = Expression::parse("{site} = 'Royal' and {visits} > 9").unwrap();
//! assert_eq!(often.value(&values, None), Data::Bool(true));
//!
//! let error = Expression::parse("-{visits}").unwrap_err();
//! assert_eq!(error.column, 2);
//! ```

pub(super) mod date;

mod call;
mod coerce;
mod compare;
mod contain;
mod evaluate;
mod in_array;
mod lookup;
mod numbers;
mod parse;
mod scan;

pub use parse::SyntaxError;

pub(super) use coerce::number;
pub(super) use compare::is_equal;
pub(super) use lookup::lookup;

use super::data::Data;
use evaluate::Context;

/// An expression that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    pub(super) root: Node,
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    /// The place up to which it can be read.
    pub fn parse(text: &str) -> Result<Self, SyntaxError> {
        parse::parse(text).map(|root| Self { root })
    }

    /// What it comes to with these answers, an object of them by name. `now`
    /// is in milliseconds since 1970; without it what reads the clock is no
    /// date. Dates are in UTC.
    pub fn value(&self, answers: &Data, now: Option<f64>) -> Data {
        evaluate::evaluate(&self.root, &Context { answers, now })
    }

    /// Whether it is `true` with these answers, as a condition must be: what only
    /// counts as true, such as 5, a text or a list, does not hold.
    pub fn holds(&self, answers: &Data, now: Option<f64>) -> bool {
        self.value(answers, now) == Data::Bool(true)
    }

    /// The names it mentions, in order.
    pub fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.root.visit(&mut |node| {
            if let Node::Answer { name, .. } = node {
                names.push(name.as_str());
            }
        });
        names
    }
}

/// A part of an expression.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// A text, a number, `true`, `false` or `null` that is written out.
    Constant(Data),
    /// `{name}`; `{#name}` is as it was given, where else a text that is a
    /// number or `true` becomes that.
    Answer {
        name: String,
        is_raw: bool,
    },
    List(Vec<Node>),
    Call(String, Vec<Node>),
    Unary(Unary, Box<Node>),
    Binary(Binary, Box<(Node, Node)>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unary {
    Not,
    Empty,
    NotEmpty,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Binary {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Divide,
    Modulo,
    Power,
    Contains,
    NotContains,
    AnyOf,
    AllOf,
    NoneOf,
}

impl Binary {
    /// Whether it calculates; the others say whether something is so or give a side.
    pub(super) fn is_arithmetic(self) -> bool {
        matches!(
            self,
            Self::Plus | Self::Minus | Self::Times | Self::Divide | Self::Modulo | Self::Power
        )
    }
}

impl Node {
    /// Each node, outer ones first.
    pub(super) fn visit<'a>(&'a self, each: &mut dyn FnMut(&'a Self)) {
        each(self);
        match self {
            Self::Constant(_) | Self::Answer { .. } => {}
            Self::List(nodes) | Self::Call(_, nodes) => {
                for node in nodes {
                    node.visit(each);
                }
            }
            Self::Unary(_, node) => node.visit(each),
            Self::Binary(_, sides) => {
                sides.0.visit(each);
                sides.1.visit(each);
            }
        }
    }
}

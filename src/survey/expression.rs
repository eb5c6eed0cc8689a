//! The conditions in `visible`: the start of `XLSForm`'s `XPath` 1.0 subset.
//!
//! `${id}` is the answer of a question, `${grid.row}` that of one grid row.
//! The value rules are `XPath`'s: a missing answer is the empty text, a text
//! that is no number is NaN, NaN compares false, `=` compares numbers when one
//! side is a number and truth values when one side is one. Two rules are
//! `XForms`': several choices are one text with spaces between, and a date
//! counts as its days since 1970.
//!
//! ```
//! use canvass::survey::expression::{Answers, Expression};
//!
//! let adult = Expression::parse("${age} >= 18 and not(${age} = 99)").unwrap();
//! assert!(adult.holds(&|name: &str| (name == "age").then(|| "18".to_owned())));
//!
//! let error = Expression::parse("${age} >= ").unwrap_err();
//! assert_eq!(error.column, 11);
//! ```

mod evaluate;
mod parse;
mod token;
mod value;

pub use evaluate::Answers;
pub use parse::SyntaxError;
pub use value::Value;

/// A condition or a calculation.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    root: Node,
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// The first place where it cannot be read.
    pub fn parse(text: &str) -> Result<Self, SyntaxError> {
        parse::parse(text).map(|root| Self { root })
    }

    /// Whether it is true for these answers.
    pub fn holds(&self, answers: &dyn Answers) -> bool {
        self.value(answers).truth()
    }

    /// Its value for these answers.
    pub fn value(&self, answers: &dyn Answers) -> Value {
        evaluate::evaluate(&self.root, answers)
    }

    /// Every `${…}` in the order of the text.
    pub fn references(&self) -> Vec<Reference<'_>> {
        let mut all = Vec::new();
        self.root.collect(&mut all);
        all
    }
}

/// A mention of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// What stands between `${` and `}`.
    pub name: &'a str,
    /// Where, in characters from 1.
    pub column: usize,
}

#[derive(Clone, Debug, PartialEq)]
enum Node {
    Literal(Value),
    Answer { name: String, column: usize },
    Call(Function, Vec<Node>),
    Binary(Operator, Box<(Node, Node)>),
    Negate(Box<Node>),
}

impl Node {
    fn collect<'a>(&'a self, into: &mut Vec<Reference<'a>>) {
        match self {
            Self::Literal(_) => {}
            Self::Answer { name, column } => into.push(Reference {
                name,
                column: *column,
            }),
            Self::Call(_, arguments) => arguments.iter().for_each(|node| node.collect(into)),
            Self::Binary(_, sides) => {
                sides.0.collect(into);
                sides.1.collect(into);
            }
            Self::Negate(node) => node.collect(into),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    Selected,
    CountSelected,
    Not,
    True,
    False,
}

impl Function {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "selected" => Self::Selected,
            "count-selected" => Self::CountSelected,
            "not" => Self::Not,
            "true" => Self::True,
            "false" => Self::False,
            _ => return None,
        })
    }

    fn arity(self) -> usize {
        match self {
            Self::Selected => 2,
            Self::CountSelected | Self::Not => 1,
            Self::True | Self::False => 0,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Or,
    And,
    Equal,
    Different,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Divide,
    Modulo,
}

impl Operator {
    /// How tightly it binds, from 0.
    fn level(self) -> u8 {
        match self {
            Self::Or => 0,
            Self::And => 1,
            Self::Equal | Self::Different => 2,
            Self::Less | Self::LessOrEqual | Self::Greater | Self::GreaterOrEqual => 3,
            Self::Plus | Self::Minus => 4,
            Self::Times | Self::Divide | Self::Modulo => 5,
        }
    }
}

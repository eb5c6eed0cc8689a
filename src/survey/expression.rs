//! The expressions of `XLSForm`: its part of `XPath` 1.0 with the functions of
//! ODK's forms.
//!
//! `${id}` is the answer of a question, `${grid.row}` that of one grid row,
//! `.` the answer that is being checked; a bare name is a column of the choice
//! that is being filtered. Paths are not read.
//!
//! The value rules are `XPath`'s: a text that is no number is NaN, NaN compares
//! false, `=` compares truth values when one side is one, else numbers when one
//! side is a number. A name stands for the set of its answers: a comparison is
//! true when it is for one of them, and the set is true when it is not empty,
//! even of an empty answer; `${id} != ''` asks whether something was answered.
//! The other rules are ODK's: several choices are one text with spaces between,
//! dates and times are numbers of days since 1970 (a date is the first moment
//! of its day in the reader's zone), halves are rounded away from zero,
//! `regex` looks for the pattern anywhere. `random()` and `uuid()` are drawn
//! from the context's seed, so that evaluating again gives the same.
//!
//! ```
//! use canvass::survey::expression::Expression;
//!
//! let adult = Expression::parse("${age} >= 18 and not(${age} = 99)").unwrap();
//! assert!(adult.holds(&|name: &str| (name == "age").then(|| "18".to_owned())));
//!
//! let error = Expression::parse("${age} >= ").unwrap_err();
//! assert_eq!(error.column, 11);
//! ```

use std::rc::Rc;

mod asked;
mod compare;
mod context;
mod deciding;
mod evaluate;
mod function;
mod moment;
mod operator;
mod parse;
mod print;
mod token;
mod value;

pub use context::Context;
pub use moment::Moment;
pub use parse::SyntaxError;
pub use value::Value;

pub(in crate::survey) use asked::Test;
pub(crate) use moment::parse_time;

use function::Function;
use operator::Operator;

/// A condition or a calculation. It prints as it could have been written, with
/// the fewest brackets.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    root: Rc<Node>,
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// The first place where it cannot be read.
    pub fn parse(text: &str) -> Result<Self, SyntaxError> {
        parse::parse(text).map(|root| Self {
            root: Rc::new(root),
        })
    }

    /// Whether it is true in this context.
    pub fn holds(&self, context: &dyn Context) -> bool {
        self.value(context).truth()
    }

    /// Its value in this context.
    pub fn value(&self, context: &dyn Context) -> Value {
        evaluate::evaluate(&self.root, context)
    }

    /// Every `${…}` in the order of the text.
    pub fn references(&self) -> Vec<Reference<'_>> {
        self.mentions(|node| match node {
            Node::Answer { name, column } => Some((name, *column)),
            _ => None,
        })
    }

    /// Every bare name in the order of the text.
    pub fn columns(&self) -> Vec<Reference<'_>> {
        self.mentions(|node| match node {
            Node::Column { name, column } => Some((name, *column)),
            _ => None,
        })
    }

    /// Where the first `.` stands, in characters from 1.
    pub fn current(&self) -> Option<usize> {
        let mut first = None;
        self.root.visit(&mut |node| {
            if let Node::Current { column } = node {
                first = first.or(Some(*column));
            }
        });
        first
    }

    /// Whether it keeps the first value it had.
    pub fn is_kept(&self) -> bool {
        let mut found = false;
        self.root
            .visit(&mut |node| found |= matches!(node, Node::Call(Function::Once, ..)));
        found
    }

    /// Every pattern that is written out, in the order of the text.
    pub fn patterns(&self) -> Vec<Reference<'_>> {
        self.mentions(|node| match node {
            Node::Call(Function::Regex, arguments, column) => match arguments.get(1) {
                Some(Node::Text(pattern)) => Some((pattern, *column)),
                _ => None,
            },
            _ => None,
        })
    }

    /// Answers that stand alone where it is asked whether something holds:
    /// such a set is true even of an empty answer, which nobody means.
    pub fn bare_truths(&self) -> Vec<Reference<'_>> {
        let mut all = Vec::new();
        self.root.bare_truths(&mut all);
        all
    }

    /// Whether its value can change with the time alone.
    pub fn reads_clock(&self) -> bool {
        let mut found = false;
        self.root.visit(&mut |node| {
            found |= matches!(node, Node::Call(Function::Now | Function::Today, ..));
        });
        found
    }

    /// Whether it draws something at random.
    pub fn draws(&self) -> bool {
        let mut found = false;
        self.root.visit(&mut |node| {
            found |= matches!(node, Node::Call(Function::Random | Function::Uuid, ..));
        });
        found
    }

    fn mentions<'a>(
        &'a self,
        pick: impl Fn(&'a Node) -> Option<(&'a String, usize)>,
    ) -> Vec<Reference<'a>> {
        let mut all = Vec::new();
        self.root.visit(&mut |node| {
            all.extend(pick(node).map(|(name, column)| Reference { name, column }));
        });
        all
    }
}

/// A mention of a name or a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The name or pattern; of an answer what stands between `${` and `}`.
    pub name: &'a str,
    /// Where, in characters from 1.
    pub column: usize,
}

#[derive(Clone, Debug, PartialEq)]
enum Node {
    Text(String),
    Number(f64),
    Answer {
        name: String,
        column: usize,
    },
    Column {
        name: String,
        column: usize,
    },
    Current {
        column: usize,
    },
    /// The last is where the name stands.
    Call(Function, Vec<Node>, usize),
    Binary(Operator, Box<(Node, Node)>),
    Negate(Box<Node>),
}

impl Node {
    /// Each node in the order of the text. Operations that follow one another
    /// nest to the left as deep as the text is long, so they are gone through
    /// without descending.
    fn visit<'a>(&'a self, each: &mut dyn FnMut(&'a Node)) {
        let mut node = self;
        let mut rights = Vec::new();
        while let Self::Binary(_, sides) = node {
            each(node);
            rights.push(&sides.1);
            node = &sides.0;
        }
        each(node);
        match node {
            Self::Call(_, arguments, _) => {
                for argument in arguments {
                    argument.visit(each);
                }
            }
            Self::Negate(inner) => inner.visit(each),
            _ => {}
        }
        for right in rights.into_iter().rev() {
            right.visit(each);
        }
    }

    /// This node is asked whether it holds.
    fn bare_truths<'a>(&'a self, into: &mut Vec<Reference<'a>>) {
        let mut node = self;
        while let Self::Binary(Operator::And | Operator::Or, sides) = node {
            sides.1.bare_truths(into);
            node = &sides.0;
        }
        match node {
            Self::Answer { name, column } => into.push(Reference {
                name,
                column: *column,
            }),
            Self::Call(Function::Not | Function::Boolean, arguments, _) => {
                for argument in arguments {
                    argument.bare_truths(into);
                }
            }
            Self::Call(Function::If, arguments, _) => {
                if let Some(condition) = arguments.first() {
                    condition.bare_truths(into);
                }
            }
            _ => {}
        }
    }

    /// Whether it stands for a set of answers.
    fn is_set(&self) -> bool {
        matches!(
            self,
            Self::Answer { .. } | Self::Current { .. } | Self::Binary(Operator::Union, _)
        )
    }
}

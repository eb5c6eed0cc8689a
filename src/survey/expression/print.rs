use std::fmt;

use super::{Expression, Node};
use crate::text::number_text;

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(&self.root, f, 0)
    }
}

/// Operations that bind less than `level` stand in brackets.
pub(super) fn write(node: &Node, f: &mut fmt::Formatter<'_>, level: u8) -> fmt::Result {
    match node {
        // A text that was read holds at most one kind of quotation mark.
        Node::Text(text) if text.contains('\'') => write!(f, "\"{text}\""),
        Node::Text(text) => write!(f, "'{text}'"),
        Node::Number(number) => f.write_str(&number_text(*number)),
        Node::Answer { name, .. } => write!(f, "${{{name}}}"),
        Node::Column { name, .. } => f.write_str(name),
        Node::Current { .. } => f.write_str("."),
        Node::Call(function, arguments, _) => {
            write!(f, "{}(", function.name())?;
            for (i, argument) in arguments.iter().enumerate() {
                f.write_str(if i > 0 { ", " } else { "" })?;
                write(argument, f, 0)?;
            }
            f.write_str(")")
        }
        Node::Binary(operator, sides) => {
            let own = operator.level();
            let [open, close] = if own < level { ["(", ")"] } else { [""; 2] };
            f.write_str(open)?;
            write(&sides.0, f, own)?;
            write!(f, " {} ", operator.symbol())?;
            write(&sides.1, f, own + 1)?;
            f.write_str(close)
        }
        Node::Negate(inner) => {
            f.write_str("-")?;
            write(inner, f, super::Operator::Union.level())
        }
    }
}

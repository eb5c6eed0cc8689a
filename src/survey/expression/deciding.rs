use std::fmt;

use super::{Context, Expression, Function, Node, Operator, evaluate::evaluate, print::write};

/// A part of a condition on which it rests that the whole is true or false. It
/// prints as it could have been written, with bare names of questions.
#[derive(Clone, Copy, Debug)]
pub(in crate::survey) struct Part<'a> {
    node: &'a Node,
}

impl Expression {
    /// The parts on which its truth rests here, in the order of the text: of
    /// what is joined with "and" those that are false, where there are such; of
    /// what is joined with "or" those that are true.
    pub(in crate::survey) fn deciding(&self, context: &dyn Context) -> Vec<Part<'_>> {
        let mut parts = Vec::new();
        deciding(&self.root, context, &mut parts);
        parts
    }
}

fn deciding<'a>(node: &'a Node, context: &dyn Context, into: &mut Vec<Part<'a>>) {
    let Node::Binary(operator @ (Operator::And | Operator::Or), _) = node else {
        return into.push(Part { node });
    };
    let decides = *operator == Operator::Or;
    let operands = operands(node, *operator);
    let holds = |operand: &&&Node| evaluate(operand, context).truth() == decides;
    let some = operands.iter().any(|operand| holds(&operand));
    for operand in operands.iter().filter(|operand| !some || holds(operand)) {
        deciding(operand, context, into);
    }
}

/// What one operator joins, in the order of the text.
fn operands(mut node: &Node, operator: Operator) -> Vec<&Node> {
    let mut all = Vec::new();
    while let Node::Binary(own, sides) = node
        && *own == operator
    {
        all.push(&sides.1);
        node = &sides.0;
    }
    all.push(node);
    all.reverse();
    all
}

impl<'a> Part<'a> {
    /// The names of the answers it sees, each once.
    pub(in crate::survey) fn names(self) -> Vec<&'a str> {
        let mut names = Vec::new();
        self.node.visit(&mut |node| {
            if let Node::Answer { name, .. } = node
                && !names.contains(&name.as_str())
            {
                names.push(name);
            }
        });
        names
    }

    /// Whether it can change with the time alone.
    pub(in crate::survey) fn reads_clock(self) -> bool {
        let mut found = false;
        self.node.visit(&mut |node| {
            found |= matches!(node, Node::Call(Function::Now | Function::Today, ..));
        });
        found
    }
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self.node, f, 0)
    }
}

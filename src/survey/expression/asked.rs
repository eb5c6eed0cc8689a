use std::fmt;

use super::{
    Context, Expression, Function, Node, Operator, Value, evaluate::evaluate, print::write,
};

/// A part of an expression that is true or false by the answer to one question
/// alone, such as `${age} > 17`. It prints as it could have been written.
#[derive(Clone, Copy, Debug)]
pub(in crate::survey) struct Test<'a> {
    node: &'a Node,
    /// The question.
    pub(in crate::survey) id: &'a str,
}

/// What an expression wants to know of answers. Two answers to a question that
/// pass the same tests, and whose value is not wanted, are the same to it.
#[derive(Debug, Default)]
pub(in crate::survey) struct Asked<'a> {
    /// In the order of the text.
    pub(in crate::survey) tests: Vec<Test<'a>>,
    /// Ids of questions whose answer itself matters.
    pub(in crate::survey) values: Vec<&'a str>,
    /// Whether it depends on more than answers and the time: it draws random
    /// numbers, or keeps the first value it had.
    pub(in crate::survey) is_random: bool,
}

impl Expression {
    /// What it wants to know of answers; `own` is the question that `.` means.
    pub(in crate::survey) fn asked<'a>(&'a self, own: &'a str) -> Asked<'a> {
        let mut asked = Asked::default();
        let mut waiting = vec![&*self.root];
        while let Some(node) = waiting.pop() {
            if node.is_test()
                && let Some(id) = node.only_question(own)
            {
                asked.tests.push(Test { node, id });
                continue;
            }
            match node {
                Node::Answer { name, .. } => asked.values.push(id(name)),
                Node::Current { .. } => asked.values.push(own),
                Node::Call(function, ..) => {
                    asked.is_random |=
                        matches!(function, Function::Once | Function::Random | Function::Uuid);
                }
                _ => {}
            }
            waiting.extend(node.parts().rev());
        }
        asked
    }
}

/// The question of a name, which may go on with a row.
fn id(name: &str) -> &str {
    name.split('.').next().unwrap_or_default()
}

impl Node {
    /// What it is made of, in the order of the text.
    fn parts(&self) -> impl DoubleEndedIterator<Item = &Self> {
        let (list, sides) = match self {
            Self::Call(_, arguments, _) => (arguments.as_slice(), None),
            Self::Negate(inner) => (std::slice::from_ref(&**inner), None),
            Self::Binary(_, sides) => (&[][..], Some([&sides.0, &sides.1])),
            _ => (&[][..], None),
        };
        list.iter().chain(sides.into_iter().flatten())
    }

    /// Whether it is true or false, and not put together from what is.
    fn is_test(&self) -> bool {
        match self {
            Self::Binary(operator, _) => operator.compares(),
            Self::Call(function, ..) => matches!(
                function,
                Function::BooleanFromString
                    | Function::Checklist
                    | Function::Contains
                    | Function::EndsWith
                    | Function::Regex
                    | Function::Selected
                    | Function::StartsWith
                    | Function::WeightedChecklist
            ),
            _ => false,
        }
    }

    /// The one question on which its value depends, if there is one.
    fn only_question<'a>(&'a self, own: &'a str) -> Option<&'a str> {
        let mut only = None;
        let mut fits = true;
        self.visit(&mut |node| {
            let found = match node {
                Self::Answer { name, .. } => id(name),
                Self::Current { .. } => own,
                other => {
                    fits &= !other.varies();
                    return;
                }
            };
            fits &= only.is_none_or(|only| only == found);
            only = Some(found);
        });
        only.filter(|_| fits)
    }

    /// Whether the value of this node, apart from its parts, depends on what
    /// is asked where.
    fn varies(&self) -> bool {
        matches!(
            self,
            Self::Answer { .. }
                | Self::Current { .. }
                | Self::Column { .. }
                | Self::Call(
                    Function::Position
                        | Function::Random
                        | Function::Uuid
                        | Function::Once
                        | Function::ChoiceName,
                    ..
                )
        )
    }

    fn is_constant(&self) -> bool {
        let mut fits = true;
        self.visit(&mut |node| fits &= !node.varies());
        fits
    }

    fn is_answer(&self) -> bool {
        matches!(self, Self::Answer { .. } | Self::Current { .. })
    }
}

impl Test<'_> {
    /// Whether it is passed in this context.
    pub(in crate::survey) fn holds(&self, context: &dyn Context) -> bool {
        evaluate(self.node, context).truth()
    }

    /// The values that stand in it.
    pub(in crate::survey) fn constants(&self, context: &dyn Context) -> Vec<Value> {
        let mut found = Vec::new();
        let mut waiting = vec![self.node];
        while let Some(node) = waiting.pop() {
            if node.is_constant() {
                found.push(evaluate(node, context));
            } else {
                waiting.extend(node.parts());
            }
        }
        found
    }

    /// Whether it compares the answer as it is, what was chosen in it or how
    /// much was, with a value: nothing else of the answer can matter.
    pub(in crate::survey) fn is_direct(&self) -> bool {
        match self.node {
            Node::Binary(_, sides) => {
                let plain = |node: &Node| match node {
                    Node::Call(Function::CountSelected, arguments, _) => {
                        arguments.iter().all(Node::is_answer)
                    }
                    node => node.is_answer(),
                };
                plain(&sides.0) && sides.1.is_constant() || plain(&sides.1) && sides.0.is_constant()
            }
            Node::Call(Function::Selected, arguments, _) => match arguments.as_slice() {
                [answer, value] => answer.is_answer() && value.is_constant(),
                _ => false,
            },
            _ => false,
        }
    }
}

impl fmt::Display for Test<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(self.node, f, 0)
    }
}

impl Operator {
    fn compares(self) -> bool {
        matches!(
            self,
            Self::Equal
                | Self::Different
                | Self::Less
                | Self::LessOrEqual
                | Self::Greater
                | Self::GreaterOrEqual
        )
    }
}

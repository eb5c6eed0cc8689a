use super::{Function, Node, Operator, Value};

/// Where answers come from. Closures from name to text will do.
pub trait Answers {
    /// The answer of this name as text, several choices with spaces between;
    /// `None` when there is none.
    fn answer(&self, name: &str) -> Option<String>;
}

impl<F: Fn(&str) -> Option<String>> Answers for F {
    fn answer(&self, name: &str) -> Option<String> {
        self(name)
    }
}

pub(super) fn evaluate(node: &Node, answers: &dyn Answers) -> Value {
    match node {
        Node::Literal(value) => value.clone(),
        Node::Answer { name, .. } => Value::Text(answers.answer(name).unwrap_or_default()),
        Node::Negate(node) => Value::Number(-evaluate(node, answers).number()),
        Node::Call(function, arguments) => call(*function, arguments, answers),
        Node::Binary(operator, sides) => binary(*operator, &sides.0, &sides.1, answers),
    }
}

fn call(function: Function, arguments: &[Node], answers: &dyn Answers) -> Value {
    let argument = |i: usize| arguments.get(i).map(|node| evaluate(node, answers));
    let text = |i: usize| argument(i).map_or_else(String::new, |value| value.text());
    match function {
        Function::Selected => {
            let wanted = text(1);
            let wanted = wanted.trim();
            Value::Truth(text(0).split_whitespace().any(|value| value == wanted))
        }
        Function::CountSelected => {
            let count = u32::try_from(text(0).split_whitespace().count());
            Value::Number(count.map_or(f64::INFINITY, f64::from))
        }
        Function::Not => Value::Truth(!argument(0).is_some_and(|value| value.truth())),
        Function::True => Value::Truth(true),
        Function::False => Value::Truth(false),
    }
}

fn binary(operator: Operator, left: &Node, right: &Node, answers: &dyn Answers) -> Value {
    let left = evaluate(left, answers);
    match operator {
        Operator::Or if left.truth() => return Value::Truth(true),
        Operator::And if !left.truth() => return Value::Truth(false),
        _ => {}
    }
    let right = evaluate(right, answers);
    let (a, b) = (left.number(), right.number());
    match operator {
        Operator::Or | Operator::And => Value::Truth(right.truth()),
        Operator::Equal => Value::Truth(left.equals(&right)),
        Operator::Different => Value::Truth(!left.equals(&right)),
        Operator::Less => Value::Truth(a < b),
        Operator::LessOrEqual => Value::Truth(a <= b),
        Operator::Greater => Value::Truth(a > b),
        Operator::GreaterOrEqual => Value::Truth(a >= b),
        Operator::Plus => Value::Number(a + b),
        Operator::Minus => Value::Number(a - b),
        Operator::Times => Value::Number(a * b),
        Operator::Divide => Value::Number(a / b),
        Operator::Modulo => Value::Number(a % b),
    }
}

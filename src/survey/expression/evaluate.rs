mod chosen;
mod number;
mod text;
mod time;

use super::{Context, Function, Node, Operator, Value, compare::compare};
use crate::survey::draws::Draws;

pub(super) fn evaluate(node: &Node, context: &dyn Context) -> Value {
    match node {
        Node::Text(text) => Value::Text(text.clone()),
        Node::Number(number) => Value::Number(*number),
        Node::Answer { name, .. } => Value::Set(context.values(name)),
        Node::Column { name, .. } => Value::Text(context.column(name).unwrap_or_default()),
        Node::Current { .. } => Value::Set(context.current()),
        Node::Negate(node) => Value::Number(-evaluate(node, context).number(context)),
        Node::Call(function, arguments, column) => call(
            *function,
            &Arguments {
                nodes: arguments,
                context,
                column: *column,
            },
        ),
        Node::Binary(Operator::Union, _) => Value::Set(union(node, context)),
        Node::Binary(..) => operations(node, context),
    }
}

/// The answers of several names, those of one name once.
fn union(node: &Node, context: &dyn Context) -> Vec<String> {
    let mut known: Vec<Option<&str>> = Vec::new();
    let mut texts = Vec::new();
    node.visit(&mut |node| {
        let name = match node {
            Node::Answer { name, .. } => Some(name.as_str()),
            Node::Current { .. } => None,
            _ => return,
        };
        if !known.contains(&name) {
            known.push(name);
            texts.extend(evaluate(node, context).texts());
        }
    });
    texts
}

/// Operations that follow one another, from the left.
fn operations(node: &Node, context: &dyn Context) -> Value {
    let mut first = node;
    let mut rest = Vec::new();
    while let Node::Binary(operator, sides) = first
        && *operator != Operator::Union
    {
        rest.push((*operator, &sides.1));
        first = &sides.0;
    }
    let mut left = evaluate(first, context);
    for (operator, right) in rest.into_iter().rev() {
        left = operation(operator, &left, right, context);
    }
    left
}

fn operation(operator: Operator, left: &Value, right: &Node, context: &dyn Context) -> Value {
    match operator {
        Operator::Or if left.truth() => return Value::Truth(true),
        Operator::And if !left.truth() => return Value::Truth(false),
        _ => {}
    }
    let right = evaluate(right, context);
    let numbers = |calculate: fn(f64, f64) -> f64| {
        Value::Number(calculate(left.number(context), right.number(context)))
    };
    match operator {
        Operator::Or | Operator::And => Value::Truth(right.truth()),
        Operator::Plus => numbers(|a, b| a + b),
        Operator::Minus => numbers(|a, b| a - b),
        Operator::Times => numbers(|a, b| a * b),
        Operator::Divide => numbers(|a, b| a / b),
        Operator::Modulo => numbers(|a, b| a % b),
        _ => Value::Truth(compare(operator, left, &right, context)),
    }
}

/// What a function was given. Arguments are evaluated when they are asked for.
pub(super) struct Arguments<'a> {
    nodes: &'a [Node],
    context: &'a dyn Context,
    /// Where the function's name stands.
    column: usize,
}

impl Arguments<'_> {
    /// Random numbers for this place of the expression.
    fn draws(&self) -> Draws {
        let mixed = Draws(self.context.seed()).number();
        Draws(mixed ^ self.column as u64)
    }

    fn count(&self) -> usize {
        self.nodes.len()
    }

    /// The argument with this index from 0; the current answer where there is
    /// none.
    fn value(&self, index: usize) -> Value {
        match self.nodes.get(index) {
            Some(node) => evaluate(node, self.context),
            None => Value::Set(self.context.current()),
        }
    }

    fn text(&self, index: usize) -> String {
        self.value(index).text()
    }

    fn number(&self, index: usize) -> f64 {
        self.value(index).number(self.context)
    }

    fn truth(&self, index: usize) -> bool {
        self.value(index).truth()
    }

    /// The texts of all arguments from this index on, every answer of a set by
    /// itself.
    fn texts_from(&self, index: usize) -> Vec<String> {
        let nodes = self.nodes.iter().skip(index);
        nodes
            .flat_map(|node| evaluate(node, self.context).texts())
            .collect()
    }

    /// The numbers of all arguments, every answer of a set by itself.
    fn numbers(&self) -> Vec<f64> {
        let mut numbers = Vec::new();
        for node in self.nodes {
            match evaluate(node, self.context) {
                Value::Set(texts) => {
                    let number = |text: &String| super::value::number(text, self.context);
                    numbers.extend(texts.iter().map(number));
                }
                one => numbers.push(one.number(self.context)),
            }
        }
        numbers
    }
}

fn call(function: Function, given: &Arguments<'_>) -> Value {
    match function {
        Function::True => Value::Truth(true),
        Function::False => Value::Truth(false),
        Function::Not => Value::Truth(!given.truth(0)),
        Function::Boolean => Value::Truth(given.truth(0)),
        Function::BooleanFromString => Value::Truth(matches!(given.text(0).as_str(), "1" | "true")),
        Function::If => given.value(if given.truth(0) { 1 } else { 2 }),
        Function::Once => {
            let current = Value::Set(given.context.current()).text();
            if current.is_empty() {
                Value::Text(given.text(0))
            } else {
                Value::Text(current)
            }
        }
        Function::Date
        | Function::DecimalDateTime
        | Function::DecimalTime
        | Function::FormatDate
        | Function::Now
        | Function::Today => time::call(function, given),
        Function::Checklist
        | Function::WeightedChecklist
        | Function::ChoiceName
        | Function::Count
        | Function::CountNonEmpty
        | Function::CountSelected
        | Function::Position
        | Function::Selected
        | Function::SelectedAt => chosen::call(function, given),
        Function::Abs
        | Function::Ceiling
        | Function::Exp10
        | Function::Floor
        | Function::Int
        | Function::Math(_)
        | Function::Max
        | Function::Min
        | Function::Number
        | Function::Pi
        | Function::Random
        | Function::Round
        | Function::Sqrt
        | Function::Sum => Value::Number(number::call(function, given)),
        _ => text::call(function, given),
    }
}

use super::coerce::{is_number, number};
use super::compare::order;
use super::evaluate::{Context, evaluate};
use super::numbers::{add, with_decimals};
use super::{Expression, Node};
use crate::authoring::surveyjs::data::Data;

/// The functions of one column of a list: `sumInArray({list}, 'column')`, with
/// a condition over each row, or another column whose value is wanted.
pub(super) fn call(name: &str, nodes: &[Node], given: &[Data], context: &Context<'_>) -> Data {
    let rows = rows(nodes, given, context);
    let Some((rows, returned)) = rows else {
        return match name {
            "minInArray" | "maxInArray" => Data::Null,
            _ => Data::Number(0.0),
        };
    };
    let values = || rows.iter().filter_map(|(value, _)| as_number(value));
    let sum = || values().fold(Data::Number(0.0), |sum, value| add(&sum, &value));
    let count = rows.len() as f64;
    match name {
        "countInArray" => Data::Number(count),
        "sumInArray" => sum(),
        "avgInArray" if rows.is_empty() => Data::Number(0.0),
        "avgInArray" => {
            let sum = super::coerce::to_number(&sum());
            Data::Number(with_decimals(&Data::Null, &Data::Null, sum / count))
        }
        _ => {
            let wanted = if name == "minInArray" {
                std::cmp::Ordering::Less
            } else {
                std::cmp::Ordering::Greater
            };
            let mut best: Option<(Data, &Data)> = None;
            for (value, row) in &rows {
                let Some(value) = as_number(value) else {
                    continue;
                };
                let is_better = best
                    .as_ref()
                    .is_none_or(|(best, _)| order(&value, best) == Some(wanted));
                if is_better {
                    best = Some((value, row));
                }
            }
            match (best, returned) {
                (None, _) => Data::Null,
                (Some((_, row)), Some(column)) => row.get(&column).cloned().unwrap_or_default(),
                (Some((value, _)), None) => value,
            }
        }
    }
}

/// A number, or what is neither a number nor a text; a text that is no number
/// is left out.
fn as_number(value: &Data) -> Option<Data> {
    match value {
        Data::Text(_) if is_number(value) => Some(Data::Number(number(value))),
        Data::Text(_) | Data::Null => None,
        other => Some(other.clone()),
    }
}

/// The rows that have something in the column and fulfil the condition, each
/// with that, and the column that is wanted instead.
type Rows = (Vec<(Data, Data)>, Option<String>);

fn rows(nodes: &[Node], given: &[Data], context: &Context<'_>) -> Option<Rows> {
    let all: Vec<Data> = match given.first()? {
        Data::List(items) => items.clone(),
        Data::Object(members) => members.iter().map(|(_, value)| value.clone()).collect(),
        _ => return None,
    };
    let column = given.get(1)?.as_text()?;
    if given.len() > 4 {
        return None;
    }
    let returned = returned(nodes, given);
    let condition = condition(nodes, given, if returned.is_some() { 3 } else { 2 });
    let mut found = Vec::new();
    for row in all {
        let Some(value) = row.get(column).filter(|value| !value.is_empty()) else {
            continue;
        };
        let inner = Context {
            answers: &row,
            now: context.now,
        };
        let fits = condition
            .as_ref()
            .is_none_or(|node| evaluate(node, &inner).is_something());
        if fits {
            found.push((value.clone(), row.clone()));
        }
    }
    Some((found, returned.filter(|name| name != column)))
}

/// The third argument where it is a plain text: a column.
fn returned(nodes: &[Node], given: &[Data]) -> Option<String> {
    let text = given.get(2)?.as_text()?;
    let is_written = matches!(nodes.get(2), Some(Node::Constant(_)));
    let is_condition = text.contains(['{', '}', '>', '<', '=', '!']);
    (is_written && !is_condition).then(|| text.to_owned())
}

/// The condition over each row, which may also be given as a text.
fn condition(nodes: &[Node], given: &[Data], place: usize) -> Option<Node> {
    match given.get(place)?.as_text().filter(|text| !text.is_empty()) {
        Some(text) => Expression::parse(text)
            .ok()
            .map(|expression| expression.root),
        None => nodes.get(place).cloned(),
    }
}

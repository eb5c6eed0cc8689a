//! Sums, products and what else is calculated.

use super::coerce::{is_number, to_number};
use crate::authoring::surveyjs::data::{Data, number_text};

/// What stands for no answer beside another operand: 0 beside a number, an
/// empty text beside a text.
pub(super) fn beside(value: Data, other: &Data) -> Data {
    if !value.is_empty() {
        return value;
    }
    match (&value, other) {
        (_, Data::Number(_)) => Data::Number(0.0),
        (Data::Text(_), _) => value,
        (_, Data::Text(_)) => Data::Text(String::new()),
        (_, Data::List(_)) => Data::List(Vec::new()),
        _ => Data::Number(0.0),
    }
}

/// How many decimals a number has, also one in a text.
fn decimals(value: &Data) -> usize {
    let text = match value {
        Data::Number(number) if number.is_finite() => number_text(*number),
        Data::Text(text) if is_number(value) => text.clone(),
        _ => return 0,
    };
    text.split('.').nth(1).map_or(0, str::len)
}

/// The most decimals a number is rounded to.
const MOST_DECIMALS: usize = 100;

fn rounded(number: f64, decimals: usize) -> f64 {
    if decimals == 0 || !number.is_finite() {
        return number;
    }
    let decimals = decimals.min(MOST_DECIMALS);
    format!("{number:.decimals$}").parse().unwrap_or(number)
}

/// A sum or a difference with the decimals of its parts.
pub(super) fn with_decimals(a: &Data, b: &Data, result: f64) -> f64 {
    rounded(result, decimals(a).max(decimals(b)))
}

pub(super) fn plus(a: &Data, b: &Data) -> Data {
    let is_text = matches!(a, Data::Text(_)) || matches!(b, Data::Text(_));
    if is_number(a) && is_number(b) {
        return if is_text {
            joined(a, b)
        } else if let (Data::Number(x), Data::Number(y)) = (a, b) {
            Data::Number(with_decimals(a, b, x + y))
        } else {
            joined(a, b)
        };
    }
    match (a, b) {
        (Data::List(x), Data::List(y)) => Data::List([x.as_slice(), y].concat()),
        (Data::List(items), Data::Text(text)) => Data::Text(listed(items) + text),
        (Data::Text(text), Data::List(items)) => Data::Text(text.clone() + &listed(items)),
        (Data::List(items), Data::Number(number)) | (Data::Number(number), Data::List(items)) => {
            let mut sum = Data::Number(0.0);
            let number = Data::Number(*number);
            let numbers = items.iter().filter(|item| matches!(item, Data::Number(_)));
            for item in numbers.chain([&number]) {
                sum = add(&sum, item);
            }
            sum
        }
        (Data::Text(_) | Data::List(_) | Data::Object(_) | Data::Date(_), _)
        | (_, Data::Text(_) | Data::List(_) | Data::Object(_) | Data::Date(_)) => joined(a, b),
        _ => Data::Number(to_number(a) + to_number(b)),
    }
}

fn listed(items: &[Data]) -> String {
    let items: Vec<String> = items.iter().map(Data::to_text).collect();
    items.join(", ")
}

fn joined(a: &Data, b: &Data) -> Data {
    Data::Text(a.to_text() + &b.to_text())
}

/// A sum where texts are joined: the `+` of JavaScript with the decimals of
/// its parts.
pub(super) fn add(a: &Data, b: &Data) -> Data {
    match (a, b) {
        (Data::Text(_) | Data::Date(_) | Data::Object(_), _)
        | (_, Data::Text(_) | Data::Date(_) | Data::Object(_)) => joined(a, b),
        _ => Data::Number(with_decimals(a, b, to_number(a) + to_number(b))),
    }
}

pub(super) fn minus(a: &Data, b: &Data) -> Data {
    Data::Number(with_decimals(a, b, to_number(a) - to_number(b)))
}

pub(super) fn times(a: &Data, b: &Data) -> Data {
    let product = to_number(a) * to_number(b);
    Data::Number(rounded(product, decimals(a) + decimals(b)))
}

/// A quotient or a remainder; none by nothing.
pub(super) fn divided(a: &Data, b: &Data, by: fn(f64, f64) -> f64) -> Data {
    if !b.is_something() {
        return Data::Null;
    }
    Data::Number(by(to_number(a), to_number(b)))
}

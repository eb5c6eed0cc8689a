use std::cmp::Ordering;

use super::coerce::{leading_number, text_number, to_number};
use super::date;
use crate::authoring::surveyjs::data::Data;

/// Whether two values are the same as the library sees it. `in_order` is
/// whether lists must have the same order.
pub(in crate::authoring::surveyjs) fn is_equal(x: &Data, y: &Data, in_order: bool) -> bool {
    match (x, y) {
        (Data::Null, Data::Null) => true,
        (Data::Text(text), Data::Null) | (Data::Null, Data::Text(text)) => text.is_empty(),
        (Data::Text(x), Data::Text(y)) => same_text(x, y),
        (Data::Date(x), Data::Date(y)) => same(*x, *y),
        (Data::Bool(x), Data::Bool(y)) => x == y,
        _ => is_like_number(x, y) || is_alike(x, y, in_order),
    }
}

/// Without case and outer spaces.
fn same_text(x: &str, y: &str) -> bool {
    let (x, y) = (x.trim(), y.trim());
    x == y || x.to_lowercase() == y.to_lowercase()
}

#[allow(clippy::float_cmp, reason = "the library compares numbers exactly")]
fn same(x: f64, y: f64) -> bool {
    x == y
}

/// Whether both are numbers, one of them maybe in a text, and the same.
fn is_like_number(x: &Data, y: &Data) -> bool {
    let number = |value: &Data| match value {
        Data::Number(number) => Some(*number),
        Data::Text(text) if !text_number(text).is_nan() => Some(leading_number(text)),
        _ => None,
    };
    let numbers = number(x).zip(number(y));
    numbers.is_some_and(|(x, y)| same(x, y))
}

fn is_alike(x: &Data, y: &Data, in_order: bool) -> bool {
    if x.is_empty() != y.is_empty() {
        return false;
    }
    match (x, y) {
        (Data::Bool(truth), Data::Text(text)) | (Data::Text(text), Data::Bool(truth)) => {
            truth.to_string() == text.to_lowercase()
        }
        (Data::List(x), Data::List(y)) => x.len() == y.len() && are_equal(x, y, in_order),
        (Data::Object(x), Data::Object(y)) => {
            let value = |name: &str, of: &[(String, Data)]| {
                let found = of.iter().find(|(known, _)| known == name);
                found.map(|(_, value)| value.clone())
            };
            let same = |(name, x): &(String, Data)| {
                value(name, y).is_some_and(|y| is_equal(x, &y, in_order))
            };
            x.len() == y.len() && x.iter().all(same)
        }
        (Data::Null | Data::List(_) | Data::Object(_) | Data::Date(_), _)
        | (_, Data::Null | Data::List(_) | Data::Object(_) | Data::Date(_)) => false,
        _ => same(to_number(x), to_number(y)),
    }
}

fn are_equal(x: &[Data], y: &[Data], in_order: bool) -> bool {
    let sorted = |items: &[Data]| {
        let mut items = items.to_vec();
        if !in_order {
            items.sort_by_key(Data::to_text);
        }
        items
    };
    let (x, y) = (sorted(x), sorted(y));
    x.iter().zip(&y).all(|(x, y)| is_equal(x, y, in_order))
}

/// How two values stand to each other; `None` if neither is less.
pub(super) fn order(x: &Data, y: &Data) -> Option<Ordering> {
    match (x, y) {
        (Data::Null, _) | (_, Data::Null) => None,
        (Data::Number(_) | Data::Bool(_) | Data::Date(_), _)
        | (_, Data::Number(_) | Data::Bool(_) | Data::Date(_)) => {
            to_number(x).partial_cmp(&to_number(y))
        }
        _ => {
            let (x, y) = (x.to_text(), y.to_text());
            Some(x.encode_utf16().cmp(y.encode_utf16()))
        }
    }
}

/// A text beside a date as one, and the date as exact as the text is.
pub(super) fn as_dates(x: Data, y: Data) -> (Data, Data) {
    match (&x, &y) {
        (Data::Text(text), Data::Date(millis)) => {
            (text_date(text, *millis), whole_seconds(*millis))
        }
        (Data::Date(millis), Data::Text(text)) => {
            let cut = cut(*millis, text.chars().count());
            let text = text_date(text, cut);
            (whole_seconds(cut), text)
        }
        _ => (x, y),
    }
}

fn whole_seconds(millis: f64) -> Data {
    Data::Date((millis / 1000.0).floor() * 1000.0)
}

/// The moment of a text; its day beside one that has no time.
fn text_date(text: &str, beside: f64) -> Data {
    let millis = date::parse(text);
    let second = (beside / 1000.0).floor() * 1000.0;
    let has_time = second.rem_euclid(date::DAY) > 0.0;
    Data::Date(if has_time {
        millis
    } else {
        (millis / date::DAY).floor() * date::DAY
    })
}

/// A moment cut to what a text of this length can say.
fn cut(millis: f64, length: usize) -> f64 {
    let unit = match length {
        0..11 => date::DAY,
        11..14 => 3_600_000.0,
        14..17 => 60_000.0,
        _ => return millis,
    };
    (millis / unit).floor() * unit
}

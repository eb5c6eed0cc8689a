use super::Arguments;
use crate::survey::expression::{Function, Value};

/// The functions of texts.
pub(super) fn call(function: Function, given: &Arguments<'_>) -> Value {
    let first = || given.text(0);
    Value::Text(match function {
        Function::Contains => return Value::Truth(first().contains(&given.text(1))),
        Function::StartsWith => return Value::Truth(first().starts_with(&given.text(1))),
        Function::EndsWith => return Value::Truth(first().ends_with(&given.text(1))),
        Function::Regex => {
            let machine = given.context.machine();
            let fits = machine.matches(&first(), &given.text(1));
            return Value::Truth(fits.unwrap_or(false));
        }
        Function::StringLength => return Value::Number(first().chars().count() as f64),
        Function::String => first(),
        Function::Coalesce => {
            let text = first();
            if text.is_empty() { given.text(1) } else { text }
        }
        Function::Concat => given.texts_from(0).concat(),
        Function::Join => given.texts_from(1).join(&first()),
        Function::NormalizeSpace => {
            let text = first();
            let words: Vec<&str> = text
                .split(is_space)
                .filter(|word| !word.is_empty())
                .collect();
            words.join(" ")
        }
        Function::Substr => {
            let end = (given.count() > 2).then(|| given.number(2));
            between(&first(), given.number(1), end)
        }
        Function::Substring => {
            let length = (given.count() > 2).then(|| given.number(2));
            substring(&first(), given.number(1), length)
        }
        Function::SubstringAfter => {
            let text = first();
            let rest = text.split_once(given.text(1).as_str());
            rest.map_or_else(String::new, |(_, after)| after.to_owned())
        }
        Function::SubstringBefore => {
            let text = first();
            let rest = text.split_once(given.text(1).as_str());
            rest.map_or_else(String::new, |(before, _)| before.to_owned())
        }
        Function::Translate => translate(&first(), &given.text(1), &given.text(2)),
        Function::Uuid => uuid(given),
        _ => String::new(),
    })
}

/// What XML counts as space.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

/// ODK's `substr`: characters from `start` up to before `end`, both from 0;
/// negative ones count from the end of the text.
fn between(text: &str, start: f64, end: Option<f64>) -> String {
    let length = text.chars().count() as f64;
    let place = |place: f64| {
        let place = if place.is_nan() { 0.0 } else { place.trunc() };
        let place = if place < 0.0 { length + place } else { place };
        place.clamp(0.0, length) as usize
    };
    let (start, end) = (place(start), place(end.unwrap_or(length)));
    text.chars().take(end).skip(start).collect()
}

/// `XPath`'s `substring`: from the character counted from 1; start and length
/// are rounded, and their sum decides.
fn substring(text: &str, start: f64, length: Option<f64>) -> String {
    let round = |number: f64| (number + 0.5).floor();
    let start = round(start);
    let end = length.map_or(f64::INFINITY, |length| start + round(length));
    let characters = text.chars().zip(1_u32..);
    let inside = characters.filter(|(_, place)| {
        let place = f64::from(*place);
        place >= start && place < end
    });
    inside.map(|(character, _)| character).collect()
}

fn translate(text: &str, from: &str, to: &str) -> String {
    let translated = |c: char| match from.chars().position(|known| known == c) {
        Some(place) => to.chars().nth(place),
        None => Some(c),
    };
    text.chars().filter_map(translated).collect()
}

/// In the form of a UUID of version 4 (RFC 9562), or so many characters of as
/// many of them as that needs.
fn uuid(given: &Arguments<'_>) -> String {
    const LONGEST: f64 = 1000.0;
    let length = if given.count() > 0 {
        given.number(0)
    } else {
        36.0
    };
    let length = if length <= LONGEST {
        length as usize
    } else {
        0
    };
    let mut draws = given.draws();
    let mut text = String::new();
    while text.len() < length {
        let high = draws.number() & !0xF000 | 0x4000;
        let low = draws.number() & !(3 << 62) | (2 << 62);
        for place in 0..32_u32 {
            if matches!(place, 8 | 12 | 16 | 20) {
                text.push('-');
            }
            let half = if place < 16 { high } else { low };
            let digit = (half >> (60 - place % 16 * 4)) & 0xF;
            text.extend(char::from_digit(digit as u32, 16));
        }
    }
    text.truncate(length);
    text
}

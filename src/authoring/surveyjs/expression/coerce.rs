//! Texts, numbers and truth values as one another.

use crate::authoring::surveyjs::data::Data;

/// The number that a text is as a whole, as JavaScript reads it: spaces around
/// it, hexadecimal digits, exponents; 0 of an empty one, NaN of any other.
pub(super) fn text_number(text: &str) -> f64 {
    let text = text.trim();
    if text.is_empty() {
        return 0.0;
    }
    if let Some(digits) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        let value = |sum: f64, c: char| Some(sum * 16.0 + f64::from(c.to_digit(16)?));
        let number = (!digits.is_empty()).then(|| digits.chars().try_fold(0.0, value));
        return number.flatten().unwrap_or(f64::NAN);
    }
    let is_plain = |b: u8| b.is_ascii_digit() || b"+-.eE".contains(&b);
    match text {
        "Infinity" | "+Infinity" => f64::INFINITY,
        "-Infinity" => f64::NEG_INFINITY,
        text if text.bytes().all(is_plain) => text.parse().unwrap_or(f64::NAN),
        _ => f64::NAN,
    }
}

/// A value as a number where two are compared.
pub(super) fn to_number(value: &Data) -> f64 {
    match value {
        Data::Null => 0.0,
        Data::Bool(truth) => f64::from(u8::from(*truth)),
        Data::Number(number) | Data::Date(number) => *number,
        Data::Text(text) => text_number(text),
        Data::List(_) | Data::Object(_) => text_number(&value.to_text()),
    }
}

/// The number that a text begins with.
pub(super) fn leading_number(text: &str) -> f64 {
    let text = text.trim_start();
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let whole = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    let after = unsigned.get(whole..).unwrap_or_default();
    let fraction = after.strip_prefix('.').map_or(0, |digits| {
        digits.bytes().take_while(u8::is_ascii_digit).count() + 1
    });
    let after = after.get(fraction..).unwrap_or_default();
    let exponent = after.strip_prefix(['e', 'E']).map_or(0, |digits| {
        let unsigned = digits.strip_prefix(['-', '+']).unwrap_or(digits);
        let length = unsigned.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 {
            0
        } else {
            1 + digits.len() - unsigned.len() + length
        }
    });
    let end = text.len() - unsigned.len() + whole + fraction + exponent;
    text.get(..end)
        .and_then(|text| text.parse().ok())
        .unwrap_or(f64::NAN)
}

/// Texts of digits alone beyond this length are codes, not numbers.
const LONGEST: usize = 15;

/// The number that the library takes a value for: of a text with at most one
/// comma in place of a point; NaN for none.
pub(in crate::authoring::surveyjs) fn number(value: &Data) -> f64 {
    let text = match value {
        Data::Number(number) if number.is_finite() => return *number,
        Data::Text(text) => text.trim(),
        Data::List(_) => &value.to_text(),
        _ => return f64::NAN,
    };
    if text.starts_with("0x") {
        return text_number(text);
    }
    let is_code = text.len() > LONGEST && text.bytes().all(|b| b.is_ascii_digit());
    if text.is_empty() || is_code {
        return f64::NAN;
    }
    let text = if text.matches(',').count() == 1 {
        text.replace(',', ".")
    } else {
        text.to_owned()
    };
    let number = text_number(&text);
    if number.is_finite() { number } else { f64::NAN }
}

pub(super) fn is_number(value: &Data) -> bool {
    !number(value).is_nan()
}

/// What an answer stands for: a text that is a number or `true` is that. One
/// with zeros before its digits stays a text.
pub(super) fn answer(value: Data) -> Data {
    let Data::Text(text) = &value else {
        return value;
    };
    if text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false") {
        return Data::Bool(text.eq_ignore_ascii_case("true"));
    }
    let quotes = ['\'', '"'];
    if text.len() > 1 && text.starts_with(quotes) && text.ends_with(quotes) {
        let inner = text.get(1..text.len() - 1).unwrap_or_default();
        return Data::Text(inner.to_owned());
    }
    let number = number(&value);
    if number.is_nan() {
        return value;
    }
    let after_zero = text.strip_prefix('0').filter(|_| !text.starts_with("0x"));
    match after_zero {
        Some(rest) if !rest.is_empty() && !rest.starts_with(['.', ',']) => value,
        _ => Data::Number(number),
    }
}

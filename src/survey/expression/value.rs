use canvass_kernel::value::decimal;

use super::{Context, Moment};

/// A value of an expression, with `XPath`'s conversions.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text; empty for an answer not given.
    Text(String),
    /// A number, which may be NaN.
    Number(f64),
    /// True or false.
    Truth(bool),
    /// A date or a time; `None` for what no calendar or clock has.
    Time(Option<Moment>),
    /// The answers of a name, in their order.
    Set(Vec<String>),
}

impl Value {
    /// As a truth value. False are the empty text, 0, NaN and the empty set.
    pub fn truth(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty(),
            Self::Number(n) => *n != 0.0 && !n.is_nan(),
            Self::Truth(truth) => *truth,
            Self::Time(time) => time.is_some_and(|time| time.millis != 0),
            Self::Set(texts) => !texts.is_empty(),
        }
    }

    /// As a number: days since 1970 for what is a date, NaN for what is no
    /// number, of a set the number of its first.
    pub fn number(&self, context: &dyn Context) -> f64 {
        match self {
            Self::Text(text) => number(text, context),
            Self::Number(n) => *n,
            Self::Truth(truth) => f64::from(u8::from(*truth)),
            Self::Time(time) => time.map_or(f64::NAN, Moment::days),
            Self::Set(texts) => texts.first().map_or(f64::NAN, |text| number(text, context)),
        }
    }

    /// As a text: of a set its first, of the empty set the empty text. Numbers
    /// have no exponent.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(n) => number_text(*n),
            Self::Truth(truth) => if *truth { "true" } else { "false" }.to_owned(),
            Self::Time(Some(time)) => time.to_text(),
            Self::Time(None) => "Invalid Date".to_owned(),
            Self::Set(texts) => texts.first().cloned().unwrap_or_default(),
        }
    }

    /// As texts: each of a set, else the one.
    pub(super) fn texts(self) -> Vec<String> {
        match self {
            Self::Set(texts) => texts,
            other => vec![other.text()],
        }
    }
}

/// A number as `XPath` writes it, without exponent and without minus zero.
fn number_text(n: f64) -> String {
    if n.is_nan() {
        return "NaN".to_owned();
    }
    if n.is_infinite() {
        return if n < 0.0 { "-Infinity" } else { "Infinity" }.to_owned();
    }
    crate::text::number_text(n + 0.0)
}

/// The number of a text: digits, a full stop and a leading minus, as `XPath`
/// has it, or the days since 1970 of a date. NaN for anything else.
pub(super) fn number(text: &str, context: &dyn Context) -> f64 {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return decimal(text).unwrap_or(f64::NAN);
    }
    Moment::parse(text, context.machine()).map_or(f64::NAN, Moment::days)
}

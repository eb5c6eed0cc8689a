use canvass_kernel::value::decimal;

use crate::survey::Date;

/// A value of an expression, with `XPath`'s conversions.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text; empty for a missing answer.
    Text(String),
    /// A number, which may be NaN.
    Number(f64),
    /// True or false.
    Truth(bool),
}

impl Value {
    /// As a truth value: false are the empty text, 0 and NaN.
    pub fn truth(&self) -> bool {
        match self {
            Self::Text(text) => !text.is_empty(),
            Self::Number(n) => *n != 0.0 && !n.is_nan(),
            Self::Truth(truth) => *truth,
        }
    }

    /// As a number: NaN for a text that is none; days since 1970 for a date.
    pub fn number(&self) -> f64 {
        match self {
            Self::Text(text) => number(text),
            Self::Number(n) => *n,
            Self::Truth(truth) => f64::from(u8::from(*truth)),
        }
    }

    /// As a text.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(n) if n.is_infinite() => {
                let sign = if *n < 0.0 { "-" } else { "" };
                format!("{sign}Infinity")
            }
            Self::Number(n) if *n == 0.0 => "0".to_owned(),
            Self::Number(n) => n.to_string(),
            Self::Truth(truth) => truth.to_string(),
        }
    }

    /// `XPath`'s `=`, whose contrary is `!=`.
    #[allow(clippy::float_cmp, reason = "XPath compares numbers exactly")]
    pub(super) fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Truth(_), _) | (_, Self::Truth(_)) => self.truth() == other.truth(),
            (Self::Text(a), Self::Text(b)) => a == b,
            _ => self.number() == other.number(),
        }
    }
}

/// `XPath`'s number of a text: digits, a full stop and a leading minus, nothing
/// else.
pub(super) fn number(text: &str) -> f64 {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if plain {
        decimal(text).unwrap_or(f64::NAN)
    } else {
        Date::parse_iso(text).map_or(f64::NAN, |date| f64::from(date.days()))
    }
}

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::expression::{self, date};
use crate::json::{self, Map, Value};
use crate::words;

/// A value of JSON whose members keep the order of the text, by which the
/// library names what has no name and lists languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Data {
    /// `null`, and what is not there.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Data>),
    /// A moment, in milliseconds since 1970 in UTC, which expressions make; NaN
    /// is none that there is.
    Date(f64),
    /// An object; a name that is a whole number stands before the others.
    Object(Vec<(String, Data)>),
}

impl Data {
    /// Reads a text of JSON.
    ///
    /// # Errors
    /// What stands where it is no JSON, and what may stand there.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim_start_matches('\u{feff}');
        let sentence =
            |found: String, expected: String| format!("found {found}; expected {expected}");
        json::parse(text)
            .map_err(|fault| sentence(words::json::found(&fault), words::json::in_json(&fault)))?;
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A member of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let found = members.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }

    /// Whether it counts as true where that is asked: not `null`, `false`, 0
    /// or an empty text.
    pub fn is_something(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Bool(truth) => *truth,
            Self::Number(number) => *number != 0.0 && !number.is_nan(),
            Self::Text(text) => !text.is_empty(),
            Self::Date(_) | Self::List(_) | Self::Object(_) => true,
        }
    }

    /// Whether it is no answer: `null`, an empty text, a list or an object
    /// with nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Bool(_) | Self::Date(_) => false,
            Self::Number(number) => number.is_nan(),
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Object(members) => members.iter().all(|(_, value)| value.is_empty()),
        }
    }

    /// As the number that the library takes it for; not a number if it is none.
    #[must_use]
    pub fn to_number(&self) -> Self {
        match self {
            Self::Number(_) => self.clone(),
            Self::Bool(truth) => Self::Number(f64::from(u8::from(*truth))),
            other => Self::Number(expression::number(other)),
        }
    }

    /// As text, as JavaScript writes it; dates as ISO 8601.
    pub fn to_text(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Bool(truth) => truth.to_string(),
            Self::Number(number) => number_text(*number),
            Self::Text(text) => text.clone(),
            Self::Date(millis) => date::to_text(*millis),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::to_text).collect();
                items.join(",")
            }
            Self::Object(_) => "[object Object]".to_owned(),
        }
    }

    /// As JSON without an order.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(truth) => Value::Bool(*truth),
            Self::Number(number) if !number.is_finite() => Value::Null,
            Self::Number(number) => Value::Number(*number),
            Self::Text(text) => Value::String(text.clone()),
            Self::Date(millis) if millis.is_nan() => Value::Null,
            Self::Date(millis) => Value::String(date::to_text(*millis)),
            Self::List(items) => Value::Array(items.iter().map(Self::to_json).collect()),
            Self::Object(members) => {
                let members = members.iter();
                let members = members.map(|(name, value)| (name.clone(), value.to_json()));
                Value::Object(members.collect::<Map>())
            }
        }
    }
}

/// A number as JavaScript writes it, but always without exponent.
pub(super) fn number_text(number: f64) -> String {
    if number.is_nan() {
        "NaN".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .to_owned()
    } else {
        (number + 0.0).to_string()
    }
}

/// Whether a name is a place of a list, which JavaScript puts before others.
fn place(name: &str) -> Option<u32> {
    let place: u32 = name.parse().ok()?;
    (place.to_string() == name).then_some(place)
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Data;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Data, E> {
        Ok(Data::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Data, E> {
        Ok(Data::Bool(truth))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Data, E> {
        Ok(Data::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Data, E> {
        Ok(Data::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Data, E> {
        Ok(Data::Number(number as f64))
    }

    fn visit_str<E>(self, text: &str) -> Result<Data, E> {
        Ok(Data::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Data, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element()? {
            all.push(item);
        }
        Ok(Data::List(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Data, A::Error> {
        let mut all: Vec<(String, Data)> = Vec::new();
        while let Some(member) = members.next_entry()? {
            all.push(member);
        }
        all.sort_by_key(|(name, _)| place(name).map_or((1, 0), |place| (0, place)));
        Ok(Data::Object(all))
    }
}

impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

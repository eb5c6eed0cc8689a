//! JSON: text to values and back, for what a page loads and keeps.
//!
//! A page that answers a survey weighs a seventh more with the usual package,
//! whose readers and writers are made anew for each type; here there is one of
//! each. Numbers are 64-bit floats, as in JavaScript; the members of an object
//! stand in the order of their names, and no name stands twice.
//!
//! ```
//! use canvass::json::{self, json};
//!
//! let value = json::parse(r#"{"id": "needs", "pages": [1, 2.5]}"#).unwrap();
//! assert_eq!(value, json!({ "id": "needs", "pages": [1, 2.5] }));
//! assert_eq!(value.get("id").and_then(json::Value::as_str), Some("needs"));
//! assert_eq!(value.to_string(), r#"{"id":"needs","pages":[1,2.5]}"#);
//!
//! let fault = json::parse("{\n  id: 1\n}").unwrap_err();
//! assert_eq!((fault.line, fault.column), (2, 3));
//! ```

mod make;
mod parse;
mod write;

use canvass_kernel::Named;

pub use crate::json_value as json;
pub use make::ToJson;
pub use parse::{Expected, Fault, MOST_DEPTH, parse};

/// The members of an object by name.
pub type Map = Named<Value>;

/// Any JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; one that is not finite is written as `null`.
    Number(f64),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Value>),
    /// An object.
    Object(Map),
}

/// Whole numbers up to this are told apart from their neighbours.
const MOST_WHOLE: f64 = 9_007_199_254_740_992.0;

impl Value {
    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The number, if it is a whole one of at most 2⁵³ either way.
    pub fn as_i64(&self) -> Option<i64> {
        let number = self.as_f64()?;
        (number.fract() == 0.0 && number.abs() <= MOST_WHOLE).then_some(number as i64)
    }

    /// The number, if it is a whole one from 0 to 2⁵³.
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i64().and_then(|number| u64::try_from(number).ok())
    }

    /// Whether it is true, if it is that or false.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(is_true) => Some(*is_true),
            _ => None,
        }
    }

    /// The items, if it is a list.
    pub fn as_array(&self) -> Option<&Vec<Value>> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The items to change, if it is a list.
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The members, if it is an object.
    pub fn as_object(&self) -> Option<&Map> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The members to change, if it is an object.
    pub fn as_object_mut(&mut self) -> Option<&mut Map> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// A member of an object; `None` if there is none of this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.as_object()?.get(name)
    }

    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        *self == Self::Null
    }
}

impl PartialEq<&str> for Value {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == Some(*text)
    }
}

impl PartialEq<i32> for Value {
    fn eq(&self, number: &i32) -> bool {
        self.as_f64() == Some(f64::from(*number))
    }
}

/// A member, or `null` where there is none.
impl std::ops::Index<&str> for Value {
    type Output = Value;

    fn index(&self, name: &str) -> &Value {
        self.get(name).unwrap_or(&Value::Null)
    }
}

/// An item, or `null` where there is none.
impl std::ops::Index<usize> for Value {
    type Output = Value;

    fn index(&self, place: usize) -> &Value {
        let item = self.as_array().and_then(|items| items.get(place));
        item.unwrap_or(&Value::Null)
    }
}

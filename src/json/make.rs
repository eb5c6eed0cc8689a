use std::borrow::Cow;

use canvass_kernel::Named;

use super::{Map, Value};

/// What has a form in JSON.
pub trait ToJson {
    /// The form.
    fn to_json(&self) -> Value;
}

impl<T: ToJson + ?Sized> ToJson for &T {
    fn to_json(&self) -> Value {
        (**self).to_json()
    }
}

impl ToJson for Value {
    fn to_json(&self) -> Value {
        self.clone()
    }
}

impl ToJson for str {
    fn to_json(&self) -> Value {
        Value::String(self.to_owned())
    }
}

impl ToJson for String {
    fn to_json(&self) -> Value {
        self.as_str().to_json()
    }
}

impl ToJson for Cow<'_, str> {
    fn to_json(&self) -> Value {
        (**self).to_json()
    }
}

impl ToJson for bool {
    fn to_json(&self) -> Value {
        Value::Bool(*self)
    }
}

/// Numbers; whole ones beyond 2⁵³ are rounded to the nearest that there is.
macro_rules! numbers {
    ($($number:ty => $float:expr),*) => {$(
        impl ToJson for $number {
            fn to_json(&self) -> Value {
                Value::Number($float(*self))
            }
        }
    )*};
}

numbers!(
    f64 => f64::from, i32 => f64::from, u16 => f64::from, u32 => f64::from,
    i64 => |n| n as f64, u64 => |n| n as f64, usize => |n| n as f64
);

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, ToJson::to_json)
    }
}

impl<T: ToJson> ToJson for [T] {
    fn to_json(&self) -> Value {
        Value::Array(self.iter().map(ToJson::to_json).collect())
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self) -> Value {
        self.as_slice().to_json()
    }
}

impl<T: ToJson, const N: usize> ToJson for [T; N] {
    fn to_json(&self) -> Value {
        self.as_slice().to_json()
    }
}

impl<T: ToJson> ToJson for Named<T> {
    fn to_json(&self) -> Value {
        let members = self
            .iter()
            .map(|(name, value)| (name.to_owned(), value.to_json()));
        Value::Object(members.collect())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(is_true: bool) -> Self {
        Self::Bool(is_true)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Self {
        Self::Array(items.into_iter().map(Into::into).collect())
    }
}

impl From<Map> for Value {
    fn from(members: Map) -> Self {
        Self::Object(members)
    }
}

impl FromIterator<Value> for Value {
    fn from_iter<I: IntoIterator<Item = Value>>(items: I) -> Self {
        Self::Array(items.into_iter().collect())
    }
}

/// A [`Value`] as it is written in JSON, with expressions in the place of values:
/// `json!({ "id": id, "pages": [1, 2] })`. Names are literals. Expressions are
/// borrowed, not taken.
#[macro_export]
#[doc(hidden)]
macro_rules! json_value {
    (@members $map:ident) => {};
    (@members $map:ident $name:literal : null $(, $($rest:tt)*)?) => {
        $map.insert($name.to_owned(), $crate::json::Value::Null);
        $crate::json_value!(@members $map $($($rest)*)?);
    };
    (@members $map:ident $name:literal : { $($inner:tt)* } $(, $($rest:tt)*)?) => {
        $map.insert($name.to_owned(), $crate::json_value!({ $($inner)* }));
        $crate::json_value!(@members $map $($($rest)*)?);
    };
    (@members $map:ident $name:literal : [ $($inner:tt)* ] $(, $($rest:tt)*)?) => {
        $map.insert($name.to_owned(), $crate::json_value!([ $($inner)* ]));
        $crate::json_value!(@members $map $($($rest)*)?);
    };
    (@members $map:ident $name:literal : $value:expr $(, $($rest:tt)*)?) => {
        $map.insert($name.to_owned(), $crate::json::ToJson::to_json(&$value));
        $crate::json_value!(@members $map $($($rest)*)?);
    };
    (@items $list:ident) => {};
    (@items $list:ident null $(, $($rest:tt)*)?) => {
        $list.extend([$crate::json::Value::Null]);
        $crate::json_value!(@items $list $($($rest)*)?);
    };
    (@items $list:ident { $($inner:tt)* } $(, $($rest:tt)*)?) => {
        $list.extend([$crate::json_value!({ $($inner)* })]);
        $crate::json_value!(@items $list $($($rest)*)?);
    };
    (@items $list:ident [ $($inner:tt)* ] $(, $($rest:tt)*)?) => {
        $list.extend([$crate::json_value!([ $($inner)* ])]);
        $crate::json_value!(@items $list $($($rest)*)?);
    };
    (@items $list:ident $value:expr $(, $($rest:tt)*)?) => {
        $list.extend([$crate::json::ToJson::to_json(&$value)]);
        $crate::json_value!(@items $list $($($rest)*)?);
    };
    (null) => { $crate::json::Value::Null };
    ({}) => { $crate::json::Value::Object($crate::json::Map::default()) };
    ([]) => { $crate::json::Value::Array(Vec::new()) };
    ({ $($inner:tt)+ }) => {{
        let mut map = $crate::json::Map::default();
        $crate::json_value!(@members map $($inner)+);
        $crate::json::Value::Object(map)
    }};
    ([ $($inner:tt)+ ]) => {{
        let mut list = Vec::new();
        $crate::json_value!(@items list $($inner)+);
        $crate::json::Value::Array(list)
    }};
    ($value:expr) => { $crate::json::ToJson::to_json(&$value) };
}

use js_sys::{Array, Map, Object, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};

use crate::json::{self, MOST_DEPTH, Value};
use crate::words::options as words;

/// A JSON value as a plain JavaScript value.
pub(crate) fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Bool(is_true) => JsValue::from_bool(*is_true),
        Value::Number(number) if number.is_finite() => JsValue::from_f64(*number),
        Value::Null | Value::Number(_) => JsValue::NULL,
        Value::String(text) => JsValue::from_str(text),
        Value::Array(items) => {
            let list = Array::new();
            for item in items {
                list.push(&to_js(item));
            }
            list.into()
        }
        Value::Object(members) => {
            let object = Object::new();
            for (name, member) in members.iter() {
                let _ = Reflect::set(&object, &JsValue::from_str(name), &to_js(member));
            }
            object.into()
        }
    }
}

/// A member of an object; undefined where there is none.
pub(crate) fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A plain JavaScript value as JSON: what is `undefined` or no number is null.
///
/// # Errors
/// A sentence: it is or holds something that JSON has not, or stands in itself.
pub(crate) fn from_js(value: &JsValue) -> Result<Value, String> {
    read(value, MOST_DEPTH)
}

fn read(value: &JsValue, depth: usize) -> Result<Value, String> {
    if value.is_null() || value.is_undefined() {
        return Ok(Value::Null);
    }
    if let Some(is_true) = value.as_bool() {
        return Ok(Value::Bool(is_true));
    }
    if let Some(number) = value.as_f64() {
        return Ok(if number.is_finite() {
            Value::Number(number)
        } else {
            Value::Null
        });
    }
    if let Some(text) = value.as_string() {
        return Ok(Value::String(text));
    }
    let within = depth.checked_sub(1).ok_or_else(words::too_deep)?;
    if Array::is_array(value) {
        let items = Array::from(value).into_iter();
        return items.map(|item| read(&item, within)).collect();
    }
    let mut object = json::Map::default();
    for member in members(value).ok_or_else(words::not_plain)? {
        let [name, value] = [0, 1].map(|place| Array::from(&member).get(place));
        let name = name.as_string().ok_or_else(words::not_plain)?;
        object.insert(name, read(&value, within)?);
    }
    Ok(Value::Object(object))
}

/// The members of an object as pairs; `None` of a function, and of whatever is
/// gone through in another way, such as a set.
fn members(value: &JsValue) -> Option<Array> {
    if let Some(map) = value.dyn_ref::<Map>() {
        return Some(Array::from(map));
    }
    let is_list = Reflect::has(value, &Symbol::iterator()).unwrap_or(true);
    (value.is_object() && !is_list).then(|| Object::entries(value.unchecked_ref()))
}

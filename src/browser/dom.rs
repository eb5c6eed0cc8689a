use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, Window};

/// The page's window.
///
/// # Errors
/// There is none: the code runs in a worker.
pub(crate) fn window() -> Result<Window, JsValue> {
    web_sys::window().ok_or_else(|| JsValue::from_str("there is no window"))
}

/// The page's document.
///
/// # Errors
/// There is none: the code runs in a worker.
pub(crate) fn document() -> Result<Document, JsValue> {
    window()?
        .document()
        .ok_or_else(|| JsValue::from_str("there is no document"))
}

/// Focuses an element of HTML or SVG. One that takes no focus by itself is
/// made to, until it loses it.
pub(crate) fn focus(element: &Element) {
    let target: &HtmlElement = element.unchecked_ref();
    let takes_focus = element.has_attribute("tabindex")
        || matches!(
            element.local_name().as_str(),
            "a" | "button" | "input" | "select" | "textarea" | "summary"
        );
    if !takes_focus {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let _ = target.focus();
}

/// A JSON value as a plain JavaScript value.
pub(crate) fn to_js(value: &Value) -> JsValue {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}

/// A plain JavaScript value as JSON; functions and cycles are an error.
///
/// # Errors
/// What could not be turned, in words.
pub(crate) fn from_js(value: JsValue) -> Result<Value, String> {
    serde_wasm_bindgen::from_value(value).map_err(|err| err.to_string())
}

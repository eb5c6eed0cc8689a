use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot, Window,
};

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

/// What an error of the browser says.
pub(crate) fn reason(error: &JsValue) -> String {
    let message = js_sys::Reflect::get(error, &"message".into());
    let message = message.ok().and_then(|message| message.as_string());
    message.unwrap_or_default()
}

/// Focuses an element of HTML or SVG. One that takes no focus by itself is
/// made to. Before a field is focused, its question is brought into view.
pub(crate) fn focus(element: &Element) {
    let name = element.local_name();
    let is_field = matches!(name.as_str(), "input" | "select" | "textarea");
    if !is_field && !matches!(name.as_str(), "a" | "button" | "summary") {
        make_focusable(element);
    }
    if let Some(question) = is_field.then(|| question_of(element)).flatten() {
        question.scroll_into_view();
        return focus_in_place(element);
    }
    let target: &HtmlElement = element.unchecked_ref();
    let _ = target.focus();
}

/// Focuses an element, and does not scroll to it.
pub(crate) fn focus_in_place(element: &Element) {
    let target: &HtmlElement = element.unchecked_ref();
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = target.focus_with_options(&options);
}

/// Lets an element have the focus that takes none by itself.
pub(crate) fn make_focusable(element: &Element) {
    if !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
}

/// Scrolls as little as shows the element.
pub(crate) fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The words above a field: its row in a table; the legend of its group, where
/// it is a choice or stands near; else its label.
fn question_of(field: &Element) -> Option<Element> {
    if let Some(row) = field.closest("tr").ok().flatten() {
        return Some(row);
    }
    let legend = field
        .closest("fieldset")
        .ok()
        .flatten()
        .and_then(|group| group.query_selector("legend").ok().flatten());
    if let Some(legend) = legend {
        let is_choice = matches!(
            field.get_attribute("type").as_deref(),
            Some("radio" | "checkbox")
        );
        let reach =
            field.get_bounding_client_rect().bottom() - legend.get_bounding_client_rect().top();
        let half = window().ok()?.inner_height().ok()?.as_f64()? / 2.0;
        if is_choice || reach < half {
            return Some(legend);
        }
    }
    let root: ShadowRoot = field.get_root_node().dyn_into().ok()?;
    root.query_selector(&format!("label[for='{}']", field.id()))
        .ok()
        .flatten()
}

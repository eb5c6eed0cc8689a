//! Definitions: opened like other files, or given by the page.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::DashboardFeature;
use crate::browser;
use crate::dashboard::{Action, Definition, is_definition};
use crate::element::feature::Live;
use crate::words::dashboard as words;
use crate::words::options;

/// Largest definition in bytes.
const MOST_BYTES: f64 = 1_000_000.0;
/// By the beginning of a file it is known whether it is one.
const START_BYTES: f64 = 1000.0;

/// Whether a file of this name is looked into.
pub(super) fn may_be_definition(name: &str) -> bool {
    name.get(name.len().saturating_sub(5)..)
        .is_some_and(|end| end.eq_ignore_ascii_case(".json"))
}

/// The definition in a file, or the sentence that says what is wrong with it;
/// `None` of any other file.
pub(super) async fn definition_in(
    name: &str,
    content: &Blob,
) -> Option<Result<Definition, String>> {
    if !may_be_definition(name) {
        return None;
    }
    let start = content.slice_with_f64_and_f64(0.0, START_BYTES).ok()?;
    let start = browser::bytes_of(&start).await.ok()?;
    if !is_definition(&String::from_utf8_lossy(&start)) {
        return None;
    }
    if content.size() > MOST_BYTES {
        return Some(Err(words::large_view(name)));
    }
    let bytes = browser::bytes_of(content).await.ok()?;
    let read = Definition::parse(&String::from_utf8_lossy(&bytes));
    Some(read.map_err(|faults| words::broken_view(name, &faults)))
}

/// Takes a definition, or says what is wrong with it.
pub(super) fn take(
    live: &Rc<Live<DashboardFeature>>,
    name: String,
    found: Result<Definition, String>,
) {
    match found {
        Ok(definition) => {
            live.dispatch(Action::Restore(definition));
            live.host.announce(&words::view_opened(&name));
        }
        Err(sentence) => live.dispatch(Action::Fail { name, sentence }),
    }
}

/// Takes a definition that the page gives as a property, as an object or its
/// text.
pub(super) fn take_definition(live: &Rc<Live<DashboardFeature>>, value: &JsValue) {
    if value.is_null() || value.is_undefined() {
        return;
    }
    if let Err(sentence) = restore(live, value) {
        let name = options::SAVED.to_owned();
        live.dispatch(Action::Fail { name, sentence });
    }
}

/// Goes back to a saved view, each file's once that is there.
///
/// # Errors
/// The sentence that says why it is none.
pub(super) fn restore(live: &Rc<Live<DashboardFeature>>, value: &JsValue) -> Result<(), String> {
    let read = if let Some(text) = value.as_string() {
        Definition::parse(&text)
    } else {
        let value = browser::from_js(value)?;
        if value.get("canvass").is_none() {
            return Err(options::no_view().to_owned());
        }
        Definition::from_json(&value)
    };
    let definition = read.map_err(|faults| words::broken_view(options::SAVED, &faults))?;
    live.dispatch(Action::Restore(definition));
    Ok(())
}

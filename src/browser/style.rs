use std::cell::RefCell;

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

thread_local! {
    /// One sheet a name for the whole page, each parsed once.
    static SHEETS: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// Gives a shadow root these style sheets (name and text) besides those it has.
/// Constructed sheets pass the strictest security policy; `<style>` elements do not.
pub(crate) fn adopt(shadow: &ShadowRoot, css: &[(&'static str, &'static str)]) {
    let adopted = JsValue::from("adoptedStyleSheets");
    let list = Reflect::get(shadow, &adopted).unwrap_or_default();
    let list = Array::from(&list);
    for (name, text) in css {
        if let Some(sheet) = sheet(name, text).filter(|sheet| !list.includes(sheet, 0)) {
            list.push(&sheet);
        }
    }
    let _ = Reflect::set(shadow, &adopted, &list);
}

fn sheet(name: &'static str, text: &str) -> Option<CssStyleSheet> {
    SHEETS.with_borrow_mut(|sheets| {
        if let Some((_, sheet)) = sheets.iter().find(|(known, _)| *known == name) {
            return Some(sheet.clone());
        }
        let sheet = CssStyleSheet::new().ok()?;
        sheet.replace_sync(text).ok()?;
        sheets.push((name, sheet.clone()));
        Some(sheet)
    })
}

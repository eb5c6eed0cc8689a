use std::cell::RefCell;

use js_sys::{Array, Reflect};
use web_sys::{CssStyleSheet, ShadowRoot};

thread_local! {
    /// One sheet a name for the whole page, each parsed once.
    static SHEETS: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// Gives a shadow root these style sheets (name and text). Constructed sheets
/// pass the strictest security policy; `<style>` elements do not.
pub(crate) fn adopt(shadow: &ShadowRoot, css: &[(&'static str, &'static str)]) {
    let list = Array::new();
    for (name, text) in css {
        if let Some(sheet) = sheet(name, text) {
            list.push(&sheet);
        }
    }
    let _ = Reflect::set(shadow, &"adoptedStyleSheets".into(), &list);
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

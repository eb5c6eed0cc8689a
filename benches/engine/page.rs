//! What a page calls to measure in the browser.
#![allow(
    unreachable_pub,
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen exports what is public, and gives what it owns"
)]

use wasm_bindgen::prelude::wasm_bindgen;

use super::ROWS;

/// The first line.
#[wasm_bindgen]
pub fn heading() -> String {
    "milliseconds".to_owned()
}

/// Numbers of rows to measure, from `words`.
#[wasm_bindgen]
pub fn names(words: Vec<String>) -> Vec<String> {
    let told: Vec<String> = words
        .into_iter()
        .filter(|word| word.parse::<usize>().is_ok())
        .collect();
    if told.is_empty() {
        vec![ROWS.to_string()]
    } else {
        told
    }
}

/// The lines of one number of rows.
#[wasm_bindgen(js_name = line)]
pub fn line_of(name: &str) -> String {
    super::lines(name.parse().unwrap_or(ROWS))
}

//! What a page calls to measure in the browser.
#![allow(
    unreachable_pub,
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen exports what is public, and gives what it owns"
)]

use wasm_bindgen::prelude::wasm_bindgen;

use super::files::files;
use super::{SIZE, line, wanted};

/// The first line.
#[wasm_bindgen]
pub fn heading() -> String {
    super::heading()
}

/// Names of the files that `words` choose.
#[wasm_bindgen]
pub fn names(words: Vec<String>) -> Vec<String> {
    files(0)
        .iter()
        .filter(|file| wanted(file, &words))
        .map(|file| file.name.to_owned())
        .collect()
}

/// The line of one file.
#[wasm_bindgen(js_name = line)]
pub fn line_of(name: &str) -> String {
    let file = files(SIZE).into_iter().find(|file| file.name == name);
    line(&file.unwrap())
}

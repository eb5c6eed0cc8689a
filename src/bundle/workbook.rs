//! The workbook bundle: what only a page that opens a workbook loads.
#![allow(
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    reason = "exports are for embed.js; canvass::workbook documents them"
)]

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;

/// Opens a workbook that the engine handed out; gives what the engine takes.
#[wasm_bindgen]
pub fn open(job: &[u8]) -> Option<Uint8Array> {
    let opened = canvass::workbook::answer(job)?;
    Some(Uint8Array::from(opened.as_slice()))
}

fn main() {}

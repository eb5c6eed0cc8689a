//! The engine bundle: reading, filters and statistics, without any view.
#![allow(
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    reason = "exports are for embed.js; canvass::engine documents them"
)]

use canvass::engine::Host;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;

/// The engine: bytes in, bytes out, work in steps of a few milliseconds.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    host: Host,
}

#[wasm_bindgen]
impl Engine {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn post(&mut self, bytes: &[u8]) {
        self.host.post(bytes);
    }

    pub fn step(&mut self) -> bool {
        self.host.step()
    }

    pub fn take(&mut self) -> Option<Uint8Array> {
        self.host
            .take()
            .map(|bytes| Uint8Array::from(bytes.as_slice()))
    }
}

fn main() {}

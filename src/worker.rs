//! The engine as `embed.js` hosts it, in a worker or on the page's thread.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::engine::Host;

/// The engine: bytes in, bytes out, work in steps of a few milliseconds.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    host: Host,
}

#[wasm_bindgen]
impl Engine {
    /// An engine without tables.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a request.
    pub fn post(&mut self, bytes: &[u8]) {
        self.host.post(bytes);
    }

    /// Does the next piece of work; `false` if nothing is left.
    pub fn step(&mut self) -> bool {
        self.host.step()
    }

    /// The next reply, or nothing.
    pub fn take(&mut self) -> Option<Uint8Array> {
        self.host.take().map(|bytes| Uint8Array::from(bytes.as_slice()))
    }
}

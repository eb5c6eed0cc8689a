//! The engine bundle: reading, filters and statistics, without any view.
#![allow(
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    reason = "exports are for embed.js; canvass::engine documents them"
)]

use canvass::engine::{Host, Practice, Request, Shared};
use canvass::workbook::Opened;
use js_sys::Uint8Array;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// The engine: bytes in, bytes out, work in steps of a few milliseconds.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    host: Host,
    practice: Practice,
}

#[wasm_bindgen]
impl Engine {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn post(&mut self, bytes: &[u8]) {
        self.practice.stop();
        self.host.post(bytes);
    }

    pub fn step(&mut self) -> bool {
        self.host.step()
    }

    /// The next piece of a file that is wanted: file, beginning and length. It is
    /// to be asked for before [`Engine::take`].
    pub fn want(&mut self) -> Option<Vec<f64>> {
        let (file, from, length) = self.host.take_want()?;
        Some(vec![f64::from(file), from as f64, f64::from(length)])
    }

    pub fn give(&mut self, file: u32, from: f64, bytes: Vec<u8>) {
        let from = from as u64;
        self.host.ask(Request::Bytes { file, from, bytes });
    }

    /// A file can be read no more.
    pub fn lose(&mut self, file: u32) {
        self.host.lose(file);
    }

    /// Does a piece of what makes the first file as fast as the next; `false` if
    /// nothing is left to do.
    pub fn practise(&mut self) -> bool {
        self.practice.step()
    }

    /// The next workbook that is to be opened by the workbook bundle.
    pub fn workbook(&mut self) -> Option<Uint8Array> {
        message(&self.host.take_workbook()?)
    }

    /// Takes what the workbook bundle answers.
    pub fn book(&mut self, opened: &[u8]) {
        if let Ok(opened) = postcard::from_bytes(opened) {
            self.host.give_book(opened);
        }
    }

    /// The answer to a workbook that could not be opened; without a reason, the
    /// workbook bundle itself stopped at it.
    pub fn refused(&mut self, job: &[u8], reason: Option<String>) {
        if let Ok(job) = postcard::from_bytes(job) {
            self.host.give_book(Opened::refused(&job, reason));
        }
    }

    /// Whether helpers are worth starting, and keeping.
    pub fn shares(&self) -> bool {
        self.host.has_shares()
    }

    pub fn helpers(&mut self, count: usize) {
        self.host.set_helpers(count);
    }

    /// The next part of a file for a helper.
    pub fn share(&mut self) -> Option<Uint8Array> {
        message(&self.host.take_share()?)
    }

    /// Takes what a helper found.
    pub fn found(&mut self, runs: &[u8]) {
        if let Ok(runs) = postcard::from_bytes(runs) {
            self.host.give_share(runs);
        }
    }

    pub fn take(&mut self) -> Option<Uint8Array> {
        self.host
            .take()
            .map(|bytes| Uint8Array::from(bytes.as_slice()))
    }
}

/// Reads a part of a file, in a helper; `None` for bytes that are none.
#[wasm_bindgen]
pub fn read_share(share: &[u8]) -> Option<Uint8Array> {
    let share: Shared = postcard::from_bytes(share).ok()?;
    message(&share.read())
}

/// A value as the bytes of a message.
fn message(value: &impl Serialize) -> Option<Uint8Array> {
    let bytes = postcard::to_stdvec(value).ok()?;
    Some(Uint8Array::from(bytes.as_slice()))
}

fn main() {}

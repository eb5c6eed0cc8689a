//! The engine bundle: reading, filters and statistics, without any view.
#![allow(unused_imports, reason = "naming a type keeps its exports in the bundle")]

#[cfg(target_arch = "wasm32")]
use canvass::worker::Engine;

fn main() {}

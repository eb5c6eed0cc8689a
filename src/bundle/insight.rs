//! The insight bundle: what its elements need, and nothing else.
#![allow(unused_imports, reason = "naming a type keeps its exports in the bundle")]

#[cfg(target_arch = "wasm32")]
use canvass::element::{Dashboard, Stakeholders};

fn main() {}

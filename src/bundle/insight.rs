//! What the insight bundle exports.
#![allow(
    missing_docs,
    reason = "wasm-bindgen exports are documented in the types"
)]
fn main() {}

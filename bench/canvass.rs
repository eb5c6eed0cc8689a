//! Canvass as `bench/canvass.mjs` has it beside other engines: a module that
//! reads a survey, answers six queries and filters six charts.
//!
//! Built like the page's own modules; `cargo xtask bench` does it.
#![allow(
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    clippy::needless_pass_by_value,
    reason = "exports are for canvass.mjs, and wasm-bindgen gives what it owns"
)]

#[path = "canvass/ask.rs"]
mod ask;
#[path = "../benches/reading/clock.rs"]
mod clock;
#[path = "canvass/sums.rs"]
mod sums;
#[path = "canvass/survey.rs"]
mod survey;

fn main() {}

//! Statistics against independent oracles, published values and their laws.

mod fixtures;
mod golden;
mod lacks;
#[cfg(not(target_arch = "wasm32"))]
mod laws;
mod verdicts;
mod words;

/// Whether two numbers differ by no more than `within` of themselves.
fn is_near(found: f64, expected: f64, within: f64) -> bool {
    (found - expected).abs() <= within * expected.abs().max(found.abs())
}

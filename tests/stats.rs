//! Statistics against independent oracles, published values and their laws.

mod fixtures;
mod golden;
mod lacks;
#[cfg(not(target_arch = "wasm32"))]
mod laws;
mod verdicts;
mod words;

use canvass::stats::{Changes, Rules};

fn rules() -> Rules {
    Rules::default()
}

/// The answers of the same people before and after.
fn changes(yes: u64, yes_to_no: u64, no_to_yes: u64, no: u64) -> Changes {
    Changes {
        yes,
        yes_to_no,
        no_to_yes,
        no,
    }
}

/// Whether two numbers differ by no more than `within` of themselves.
fn is_near(found: f64, expected: f64, within: f64) -> bool {
    (found - expected).abs() <= within * expected.abs().max(found.abs())
}

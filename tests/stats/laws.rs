//! Laws that hold for every input.

mod chance;
mod scales;
mod shares;
mod tables;
mod weights;

use canvass::stats::Random;

use super::{is_near, rules};

fn near(a: f64, b: f64) -> bool {
    is_near(a, b, 1e-9) || (a - b).abs() < 1e-9
}

fn shuffled<T: Clone>(items: &[T], seed: u64) -> Vec<T> {
    let mut items = items.to_vec();
    let mut random = Random::new(seed);
    for at in (1..items.len()).rev() {
        items.swap(at, random.below(at as u64 + 1) as usize);
    }
    items
}

/// All probabilities of a binomial distribution, by its recurrence from 0.
fn binomial(n: u64, p: f64) -> Vec<f64> {
    if p > 0.5 {
        return binomial(n, 1.0 - p).into_iter().rev().collect();
    }
    let odds = p / (1.0 - p);
    let first = (n as f64 * (-p).ln_1p()).exp();
    let rise = |chance: &mut f64, k: u64| {
        let now = *chance;
        *chance *= (n - k) as f64 / (k + 1) as f64 * odds;
        Some(now)
    };
    (0..=n).scan(first, rise).collect()
}

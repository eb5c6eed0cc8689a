//! Binomial and Poisson probabilities that keep their precision where
//! log-gammas of large numbers would cancel.
//!
//! Source: C. Loader, "Fast and accurate computation of binomial
//! probabilities", Bell Laboratories (2000).

use std::f64::consts::{PI, TAU};

/// The logarithm of `n!`.
pub fn ln_factorial(n: f64) -> f64 {
    libm::lgamma(n + 1.0)
}

/// `xᵃ (1-x)ᵇ Γ(a+b+1) / Γ(a+1) Γ(b+1)`, with `y = 1-x`; `a` and `b` above 0.
pub(super) fn binomial_term(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let n = a + b;
    let exponent = stirling_error(n)
        - stirling_error(a)
        - stirling_error(b)
        - deviance(a, n * x)
        - deviance(b, n * y);
    exponent.exp() * (n / (TAU * a * b)).sqrt()
}

/// `xᵃ e⁻ˣ / Γ(a+1)`; `a` and `x` above 0.
pub(super) fn poisson_term(a: f64, x: f64) -> f64 {
    (-stirling_error(a) - deviance(a, x)).exp() / (TAU * a).sqrt()
}

/// What Stirling's formula for `ln Γ(n+1)` leaves out.
fn stirling_error(n: f64) -> f64 {
    const SERIES_FROM: f64 = 16.0;
    if n < SERIES_FROM {
        return libm::lgamma(n + 1.0) - (n + 0.5) * n.ln() + n - (2.0 * PI).ln() / 2.0;
    }
    let square = n * n;
    (1.0 / 12.0
        - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / square) / square) / square)
            / square)
        / n
}

/// `a ln(a/m) + m - a`, by its series where the two are close.
fn deviance(a: f64, m: f64) -> f64 {
    let gap = a - m;
    if gap.abs() >= 0.1 * (a + m) {
        return a * (a / m).ln() - gap;
    }
    let v = gap / (a + m);
    let mut sum = gap * v;
    let mut power = 2.0 * a * v;
    let mut odd = 1.0;
    loop {
        power *= v * v;
        odd += 2.0;
        let next = sum + power / odd;
        if next == sum {
            return sum;
        }
        sum = next;
    }
}

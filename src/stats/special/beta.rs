use super::chi_square::STEPS;
use super::saddle::binomial_term;

/// The share of a beta distribution below `x`, with `y = 1-x`.
///
/// Source: Lentz's evaluation of the continued fraction 26.5.8 of
/// M. Abramowitz and I. A. Stegun, "Handbook of mathematical functions"
/// (1964).
pub(super) fn beta_share(x: f64, y: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if y <= 0.0 {
        return 1.0;
    }
    // xᵃ yᵇ / B(a, b)
    let front = binomial_term(a, b, x, y) * a * b / (a + b);
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(x, a, b) / a
    } else {
        1.0 - front * fraction(y, b, a) / b
    }
}

fn fraction(x: f64, a: f64, b: f64) -> f64 {
    let (sum, above, below) = (a + b, a + 1.0, a - 1.0);
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - sum * x / above);
    let mut value = d;
    for step in 1..STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((below + 2.0 * m) * (a + 2.0 * m));
        let odd = -(a + m) * (sum + m) * x / ((a + 2.0 * m) * (above + 2.0 * m));
        let mut change = 1.0;
        for numerator in [even, odd] {
            d = 1.0 / away_from_zero(1.0 + numerator * d);
            c = away_from_zero(1.0 + numerator / c);
            change = c * d;
            value *= change;
        }
        if (change - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    value
}

fn away_from_zero(value: f64) -> f64 {
    if value == 0.0 { 1e-300 } else { value }
}

/// The value below which a beta distribution has the share `p`.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    let reaches = |x: f64| beta_share(x, 1.0 - x, a, b) >= p;
    halve(0.0, 1.0, reaches)
}

/// The share of an F distribution at or above `f`.
pub fn f_tail(f: f64, above: f64, below: f64) -> f64 {
    let whole = below + above * f;
    beta_share(below / whole, above * f / whole, below / 2.0, above / 2.0)
}

/// The value below which an F distribution has the share `p`.
pub fn f_quantile(p: f64, above: f64, below: f64) -> f64 {
    let reaches = |f: f64| f_tail(f, above, below) <= 1.0 - p;
    halve(0.0, ceiling(reaches), reaches)
}

/// The share of Student's distribution at least `t` from 0, either side.
pub fn t_two_sided(t: f64, df: f64) -> f64 {
    f_tail(t * t, 1.0, df)
}

/// The value below which Student's distribution has the share `p` of at least
/// a half.
pub fn t_quantile(p: f64, df: f64) -> f64 {
    let outside = 2.0 * (1.0 - p);
    let reaches = |t: f64| t_two_sided(t, df) <= outside;
    halve(0.0, ceiling(reaches), reaches)
}

/// A power of two that reaches.
fn ceiling(reaches: impl Fn(f64) -> bool) -> f64 {
    let mut high = 1.0;
    while !reaches(high) && high < f64::MAX / 4.0 {
        high *= 2.0;
    }
    high
}

/// The least number between two that reaches, to the last digit.
fn halve(mut low: f64, mut high: f64, reaches: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return high;
        }
        if reaches(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
}

use super::saddle::poisson_term;

/// Above this many steps the functions have long settled; a bound, not a
/// setting.
pub(super) const STEPS: u32 = 1_000_000;

/// The share of a chi-squared distribution at or above `x`; `df` above 0.
///
/// Source: the incomplete gamma function by its series and its continued
/// fraction, M. Abramowitz and I. A. Stegun, "Handbook of mathematical
/// functions" (1964) 6.5.29 and 6.5.31.
pub fn chi_square_tail(x: f64, df: f64) -> f64 {
    let (a, x) = (df / 2.0, x / 2.0);
    if x <= 0.0 {
        return 1.0;
    }
    if x < a + 1.0 {
        1.0 - poisson_term(a, x) * series(a, x)
    } else {
        poisson_term(a, x) * a * fraction(a, x)
    }
}

/// `1 + x/(a+1) + x²/((a+1)(a+2)) + …`
fn series(a: f64, x: f64) -> f64 {
    let (mut sum, mut term, mut k) = (1.0, 1.0, a);
    for _ in 0..STEPS {
        k += 1.0;
        term *= x / k;
        let next = sum + term;
        if next == sum {
            break;
        }
        sum = next;
    }
    sum
}

/// Lentz's evaluation of the continued fraction.
fn fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let mut c = f64::INFINITY;
    let mut d = 1.0 / b;
    let mut value = d;
    for step in 1..STEPS {
        let k = f64::from(step);
        let numerator = -k * (k - a);
        b += 2.0;
        d = 1.0 / (numerator * d + b);
        c = b + numerator / c;
        let change = c * d;
        value *= change;
        if (change - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    value
}

use std::cmp::Ordering;
use std::ops::RangeInclusive;

/// Two probabilities that differ by less than this share of themselves are
/// the same one, worked out in two ways.
pub const ALIKE: f64 = 1e-9;

/// The probability of all outcomes at most as likely as the observed one,
/// where `rise` gives P(k+1)/P(k) and never grows with k.
///
/// Probabilities are multiplied up from the likeliest outcome, so that they
/// keep their precision however small they are.
pub fn as_rare(outcomes: RangeInclusive<u64>, observed: u64, rise: impl Fn(f64) -> f64) -> f64 {
    let (first, last) = outcomes.into_inner();
    let mode = likeliest(first, last, &rise);
    let up = || {
        (mode..last).scan(1.0, |weight, k| {
            *weight *= rise(k as f64);
            (*weight > 0.0).then_some(*weight)
        })
    };
    let down = || {
        (first..mode).rev().scan(1.0, |weight, k| {
            *weight /= rise(k as f64);
            (*weight > 0.0).then_some(*weight)
        })
    };
    let observed = match observed.cmp(&mode) {
        Ordering::Equal => Some(1.0),
        Ordering::Greater => up().nth((observed - mode - 1) as usize),
        Ordering::Less => down().nth((mode - observed - 1) as usize),
    };
    let bound = observed.unwrap_or(0.0) * (1.0 + ALIKE);
    let (mut rare, mut all) = (0.0, 0.0);
    for weight in up().chain(down()).chain([1.0]) {
        all += weight;
        if weight <= bound {
            rare += weight;
        }
    }
    rare / all
}

/// The first outcome after which none is likelier.
fn likeliest(first: u64, last: u64, rise: impl Fn(f64) -> f64) -> u64 {
    let (mut low, mut high) = (first, last);
    while low < high {
        let middle = low + (high - low) / 2;
        if rise(middle as f64) > 1.0 {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

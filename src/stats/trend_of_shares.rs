use super::special::normal_two_sided;
use super::{Count, Finding, Lack, Rules};

/// Whether a share rises or falls over groups that have an order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendOfShares {
    /// How many standard errors the share rises along the groups.
    pub z: f64,
    /// How many were counted.
    pub n: u64,
    /// What the test found; higher means rising.
    pub finding: Finding,
}

/// The test for a trend of shares over ordered groups, with `places` saying
/// where each stands: 0, 1, 2… unless their distances differ.
///
/// Sources: W. G. Cochran, "Some methods for strengthening the common χ²
/// tests", Biometrics 10 (1954) 417-451; P. Armitage, "Tests for linear trends
/// in proportions and frequencies", Biometrics 11 (1955) 375-386; with n - 1
/// as A. Agresti, "Categorical data analysis" (2013) 3.4.
///
/// # Errors
/// [`Lack::UnequalLengths`], [`Lack::TooFew`] below two groups, those of
/// [`Count::share`] (an empty group is [`Lack::EmptyGroup`]),
/// [`Lack::NotFinite`], [`Lack::AllEqual`] where everybody or nobody is of the
/// part, or all places are the same; [`Lack::TooLarge`].
pub fn trend_of_shares(
    groups: &[Count],
    places: &[f64],
    rules: Rules,
) -> Result<TrendOfShares, Lack> {
    if groups.len() != places.len() {
        return Err(Lack::UnequalLengths);
    }
    if groups.len() < 2 {
        let have = groups.len() as u64;
        return Err(Lack::TooFew { have, need: 2 });
    }
    if let Some(group) = groups.iter().position(|count| count.whole == 0) {
        return Err(Lack::EmptyGroup { group });
    }
    if groups.iter().any(|count| count.part > count.whole) {
        return Err(Lack::PartAboveWhole);
    }
    if places.iter().any(|place| !place.is_finite()) {
        return Err(Lack::NotFinite);
    }
    let whole = groups
        .iter()
        .try_fold(0_u64, |n, count| n.checked_add(count.whole));
    let whole = whole.ok_or(Lack::TooLarge)?;
    let part: u64 = groups.iter().map(|count| count.part).sum();
    let n = whole as f64;
    let share = part as f64 / n;
    let pairs = || groups.iter().zip(places);
    let middle = pairs()
        .map(|(count, at)| count.whole as f64 * at)
        .sum::<f64>()
        / n;
    let spread: f64 = pairs()
        .map(|(count, at)| count.whole as f64 * (at - middle).powi(2))
        .sum();
    if part == 0 || part == whole || spread <= 0.0 {
        return Err(Lack::AllEqual);
    }
    let rise: f64 = pairs()
        .map(|(count, at)| (count.part as f64 - count.whole as f64 * share) * (at - middle))
        .sum();
    let variance = spread * part as f64 * (whole - part) as f64 / n / (n - 1.0);
    let z = rise / variance.sqrt();
    let smallest = groups.iter().map(|count| count.whole).min().unwrap_or(0);
    Ok(TrendOfShares {
        z,
        n: whole,
        finding: rules.finding(normal_two_sided(z), smallest, z),
    })
}

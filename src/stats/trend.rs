use super::ranks::{Ranks, usable};
use super::special::normal_two_sided;
use super::{Finding, Interval, Lack, Rules, quantile};

/// Most points of a series: all pairs of them are compared.
const MOST: usize = 2000;

/// Whether a series rises or falls, and how fast.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Pairs that rise less pairs that fall.
    pub s: f64,
    /// The same over all pairs, from -1 to 1.
    pub tau: f64,
    /// How many standard errors from none, corrected for continuity.
    pub z: f64,
    /// The middle of the slopes of all pairs: change for each unit of time.
    pub slope: f64,
    /// Where the slope lies.
    pub interval: Interval,
    /// The line's value at time 0.
    pub intercept: f64,
    /// How many points there are.
    pub n: u64,
    /// What the test found; higher means rising.
    pub finding: Finding,
}

/// The Mann-Kendall test of a trend, and the line of Theil and Sen. Times
/// rise from point to point; gaps between them may differ.
///
/// Sources: H. B. Mann, "Nonparametric tests against trend", Econometrica 13
/// (1945) 245-259; M. G. Kendall, "Rank correlation methods" (1975); P. K.
/// Sen, "Estimates of the regression coefficient based on Kendall's tau",
/// JASA 63 (1968) 1379-1389.
///
/// # Errors
/// [`Lack::UnequalLengths`], [`Lack::TooFew`] below three points,
/// [`Lack::NotFinite`], [`Lack::NotInOrder`], [`Lack::AllEqual`],
/// [`Lack::TooLarge`] above two thousand points.
pub fn trend(times: &[f64], values: &[f64], rules: Rules) -> Result<Trend, Lack> {
    if times.len() != values.len() {
        return Err(Lack::UnequalLengths);
    }
    usable(values, 3)?;
    usable(times, 3)?;
    if times.windows(2).any(|pair| pair.first() >= pair.last()) {
        return Err(Lack::NotInOrder);
    }
    if values.len() > MOST {
        return Err(Lack::TooLarge);
    }
    let ranks = Ranks::of(values);
    if ranks.groups.len() < 2 {
        return Err(Lack::AllEqual);
    }
    let points: Vec<(f64, f64)> = times.iter().copied().zip(values.iter().copied()).collect();
    let mut slopes = Vec::with_capacity(points.len() * points.len() / 2);
    let mut s = 0.0;
    for (at, (time, value)) in points.iter().enumerate() {
        for (later, other) in points.iter().skip(at + 1) {
            slopes.push((other - value) / (later - time));
            s += sign(other - value);
        }
    }
    slopes.sort_by(f64::total_cmp);
    let spread = |n: f64| n * (n - 1.0) * (2.0 * n + 5.0);
    let n = values.len() as f64;
    let tied: f64 = ranks.groups.iter().map(|size| spread(*size)).sum();
    let error = ((spread(n) - tied) / 18.0).sqrt();
    let z = (s - sign(s)) / error;
    let slope = quantile(&slopes, 0.5).unwrap_or(0.0);
    let finding = rules.finding(normal_two_sided(z), values.len() as u64, s);
    Ok(Trend {
        s,
        tau: s / slopes.len() as f64,
        z,
        slope,
        interval: slope_interval(&slopes, rules.level.z() * error),
        intercept: median(values) - slope * median(times),
        n: values.len() as u64,
        finding,
    })
}

/// The slopes so many ranks from the middle.
fn slope_interval(slopes: &[f64], half: f64) -> Interval {
    let pairs = slopes.len() as f64;
    let low = ((pairs - half) / 2.0).round_ties_even() - 1.0;
    let high = f64::midpoint(pairs, half).round_ties_even();
    let at = |rank: f64| {
        let place = rank.clamp(0.0, pairs - 1.0) as usize;
        slopes.get(place).copied().unwrap_or(0.0)
    };
    Interval {
        low: at(low),
        high: at(high),
    }
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    quantile(&sorted, 0.5).unwrap_or(0.0)
}

fn sign(value: f64) -> f64 {
    if value == 0.0 { 0.0 } else { value.signum() }
}

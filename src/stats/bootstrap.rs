use super::random::Random;
use super::ranks::{mean, usable};
use super::special::{normal_cdf, normal_quantile};
use super::{Base, Interval, Lack, Rules, quantile};

/// A number with the interval that drawing the people again gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bootstrapped {
    /// The number of the people themselves.
    pub estimate: f64,
    /// Its interval, corrected for bias and for its changing spread.
    pub interval: Interval,
    /// How many times the people were drawn again.
    pub draws: u64,
    /// How many people there are.
    pub n: u64,
    /// Whether those are enough.
    pub base: Base,
}

/// The bootstrap interval of a number of some values, drawing them again
/// `draws` times with random numbers of this seed: the same seed gives the
/// same interval.
///
/// # Errors
/// Those of [`bootstrap_of`]; [`Lack::Nothing`] of no draws.
///
/// ```
/// use canvass::stats::{Rules, bootstrap};
///
/// let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
/// let waits = [52.0, 55.0, 54.0, 58.0, 61.0, 60.0, 63.0, 66.0, 64.0, 69.0];
/// let found = bootstrap(&waits, mean, 2000, 1, Rules::default())?;
/// assert!(found.interval.contains(60.2));
/// assert!(bootstrap(&[4.0, 4.0], mean, 2000, 1, Rules::default()).is_err());
/// # Ok::<(), canvass::stats::Lack>(())
/// ```
pub fn bootstrap(
    values: &[f64],
    number: impl Fn(&[f64]) -> f64,
    draws: u64,
    seed: u64,
    rules: Rules,
) -> Result<Bootstrapped, Lack> {
    let mut random = Random::new(seed);
    let n = values.len();
    let sample = || (0..n).map(|_| random.below(n as u64) as usize).collect();
    let samples = std::iter::repeat_with(sample).take(draws as usize);
    bootstrap_of(values, number, samples, rules)
}

/// The bootstrap interval of a number from given samples, each the places of
/// the values drawn.
///
/// Source: BCa of B. Efron, "Better bootstrap confidence intervals", JASA 82
/// (1987) 171-185, with quantiles of type 7.
///
/// # Errors
/// [`Lack::TooFew`] below two values, [`Lack::NotFinite`] also of the number,
/// [`Lack::Shape`] for a place that no value has, [`Lack::Nothing`] of no
/// samples, [`Lack::AllEqual`] where the number is the same whoever is drawn,
/// [`Lack::OneSided`] where no sample's number reaches that of all.
pub fn bootstrap_of(
    values: &[f64],
    number: impl Fn(&[f64]) -> f64,
    samples: impl IntoIterator<Item = Vec<usize>>,
    rules: Rules,
) -> Result<Bootstrapped, Lack> {
    let estimate = number(usable(values, 2)?);
    let mut numbers = Vec::new();
    for sample in samples {
        let drawn = sample.into_iter().map(|at| values.get(at).copied());
        let drawn: Vec<f64> = drawn.collect::<Option<_>>().ok_or(Lack::Shape)?;
        numbers.push(number(&drawn));
    }
    let without: Vec<f64> = (0..values.len())
        .map(|left_out| {
            let rest = values.iter().enumerate().filter(|(at, _)| *at != left_out);
            number(&rest.map(|(_, value)| *value).collect::<Vec<_>>())
        })
        .collect();
    let all = numbers.iter().chain(&without).chain([&estimate]);
    if all.into_iter().any(|number| !number.is_finite()) {
        return Err(Lack::NotFinite);
    }
    numbers.sort_by(f64::total_cmp);
    let below = numbers.partition_point(|number| *number < estimate);
    let up_to = numbers.partition_point(|number| *number <= estimate);
    let draws = numbers.len() as f64;
    if numbers.is_empty() {
        return Err(Lack::Nothing);
    }
    let bias = normal_quantile((below + up_to) as f64 / (2.0 * draws));
    let acceleration = acceleration(&without);
    if numbers.first() == numbers.last() {
        return Err(Lack::AllEqual);
    }
    if !bias.is_finite() {
        return Err(Lack::OneSided);
    }
    let end = |z: f64| {
        let moved = bias + z;
        let share = normal_cdf(bias + moved / (1.0 - acceleration * moved));
        quantile(&numbers, share).ok_or(Lack::Nothing)
    };
    let z = rules.level.z();
    Ok(Bootstrapped {
        estimate,
        interval: Interval {
            low: end(-z)?,
            high: end(z)?,
        },
        draws: numbers.len() as u64,
        n: values.len() as u64,
        base: rules.base(values.len() as u64),
    })
}

/// How the spread changes with the number, from the numbers without each
/// value in turn; not at all where those are all the same, as medians of a
/// few answers often are.
fn acceleration(without: &[f64]) -> f64 {
    if without.windows(2).all(|pair| pair.first() == pair.last()) {
        return 0.0;
    }
    let middle = mean(without);
    let powers = |power: i32| -> f64 {
        let gaps = without.iter().map(|number| middle - number);
        gaps.map(|gap| gap.powi(power)).sum()
    };
    let squares = powers(2);
    powers(3) / (6.0 * squares * squares.sqrt())
}

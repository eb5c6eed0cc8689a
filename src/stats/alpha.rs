use super::ranks::{squares, usable};
use super::special::f_quantile;
use super::{Base, Interval, Lack, Rules};

/// Fewest items that a reliability can be told of.
const ITEMS: usize = 3;

/// How far the items of a scale measure the same thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliability {
    /// Cronbach's α: at most 1, below 0 where items contradict each other.
    pub alpha: f64,
    /// Its interval.
    pub interval: Interval,
    /// How many items there are.
    pub items: u64,
    /// How many people answered all of them.
    pub n: u64,
    /// Whether those are enough.
    pub base: Base,
}

/// Cronbach's α of three or more items, each with the answers of the same
/// people in the same order.
///
/// Sources: L. J. Cronbach, "Coefficient alpha and the internal structure of
/// tests", Psychometrika 16 (1951) 297-334; the interval: L. S. Feldt, "The
/// approximate sampling distribution of Kuder-Richardson reliability
/// coefficient twenty", Psychometrika 30 (1965) 357-370.
///
/// # Errors
/// [`Lack::TooFew`] below three items or two people, [`Lack::UnequalLengths`],
/// [`Lack::NotFinite`], [`Lack::AllEqual`] where everybody has the same sum.
pub fn cronbach_alpha(items: &[&[f64]], rules: Rules) -> Result<Reliability, Lack> {
    if items.len() < ITEMS {
        return Err(Lack::TooFew {
            have: items.len() as u64,
            need: ITEMS as u64,
        });
    }
    let people = items.first().map_or(0, |item| item.len());
    if items.iter().any(|item| item.len() != people) {
        return Err(Lack::UnequalLengths);
    }
    let mut sums = vec![0.0; people];
    let mut apart = 0.0;
    for item in items {
        apart += squares(usable(item, 2)?);
        for (sum, value) in sums.iter_mut().zip(*item) {
            *sum += value;
        }
    }
    let together = squares(&sums);
    if together <= apart * f64::EPSILON {
        return Err(Lack::AllEqual);
    }
    let (k, n) = (items.len() as f64, people as f64);
    let alpha = k / (k - 1.0) * (1.0 - apart / together);
    let (df1, df2) = (n - 1.0, (n - 1.0) * (k - 1.0));
    let tail = rules.level.alpha() / 2.0;
    Ok(Reliability {
        alpha,
        interval: Interval {
            low: 1.0 - (1.0 - alpha) * f_quantile(1.0 - tail, df1, df2),
            high: 1.0 - (1.0 - alpha) * f_quantile(tail, df1, df2),
        },
        items: items.len() as u64,
        n: people as u64,
        base: rules.base(people as u64),
    })
}

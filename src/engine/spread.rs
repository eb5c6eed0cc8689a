use serde::{Deserialize, Serialize};

use crate::stats::{mean_of_counts, quantile_of_counts};

/// How far apart the numbers of a question lie.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Their standard deviation as that of a sample (over n - 1); `None` of a
    /// single number.
    pub deviation: Option<f64>,
    /// A quarter of the numbers lie below (type 7: linear between two).
    pub low: f64,
    /// Three quarters of the numbers lie below.
    pub high: f64,
}

impl Spread {
    /// That of numbers in rising order that stand so often each; `None` of none.
    pub(super) fn of(values: &[f64], counts: &[u32]) -> Option<Self> {
        let mean = mean_of_counts(values, counts)?;
        let each = || {
            let each = values.iter().zip(counts);
            each.filter(|(_, count)| **count > 0)
        };
        let n: f64 = counts.iter().map(|count| f64::from(*count)).sum();
        // Rounding of the mean is no spread.
        let squares: f64 = if each().count() < 2 {
            0.0
        } else {
            let square = |(value, count): (&f64, &u32)| (value - mean).powi(2) * f64::from(*count);
            each().map(square).sum()
        };
        Some(Self {
            deviation: (n > 1.0).then(|| (squares / (n - 1.0)).sqrt()),
            low: quantile_of_counts(values, counts, 0.25)?,
            high: quantile_of_counts(values, counts, 0.75)?,
        })
    }
}

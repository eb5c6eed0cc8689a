use serde::{Deserialize, Serialize};

use crate::stats::quantile;

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
    /// That of sorted numbers; `None` of none.
    pub(super) fn of(sorted: &[f64]) -> Option<Self> {
        let n = sorted.len() as f64;
        let mean = sorted.iter().sum::<f64>() / n;
        // Rounding of the mean is no spread.
        let squares: f64 = if sorted.first() == sorted.last() {
            0.0
        } else {
            sorted.iter().map(|value| (value - mean).powi(2)).sum()
        };
        Some(Self {
            deviation: (sorted.len() > 1).then(|| (squares / (n - 1.0)).sqrt()),
            low: quantile(sorted, 0.25)?,
            high: quantile(sorted, 0.75)?,
        })
    }
}

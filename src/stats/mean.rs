use super::ranks::{mean as middle, squares, usable};
use super::special::t_quantile;
use super::{Base, Interval, Lack, Rules};

/// A mean and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// The arithmetic mean.
    pub estimate: f64,
    /// Where the mean of all such people lies; [`Lack::TooFew`] of a single
    /// value, [`Lack::AllEqual`] where the spread says nothing.
    pub interval: Result<Interval, Lack>,
    /// How many values there are.
    pub n: u64,
    /// Whether there are enough for the mean to be shown without a warning.
    pub base: Base,
}

/// The mean of values with Student's interval.
///
/// Source: Student, "The probable error of a mean", Biometrika 6 (1908) 1-25.
///
/// # Errors
/// [`Lack::Nothing`], [`Lack::NotFinite`], also of a sum beyond all numbers.
///
/// ```
/// use canvass::stats::{Lack, Rules, mean};
///
/// let hours = mean(&[1.0, 2.0, 3.0], Rules::default())?;
/// assert_eq!(hours.estimate, 2.0);
/// assert!((hours.interval?.high - 4.484).abs() < 0.001);
/// assert_eq!(mean(&[], Rules::default()), Err(Lack::Nothing));
/// # Ok::<(), Lack>(())
/// ```
pub fn mean(values: &[f64], rules: Rules) -> Result<Mean, Lack> {
    let values = usable(values, 1)?;
    let deviation = (squares(values) / (values.len() as f64 - 1.0)).sqrt();
    let known = Some(deviation).filter(|_| values.len() > 1);
    mean_of(middle(values), known, values.len() as u64, rules)
}

/// The same of a mean, the standard deviation of a sample (over n - 1; `None`
/// of a single value) and the number of values.
///
/// # Errors
/// Those of [`mean`].
pub fn mean_of(estimate: f64, deviation: Option<f64>, n: u64, rules: Rules) -> Result<Mean, Lack> {
    if n == 0 {
        return Err(Lack::Nothing);
    }
    if !estimate.is_finite() || deviation.is_some_and(|deviation| !deviation.is_finite()) {
        return Err(Lack::NotFinite);
    }
    let interval = match deviation {
        Some(deviation) if n > 1 && deviation > 0.0 => {
            let t = t_quantile(1.0 - rules.level.alpha() / 2.0, n as f64 - 1.0);
            Ok(Interval::around(
                estimate,
                t * deviation / (n as f64).sqrt(),
            ))
        }
        Some(_) if n > 1 => Err(Lack::AllEqual),
        _ => Err(Lack::TooFew { have: n, need: 2 }),
    };
    Ok(Mean {
        estimate,
        interval,
        n,
        base: rules.base(n),
    })
}

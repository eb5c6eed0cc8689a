use super::special::beta_quantile;
use super::{Base, Interval, Lack, Rules};

/// A part of a whole: 14 of 20.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many are of the part.
    pub part: u64,
    /// How many there are.
    pub whole: u64,
}

impl Count {
    /// `part` of `whole`.
    pub fn of(part: u64, whole: u64) -> Self {
        Self { part, whole }
    }

    /// The part's share of the whole.
    ///
    /// # Errors
    /// [`Lack::Nothing`] of an empty whole, [`Lack::PartAboveWhole`].
    pub fn share(self) -> Result<f64, Lack> {
        if self.part > self.whole {
            Err(Lack::PartAboveWhole)
        } else if self.whole == 0 {
            Err(Lack::Nothing)
        } else {
            Ok(self.part as f64 / self.whole as f64)
        }
    }
}

/// A share of 1 and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share found.
    pub estimate: f64,
    /// Where the share of all such people lies, within 0 and 1.
    pub interval: Interval,
    /// How many answers the interval is worth: the whole, unless weights or a
    /// small population change it.
    pub n: f64,
    /// Whether there are enough answers to show a percentage.
    pub base: Base,
}

/// A share with its score interval, the one to show unless told otherwise.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference", JASA 22 (1927) 209-212.
///
/// # Errors
/// Those of [`Count::share`].
pub fn wilson(count: Count, rules: Rules) -> Result<Share, Lack> {
    let estimate = count.share()?;
    let n = count.whole as f64;
    Ok(Share {
        estimate,
        interval: score(estimate, n, rules.level.z()),
        n,
        base: rules.base(count.whole),
    })
}

/// A share among people who are most of a small population: the interval is
/// as narrow as if `n (N-1) / (N-n)` had answered, and nothing but the share
/// itself where everybody has.
///
/// Source: the finite population correction of W. G. Cochran, "Sampling
/// techniques" (1977) 2.6, as an effective size in [`wilson`].
///
/// # Errors
/// Those of [`Count::share`]; [`Lack::MoreThanPopulation`].
pub fn wilson_of_population(count: Count, population: u64, rules: Rules) -> Result<Share, Lack> {
    let plain = wilson(count, rules)?;
    let silent = population
        .checked_sub(count.whole)
        .ok_or(Lack::MoreThanPopulation)?;
    if silent == 0 {
        return Ok(Share {
            interval: Interval::around(plain.estimate, 0.0),
            n: f64::INFINITY,
            ..plain
        });
    }
    let n = plain.n * (population as f64 - 1.0) / silent as f64;
    Ok(Share {
        interval: score(plain.estimate, n, rules.level.z()),
        n,
        ..plain
    })
}

/// A share with the exact interval, which is never too narrow and mostly too
/// wide.
///
/// Source: C. J. Clopper and E. S. Pearson, "The use of confidence or
/// fiducial limits illustrated in the case of the binomial", Biometrika 26
/// (1934) 404-413.
///
/// # Errors
/// Those of [`Count::share`].
pub fn clopper_pearson(count: Count, rules: Rules) -> Result<Share, Lack> {
    let plain = wilson(count, rules)?;
    let (part, rest) = (count.part as f64, (count.whole - count.part) as f64);
    let tail = rules.level.alpha() / 2.0;
    let low = if count.part == 0 {
        0.0
    } else {
        beta_quantile(tail, part, rest + 1.0)
    };
    let high = if count.part == count.whole {
        1.0
    } else {
        1.0 - beta_quantile(tail, rest, part + 1.0)
    };
    let interval = Interval { low, high };
    Ok(Share { interval, ..plain })
}

/// A share with the equal-tailed interval of the Jeffreys prior.
///
/// Source: L. D. Brown, T. T. Cai and A. DasGupta, "Interval estimation for a
/// binomial proportion", Statistical Science 16 (2001) 101-133, without their
/// change at the ends.
///
/// # Errors
/// Those of [`Count::share`].
pub fn jeffreys(count: Count, rules: Rules) -> Result<Share, Lack> {
    let plain = wilson(count, rules)?;
    let (part, rest) = (count.part as f64, (count.whole - count.part) as f64);
    let tail = rules.level.alpha() / 2.0;
    let interval = Interval {
        low: beta_quantile(tail, part + 0.5, rest + 0.5),
        high: 1.0 - beta_quantile(tail, rest + 0.5, part + 0.5),
    };
    Ok(Share { interval, ..plain })
}

/// A share with the interval of `z²` further answers, half of them of the
/// part.
///
/// Source: A. Agresti and B. A. Coull, "Approximate is better than exact for
/// interval estimation of binomial proportions", The American Statistician 52
/// (1998) 119-126.
///
/// # Errors
/// Those of [`Count::share`].
pub fn agresti_coull(count: Count, rules: Rules) -> Result<Share, Lack> {
    let plain = wilson(count, rules)?;
    let z = rules.level.z();
    let n = plain.n + z * z;
    let middle = (count.part as f64 + z * z / 2.0) / n;
    let half = z * (middle * (1.0 - middle) / n).sqrt();
    let interval = Interval::around(middle, half).within(0.0, 1.0);
    Ok(Share { interval, ..plain })
}

/// The score interval of a share of `n` answers, which need not be whole.
pub(super) fn score(share: f64, n: f64, z: f64) -> Interval {
    let reach = z * z / n;
    let middle = share + reach / 2.0;
    let half = (reach * (share * (1.0 - share) + reach / 4.0)).sqrt();
    let low = if share <= 0.0 {
        0.0
    } else {
        (middle - half) / (1.0 + reach)
    };
    let high = if share >= 1.0 {
        1.0
    } else {
        (middle + half) / (1.0 + reach)
    };
    Interval { low, high }
}

use super::share::score;
use super::special::t_quantile;
use super::{Base, Count, Interval, Lack, Rules, Share};

/// What each person counts for: none below 0, some above.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    each: Vec<f64>,
    sum: f64,
    squares: f64,
}

/// A weighted share with the standard error of its linearised form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeightedShare {
    /// The weighted share, from 0 to 1.
    pub estimate: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Its interval on the scale of log odds, by Student's distribution of
    /// n - 1 degrees; [`Lack::AllEqual`] where nobody differs.
    pub interval: Result<Interval, Lack>,
    /// How many people there are.
    pub n: u64,
    /// Whether those are enough.
    pub base: Base,
}

impl Weights {
    /// These weights, one for each person.
    ///
    /// # Errors
    /// [`Lack::Nothing`], [`Lack::BadWeight`], [`Lack::NoWeight`].
    pub fn new(each: Vec<f64>) -> Result<Self, Lack> {
        if each.is_empty() {
            return Err(Lack::Nothing);
        }
        if each.iter().any(|w| !w.is_finite() || *w < 0.0) {
            return Err(Lack::BadWeight);
        }
        let sum: f64 = each.iter().sum();
        let squares: f64 = each.iter().map(|w| w * w).sum();
        if sum <= 0.0 || squares <= 0.0 {
            return Err(Lack::NoWeight);
        }
        if !squares.is_finite() {
            return Err(Lack::BadWeight);
        }
        Ok(Self { each, sum, squares })
    }

    /// The weights, in the order of the people.
    pub fn each(&self) -> &[f64] {
        &self.each
    }

    /// How much wider weighting makes intervals, as a factor of the variance;
    /// 1 for equal weights.
    ///
    /// Source: L. Kish, "Survey sampling" (1965) 11.7.
    pub fn design_effect(&self) -> f64 {
        self.each.len() as f64 / self.effective_n()
    }

    /// How many people without weights would say as much.
    pub fn effective_n(&self) -> f64 {
        self.sum * self.sum / self.squares
    }

    /// The weighted share of those for whom `yes` holds; `yes` has one entry
    /// for each person.
    fn share(&self, yes: &[bool]) -> Result<f64, Lack> {
        if yes.len() != self.each.len() {
            return Err(Lack::UnequalLengths);
        }
        if yes.iter().all(|yes| *yes) {
            return Ok(1.0);
        }
        let part: f64 = self.with(yes).filter(|(_, yes)| *yes).map(|(w, _)| w).sum();
        Ok((part / self.sum).min(1.0))
    }

    fn with<'a>(&'a self, yes: &'a [bool]) -> impl Iterator<Item = (f64, bool)> {
        self.each.iter().copied().zip(yes.iter().copied())
    }
}

/// A weighted share with the score interval of as many people as the weights
/// leave, [`Weights::effective_n`]: an approximation that also holds for few.
///
/// Source: Wilson's interval with the effective size of L. Kish, "Survey
/// sampling" (1965) 11.7.
///
/// # Errors
/// [`Lack::UnequalLengths`].
pub fn wilson_weighted(yes: &[bool], weights: &Weights, rules: Rules) -> Result<Share, Lack> {
    let estimate = weights.share(yes)?;
    let n = weights.effective_n();
    Ok(Share {
        estimate,
        interval: score(estimate, n, rules.level.z()),
        n,
        base: rules.base(yes.len() as u64),
    })
}

/// People of one weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stratum {
    /// How many of them there are, and how many of these `yes` holds for.
    pub count: Count,
    /// What each of them counts for.
    pub weight: f64,
}

/// [`wilson_weighted`] of people who are counted by their weights.
///
/// # Errors
/// Those of [`Count::share`], [`Lack::BadWeight`], [`Lack::NoWeight`].
pub fn wilson_of_strata(strata: &[Stratum], rules: Rules) -> Result<Share, Lack> {
    let (mut part, mut sum, mut squares, mut people) = (0.0, 0.0, 0.0, 0);
    let mut is_all = true;
    for Stratum { count, weight } in strata {
        if !weight.is_finite() || *weight < 0.0 {
            return Err(Lack::BadWeight);
        }
        if count.part > count.whole {
            return Err(Lack::PartAboveWhole);
        }
        let whole = count.whole as f64;
        part += weight * count.part as f64;
        sum += weight * whole;
        squares += weight * weight * whole;
        people += count.whole;
        is_all &= count.part == count.whole;
    }
    if people == 0 {
        return Err(Lack::Nothing);
    }
    if sum <= 0.0 || squares <= 0.0 {
        return Err(Lack::NoWeight);
    }
    let estimate = if is_all { 1.0 } else { (part / sum).min(1.0) };
    let n = sum * sum / squares;
    Ok(Share {
        estimate,
        interval: score(estimate, n, rules.level.z()),
        n,
        base: rules.base(people),
    })
}

/// A weighted share by Taylor linearisation: how sure it is of answers drawn
/// one by one with these weights.
///
/// Source: R. S. Woodruff, "A simple method for approximating the variance of
/// a complicated estimate", JASA 66 (1971) 411-414; the interval: E. L. Korn
/// and B. I. Graubard, "Analysis of health surveys" (1999) 3.2.
///
/// # Errors
/// [`Lack::UnequalLengths`], [`Lack::TooFew`] below two people.
pub fn weighted_share(
    yes: &[bool],
    weights: &Weights,
    rules: Rules,
) -> Result<WeightedShare, Lack> {
    let estimate = weights.share(yes)?;
    if yes.len() < 2 {
        let have = yes.len() as u64;
        return Err(Lack::TooFew { have, need: 2 });
    }
    let n = yes.len() as f64;
    let scores = weights
        .with(yes)
        .map(|(w, yes)| w * (f64::from(u8::from(yes)) - estimate));
    let spread: f64 = scores.map(|score| score * score).sum();
    let standard_error = (n / (n - 1.0) * spread).sqrt() / weights.sum;
    let interval = if estimate <= 0.0 || estimate >= 1.0 {
        Err(Lack::AllEqual)
    } else {
        let middle = (estimate / (1.0 - estimate)).ln();
        let t = t_quantile(1.0 - rules.level.alpha() / 2.0, n - 1.0);
        let half = t * standard_error / (estimate * (1.0 - estimate));
        let share = |log_odds: f64| 1.0 / (1.0 + (-log_odds).exp());
        Ok(Interval {
            low: share(middle - half),
            high: share(middle + half),
        })
    };
    Ok(WeightedShare {
        estimate,
        standard_error,
        interval,
        n: yes.len() as u64,
        base: rules.base(yes.len() as u64),
    })
}

use super::crosstab::MOST;
use super::ranks::{Ranks, usable};
use super::special::{as_rare, normal_two_sided};
use super::{Finding, Lack, Rules};

/// Whether the same people answer higher the second time, by how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wilcoxon {
    /// The lesser of the two sums of ranks.
    pub statistic: f64,
    /// Ranks gained less ranks lost over all of them, from -1 to 1.
    pub effect: f64,
    /// How many pairs were given.
    pub n: u64,
    /// How many of them did not change, and are left out.
    pub unchanged: u64,
    /// What the test found; higher means higher after.
    pub finding: Finding,
}

/// What the same people answered before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changes {
    /// Yes both times.
    pub yes: u64,
    /// Yes before, no after.
    pub yes_to_no: u64,
    /// No before, yes after.
    pub no_to_yes: u64,
    /// No both times.
    pub no: u64,
}

/// How many of the same people answer higher and how many lower.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Signs {
    /// How many are higher after.
    pub higher: u64,
    /// How many are lower after.
    pub lower: u64,
    /// How many did not change, and are left out.
    pub unchanged: u64,
    /// What the test found; higher means higher after.
    pub finding: Finding,
}

/// The signed-rank test by its normal approximation, corrected for ties and
/// without pairs that did not change.
///
/// Sources: F. Wilcoxon, "Individual comparisons by ranking methods",
/// Biometrics Bulletin 1 (1945) 80-83; the effect: D. S. Kerby, "The simple
/// difference formula", Comprehensive Psychology 3 (2014) 1.
///
/// # Errors
/// [`Lack::UnequalLengths`], [`Lack::Nothing`], [`Lack::NotFinite`],
/// [`Lack::NoChange`].
pub fn wilcoxon(before: &[f64], after: &[f64], rules: Rules) -> Result<Wilcoxon, Lack> {
    let changes = changes(before, after)?;
    let sizes: Vec<f64> = changes.iter().map(|change| change.abs()).collect();
    let ranks = Ranks::of(&sizes);
    let sum_where = |sign: f64| -> f64 {
        let pairs = changes.iter().zip(&ranks.ranks);
        pairs
            .filter(|(change, _)| **change * sign > 0.0)
            .map(|(_, rank)| rank)
            .sum()
    };
    let (gained, lost) = (sum_where(1.0), sum_where(-1.0));
    let n = changes.len() as f64;
    let variance = (n * (n + 1.0) * (2.0 * n + 1.0) - ranks.ties() / 2.0) / 24.0;
    let p = normal_two_sided((gained - lost) / 2.0 / variance.sqrt());
    Ok(Wilcoxon {
        statistic: gained.min(lost),
        effect: (gained - lost) / (gained + lost),
        n: before.len() as u64,
        unchanged: (before.len() - changes.len()) as u64,
        finding: rules.finding(p, before.len() as u64, gained - lost),
    })
}

/// The sign test, exact: how often chance would share out the changes so
/// unevenly.
///
/// Source: W. J. Dixon and A. M. Mood, "The statistical sign test", JASA 41
/// (1946) 557-566.
///
/// # Errors
/// [`Lack::UnequalLengths`], [`Lack::Nothing`], [`Lack::NotFinite`],
/// [`Lack::NoChange`].
pub fn sign_test(before: &[f64], after: &[f64], rules: Rules) -> Result<Signs, Lack> {
    let changes = changes(before, after)?;
    let higher = changes.iter().filter(|change| **change > 0.0).count() as u64;
    let n = before.len() as u64;
    Ok(signs(higher, changes.len() as u64 - higher, n, rules))
}

/// Whether as many people changed from no to yes as from yes to no:
/// McNemar's test, exact.
///
/// Source: Q. McNemar, "Note on the sampling error of the difference between
/// correlated proportions or percentages", Psychometrika 12 (1947) 153-157,
/// by the binomial distribution.
///
/// # Errors
/// [`Lack::Nothing`] of nobody, [`Lack::NoChange`], [`Lack::TooLarge`].
pub fn mcnemar(changes: Changes, rules: Rules) -> Result<Signs, Lack> {
    let Changes {
        yes,
        yes_to_no,
        no_to_yes,
        no,
    } = changes;
    let all = [yes, yes_to_no, no_to_yes, no];
    let n = all.into_iter().try_fold(0_u64, u64::checked_add);
    match n {
        Some(0) => Err(Lack::Nothing),
        Some(n) if n > MOST => Err(Lack::TooLarge),
        Some(_) if yes_to_no + no_to_yes == 0 => Err(Lack::NoChange),
        Some(n) => Ok(signs(no_to_yes, yes_to_no, n, rules)),
        None => Err(Lack::TooLarge),
    }
}

fn signs(higher: u64, lower: u64, n: u64, rules: Rules) -> Signs {
    let changed = higher + lower;
    let p = as_rare(0..=changed, higher, |k| (changed as f64 - k) / (k + 1.0));
    Signs {
        higher,
        lower,
        unchanged: n - changed,
        finding: rules.finding(p, n, higher as f64 - lower as f64),
    }
}

/// Each after less its before, where they differ.
fn changes(before: &[f64], after: &[f64]) -> Result<Vec<f64>, Lack> {
    if before.len() != after.len() {
        return Err(Lack::UnequalLengths);
    }
    let pairs = usable(before, 1)?.iter().zip(usable(after, 1)?);
    let changes: Vec<f64> = pairs
        .map(|(before, after)| after - before)
        .filter(|change| *change != 0.0)
        .collect();
    if changes.is_empty() {
        return Err(Lack::NoChange);
    }
    Ok(changes)
}

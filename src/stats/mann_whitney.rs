use super::special::normal_two_sided;
use super::{Finding, Lack, RankSums, Rules};

/// Whether the answers of one group lie higher than those of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MannWhitney {
    /// In how many pairs of one of each the first is higher, halves for
    /// equals.
    pub u: f64,
    /// How often somebody of the first group is higher than somebody of the
    /// second, halves for equals: from 0 to 1, a half for no difference.
    pub superiority: f64,
    /// Cliff's δ, from -1 to 1: the same with 0 for no difference.
    pub delta: f64,
    /// How many were measured.
    pub n: u64,
    /// What the test found.
    pub finding: Finding,
}

/// The rank-sum test by its normal approximation, corrected for ties and for
/// continuity.
///
/// Sources: H. B. Mann and D. R. Whitney, "On a test of whether one of two
/// random variables is stochastically larger than the other", Annals of
/// Mathematical Statistics 18 (1947) 50-60; N. Cliff, "Dominance statistics",
/// Psychological Bulletin 114 (1993) 494-509.
///
/// # Errors
/// [`Lack::EmptyGroup`], [`Lack::NotFinite`], [`Lack::AllEqual`].
pub fn mann_whitney(first: &[f64], second: &[f64], rules: Rules) -> Result<MannWhitney, Lack> {
    mann_whitney_of(&RankSums::of(&[first, second])?, rules)
}

/// The same of two groups whose ranks were added up already.
///
/// # Errors
/// [`Lack::Shape`] of more than two groups, [`Lack::TooFew`] of fewer,
/// [`Lack::EmptyGroup`], [`Lack::AllEqual`].
pub fn mann_whitney_of(ranks: &RankSums, rules: Rules) -> Result<MannWhitney, Lack> {
    let ties = ranks.comparable()?;
    let &[(first, sum), (second, _)] = ranks.groups() else {
        return Err(Lack::Shape);
    };
    let (n1, n2) = (first as f64, second as f64);
    let n = n1 + n2;
    let u = sum - n1 * (n1 + 1.0) / 2.0;
    let variance = n1 * n2 / 12.0 * (n + 1.0 - ties / (n * (n - 1.0)));
    let beyond = u - n1 * n2 / 2.0;
    let p = normal_two_sided((beyond.abs() - 0.5).max(0.0) / variance.sqrt());
    let superiority = u / (n1 * n2);
    Ok(MannWhitney {
        u,
        superiority,
        delta: 2.0 * superiority - 1.0,
        n: first + second,
        finding: rules.finding(p, first.min(second), beyond),
    })
}

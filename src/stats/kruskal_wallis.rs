use super::special::chi_square_tail;
use super::{Finding, Lack, RankSums, Rules};

/// Whether the answers of several groups lie at different heights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KruskalWallis {
    /// The statistic H, corrected for ties.
    pub h: f64,
    /// Its degrees of freedom: groups less one.
    pub df: f64,
    /// ε², the share of the spread of ranks that goes with the groups, from 0
    /// to 1.
    pub epsilon_squared: f64,
    /// How many were measured.
    pub n: u64,
    /// What the test found.
    pub finding: Finding,
}

/// The rank test of two or more groups.
///
/// Sources: W. H. Kruskal and W. A. Wallis, "Use of ranks in one-criterion
/// variance analysis", JASA 47 (1952) 583-621; ε²: M. Tomczak and E. Tomczak,
/// "The need to report effect size estimates revisited", Trends in Sport
/// Sciences 21 (2014) 19-25.
///
/// # Errors
/// [`Lack::TooFew`] below two groups, [`Lack::EmptyGroup`],
/// [`Lack::NotFinite`], [`Lack::AllEqual`].
pub fn kruskal_wallis(groups: &[&[f64]], rules: Rules) -> Result<KruskalWallis, Lack> {
    kruskal_wallis_of(&RankSums::of(groups)?, rules)
}

/// The same of groups whose ranks were added up already.
///
/// # Errors
/// [`Lack::TooFew`] below two groups, [`Lack::EmptyGroup`], [`Lack::AllEqual`].
pub fn kruskal_wallis_of(ranks: &RankSums, rules: Rules) -> Result<KruskalWallis, Lack> {
    let ties = ranks.comparable()?;
    let groups = ranks.groups();
    let all: u64 = ranks.sizes().sum();
    let n = all as f64;
    let between: f64 = groups
        .iter()
        .map(|(size, sum)| {
            let size = *size as f64;
            // About the mean rank, so that large groups do not cancel.
            size * (sum / size - f64::midpoint(n, 1.0)).powi(2)
        })
        .sum();
    let within_ties = 1.0 - ties / (n * n * n - n);
    let h = 12.0 / (n * (n + 1.0)) * between / within_ties;
    let df = groups.len() as f64 - 1.0;
    let smallest = ranks.sizes().min().unwrap_or(0);
    Ok(KruskalWallis {
        h,
        df,
        epsilon_squared: h / (n - 1.0),
        n: all,
        finding: rules.finding(chi_square_tail(h, df), smallest, 0.0),
    })
}

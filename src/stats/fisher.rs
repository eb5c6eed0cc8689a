use super::special::as_rare;
use super::{Crosstab, Finding, Lack, Rules};

/// Fisher's exact test of two groups and two answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fisher {
    /// The odds of the first answer in the first group over those in the
    /// second; infinite where the second has none.
    pub odds_ratio: f64,
    /// How many were counted.
    pub n: u64,
    /// What it found; higher means more of the first answer in the first
    /// group.
    pub finding: Finding,
}

/// Fisher's exact test, two-sided: the probability of all tables of the same
/// margins that are at most as likely as this one.
///
/// Source: R. A. Fisher, "Statistical methods for research workers" (1934)
/// 21.02.
///
/// # Errors
/// [`Lack::Shape`] of any but two rows and two columns.
pub fn fisher(table: &Crosstab, rules: Rules) -> Result<Fisher, Lack> {
    let [[a, b], [c, d]] = table.two_by_two()?;
    let (row, column) = (a + b, a + c);
    let outcomes = column.saturating_sub(c + d)..=row.min(column);
    let rare = as_rare(outcomes, a, |k| {
        (row as f64 - k) * (column as f64 - k) / ((k + 1.0) * (d as f64 - a as f64 + k + 1.0))
    });
    let (alike, unlike) = (a as f64 * d as f64, b as f64 * c as f64);
    Ok(Fisher {
        odds_ratio: alike / unlike,
        n: table.n(),
        finding: rules.finding(rare, table.smallest_group(), alike - unlike),
    })
}

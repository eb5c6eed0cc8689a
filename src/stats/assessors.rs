use super::ranks::{Ranks, mean, squares, usable};
use super::special::{chi_square_tail, f_quantile};
use super::{Finding, Interval, Lack, Rules};

/// How far assessors who each scored every item agree.
#[derive(Clone, Debug, PartialEq)]
pub struct AssessorAgreement {
    /// ICC(A,1): how far one assessor's score is that of any other, 1 for
    /// always.
    pub icc: f64,
    /// Its interval; [`Lack::AllEqual`] where assessors agree wholly or not at
    /// all, so that there is no error to judge by, [`Lack::Unsteady`] where the
    /// error has less than a degree of freedom.
    pub icc_interval: Result<Interval, Lack>,
    /// Kendall's W: how far they put the items in the same order, from 0 to 1.
    pub w: f64,
    /// Its statistic.
    pub chi_square: f64,
    /// How far apart the scores of each item are, as a standard deviation:
    /// the items to talk about first have the largest.
    pub spreads: Vec<f64>,
    /// How many items were scored.
    pub n: u64,
    /// Whether they agree on the order more than chance would.
    pub finding: Finding,
}

/// The agreement of assessors. Each entry of `items` holds the scores of one
/// item, in the same order of assessors.
///
/// Sources: K. O. McGraw and S. P. Wong, "Forming inferences about some
/// intraclass correlation coefficients", Psychological Methods 1 (1996) 30-46;
/// M. G. Kendall and B. Babington Smith, "The problem of m rankings", Annals
/// of Mathematical Statistics 10 (1939) 275-287, corrected for ties.
///
/// # Errors
/// [`Lack::TooFew`] below two items or two assessors,
/// [`Lack::UnequalLengths`], [`Lack::NotFinite`], [`Lack::AllEqual`] where no
/// assessor tells the items apart.
pub fn assessor_agreement(items: &[&[f64]], rules: Rules) -> Result<AssessorAgreement, Lack> {
    let assessors = items.first().map_or(0, |scores| scores.len());
    if items.iter().any(|scores| scores.len() != assessors) {
        return Err(Lack::UnequalLengths);
    }
    let fewer = items.len().min(assessors);
    if fewer < 2 {
        let have = fewer as u64;
        return Err(Lack::TooFew { have, need: 2 });
    }
    let all = items.concat();
    usable(&all, 2)?;
    let columns: Vec<Vec<f64>> = (0..assessors)
        .map(|at| {
            items
                .iter()
                .filter_map(|scores| scores.get(at).copied())
                .collect()
        })
        .collect();
    let ranks: Vec<Ranks> = columns.iter().map(|column| Ranks::of(column)).collect();
    if ranks.iter().all(|ranks| ranks.groups.len() < 2) {
        return Err(Lack::AllEqual);
    }
    let (n, m) = (items.len() as f64, assessors as f64);
    let variances = Variances::of(items, &columns, &all);
    let sums: Vec<f64> = (0..items.len())
        .map(|item| ranks.iter().filter_map(|ranks| ranks.ranks.get(item)).sum())
        .collect();
    let ties: f64 = ranks.iter().map(Ranks::ties).sum();
    let w = 12.0 * squares(&sums) / (m * m * (n * n * n - n) - m * ties);
    let chi_square = m * (n - 1.0) * w;
    let p = chi_square_tail(chi_square, n - 1.0);
    let spread = |scores: &&[f64]| (squares(scores) / (m - 1.0)).sqrt();
    Ok(AssessorAgreement {
        icc: variances.icc(),
        icc_interval: variances.interval(rules),
        w: w.clamp(0.0, 1.0),
        chi_square,
        spreads: items.iter().map(spread).collect(),
        n: items.len() as u64,
        finding: rules.finding(p, items.len() as u64, 0.0),
    })
}

/// Mean squares of items, of assessors, and of what neither explains.
struct Variances {
    items: f64,
    assessors: f64,
    rest: f64,
    n: f64,
    k: f64,
}

impl Variances {
    fn of(items: &[&[f64]], columns: &[Vec<f64>], all: &[f64]) -> Self {
        let (n, k) = (items.len() as f64, columns.len() as f64);
        let item_means: Vec<f64> = items.iter().map(|scores| mean(scores)).collect();
        let assessor_means: Vec<f64> = columns.iter().map(|scores| mean(scores)).collect();
        let middle = mean(all);
        // Summed one by one: differences of sums would leave dust where there
        // is nothing.
        let rests = items.iter().zip(&item_means).flat_map(|(scores, item)| {
            let pairs = scores.iter().zip(&assessor_means);
            pairs.map(move |(score, assessor)| (score - item - assessor + middle).powi(2))
        });
        let dust = f64::EPSILON.powi(2) * all.iter().map(|score| score * score).sum::<f64>();
        let rest: f64 = rests.sum();
        Self {
            items: k * squares(&item_means) / (n - 1.0),
            assessors: n * squares(&assessor_means) / (k - 1.0),
            rest: if rest <= 16.0 * dust { 0.0 } else { rest } / ((n - 1.0) * (k - 1.0)),
            n,
            k,
        }
    }

    fn icc(&self) -> f64 {
        let Self {
            items, rest, n, k, ..
        } = *self;
        (items - rest) / (items + (k - 1.0) * rest + k * (self.assessors - rest) / n)
    }

    fn interval(&self, rules: Rules) -> Result<Interval, Lack> {
        let Self {
            items, rest, n, k, ..
        } = *self;
        if rest <= 0.0 || items <= 0.0 {
            return Err(Lack::AllEqual);
        }
        let icc = self.icc();
        let f = self.assessors / rest;
        let plain = n * (1.0 + (k - 1.0) * icc) - k * icc;
        let df = (n - 1.0) * (k - 1.0) * (k * icc * f + plain).powi(2)
            / ((n - 1.0) * (k * icc * f).powi(2) + plain.powi(2));
        if df < 1.0 {
            return Err(Lack::Unsteady);
        }
        let level = 1.0 - rules.level.alpha() / 2.0;
        let upper = f_quantile(level, n - 1.0, df);
        let lower = f_quantile(level, df, n - 1.0);
        let other = k * self.assessors + (k * n - k - n) * rest;
        Ok(Interval {
            low: n * (items - upper * rest) / (upper * other + n * items),
            high: n * (lower * items - rest) / (other + n * lower * items),
        })
    }
}

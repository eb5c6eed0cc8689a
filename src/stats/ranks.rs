use super::Lack;
use canvass_kernel::sort_by;

/// Ranks of values from 1, equal values sharing the middle of theirs.
pub(super) struct Ranks {
    /// The rank of each value, in the order given.
    pub(super) ranks: Vec<f64>,
    /// Sizes of the groups of equal values, of one or more.
    pub(super) groups: Vec<f64>,
}

impl Ranks {
    pub(super) fn of(values: &[f64]) -> Self {
        let order = ascending(values);
        let mut ranks = vec![0.0; values.len()];
        let mut groups = Vec::new();
        let mut before = 0.0;
        for group in order.chunk_by(|a, b| a.1 == b.1) {
            let size = group.len() as f64;
            for (at, _) in group {
                if let Some(rank) = ranks.get_mut(*at) {
                    *rank = before + f64::midpoint(size, 1.0);
                }
            }
            before += size;
            groups.push(size);
        }
        Self { ranks, groups }
    }

    /// Σ (t³ - t) over the groups of equal values.
    pub(super) fn ties(&self) -> f64 {
        self.groups.iter().map(|t| t * t * t - t).sum()
    }
}

/// Places and values, the smallest first, equal ones in the order given.
pub(super) fn ascending(values: &[f64]) -> Vec<(usize, f64)> {
    let mut order: Vec<(usize, f64)> = values.iter().copied().enumerate().collect();
    sort_by(&mut order, |a, b| a.1.total_cmp(&b.1));
    order
}

/// The values, if there are at least `need` and all are finite.
pub(super) fn usable(values: &[f64], need: usize) -> Result<&[f64], Lack> {
    if values.iter().any(|value| !value.is_finite()) {
        return Err(Lack::NotFinite);
    }
    match values.len() {
        0 => Err(Lack::Nothing),
        have if have < need => Err(Lack::TooFew {
            have: have as u64,
            need: need as u64,
        }),
        _ => Ok(values),
    }
}

/// The mean; NaN of nothing.
pub(super) fn mean(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let rough = values.iter().sum::<f64>() / n;
    // A second pass takes away what rounding left.
    rough + values.iter().map(|value| value - rough).sum::<f64>() / n
}

/// Σ (x - mean)².
pub(super) fn squares(values: &[f64]) -> f64 {
    let middle = mean(values);
    values.iter().map(|value| (value - middle).powi(2)).sum()
}

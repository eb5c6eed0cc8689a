use serde::{Deserialize, Serialize};

use super::Crosstab;
use super::chi_square::pearson;

/// How strongly two questions go together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Association {
    /// Cramér's V, from 0 to 1.
    pub v: f64,
    /// The same without what chance alone adds; 0 where that is all there is.
    pub corrected: f64,
    /// The corrected one in a word.
    pub strength: Strength,
}

/// The strength of an association, by Cohen's bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Strength {
    /// Next to nothing.
    Negligible,
    /// Small.
    Weak,
    /// Middling.
    Moderate,
    /// Large.
    Strong,
}

/// Cramér's V.
///
/// Sources: H. Cramér, "Mathematical methods of statistics" (1946) 21.9;
/// W. Bergsma, "A bias-correction for Cramér's V and Tschuprow's T", Journal
/// of the Korean Statistical Society 42 (2013) 323-328; bounds of 0.1, 0.3
/// and 0.5 over the root of the lesser side less one: J. Cohen, "Statistical
/// power analysis" (1988) 7.2.
pub fn cramers_v(table: &Crosstab) -> Association {
    let n = table.n() as f64;
    let phi = pearson(table) / n;
    let side = |totals: &[u64]| totals.len() as f64;
    let (rows, columns) = (side(table.row_totals()), side(table.column_totals()));
    let v = (phi / table.rank()).sqrt().min(1.0);
    let corrected = if n > 1.0 {
        let smaller = |side: f64| side - (side - 1.0).powi(2) / (n - 1.0);
        let rank = smaller(rows).min(smaller(columns)) - 1.0;
        let excess = phi - (rows - 1.0) * (columns - 1.0) / (n - 1.0);
        if rank > 0.0 && excess > 0.0 {
            (excess / rank).sqrt().min(1.0)
        } else {
            0.0
        }
    } else {
        0.0
    };
    let effect = corrected * table.rank().sqrt();
    let strength = match effect {
        w if w < 0.1 => Strength::Negligible,
        w if w < 0.3 => Strength::Weak,
        w if w < 0.5 => Strength::Moderate,
        _ => Strength::Strong,
    };
    Association {
        v,
        corrected,
        strength,
    }
}

use super::crosstab::Cell;
use super::special::chi_square_tail;
use super::{Count, Crosstab, Finding, Rules};

/// Pearson's test of whether two questions have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChiSquare {
    /// The statistic.
    pub statistic: f64,
    /// Its degrees of freedom.
    pub df: f64,
    /// The smallest count expected of a cell; below five the test is not to
    /// be trusted, see [`ChiSquare::is_fair`].
    pub smallest_expected: f64,
    /// How many were counted.
    pub n: u64,
    /// What it found.
    pub finding: Finding,
}

impl ChiSquare {
    /// Whether every cell expects at least five.
    pub fn is_fair(&self) -> bool {
        self.smallest_expected >= 5.0
    }
}

/// Pearson's chi-squared test, without Yates's correction.
///
/// Source: K. Pearson, "On the criterion that a given system of deviations…",
/// Philosophical Magazine 50 (1900) 157-175; the rule of five: W. G. Cochran,
/// "Some methods for strengthening the common χ² tests", Biometrics 10 (1954)
/// 417-451.
pub fn chi_square(table: &Crosstab, rules: Rules) -> ChiSquare {
    let statistic = pearson(table);
    let df = (table.row_totals().len() as f64 - 1.0) * (table.column_totals().len() as f64 - 1.0);
    let p = chi_square_tail(statistic, df);
    ChiSquare {
        statistic,
        df,
        smallest_expected: table.smallest_expected(),
        n: table.n(),
        finding: rules.finding(p, table.smallest_group(), 0.0),
    }
}

/// Σ (O-E)²/E.
pub(super) fn pearson(table: &Crosstab) -> f64 {
    let n = table.n() as f64;
    table
        .each()
        .map(|cell| {
            let expected = cell.row * cell.column / n;
            (cell.count - expected).powi(2) / expected
        })
        .sum()
}

/// How far each cell is from what its row and column would make it, in
/// standard errors: beyond about two, the cell stands out. Same shape as the
/// table.
///
/// Source: S. J. Haberman, "The analysis of residuals in cross-classified
/// tables", Biometrics 29 (1973) 205-220.
pub fn adjusted_residuals(table: &Crosstab) -> Vec<Vec<f64>> {
    let n = table.n() as f64;
    let residuals = table.each().map(|cell| residual(&cell, n));
    let residuals: Vec<f64> = residuals.collect();
    let width = table.column_totals().len();
    residuals.chunks(width).map(<[f64]>::to_vec).collect()
}

/// The adjusted residual of one cell of a table: of the part of a group, which is itself
/// a part of all. `None` where group, part or what is without them is empty.
pub fn adjusted_residual(group: Count, all: Count) -> Option<f64> {
    let cell = Cell {
        count: group.part as f64,
        row: group.whole as f64,
        column: all.part as f64,
    };
    let residual = residual(&cell, all.whole as f64);
    residual.is_finite().then_some(residual)
}

fn residual(cell: &Cell, n: f64) -> f64 {
    let expected = cell.row * cell.column / n;
    let spread = expected * (1.0 - cell.row / n) * (1.0 - cell.column / n);
    (cell.count - expected) / spread.sqrt()
}

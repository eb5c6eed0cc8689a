use serde::{Deserialize, Serialize};

/// What the cells of a column prove about how they must be read. Columns of
/// one file help each other: a column that proves nothing is read like those
/// that do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Dates that exist only with the day first, as `13/02/2026`.
    pub day_first: usize,
    /// Dates that exist only with the month first, as `02/13/2026`.
    pub month_first: usize,
    /// Dates that are another day in either order, as `01/02/2026`.
    pub either_order: usize,
    /// Numbers whose fraction stands after a point, as `12.5` or `1,234.5`.
    pub decimal_point: usize,
    /// Numbers whose fraction stands after a comma, as `12,5` or `1.234,5`.
    pub decimal_comma: usize,
    /// Numbers that are another number with a decimal comma, as `1,234`.
    pub either_mark: usize,
}

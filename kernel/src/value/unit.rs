use serde::{Deserialize, Serialize};

/// What the numbers of a column count, where the cells say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unit {
    /// Hundredths: `12%` is 12.
    Percent,
    /// `£` or `GBP`.
    Pounds,
    /// `€` or `EUR`.
    Euros,
    /// `$` or `USD`.
    Dollars,
    /// Hours since midnight: `09:30` is 9.5.
    Clock,
}

impl Unit {
    /// The units that stand beside a number in its cell.
    pub const WRITTEN: [Self; 4] = [Self::Percent, Self::Pounds, Self::Euros, Self::Dollars];
}

use crate::table::Unit;
use canvass_kernel::value::{DecimalMark, Exponent, WrittenNumber};

/// How the numbers of a column are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NumberReading {
    /// What stands before a fraction.
    pub mark: DecimalMark,
    /// What they count; a cell of another unit does not fit, one without any
    /// is read alike.
    pub unit: Option<Unit>,
    /// Cells such as `1E5` are numbers.
    pub bare_powers: bool,
}

impl NumberReading {
    /// The number of a cell.
    pub(super) fn read(self, cell: &str) -> Option<f64> {
        let number = WrittenNumber::parse(cell)?;
        let unit_fits = number.unit.is_none() || number.unit == self.unit;
        let power_fits = self.bare_powers || number.exponent != Exponent::Bare;
        (unit_fits && power_fits).then(|| number.value(self.mark))?
    }
}

use crate::value::Unit;
use crate::value::{DecimalMark, Exponent, Marks};

use super::meaning::{Meaning, Value};

/// The cells of a column that are numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbers {
    /// As they read with a decimal point.
    pub with_point: Tally,
    /// As they read with a decimal comma.
    pub with_comma: Tally,
    /// Cells that only a decimal point explains.
    pub proves_point: usize,
    /// Cells that only a decimal comma explains.
    pub proves_comma: usize,
    /// Cells with one comma before three digits.
    pub either_comma: usize,
    /// Cells with one point before three digits.
    pub either_point: usize,
    /// Cells of each of [`Unit::WRITTEN`].
    pub units: [usize; 4],
    /// `1E5`: numbers only among numbers written with a power of ten. They are
    /// in no tally.
    pub bare_powers: usize,
    /// Numbers written with a power of ten as no code is.
    pub scientific: usize,
    /// Long numbers that a spreadsheet shortened: `5.01235E+12`.
    pub shortened: usize,
    /// Digits after a nought that numbers do not have: `007`. No numbers.
    pub zeros: usize,
    /// Fewest and most digits of a cell that is all digits; 0 and 0 for none.
    pub digits: (usize, usize),
}

/// Numbers under one decimal mark.
#[derive(Clone, Copy, Debug)]
pub struct Tally {
    /// How many there are.
    pub count: usize,
    /// How many are written as whole numbers.
    pub wholes: usize,
    /// The smallest; infinite where there are none.
    pub min: f64,
    /// The largest; infinite below nought where there are none.
    pub max: f64,
}

impl Default for Tally {
    fn default() -> Self {
        Self {
            count: 0,
            wholes: 0,
            min: f64::INFINITY,
            max: f64::NEG_INFINITY,
        }
    }
}

impl Tally {
    #[inline]
    fn add(&mut self, number: &Value, n: usize) {
        if let Some(value) = number.value {
            self.count += n;
            self.wholes += if number.is_whole { n } else { 0 };
            self.min = self.min.min(value);
            self.max = self.max.max(value);
        }
    }
}

impl Numbers {
    /// Looks at a number.
    #[inline]
    pub(super) fn add(&mut self, number: &Meaning, n: usize) {
        match number.exponent {
            Exponent::Bare => {
                self.bare_powers += n;
                return;
            }
            Exponent::Scientific => self.scientific += n,
            Exponent::Shortened => {
                self.scientific += n;
                self.shortened += n;
            }
            Exponent::None => {}
        }
        match number.marks {
            Marks::Plain => {}
            Marks::Point => self.proves_point += n,
            Marks::Comma => self.proves_comma += n,
            Marks::EitherComma => self.either_comma += n,
            Marks::EitherPoint => self.either_point += n,
        }
        if let Some(unit) = number.unit {
            let units = Unit::WRITTEN.iter().zip(&mut self.units);
            for (_, count) in units.filter(|(other, _)| **other == unit) {
                *count += n;
            }
        }
        self.with_point.add(&number.with_point, n);
        self.with_comma.add(&number.with_comma, n);
        self.add_digits(number.num_digits);
    }

    /// Looks at a cell that is no number.
    pub(super) fn add_zeros(&mut self, cell: &str, n: usize) {
        if cell.len() > 1 && cell.starts_with('0') && cell.bytes().all(|b| b.is_ascii_digit()) {
            self.zeros += n;
            self.add_digits(cell.len());
        }
    }

    #[inline]
    fn add_digits(&mut self, len: usize) {
        let (fewest, most) = self.digits;
        if len > 0 {
            let fewest = if fewest == 0 { len } else { fewest.min(len) };
            self.digits = (fewest, most.max(len));
        }
    }

    /// The numbers as they read under a decimal mark.
    pub fn under(&self, mark: DecimalMark) -> Tally {
        match mark {
            DecimalMark::Point => self.with_point,
            DecimalMark::Comma => self.with_comma,
        }
    }

    /// The decimal mark that more cells prove; the point among equals.
    pub fn mark(&self) -> DecimalMark {
        if self.proves_comma > self.proves_point {
            DecimalMark::Comma
        } else {
            DecimalMark::Point
        }
    }

    /// Whether cells such as `1E5` are numbers here: others are written with a
    /// power of ten as no code is.
    pub fn reads_bare_powers(&self, filled: usize) -> bool {
        self.scientific > 0 && self.with_point.count + self.bare_powers == filled
    }

    /// The unit that most cells have, and how many have it.
    pub fn unit(&self) -> Option<(Unit, usize)> {
        let counts = Unit::WRITTEN.into_iter().zip(self.units);
        counts.filter(|(_, n)| *n > 0).max_by_key(|(_, n)| *n)
    }

    /// Cells with a unit.
    pub fn num_units(&self) -> usize {
        self.units.iter().sum()
    }

    /// Whether the cells of digits are codes: one of them begins with a nought
    /// that a number would not have, and they are all of one length.
    pub fn are_codes(&self) -> bool {
        self.zeros > 0 && self.digits.0 == self.digits.1
    }
}

use crate::value::{DecimalMark, Exponent, Marks, Short, Unit, WrittenNumber};

/// What a number means under either mark before its fraction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meaning {
    pub(super) marks: Marks,
    pub(super) exponent: Exponent,
    pub(super) unit: Option<Unit>,
    pub(super) with_point: Value,
    pub(super) with_comma: Value,
    /// Its digits, if there is nothing else; else 0.
    pub(super) num_digits: usize,
}

/// What it means under one of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value {
    /// `None` if it cannot be read so.
    pub(super) value: Option<f64>,
    /// It is written as a whole number.
    pub(super) is_whole: bool,
}

impl Meaning {
    /// Of a cell that is this number.
    pub(super) fn of(cell: &str, number: &WrittenNumber<'_>) -> Self {
        let under = |mark| Value {
            value: number.value(mark),
            is_whole: number.is_whole(mark),
        };
        let is_digits = cell.bytes().all(|b| b.is_ascii_digit());
        Self {
            marks: number.marks,
            exponent: number.exponent,
            unit: number.unit,
            with_point: under(DecimalMark::Point),
            with_comma: under(DecimalMark::Comma),
            num_digits: if is_digits { cell.len() } else { 0 },
        }
    }
}

impl From<Short> for Meaning {
    #[inline]
    fn from(number: Short) -> Self {
        let under = |mark| Value {
            value: number.value(mark),
            is_whole: number.is_whole(mark),
        };
        Self {
            marks: number.marks,
            exponent: Exponent::None,
            unit: None,
            with_point: under(DecimalMark::Point),
            with_comma: under(DecimalMark::Comma),
            num_digits: number.num_digits,
        }
    }
}

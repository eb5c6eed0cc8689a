//! What the number formats of a workbook of before 2007 make of a number.

use calamine::{Data, ExcelDateTime, ExcelDateTimeType};

use crate::workbook::text::{Format, symbols};

/// How the number in a cell is shown.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Style {
    moment: Option<ExcelDateTimeType>,
    /// What else its format does to it.
    pub format: Format,
}

impl Style {
    /// What a format code says.
    pub(super) fn of(code: &str) -> Self {
        let moment = if is_elapsed(code) {
            Some(ExcelDateTimeType::TimeDelta)
        } else {
            let is_moment = symbols(code).contains(['d', 'm', 'y', 'h', 's']);
            is_moment.then_some(ExcelDateTimeType::DateTime)
        };
        Self {
            moment,
            format: Format::of(code),
        }
    }

    /// The format of a number that Excel knows without a code (ECMA-376,
    /// 18.8.30); those from 27 to 36 and from 50 to 58 are dates of East Asia.
    pub(super) fn built_in(number: u16) -> Self {
        Self::of(match number {
            9 | 10 => "0%",
            14..=17 | 27..=36 | 50..=58 => "yyyy-mm-dd",
            18..=21 => "h:mm:ss",
            22 => "yyyy-mm-dd h:mm",
            45 | 47 => "mm:ss",
            46 => "[h]:mm:ss",
            _ => "",
        })
    }

    /// A number of this style.
    pub(super) fn value(self, number: f64, is_1904: bool) -> Data {
        match self.moment {
            Some(kind) => Data::DateTime(ExcelDateTime::new(number, kind, is_1904)),
            None => Data::Float(number),
        }
    }
}

/// Whether the first section of a format code counts hours, minutes or seconds
/// beyond a day: `[h]`, `[mm]`.
fn is_elapsed(code: &str) -> bool {
    let section = code.split(';').next().unwrap_or_default();
    section.split('[').skip(1).any(|after| {
        let within = after.split(']').next().unwrap_or_default().to_lowercase();
        ['h', 'm', 's']
            .iter()
            .any(|unit| !within.is_empty() && within.chars().all(|c| c == *unit))
    })
}

use std::fmt;

use canvass_kernel::value::decimal;

/// A score with one decimal, held in tenths so that equal scores are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(i16);

/// The lowest and the highest score an attribute may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The lowest score allowed.
    pub low: Score,
    /// The highest score allowed.
    pub high: Score,
}

/// Why a text is not a score of its scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is not a number.
    NotANumber,
    /// It is a number below or above the scale.
    OutOfRange,
}

impl Score {
    /// The score of so many tenths: 45 gives 4.5.
    pub const fn from_tenths(tenths: i16) -> Self {
        Self(tenths)
    }

    /// The score nearest to a value, rounded to one decimal. What is beyond
    /// ±1,000 is held there.
    pub fn from_value(value: f64) -> Self {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "clamped to the range before"
        )]
        let tenths = (value * 10.0).round().clamp(-10_000.0, 10_000.0) as i16;
        Self(tenths)
    }

    /// The score in tenths: 4.5 gives 45.
    pub const fn tenths(self) -> i16 {
        self.0
    }

    /// The score as a number.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl fmt::Display for Score {
    /// Without a decimal when it is whole: `3`, `4.5`, `-0.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.abs() / 10, self.0.abs() % 10);
        if tenth == 0 {
            write!(f, "{sign}{whole}")
        } else {
            write!(f, "{sign}{whole}.{tenth}")
        }
    }
}

impl Scale {
    /// 1 to 5: power, interest, impact and influence.
    pub const ONE_TO_FIVE: Self = Self {
        low: Score(10),
        high: Score(50),
    };
    /// -2 (against) to 2 (for): support.
    pub const SUPPORT: Self = Self {
        low: Score(-20),
        high: Score(20),
    };

    /// The middle of the scale, where quadrants are cut.
    pub const fn middle(self) -> Score {
        Score(i16::midpoint(self.low.0, self.high.0))
    }

    /// The score, or the nearest end of the scale when it lies outside.
    pub fn clamp(self, score: Score) -> Score {
        score.clamp(self.low, self.high)
    }

    /// The score a cell's text gives: `None` for an empty cell. Reads a
    /// decimal point or comma and the true minus sign; further decimals are
    /// rounded to one.
    ///
    /// # Errors
    /// [`Unread::NotANumber`] and [`Unread::OutOfRange`]; the range is checked
    /// before rounding.
    pub fn parse(self, text: &str) -> Result<Option<Score>, Unread> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let plain = text.replace('\u{2212}', "-").replace(',', ".");
        let digits = plain.strip_prefix(['+', '-']).unwrap_or(&plain);
        if !digits.chars().all(|c| c.is_ascii_digit() || c == '.') {
            return Err(Unread::NotANumber);
        }
        let value = decimal(&plain).ok_or(Unread::NotANumber)?;
        if value < self.low.value() || value > self.high.value() {
            return Err(Unread::OutOfRange);
        }
        Ok(Some(Score::from_value(value)))
    }
}

use std::cmp::Ordering;

/// Most digits of a number, before and after the point together.
const MOST_DIGITS: usize = 30;

/// A number of a parameter, exact: what is written without its point, and the
/// digits behind that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Decimal {
    digits: i128,
    places: u32,
}

impl Decimal {
    /// A number in decimal digits, with a sign and an exponent if need be;
    /// `None` for anything else and for more digits than anybody means.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let unsigned = number.strip_prefix(['+', '-']).unwrap_or(number);
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits = [whole, part].concat();
        let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        if !is_number || digits.len() > MOST_DIGITS {
            return None;
        }
        let mut value: i128 = digits.parse().ok()?;
        if number.starts_with('-') {
            value = -value;
        }
        let places = i32::try_from(part.len()).ok()? - exponent;
        let raised = u32::try_from(-places).unwrap_or(0);
        let value = value.checked_mul(10_i128.checked_pow(raised)?)?;
        let places = u32::try_from(places).unwrap_or(0);
        (places as usize <= MOST_DIGITS).then_some(Self {
            digits: value,
            places,
        })
    }

    /// Both with the same digits behind the point; `None` where that is more
    /// than can be held.
    fn level(self, other: Self) -> Option<(i128, i128, u32)> {
        let places = self.places.max(other.places);
        let raise = |number: Self| {
            let factor = 10_i128.checked_pow(places - number.places)?;
            number.digits.checked_mul(factor)
        };
        Some((raise(self)?, raise(other)?, places))
    }

    /// This less the other.
    pub(super) fn less(self, other: Self) -> Option<Self> {
        let (one, other, places) = self.level(other)?;
        Some(Self {
            digits: one.checked_sub(other)?,
            places,
        })
    }

    /// Without its sign.
    pub(super) fn size(self) -> Self {
        Self {
            digits: self.digits.saturating_abs(),
            ..self
        }
    }

    /// Which is the larger.
    pub(super) fn order(self, other: Self) -> Option<Ordering> {
        let (one, other, _) = self.level(other)?;
        Some(one.cmp(&other))
    }

    /// Whether it is zero.
    pub(super) fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// Whether it is some number of times the other, which is not zero.
    pub(super) fn is_multiple_of(self, other: Self) -> bool {
        self.level(other)
            .and_then(|(one, other, _)| one.checked_rem(other))
            == Some(0)
    }

    /// Whether nothing stands behind its point.
    pub(super) fn is_whole(self) -> bool {
        10_i128
            .checked_pow(self.places)
            .and_then(|one| self.digits.checked_rem(one))
            == Some(0)
    }
}

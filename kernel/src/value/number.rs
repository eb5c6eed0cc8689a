use super::blanks::trim;
use super::decimal::decimal;
use super::marks::{DecimalMark, Marks};
use super::unit::Unit;

/// A power of ten after the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exponent {
    /// None.
    None,
    /// Digits, `E`, digits: as likely a code (`1E5`, `2E10`).
    Bare,
    /// With a fraction or a sign, as no code is written: `1.5E-3`.
    Scientific,
    /// Six figures and a power of eleven and more, as a spreadsheet writes a
    /// long number whose digits it gave up: `5.01235E+12`.
    Shortened,
}

/// A number before it is known what its marks mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WrittenNumber<'a> {
    negative: bool,
    digits: &'a str,
    power: i32,
    /// What it counts, if the cell says so.
    pub unit: Option<Unit>,
    /// What its marks prove.
    pub marks: Marks,
    /// Whether it is written with a power of ten.
    pub exponent: Exponent,
}

/// A number as exports write it, with a decimal point: `1,234.5`, `1 234.5`,
/// `-3`, `3-`, `-£1,200`, `£1.2m`, `12%` (read as 12), `(45)` for -45. `None`
/// if the text is anything else, infinite or begins with a zero that numbers
/// do not have (`007`).
pub fn parse_number(text: &str) -> Option<f64> {
    WrittenNumber::parse(text)?.value(DecimalMark::Point)
}

impl<'a> WrittenNumber<'a> {
    /// The parts of a number, or `None` if the text is none.
    #[inline(never)]
    pub fn parse(text: &'a str) -> Option<Self> {
        const LONGEST: usize = 48;
        let text = trim(text);
        let first = *text.as_bytes().first()?;
        if !Self::may_begin(first) || text.len() > LONGEST {
            return None;
        }
        let is_bare = text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let (body, negative, unit, scale) = if is_bare {
            (text, false, None, 0)
        } else {
            without_signs(text)?
        };
        let (digits, exponent, power) = if is_bare {
            (body, Exponent::None, 0)
        } else {
            without_power(body)?
        };
        let marks = Marks::of(digits)?;
        if scale > 0 && exponent != Exponent::None {
            return None;
        }
        Some(Self {
            negative,
            digits,
            power: power + scale,
            unit,
            marks,
            exponent,
        })
    }

    /// Whether a number may begin with this byte.
    pub(crate) const fn may_begin(first: u8) -> bool {
        first.is_ascii_digit()
            || first >= 0x80
            || matches!(first, b'(' | b'-' | b'+' | b'.' | b',' | b'$')
            || matches!(first, b'G' | b'E' | b'U')
    }

    /// The number if its fraction stands after `mark`; `None` if its marks
    /// cannot mean that, or it is infinite.
    #[inline(never)]
    pub fn value(&self, mark: DecimalMark) -> Option<f64> {
        let fits = match self.marks {
            Marks::Point => mark == DecimalMark::Point,
            Marks::Comma => mark == DecimalMark::Comma,
            Marks::Plain | Marks::EitherComma | Marks::EitherPoint => true,
        };
        let magnitude = fits.then(|| self.magnitude(mark)).flatten()?;
        let value = if self.negative { -magnitude } else { magnitude };
        value.is_finite().then_some(value)
    }

    /// Whether the number is written without fraction, unit and power.
    pub fn is_whole(&self, mark: DecimalMark) -> bool {
        let fraction = match self.marks {
            Marks::Plain => false,
            Marks::Point | Marks::EitherPoint => {
                mark == DecimalMark::Point && self.digits.contains('.')
            }
            Marks::Comma | Marks::EitherComma => {
                mark == DecimalMark::Comma && self.digits.contains(',')
            }
        };
        !fraction && self.unit.is_none() && self.exponent == Exponent::None
    }

    /// The digits with a point where the fraction begins, as Rust reads them.
    fn magnitude(&self, mark: DecimalMark) -> Option<f64> {
        if self.power == 0
            && let Some(short) = short(self.digits, mark)
        {
            return Some(short);
        }
        let mut plain = [0_u8; 64];
        let mut len = 0;
        let mut put = |byte: u8| {
            if let Some(place) = plain.get_mut(len) {
                *place = byte;
                len += 1;
            }
        };
        for byte in self.digits.bytes() {
            match (byte, mark) {
                (b'0'..=b'9', _) => put(byte),
                (b'.', DecimalMark::Point) | (b',', DecimalMark::Comma) => put(b'.'),
                _ => {}
            }
        }
        let digits = std::str::from_utf8(plain.get(..len)?).ok()?;
        if self.power == 0 {
            return decimal(digits);
        }
        decimal(&format!("{digits}e{}", self.power))
    }
}

/// A number of at most 15 digits. It and a power of ten up to 22 are exact, and
/// so is what dividing them rounds to.
///
/// Source: W. D. Clinger, "How to read floating point numbers accurately",
/// PLDI 1990.
fn short(text: &str, mark: DecimalMark) -> Option<f64> {
    const SHORT: usize = 15;
    const POWERS: [f64; SHORT + 1] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ];
    let mark = match mark {
        DecimalMark::Point => b'.',
        DecimalMark::Comma => b',',
    };
    let (mut sum, mut power) = (0_u64, None);
    for (at, byte) in text.bytes().enumerate().take(SHORT + 1) {
        match byte {
            b'0'..=b'9' => sum = sum * 10 + u64::from(byte - b'0'),
            _ if byte == mark && power.is_none() => power = Some(text.len() - 1 - at),
            _ => return None,
        }
    }
    let is_short = text.len() - usize::from(power.is_some()) <= SHORT;
    is_short.then(|| Some(sum as f64 / POWERS.get(power.unwrap_or(0))?))?
}

/// Takes brackets, signs, currency and percent off: what is left, whether it
/// is below nought, what it counts, and the power of ten that `k`, `m` or
/// `bn` stand for under a currency.
fn without_signs(text: &str) -> Option<(&str, bool, Option<Unit>, i32)> {
    let (mut text, mut negative) = match text.strip_prefix('(') {
        Some(rest) => (rest.strip_suffix(')')?.trim(), true),
        None => (text, false),
    };
    let mut unit = None;
    let mut signed = negative;
    let mut sign = |negative_sign: bool| {
        let first = !signed;
        signed = true;
        negative |= negative_sign;
        first
    };
    loop {
        if let Some(rest) = text.strip_prefix(['-', '\u{2212}']) {
            text = sign(true).then_some(rest)?;
        } else if let Some(rest) = text.strip_prefix('+') {
            text = sign(false).then_some(rest)?;
        } else if let Some((found, rest)) = currency_before(text).filter(|_| unit.is_none()) {
            unit = Some(found);
            text = rest.trim_start();
        } else {
            break;
        }
    }
    loop {
        if let Some(rest) = text.strip_suffix(['-', '\u{2212}']) {
            text = sign(true).then_some(rest.trim_end())?;
        } else if let Some(rest) = text.strip_suffix('%').filter(|_| unit.is_none()) {
            unit = Some(Unit::Percent);
            text = rest.trim_end();
        } else if let Some((found, rest)) = currency_behind(text).filter(|_| unit.is_none()) {
            unit = Some(found);
            text = rest.trim_end();
        } else {
            break;
        }
    }
    let money = unit.is_some_and(|unit| unit != Unit::Percent);
    let scaled = [("k", 3), ("K", 3), ("m", 6), ("M", 6), ("bn", 9)]
        .into_iter()
        .filter(|_| money)
        .find_map(|(word, power)| Some((text.strip_suffix(word)?.trim_end(), power)));
    let (text, power) = scaled.unwrap_or((text, 0));
    Some((text, negative, unit, power))
}

const CURRENCIES: [(&str, Unit); 6] = [
    ("£", Unit::Pounds),
    ("€", Unit::Euros),
    ("$", Unit::Dollars),
    ("GBP", Unit::Pounds),
    ("EUR", Unit::Euros),
    ("USD", Unit::Dollars),
];

fn currency_before(text: &str) -> Option<(Unit, &str)> {
    CURRENCIES
        .iter()
        .find_map(|(sign, unit)| Some((*unit, text.strip_prefix(sign)?)))
}

fn currency_behind(text: &str) -> Option<(Unit, &str)> {
    CURRENCIES
        .iter()
        .find_map(|(sign, unit)| Some((*unit, text.strip_suffix(sign)?)))
}

/// Takes a power of ten off: the digits, how it is written, its number.
fn without_power(text: &str) -> Option<(&str, Exponent, i32)> {
    const SHORTENED_FROM: i32 = 11;
    let Some((digits, power)) = text.split_once(['e', 'E']) else {
        return Some((text, Exponent::None, 0));
    };
    let number = power.strip_prefix(['+', '-']).unwrap_or(power);
    let sound = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let power_of_ten = sound.then(|| power.parse::<i32>().ok()).flatten()?;
    let fraction = digits.split_once(['.', ',']);
    let whole_len = fraction.map_or(digits.len(), |(whole, _)| whole.len());
    let exponent = match fraction {
        Some((_, behind))
            if power.starts_with('+')
                && power_of_ten >= SHORTENED_FROM
                && whole_len == 1
                && behind.len() <= 5 =>
        {
            Exponent::Shortened
        }
        None if number.len() == power.len() => Exponent::Bare,
        _ => Exponent::Scientific,
    };
    Some((digits, exponent, power_of_ten))
}

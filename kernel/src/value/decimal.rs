use super::natural::Natural;

/// Digits beyond these tell no two numbers apart but by not all being zero.
const MOST_DIGITS: usize = 800;
/// Digits of a whole number that 64 bits hold, and of a power of ten.
const SHORT_DIGITS: usize = 19;
/// Ten to more than this is beyond every number, ten to less than its negative
/// rounds to nothing.
const MOST_POWER: i64 = 330;

/// The number nearest to what is written with digits, a sign, a point and an
/// exponent, as [`str::parse`] gives it: of two as near the even one. `None`
/// for anything else, words such as `inf` among it.
///
/// The standard library's own way brings a table of ten kilobytes that no
/// compression makes smaller, to be fast with any number. What people and
/// spreadsheets write has up to 17 digits and a point among them, which is one
/// division; of the rest there is little.
pub fn decimal(text: &str) -> Option<f64> {
    let magnitude = text.strip_prefix('-');
    let unsigned = magnitude.or_else(|| text.strip_prefix('+')).unwrap_or(text);
    let (mantissa, power) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, power_of(exponent)?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    if digits().next().is_none() || !digits().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = nearest(
        digits().map(|b| u32::from(b - b'0')),
        power - fraction.len() as i64,
    );
    Some(if magnitude.is_some() { -number } else { number })
}

/// An exponent, held within what can matter beside a text of any length.
fn power_of(text: &str) -> Option<i64> {
    let below = text.strip_prefix('-');
    let digits = below.or_else(|| text.strip_prefix('+')).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let most = i64::from(u32::MAX) << 16;
    let power = digits
        .bytes()
        .fold(0, |n: i64, b| (n * 10 + i64::from(b - b'0')).min(most));
    Some(if below.is_some() { -power } else { power })
}

/// The number nearest to a whole number in digits times a power of ten.
fn nearest(digits: impl Iterator<Item = u32>, mut power: i64) -> f64 {
    let (mut above, mut short) = (Natural::default(), 0_u64);
    let (mut held, mut more) = (0, false);
    for digit in digits.skip_while(|digit| *digit == 0) {
        if held < MOST_DIGITS {
            if held < SHORT_DIGITS {
                short = short * 10 + u64::from(digit);
            }
            above.times_plus(10, digit);
            held += 1;
        } else {
            more |= digit > 0;
            power += 1;
        }
    }
    if more {
        above.times_plus(10, 1);
        power -= 1;
    }
    if above.is_zero() || held as i64 + power < -MOST_POWER {
        return 0.0;
    }
    if held as i64 + power > MOST_POWER {
        return f64::INFINITY;
    }
    if held <= SHORT_DIGITS && (-(SHORT_DIGITS as i64)..=0).contains(&power) {
        return divided(short, 10_u64.pow(-power as u32));
    }
    let mut below = Natural::one();
    let scaled = if power < 0 { &mut below } else { &mut above };
    for _ in 0..power.unsigned_abs() {
        scaled.times_plus(10, 0);
    }
    // A quotient of 64 or 65 bits, times a power of two.
    let shift = 64 + below.bits() - above.bits();
    above.shift(shift.max(0));
    below.shift((-shift).max(0));
    let (quotient, is_exact) = above.over(below);
    rounded(quotient, is_exact, -shift)
}

/// The number nearest to a quotient; neither is zero.
fn divided(above: u64, below: u64) -> f64 {
    let shift = 64 + above.leading_zeros();
    let (above, below) = (u128::from(above) << shift, u128::from(below));
    let quotient = above / below;
    rounded(quotient, quotient * below == above, -i64::from(shift))
}

/// A whole number times a power of two as the nearest of those with 53 bits, or
/// with those that are left near zero. `is_exact` unless it is a little more.
fn rounded(number: u128, is_exact: bool, power: i64) -> f64 {
    const LEAST_POWER: i64 = -1074;
    let bits = i64::from(u128::BITS - number.leading_zeros());
    let unit = (power + bits - 53).max(LEAST_POWER);
    let dropped = (unit - power) as u32;
    let (kept, half) = (number >> dropped, 1_u128 << (dropped - 1));
    let rest = number & ((half << 1) - 1);
    let up = rest > half || (rest == half && (!is_exact || kept & 1 == 1));
    // The unit's place above the least is the exponent, but for the first bit
    // of the number, which adds the one that is missing.
    let form = ((unit - LEAST_POWER) as u64) << 52;
    let form = form + kept as u64 + u64::from(up);
    f64::from_bits(form.min(f64::INFINITY.to_bits()))
}

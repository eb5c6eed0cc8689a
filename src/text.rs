//! Numbers as text and back, and letters without their case, as Rust's own library has
//! them. In a page the browser does it: what Rust has for it is a tenth of a survey's
//! module. And texts as XML has them.

mod xml;

pub use xml::xml_text;

/// The number that these digits are, with a sign, a point and an exponent as they may
/// be; the caller has looked that they are nothing else. The nearest there is, infinite
/// where it is too large; none for no digits.
#[cfg(not(target_arch = "wasm32"))]
pub fn number(digits: &str) -> Option<f64> {
    canvass_kernel::value::decimal(digits)
}

/// As it is elsewhere, by the browser.
#[cfg(target_arch = "wasm32")]
pub fn number(digits: &str) -> Option<f64> {
    let number = js_sys::Number::parse_float(digits);
    (!number.is_nan()).then_some(number)
}

/// A finite number with the fewest digits that name it, without an exponent. Where as
/// many other digits name it as nearly, either may stand.
#[cfg(not(target_arch = "wasm32"))]
pub fn number_text(number: f64) -> String {
    number.to_string()
}

/// As it is elsewhere, by the browser.
#[cfg(target_arch = "wasm32")]
pub fn number_text(number: f64) -> String {
    let text = js_sys::JSON::stringify(&number.into()).map(String::from);
    let text = text.unwrap_or_default();
    let text = match text.split_once('e') {
        Some((digits, exponent)) => spread(digits, exponent.parse().unwrap_or_default()),
        None => text,
    };
    if number == 0.0 && number.is_sign_negative() {
        return "-0".to_owned();
    }
    text
}

/// The letters of a text in lower case, as Unicode has them.
#[cfg(not(target_arch = "wasm32"))]
pub fn lower(text: &str) -> String {
    text.to_lowercase()
}

/// As it is elsewhere, by the browser.
#[cfg(target_arch = "wasm32")]
pub fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

/// Digits with a point, moved by a power of ten.
#[cfg(target_arch = "wasm32")]
fn spread(digits: &str, power: i32) -> String {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    let point = i32::try_from(whole.len()).unwrap_or_default() + power;
    if point <= 0 {
        return [sign, "0.", &zeros(-point), whole, fraction].concat();
    }
    // The browser writes an exponent only where all digits are before the point.
    let after = point - i32::try_from(whole.len() + fraction.len()).unwrap_or_default();
    [sign, whole, fraction, &zeros(after)].concat()
}

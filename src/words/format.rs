//! Numbers, shares, dates and lists in words.

/// A whole number with commas in thousands: `12,345`.
pub fn count(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 response`, `2 responses`: the count and the word that goes with it.
pub fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(n), if n == 1 { one } else { many })
}

/// A share of a whole as a percentage without decimals. `None` when the whole
/// is 0: there is no share to give.
pub fn percent(part: usize, whole: usize) -> Option<String> {
    (whole > 0).then(|| format!("{}%", (part * 100 + whole / 2) / whole))
}

/// `a`, `a and b`, `a, b and c`; empty for no items.
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `April 2026`. `month` counts from 1; an impossible month gives the year alone.
pub fn month(year: i32, month: u32) -> String {
    let name = (month as usize).checked_sub(1).and_then(|i| MONTHS.get(i));
    name.map_or_else(|| year.to_string(), |name| format!("{name} {year}"))
}

/// `1 April 2026`.
pub fn date(year: i32, month_number: u32, day: u32) -> String {
    format!("{day} {}", month(year, month_number))
}

/// `“a”`, `“a” or “b”`, `“a”, “b” or “c”`.
pub fn either(items: &[&str]) -> String {
    let quoted: Vec<String> = items.iter().map(|item| format!("“{item}”")).collect();
    match quoted.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        quoted => quoted.concat(),
    }
}

/// One of our own sentences, which begin with a letter of English, with a
/// capital.
pub(super) fn capital(sentence: &str) -> String {
    let mut text = sentence.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// One of our own sentences without its capital.
pub(super) fn small(sentence: &str) -> String {
    let mut text = sentence.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}

/// The number after this one: what it ends with is counted on, in as many
/// digits at least. Empty where it ends with no digit.
pub(super) fn following(number: &str) -> String {
    let start = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = number.get(start.len()..).unwrap_or_default();
    let next = digits.parse::<u64>().ok().and_then(|n| n.checked_add(1));
    next.map_or_else(String::new, |next| {
        let next = next.to_string();
        let noughts = "0".repeat(digits.len().saturating_sub(next.len()));
        [start, &noughts, &next].concat()
    })
}

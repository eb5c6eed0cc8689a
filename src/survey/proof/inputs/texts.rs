/// Texts of forms that are asked for: words, numbers, an address, a telephone
/// number, a postcode.
const USUAL: &[&str] = &[
    "word",
    "Two words",
    "A",
    "7",
    "2.5",
    "2026",
    "12345",
    "123456",
    "0123456789",
    "name@example.org",
    "07700900123",
    "07700 900123",
    "SW1A 1AA",
    "AB12",
    "https://example.org",
];

/// The longest text that is made to be so long.
const LONGEST: f64 = 5_000.0;

/// Usual texts, the values themselves, numbers on both sides of them, and texts
/// as long as they say.
pub(super) fn texts(values: &[(String, f64)]) -> Vec<String> {
    let mut all: Vec<String> = USUAL.iter().map(|text| (*text).to_owned()).collect();
    for (text, number) in values {
        all.push(text.clone());
        if number.is_finite() {
            all.extend([number - 1.0, *number, number + 1.0].map(|number| number.to_string()));
            let lengths = [number - 1.0, *number, number + 1.0].into_iter();
            let lengths = lengths.filter(|length| (1.0..=LONGEST).contains(length));
            all.extend(lengths.map(|length| "x".repeat(length as usize)));
        }
    }
    let mut sorted: Vec<f64> = values.iter().map(|(_, number)| *number).collect();
    sorted.retain(|number| number.is_finite());
    sorted.sort_by(f64::total_cmp);
    let between = sorted.windows(2).filter_map(|pair| match pair {
        [low, high] if low < high => Some(f64::midpoint(*low, *high).to_string()),
        _ => None,
    });
    all.extend(between);
    all.sort_unstable();
    all.dedup();
    all.retain(|text| !text.trim().is_empty());
    all
}

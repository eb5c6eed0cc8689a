/// How many letters must be added, left out or changed to make one text of the
/// other.
///
/// Source: R. A. Wagner, M. J. Fischer, The string-to-string correction
/// problem, JACM 21 (1974), algorithm X, with one row kept.
pub fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.chars().enumerate() {
        let mut corner = place;
        let mut left = place + 1;
        for (above, other) in row.iter_mut().skip(1).zip(&other) {
            let changed = corner + usize::from(letter != *other);
            corner = *above;
            left = changed.min(left + 1).min(*above + 1);
            *above = left;
        }
        if let Some(first) = row.first_mut() {
            *first = place + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

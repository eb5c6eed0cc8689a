//! Plural forms. Rules: Unicode CLDR 47, cardinal numbers.

/// The forms that English has, in the order of the file.
pub(super) const ENGLISH: [&str; 2] = ["one", "other"];
/// The forms that Welsh has, in the order of the file.
pub(super) const WELSH: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The place in [`ENGLISH`] of the form of so many.
pub(super) fn english(n: usize) -> usize {
    usize::from(n != 1)
}

/// The place in [`WELSH`] of the form of so many.
pub(super) fn welsh(n: usize) -> usize {
    match n {
        0..=3 => n,
        6 => 4,
        _ => 5,
    }
}

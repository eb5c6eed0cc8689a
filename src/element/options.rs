use crate::words::options as words;

/// The value of an attribute that has a list of allowed values.
///
/// # Errors
/// The sentence that names the attribute, what was found and what is allowed.
pub(crate) fn choice(
    name: &str,
    found: Option<&str>,
    allowed: &[&'static str],
) -> Result<&'static str, String> {
    match found {
        None => Ok(allowed.first().copied().unwrap_or_default()),
        Some(found) => allowed
            .iter()
            .find(|value| **value == found)
            .copied()
            .ok_or_else(|| words::not_allowed(name, found, allowed)),
    }
}

/// Level of the first heading: 2 unless the attribute says 2 to 5.
///
/// # Errors
/// The sentence that names the attribute, what was found and what is allowed.
pub(crate) fn heading_level(found: Option<&str>) -> Result<u8, String> {
    let level = choice("heading-level", found, &["2", "3", "4", "5"])?;
    Ok(level.parse().unwrap_or(2))
}

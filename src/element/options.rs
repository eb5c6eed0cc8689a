use crate::element::host::Host;
use crate::words::options as words;

/// What `theme` can be; the first is how the element looks without it.
const THEMES: [&str; 4] = ["light", "nhs", "dark", "auto"];

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

/// Checks the attributes that all elements have, and gives the level of the
/// first heading: 2 unless `heading-level` says 2 to 5.
///
/// # Errors
/// The sentence that names the attribute, what was found and what is allowed.
pub(crate) fn common(host: &Host) -> Result<u8, String> {
    choice("theme", host.attribute("theme").as_deref(), &THEMES)?;
    let level = choice(
        "heading-level",
        host.attribute("heading-level").as_deref(),
        &["2", "3", "4", "5"],
    )?;
    Ok(level.parse().unwrap_or(2))
}

use super::Format;
use crate::words::saving as words;

/// Most letters of a name before its ending.
const MOST: usize = 80;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

/// The name of a card's file: its title without what a file system refuses.
pub fn file_name(title: &str, format: Format) -> String {
    let is_refused = |c: char| c.is_control() || r#"<>:"/\|?*"#.contains(c);
    let plain: String = title
        .chars()
        .map(|c| if is_refused(c) { ' ' } else { c })
        .collect();
    let words_of: Vec<&str> = plain.split_whitespace().collect();
    let short: String = words_of.join(" ").chars().take(MOST).collect();
    let name = short.trim_matches([' ', '.']);
    let (name, end) = match name {
        "" => (words::UNNAMED, ""),
        name if is_device(name) => (name, "_"),
        name => (name, ""),
    };
    [name, end, ".", format.extension()].concat()
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim();
    let Some((device, number)) = stem.split_at_checked(3) else {
        return false;
    };
    let is_numbered = ["COM", "LPT"].contains(&device.to_ascii_uppercase().as_str());
    let fits = if is_numbered {
        matches!(number.as_bytes(), [b'0'..=b'9'])
    } else {
        number.is_empty()
    };
    fits && DEVICES
        .iter()
        .any(|known| known.eq_ignore_ascii_case(device))
}

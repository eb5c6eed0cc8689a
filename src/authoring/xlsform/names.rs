use canvass_kernel::distance;

/// Whether a text may name a question: it begins with a letter or `_`, goes on
/// with those, digits, `-` and `.`, and has at most one `:` between two such
/// names (XML 1.0 §2.3).
pub(super) fn is_name(text: &str) -> bool {
    match text.split_once(':') {
        Some((prefix, name)) => is_plain_name(prefix) && is_plain_name(name),
        None => is_plain_name(text),
    }
}

/// The same without any `:`.
pub(super) fn is_plain_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(begins_name) && letters.all(goes_on_name)
}

pub(super) fn begins_name(c: char) -> bool {
    matches!(c,
        'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{2ff}' | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}'
        | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}' | '\u{2c00}'..='\u{2fef}'
        | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

pub(super) fn goes_on_name(c: char) -> bool {
    begins_name(c)
        || matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

/// Whether two names differ by at most two letters added, left out or changed,
/// case aside.
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    distance(&one.to_lowercase(), &other.to_lowercase()) <= 2
}

/// The name most like a wanted one, if it is like it at all.
pub(super) fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = wanted.to_lowercase();
    let ranked = names.map(|name| (distance(&wanted, &name.to_lowercase()), name));
    let near = ranked.filter(|(distance, name)| *distance <= 2 && distance * 2 < name.len());
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

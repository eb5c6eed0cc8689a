/// A cell's text without the spaces around it and with plain quotation marks;
/// runs of spaces within are one if they are to be `collapsed`.
pub(super) fn clean(text: &str, collapsed: bool) -> String {
    let mut clean = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            ' ' if collapsed && clean.ends_with(' ') => {}
            '‘' | '’' => clean.push('\''),
            '“' | '”' => clean.push('"'),
            other => clean.push(other),
        }
    }
    clean
}

/// What a spelling of yes and no stands for; `None` for any other text.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text {
        "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "true()" => Some(true),
        "no" | "No" | "NO" | "false" | "False" | "FALSE" | "false()" => Some(false),
        _ => None,
    }
}

/// An expression, where yes and no are written as truth values.
pub(super) fn truth(text: &str) -> String {
    match flag(text) {
        Some(true) => "true()".to_owned(),
        Some(false) => "false()".to_owned(),
        None => text.to_owned(),
    }
}

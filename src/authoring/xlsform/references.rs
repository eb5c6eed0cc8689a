use crate::authoring::xlsform::names::{begins_name, goes_on_name, is_plain_name};

/// What stands before the name where the answer of the last response is meant.
const LAST_SAVED: &str = "last-saved#";

/// The names that a text refers to as `${name}`, in order; `None` if one of
/// them is not written so.
pub fn references(text: &str) -> Option<Vec<&str>> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("${") {
        let (inner, behind) = after.split_once('}')?;
        if !inner.is_empty() {
            let name = inner.strip_prefix(LAST_SAVED).unwrap_or(inner);
            names.push(Some(name).filter(|name| is_plain_name(name))?);
        }
        rest = behind;
    }
    Some(names)
}

/// The name that a text refers to, if it is one reference and nothing else.
pub(super) fn lone_reference(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("${")?.strip_suffix('}')?;
    let name = inner.strip_prefix(LAST_SAVED).unwrap_or(inner);
    Some(name).filter(|name| is_plain_name(name))
}

/// Whether a default is to be worked out: it refers to an answer, calls a
/// function or reckons. Hyphens are no minus in dates and within names.
pub(super) fn is_dynamic(text: &str, type_name: &str) -> bool {
    let has_dates = ["date", "datetime"].contains(&type_name);
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let taken = match letter {
            '\'' | '"' => literal(rest),
            '0'..='9' | '.' => number(rest),
            '-' if number(behind(rest)) > 0 && !has_dates => 1 + number(behind(rest)),
            '-' if has_dates => return false,
            '*' | '+' | '-' | '|' => return true,
            '$' if references(rest).is_some_and(|names| !names.is_empty()) => return true,
            _ if begins_name(letter) => {
                let name = rest.find(|c| !goes_on_name(c)).unwrap_or(rest.len());
                let (name, behind) = rest.split_at(name);
                let is_operator = ["mod", "div"].contains(&name) && behind.starts_with(' ');
                if behind.starts_with('(') || is_operator {
                    return true;
                }
                name.len()
            }
            other => other.len_utf8(),
        };
        rest = rest.get(taken.max(1)..).unwrap_or_default();
    }
    false
}

/// Bytes of a quoted text; of the quote alone if it never ends.
fn literal(text: &str) -> usize {
    let mut letters = text.char_indices();
    let quote = letters.next().map(|(_, quote)| quote);
    let end = letters.find(|(_, letter)| Some(*letter) == quote);
    end.map_or(1, |(place, _)| place + 1)
}

/// Bytes of a number, a date or a time; 0 if none begins here.
fn number(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | '-' | 'T' | 'Z');
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return 0;
    }
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

/// The text without its first letter, which is of one byte.
fn behind(text: &str) -> &str {
    text.get(1..).unwrap_or_default()
}

use crate::authoring::xlsform::references::lone_reference;

/// Names of parameters whose values are kept as they are written: names of
/// columns and lists.
const KEPT: &[&str] = &["label", "value", "tick_labelset"];

/// The pairs `name=value` of a parameters cell; names and values in lower case,
/// but values that refer to something. Commas, semicolons and spaces separate.
/// `None` if it is not made of such pairs.
pub(super) fn pairs(cell: &str) -> Option<Vec<(String, String)>> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut tokens = tokens(cell).into_iter();
    while let Some(name) = tokens.next() {
        let (equals, value) = (tokens.next()?, tokens.next()?);
        if equals != "=" || name == "=" || value == "=" {
            return None;
        }
        let name = name.to_lowercase();
        let is_kept = KEPT.contains(&name.as_str()) || lone_reference(value).is_some();
        let value = if is_kept {
            value.to_owned()
        } else {
            value.to_lowercase()
        };
        pairs.retain(|(known, _)| *known != name);
        pairs.push((name, value));
    }
    Some(pairs)
}

/// Words and equals signs.
fn tokens(cell: &str) -> Vec<&str> {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    let mut tokens = Vec::new();
    for word in cell.split(is_gap) {
        let mut rest = word;
        while let Some(place) = rest.find('=') {
            let (before, after) = rest.split_at(place);
            tokens.push(before);
            tokens.push("=");
            rest = after.strip_prefix('=').unwrap_or_default();
        }
        tokens.push(rest);
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}

/// The value of a parameter.
pub(super) fn value<'a>(pairs: &'a [(String, String)], wanted: &str) -> Option<&'a str> {
    let mut pairs = pairs.iter();
    pairs
        .find(|(name, _)| name == wanted)
        .map(|(_, value)| value.as_str())
}

/// The parameters that a type does not have.
pub(super) fn unknown<'a>(pairs: &'a [(String, String)], known: &[&str]) -> Vec<&'a str> {
    let names = pairs.iter().map(|(name, _)| name.as_str());
    names.filter(|name| !known.contains(name)).collect()
}

use crate::json::{Map, Value, json};

/// The limits that a constraint sets to the answer alone: `. >= 1 and . <= 5`
/// as `min` and `max`. `None` if it says anything else.
///
/// `of` is how the constraint names what is limited, such as `.` or
/// `count-selected(.)`; `limit` gives the value of a bound.
pub(super) fn limits(
    constraint: &str,
    of: &str,
    limit: impl Fn(&str) -> Option<Value>,
) -> Option<Map> {
    let mut found = Map::default();
    for part in constraint.split(" and ") {
        let (member, bound) = bound(part.trim(), of)?;
        if found.insert(member.to_owned(), limit(bound)?).is_some() {
            return None;
        }
    }
    Some(found)
}

/// The member that a comparison sets, and its bound.
fn bound<'a>(part: &'a str, of: &str) -> Option<(&'static str, &'a str)> {
    let part = match part.strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')')?.trim(),
        None => part,
    };
    for (operator, member, opposite) in [("<=", "max", "min"), (">=", "min", "max")] {
        if let Some((left, right)) = part.split_once(operator) {
            return match (left.trim(), right.trim()) {
                (left, right) if left == of => Some((member, right)),
                (left, right) if right == of => Some((opposite, left)),
                _ => None,
            };
        }
    }
    None
}

/// The bound of a number.
pub(super) fn number(bound: &str) -> Option<Value> {
    let number: f64 = bound.parse().ok()?;
    let is_plain = bound
        .bytes()
        .all(|b| b.is_ascii_digit() || b == b'-' || b == b'.');
    match bound.parse::<i64>() {
        Ok(whole) => Some(json!(whole)),
        Err(_) => is_plain.then(|| json!(number)),
    }
}

/// The bound of how many.
pub(super) fn count(bound: &str) -> Option<Value> {
    let count: u32 = bound.parse().ok()?;
    (count > 0).then(|| json!(count))
}

/// The bound of a date.
pub(super) fn date(bound: &str) -> Option<Value> {
    if bound == "today()" {
        return Some(json!("today"));
    }
    let inner = bound
        .strip_prefix("date(")
        .and_then(|inner| inner.strip_suffix(')'));
    let text = inner.unwrap_or(bound).trim();
    let quoted = text.strip_prefix('\'')?.strip_suffix('\'')?;
    crate::survey::Date::parse_iso(quoted).filter(|_| quoted.len() == 10)?;
    Some(json!(quoted))
}

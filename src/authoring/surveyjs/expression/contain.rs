use super::compare::is_equal;
use crate::authoring::surveyjs::data::Data;

/// Whether a list holds an item or all of several, or a text a part of it.
/// With `wanted` false the opposite, which is not given where nothing is
/// asked of.
pub(super) fn contains(left: &Data, right: &Data, wanted: bool) -> bool {
    let items = match left {
        Data::List(items) if items.is_empty() => return !wanted,
        Data::List(items) => items,
        Data::Null => return false,
        Data::Text(text) if text.is_empty() => return false,
        Data::Number(number) if number.is_nan() => return false,
        one => {
            if !right.is_something() {
                return false;
            }
            let (text, part) = (one.to_text().to_lowercase(), right.to_text().to_lowercase());
            return text.contains(&part) == wanted;
        }
    };
    let holds = |right: &Data| items.iter().any(|item| is_equal(item, right, false));
    let all = match right {
        Data::List(rights) => rights.iter().all(holds),
        one => holds(one),
    };
    all == wanted
}

/// The opposite of `contains`, which no answer fulfils.
pub(super) fn lacks(left: &Data, right: &Data) -> bool {
    (!left.is_something() && !right.is_empty()) || contains(left, right, false)
}

/// Whether one of several is held. Nothing is held by no answer, and each
/// answer holds some of nothing.
pub(super) fn any_of(left: &Data, right: &Data) -> bool {
    if left.is_empty() || right.is_empty() {
        return right.is_empty();
    }
    match (left, right) {
        (Data::List(_), Data::List(rights)) => rights.iter().any(|one| contains(left, one, true)),
        (Data::List(_), _) => contains(left, right, true),
        _ => contains(right, left, true),
    }
}

/// Whether all of several are held.
pub(super) fn all_of(left: &Data, right: &Data) -> bool {
    if !left.is_something() && !right.is_empty() {
        return false;
    }
    match right {
        Data::List(rights) => rights.iter().all(|one| contains(left, one, true)),
        one => contains(left, one, true),
    }
}

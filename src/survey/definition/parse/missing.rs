use crate::walk::{Node, Object};
use crate::{
    survey::{Kind, Missing},
    words::survey::{expected, found},
};

/// The kinds of missing a question offers, in the order of [`Missing::ALL`].
/// A stored value may not bear the name of one: a condition could not tell
/// the two apart.
pub(super) fn walk_missing(object: &Object<'_, '_>, kind: Option<&Kind>) -> Vec<Missing> {
    let items = object.get("missing").map(|node| node.some_items());
    let mut offered: Vec<Missing> = Vec::new();
    for node in items.unwrap_or_default() {
        let Some(missing) = walk_one(&node) else {
            continue;
        };
        let taken = kind.is_some_and(|kind| kind.stores(missing.name()));
        if taken || offered.contains(&missing) {
            node.fault(found::again(missing.name()), expected::UNIQUE);
        }
        offered.push(missing);
    }
    Missing::ALL
        .into_iter()
        .filter(|missing| offered.contains(missing))
        .collect()
}

fn walk_one(node: &Node<'_>) -> Option<Missing> {
    let name = node.value.as_str().unwrap_or_default();
    let names = Missing::ALL.map(Missing::name);
    node.check(Missing::named(name), &expected::one_of(&names))
}

use std::collections::BTreeSet;

use canvass_kernel::gathered;

use crate::text::lower;

/// An id for each stakeholder. Ids that the file gives stay with the first
/// that has them; a second one gets a number, and who has none gets one made of
/// the name. The same texts give the same ids.
pub(super) fn assign(given: &[(String, String)]) -> Vec<String> {
    let mut taken: BTreeSet<String> = gathered(given.iter().map(|(id, _)| id.clone()));
    let mut met = BTreeSet::new();
    let mut out = Vec::with_capacity(given.len());
    for (id, name) in given {
        if !id.is_empty() && met.insert(id.clone()) {
            out.push(id.clone());
            continue;
        }
        let base = if id.is_empty() {
            slug(name)
        } else {
            id.clone()
        };
        let free = unused(&base, &taken);
        taken.insert(free.clone());
        out.push(free);
    }
    out
}

/// The base itself when nobody has it, else the base with the first free
/// number from 2.
pub(super) fn unused(base: &str, taken: &BTreeSet<String>) -> String {
    if !taken.contains(base) {
        return base.to_owned();
    }
    let mut number = 2_usize;
    loop {
        let id = format!("{base}-{number}");
        if !taken.contains(&id) {
            return id;
        }
        number += 1;
    }
}

/// The name in lower case with hyphens for all but letters and digits;
/// `stakeholder` when nothing is left.
pub(super) fn slug(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(lower)
        .collect();
    if words.is_empty() {
        "stakeholder".to_owned()
    } else {
        words.join("-")
    }
}

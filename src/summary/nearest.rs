use canvass_kernel::distance;

/// Most names that are offered.
const MOST: usize = 3;

/// The names most like the one that was wanted, the most alike first, at most
/// three and each once; those of which more than half is different are none.
pub(super) fn nearest<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let wanted = wanted.to_lowercase();
    let mut ranked: Vec<(usize, &str)> = Vec::new();
    for name in names {
        let distance = unlike(&wanted, &name.to_lowercase());
        let length = wanted.chars().count().max(name.chars().count());
        let is_known = ranked.iter().any(|(_, known)| *known == name);
        if !is_known && distance * 2 <= length {
            ranked.push((distance, name));
        }
    }
    ranked.sort_by_key(|(distance, _)| *distance);
    let best = ranked.into_iter().take(MOST);
    best.map(|(_, name)| name.to_owned()).collect()
}

/// How far one name is from another; letters that the longer has before or after
/// the shorter one count for nothing but a half.
fn unlike(one: &str, other: &str) -> usize {
    if one.contains(other) || other.contains(one) {
        return one.chars().count().abs_diff(other.chars().count()) / 2;
    }
    distance(one, other)
}

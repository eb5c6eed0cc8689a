use std::cmp::Ordering;

/// The places from 0 to `len` in the order in which `compare` puts what stands
/// there; equals stay as they are.
#[inline(never)]
pub fn order(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Sorts as [`Vec::sort_by`] does. All that is sorted so shares one sort, which
/// is several kilobytes for each type otherwise.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let places = order(
        items.len(),
        &mut |a, b| match (items.get(a), items.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        },
    );
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    let sorted = places
        .into_iter()
        .filter_map(|place| taken.get_mut(place)?.take());
    items.extend(sorted);
}

/// Sorts as [`Vec::sort_by_key`] does, by way of [`sort_by`].
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

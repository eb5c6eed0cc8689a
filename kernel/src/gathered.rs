/// Puts these into a map or a set, one by one. `collect` sorts them first,
/// which is three kilobytes of code for each type and gains nothing for few.
pub fn gathered<T, C: Default + Extend<T>>(items: impl IntoIterator<Item = T>) -> C {
    let mut all = C::default();
    for item in items {
        all.extend(Some(item));
    }
    all
}

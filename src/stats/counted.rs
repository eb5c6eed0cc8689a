/// The sum of values that stand so often each, added up in their order; `None`
/// for none.
pub fn sum_of_counts<N: Copy + Into<u64>>(values: &[f64], counts: &[N]) -> Option<f64> {
    let each = || {
        values
            .iter()
            .zip(counts.iter().map(|count| (*count).into()))
    };
    let any = each().any(|(_, count)| count > 0);
    let sum = each().map(|(value, count)| value * count as f64).sum();
    any.then_some(sum)
}

/// The mean of values that stand so often each, by [`sum_of_counts`]; `None`
/// for none.
pub fn mean_of_counts<N: Copy + Into<u64>>(values: &[f64], counts: &[N]) -> Option<f64> {
    let n: u64 = counts.iter().map(|count| (*count).into()).sum();
    Some(sum_of_counts(values, counts)? / n as f64)
}

/// The `p`-quantile of values in rising order that stand so often each, as
/// [`super::quantile`] gives it for all of them; `None` for none.
pub fn quantile_of_counts<N: Copy + Into<u64>>(
    values: &[f64],
    counts: &[N],
    p: f64,
) -> Option<f64> {
    let n: u64 = counts.iter().map(|count| (*count).into()).sum();
    let place = p.clamp(0.0, 1.0) * n.checked_sub(1)? as f64;
    let below = place.floor() as u64;
    let each = values
        .iter()
        .zip(counts.iter().map(|count| (*count).into()));
    let mut stand = each.filter(|(_, count): &(_, u64)| *count > 0);
    let mut reached = 0;
    let low = stand.by_ref().find_map(|(value, count)| {
        reached += count;
        (reached > below).then_some(*value)
    })?;
    let high = if reached > below + 1 {
        low
    } else {
        stand.next().map_or(low, |(value, _)| *value)
    };
    Some(low + (high - low) * (place - below as f64))
}

/// The mean of values that stand so often each; `None` for none.
pub fn mean_of_counts(values: &[f64], counts: &[u32]) -> Option<f64> {
    let n: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let each = values.iter().zip(counts);
    let sum: f64 = each.map(|(value, count)| value * f64::from(*count)).sum();
    (n > 0).then(|| sum / n as f64)
}

/// The `p`-quantile of values in rising order that stand so often each, as
/// [`super::quantile`] gives it for all of them; `None` for none.
pub fn quantile_of_counts(values: &[f64], counts: &[u32], p: f64) -> Option<f64> {
    let n: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let place = p.clamp(0.0, 1.0) * n.checked_sub(1)? as f64;
    let below = place.floor() as u64;
    let mut stand = values.iter().zip(counts).filter(|(_, count)| **count > 0);
    let mut reached = 0;
    let low = stand.by_ref().find_map(|(value, count)| {
        reached += u64::from(*count);
        (reached > below).then_some(*value)
    })?;
    let high = if reached > below + 1 {
        low
    } else {
        stand.next().map_or(low, |(value, _)| *value)
    };
    Some(low + (high - low) * (place - below as f64))
}

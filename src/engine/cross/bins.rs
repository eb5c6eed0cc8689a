use crate::engine::Bin;
use crate::table::Unit;

/// About how many bins a histogram has.
const BINS: f64 = 12.0;

/// Empty bins over all different numbers of a table, which rise, so that they
/// stay where they are under any filter: of a width of 1, 2 or 5 times a power
/// of ten, or for times of day of whole minutes that a clock face shows.
pub(super) fn bins(values: &[f64], unit: Option<Unit>) -> Vec<Bin> {
    let (Some(min), Some(max)) = (values.first(), values.last()) else {
        return Vec::new();
    };
    if unit == Some(Unit::Clock) {
        return clock_bins(*min, *max);
    }
    let whole = values.iter().all(|value| value.fract() == 0.0);
    decimal_bins(*min, *max, whole)
}

/// The bin of each of these numbers.
pub(super) fn places(values: &[f64], bins: &[Bin]) -> Vec<u32> {
    let place = |value: &f64| bins.partition_point(|bin| bin.from <= *value);
    let places = values.iter().map(place);
    places.map(|place| place.saturating_sub(1) as u32).collect()
}

/// Where all numbers are whole, no bin is narrower than 1: every other one
/// would be empty.
fn decimal_bins(min: f64, max: f64, whole: bool) -> Vec<Bin> {
    /// Where numbers are too large to be told apart, bins are no finer.
    const FINEST: f64 = 1e-12;
    let span = max / BINS - min / BINS;
    let raw = if span > 0.0 { span } else { 1.0 };
    let raw = if whole { raw.max(1.0) } else { raw };
    let raw = raw.max(max.abs().max(min.abs()) * FINEST);
    let power = 10_f64.powf(raw.log10().floor());
    let width = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|step| step * power)
        .find(|w| *w >= raw)
        .unwrap_or(raw);
    bins_of(width, min, max)
}

/// Bins of the whole minutes that a clock face shows, for times in hours.
fn clock_bins(min: f64, max: f64) -> Vec<Bin> {
    const WIDTHS: [f64; 7] = [1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0];
    let minutes = |hours: f64| (hours * 3600.0).round() / 60.0;
    let (min, max) = (minutes(min), minutes(max));
    let fits = |width: &f64| *width >= (max - min) / BINS;
    let width = WIDTHS.into_iter().find(fits).unwrap_or(120.0);
    let mut bins = bins_of(width, min, max);
    for bin in &mut bins {
        bin.from /= 60.0;
        bin.to /= 60.0;
    }
    bins
}

/// Bins of one width that begin at its multiples, from the smallest to the
/// largest value.
fn bins_of(width: f64, min: f64, max: f64) -> Vec<Bin> {
    const MOST: usize = 100;
    let mut first = (min / width).floor();
    while first * width > min {
        first -= 1.0;
    }
    let edge = |i: usize| (first + i as f64) * width;
    let num = (1..MOST).find(|i| edge(*i) > max).unwrap_or(MOST);
    (0..num)
        .map(|i| Bin {
            from: edge(i),
            to: edge(i + 1),
            count: 0,
        })
        .collect()
}

use super::facet::{Set, Shape};
use crate::engine::refusal::MOST_OPTIONS;
use crate::engine::{BatteryRow, Bin, Body, Spread, Usage};
use crate::stats::{mean_of_counts, quantile_of_counts};

/// The base of a question and its answers, from the counts of its codes in so
/// many rows.
pub(super) fn body(shape: &Shape, counts: &[Vec<u32>], rows: u32) -> (u32, Body) {
    let first = counts.first().map_or(&[][..], Vec::as_slice);
    match shape {
        Shape::Options { scale } => {
            let counts = answers(first);
            let base = sum(counts, *scale);
            if counts.len() > MOST_OPTIONS {
                let outside = sum(counts, counts.len()) - base;
                return (base, too_many(counts.len(), outside));
            }
            (base, Body::Counts(counts.to_vec()))
        }
        Shape::Statements { scale } => battery(counts, *scale),
        Shape::Sets { options, sets, .. } => chosen(*options, sets, first),
        Shape::Numbers {
            values,
            bins,
            places,
        } => histogram(values, bins, places, answers(first)),
        Shape::Days { values, months } => by_month(values, months.as_ref(), answers(first)),
        Shape::Usage { by, series, pairs } => {
            (rows, Body::Usage(usage(*by, *series, pairs, counts)))
        }
        Shape::Filled { texts } => {
            let base = first.get(1).copied().unwrap_or(0);
            (base, if *texts { Body::Texts } else { Body::Hidden })
        }
        Shape::Nothing => (0, Body::Hidden),
    }
}

/// All counts but that of rows that hold nothing.
fn answers(counts: &[u32]) -> &[u32] {
    counts.split_last().map_or(&[], |(_, answers)| answers)
}

fn sum(counts: &[u32], most: usize) -> u32 {
    counts.iter().take(most).sum()
}

fn battery(counts: &[Vec<u32>], scale: usize) -> (u32, Body) {
    let Some((any, statements)) = counts.split_last() else {
        return (0, Body::Hidden);
    };
    let row = |counts: &Vec<u32>| {
        let counts = answers(counts).to_vec();
        let base = sum(&counts, scale);
        BatteryRow { counts, base }
    };
    let base = any.get(1).copied().unwrap_or(0);
    (base, Body::Battery(statements.iter().map(row).collect()))
}

fn chosen(options: usize, sets: &[Set], counts: &[u32]) -> (u32, Body) {
    let mut chosen = vec![0; options];
    let mut base = 0;
    for (set, count) in sets.iter().zip(counts).filter(|(_, count)| **count > 0) {
        base += if set.answered { *count } else { 0 };
        for option in &set.options {
            if let Some(chosen) = chosen.get_mut(*option as usize) {
                *chosen += count;
            }
        }
    }
    if options > MOST_OPTIONS {
        return (base, too_many(options, 0));
    }
    (base, Body::Counts(chosen))
}

fn too_many(options: usize, outside: u32) -> Body {
    let options = u32::try_from(options).unwrap_or(u32::MAX);
    Body::TooMany { options, outside }
}

fn histogram(values: &[f64], bins: &[Bin], places: &[u32], counts: &[u32]) -> (u32, Body) {
    let mut bins = bins.to_vec();
    for (place, count) in places.iter().zip(counts) {
        if let Some(bin) = bins.get_mut(*place as usize) {
            bin.count += count;
        }
    }
    let body = Body::Histogram {
        bins,
        mean: mean_of_counts(values, counts),
        median: quantile_of_counts(values, counts, 0.5),
        spread: Spread::of(values, counts),
    };
    (counts.iter().sum(), body)
}

fn by_month(values: &[f64], months: Option<&(i32, Vec<bool>)>, counts: &[u32]) -> (u32, Body) {
    let Some((first, has_rows)) = months else {
        let (first, counts) = (0, Vec::new());
        return (0, Body::Months { first, counts });
    };
    let empty = has_rows.iter().map(|has_rows| has_rows.then_some(0));
    let mut by_month: Vec<Option<u32>> = empty.collect();
    for (value, count) in values.iter().zip(counts) {
        let place = super::making::month(*value) - first;
        if let Some(Some(month)) = by_month.get_mut(place as usize) {
            *month += count;
        }
    }
    let body = Body::Months {
        first: *first,
        counts: by_month,
    };
    (counts.iter().sum(), body)
}

fn usage(by: bool, series: usize, pairs: &[Vec<(u32, f64)>], counts: &[Vec<u32>]) -> Vec<Usage> {
    let mut usage: Vec<Usage> = (0..series as u32)
        .map(|code| Usage {
            metric: by.then_some(code),
            sums: vec![None; pairs.len()],
        })
        .collect();
    for (month, (pairs, counts)) in pairs.iter().zip(counts).enumerate() {
        for ((series, value), count) in pairs.iter().zip(counts).filter(|(_, count)| **count > 0) {
            let series = usage.get_mut(*series as usize);
            if let Some(sum) = series.and_then(|series| series.sums.get_mut(month)) {
                *sum = Some(sum.unwrap_or(0.0) + value * f64::from(*count));
            }
        }
    }
    usage
}

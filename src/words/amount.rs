//! Numbers with what they count.

use crate::stats::Interval;
use crate::table::Unit;
use crate::words::dashboard::number;

/// A number and what it counts: `12%`, `-£1,200.50`, `09:30`.
pub fn amount(value: f64, unit: Option<Unit>) -> String {
    let money = |sign: &str| {
        let text = number(value);
        let pence = match text.split_once('.') {
            Some((_, fraction)) if fraction.len() == 1 => "0",
            _ => "",
        };
        match text.strip_prefix('-') {
            Some(rest) => format!("-{sign}{rest}{pence}"),
            None => format!("{sign}{text}{pence}"),
        }
    };
    match unit {
        None => number(value),
        Some(Unit::Percent) => format!("{}%", number(value)),
        Some(Unit::Pounds) => money("£"),
        Some(Unit::Euros) => money("€"),
        Some(Unit::Dollars) => money("$"),
        Some(Unit::Clock) => {
            let minutes = (value * 60.0).round() as i64;
            format!("{:02}:{:02}", minutes / 60, minutes % 60)
        }
    }
}

/// A range of numbers: `2 to under 4`. The upper end is not part of it; of
/// whole numbers it is the number itself: `2`.
pub fn range(from: f64, to: f64, unit: Option<Unit>) -> String {
    let step = to - from;
    let single = from.fract() == 0.0 && (step - 1.0).abs() < f64::EPSILON;
    if single && unit != Some(Unit::Clock) {
        return amount(from, unit);
    }
    format!("{} to under {}", amount(from, unit), amount(to, unit))
}

/// Mean and median of numbers, where the mean of all such people lies if the
/// answers tell, and between what the middle half of the numbers lie.
pub fn mean_and_median(
    mean: f64,
    interval: Option<Interval>,
    median: f64,
    half: Option<(f64, f64)>,
    unit: Option<Unit>,
) -> String {
    let between = |(low, high)| format!("{} to {}", amount(low, unit), amount(high, unit));
    let interval = interval
        .map(|i| format!(" (95% confidence interval {})", between((i.low, i.high))))
        .unwrap_or_default();
    let half = half
        .map(|half| format!("; the middle half lies within {}", between(half)))
        .unwrap_or_default();
    format!(
        "Mean {}{interval}, median {}{half}",
        amount(mean, unit),
        amount(median, unit)
    )
}

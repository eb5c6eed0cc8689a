//! Process charts: limits, and which months signal a change.

use super::{no_data, number};
use crate::stats::{Signal, SignalKind, Way};
use crate::words::format::{capital, list, plural};

/// The choice on a card.
pub const AS_PROCESS: &str = "Show as a process chart";
/// The name of what a process chart shows, in how a number was made.
pub const PROCESS: &str = "Process chart";
/// How mean, limits and signals of a process chart are worked out.
pub const PROCESS_FORMULA: &str = "Process chart (XmR): limits are the mean ± 2.66 × the mean moving range, the average change from one month to the next; a month without data makes no moving range and ends every run. Rules: NHS England, Making Data Count (2019)";

/// Heads of the table of a process chart.
pub fn process_heads() -> Vec<String> {
    let heads = [
        "Month",
        "Value",
        "Mean",
        "Lower limit",
        "Upper limit",
        "Moving range",
        "Signal",
    ];
    heads.map(str::to_owned).to_vec()
}

/// What a month signals, in a cell.
pub fn signal_cell(value: Option<f64>, signal: Option<Signal>) -> String {
    match (value, signal) {
        (None, _) => no_data(),
        (_, None) => "None".to_owned(),
        (_, Some(signal)) => capital(signal_words(signal)),
    }
}

/// Where no limits can be drawn, a cell of what a month signals.
pub fn no_limits_cell() -> String {
    "No limits".to_owned()
}

fn signal_words(signal: Signal) -> &'static str {
    match (signal.kind, signal.way) {
        (SignalKind::BeyondLimits, Way::Up) => "above the upper limit",
        (SignalKind::BeyondLimits, Way::Down) => "below the lower limit",
        (SignalKind::Trend, Way::Up) => "one of 7 or more points that rise",
        (SignalKind::Trend, Way::Down) => "one of 7 or more points that fall",
        (SignalKind::NearLimit, Way::Up) => "one of 2 of 3 points near the upper limit",
        (SignalKind::NearLimit, Way::Down) => "one of 2 of 3 points near the lower limit",
        (SignalKind::Shift, Way::Up) => "one of 7 or more points above the mean",
        (SignalKind::Shift, Way::Down) => "one of 7 or more points below the mean",
    }
}

/// The name of a point that signals.
pub fn signalling(name: &str, signal: Signal) -> String {
    format!("{name}, signal: {}", signal_words(signal))
}

/// One rule, and the months it names.
pub fn months_of_signal(signal: Signal, months: &[String]) -> String {
    format!("{}: {}", capital(signal_words(signal)), list(months))
}

/// Months from one to another.
pub fn months_from(first: &str, last: &str) -> String {
    format!("{first} to {last}")
}

/// How many of the months signal a change.
pub fn months_signal(signalling: usize, months: usize) -> String {
    let of = plural(months, "month", "months");
    match signalling {
        0 => format!("No sign of a change in {of}: they vary within what chance allows"),
        1 => format!("1 of {of} signals a change"),
        n => format!("{n} of {of} signal a change"),
    }
}

/// How many of several series hold a sign of a change.
pub fn series_signal(signalling: usize, series: usize) -> String {
    match signalling {
        0 => format!("No sign of a change in any of {series} metrics"),
        1 => format!("1 of {series} metrics signals a change"),
        n => format!("{n} of {series} metrics signal a change"),
    }
}

/// There are too few points for limits.
pub fn no_limits(have: usize, need: usize) -> String {
    format!(
        "No limits are drawn: they take {} with data, some of them neighbours that differ, and there are {have}",
        plural(need, "month", "months")
    )
}

/// Mean and limits; a lower limit below nought is drawn there.
pub fn limits(mean: f64, low: f64, high: f64) -> String {
    let low = if low < 0.0 {
        format!(
            "lower limit 0, as counts cannot fall below (worked out as {})",
            number(low)
        )
    } else {
        format!("lower limit {}", number(low))
    };
    format!("Mean {}, upper limit {}, {low}", number(mean), number(high))
}

/// The working of mean and limits.
pub fn worked_limits(mean: f64, moving_range: f64, low: f64, high: f64) -> String {
    format!(
        "{}. Mean moving range {}",
        limits(mean, low, high),
        number(moving_range)
    )
}

/// There are few points for limits.
pub fn provisional(have: usize, need: usize) -> String {
    format!("The limits are provisional: there are {have} months with data, fewer than {need}")
}

/// How points that signal are told apart.
pub const SQUARES: &str = "A square is a month that signals a change, a disc is one that does not";

/// The name of the mean's line, of the limits' lines.
pub const MEAN_LINE: &str = "Mean";
/// The upper limit's line.
pub const UPPER_LINE: &str = "Upper limit";
/// The lower limit's line.
pub const LOWER_LINE: &str = "Lower limit";

/// A sentence about one of several series.
pub fn of_series(series: &str, sentence: &str) -> String {
    format!("{series}: {sentence}")
}

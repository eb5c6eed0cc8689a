//! The sentences of the dashboard: files, filters, cards, figures, what
//! they say and how they were made.

mod card;
mod contrast;
mod files;
mod filters;
mod finding;
mod notes;
mod process;
mod receipt;
mod steps;
mod texts;
mod views;

use crate::words::format::{count, percent};

pub use crate::words::amount::{amount, mean_and_median, range};
pub use crate::words::portions::{
    columns_shown, find_question, questions_found, questions_shown, show_columns, show_questions,
};
pub use card::*;
pub use contrast::*;
pub use files::*;
pub use filters::*;
pub use finding::*;
pub use notes::*;
pub use process::*;
pub use receipt::*;
pub use steps::*;
pub use texts::*;
pub use views::*;

/// `Nurses, 34 of 52, 65%, 95% confidence interval 52% to 77%`.
pub fn mark_name(label: &str, n: usize, base: usize, interval: Option<(f64, f64)>) -> String {
    let share = percent(n, base)
        .map(|share| format!(", {share}"))
        .unwrap_or_default();
    let interval = interval
        .map(|i| format!(", 95% confidence interval {}", interval_words(i)))
        .unwrap_or_default();
    format!("{label}, {} of {}{share}{interval}", count(n), count(base))
}

/// An answer outside the scale: counted, without a share.
pub fn outside_name(label: &str, n: usize) -> String {
    format!("{label}, {}, not part of the base", count(n))
}

fn interval_words((low, high): (f64, f64)) -> String {
    format!("{:.0}% to {:.0}%", low * 100.0, high * 100.0)
}

/// An interval of shares from 0 to 1 in a cell.
pub fn interval(interval: Option<(f64, f64)>) -> String {
    interval.map_or_else(no_data, interval_words)
}

/// A share in a cell.
pub fn share_or_none(share: Option<String>) -> String {
    share.unwrap_or_else(no_data)
}

/// What stands in a cell without a value.
pub fn no_data() -> String {
    "No data".to_owned()
}

/// What stands in the place of a share where an answer lies outside the scale.
pub fn not_in_base() -> String {
    "Not part of the base".to_owned()
}

/// `34 (65%)`, or the count alone.
pub fn count_and_share(n: usize, share: Option<&str>) -> String {
    match share {
        Some(share) => format!("{} ({share})", count(n)),
        None => count(n),
    }
}

/// A count in a cell; a gap is no zero.
pub fn count_or_no_data(n: Option<usize>) -> String {
    n.map_or_else(no_data, count)
}

/// A sum in a cell.
pub fn sum_or_no_data(sum: Option<f64>) -> String {
    sum.map_or_else(no_data, number)
}

/// A number with commas; whole numbers without a fraction, others with up to
/// two places.
pub fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    let sign = if rounded < 0.0 { "-" } else { "" };
    let whole = rounded.abs().trunc();
    let fraction = format!("{:.2}", rounded.abs() - whole);
    let fraction = fraction
        .trim_start_matches('0')
        .trim_end_matches('0')
        .trim_end_matches('.');
    format!("{sign}{}{fraction}", count(whole as usize))
}

/// A statement and an answer to it.
pub fn statement_is(item: &str, option: &str) -> String {
    format!("{item}: {option}")
}

/// A month's point.
pub fn month_name(label: &str, n: Option<usize>) -> String {
    format!("{label}, {}", n.map_or_else(|| "no data".to_owned(), count))
}

/// A month's point of one metric.
pub fn usage_name(metric: &str, label: &str, value: Option<f64>) -> String {
    format!(
        "{metric}, {label}, {}",
        value.map_or_else(|| "no data".to_owned(), number)
    )
}

/// What stands at the end of a bar.
pub fn bar_value(n: usize, base: usize) -> String {
    count_and_share(n, percent(n, base).as_deref())
}

/// A share of a base as a whole percentage, rounded as in the table; `0%` of
/// nothing.
pub fn share(n: u32, base: u32) -> String {
    percent(n as usize, base.max(1) as usize).unwrap_or_default()
}

/// A statement and the base of its row.
pub fn statement_with_base(label: &str, base: usize) -> String {
    format!("{label} (n\u{a0}=\u{a0}{})", count(base))
}

/// `April 2026` as `Apr 26`; other labels as they are.
pub fn short_month(label: &str) -> String {
    match label.split_once([' ', '-']) {
        Some((month, year)) if month.len() >= 3 && year.len() == 4 => {
            format!(
                "{} {}",
                month.get(..3).unwrap_or(month),
                year.get(2..).unwrap_or(year)
            )
        }
        _ => label.to_owned(),
    }
}

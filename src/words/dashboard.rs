//! The sentences of the dashboard, and of how a file was read.

use crate::words::format::{count, percent, plural};

/// Evidence: the reader chose the kind.
pub fn why_corrected() -> &'static str {
    "You chose this"
}

/// Evidence: no cell holds anything.
pub fn why_empty() -> &'static str {
    "No cell holds anything"
}

/// Evidence: name or cells say who a person is.
pub fn why_personal() -> &'static str {
    "The name or the cells say who a person is"
}

/// Evidence: every cell is different and the name says so.
pub fn why_identifier() -> &'static str {
    "Every cell is different and names a row"
}

/// Evidence: dates whose order cannot be told.
pub fn why_date_either() -> &'static str {
    "Dates; no day is above 12 or the year comes first, so slashes are read as day/month"
}

/// Evidence: dates with the day first.
pub fn why_date_day_first() -> &'static str {
    "Dates as day/month/year: some days are above 12"
}

/// Evidence: dates with the month first.
pub fn why_date_month_first() -> &'static str {
    "Dates as month/day/year: some days are above 12"
}

/// Evidence: dates in both orders.
pub fn why_date_mixed(day: usize, month: usize) -> String {
    format!(
        "Dates in two orders: {} can only be day/month and {} only month/day. The more frequent order is read",
        count(day),
        count(month)
    )
}

/// Evidence: steps of an ordered family.
pub fn why_scale(family: &str, steps: usize) -> String {
    format!("A scale of {steps} steps of {family}")
}

/// Evidence: several options in a cell.
pub fn why_multiple(mark: &str) -> String {
    let mark = match mark {
        ";" => "semicolons",
        "|" => "vertical bars",
        "," => "commas",
        _ => "line ends",
    };
    format!("Several options in a cell, divided by {mark}")
}

/// Evidence: whole numbers 0 to 10 under "recommend".
pub fn why_score() -> &'static str {
    "Whole numbers from 0 to 10 and the name asks to recommend"
}

/// Evidence: few different whole numbers.
pub fn why_few_numbers(different: usize) -> String {
    format!("Only {different} different whole numbers")
}

/// Evidence: numbers.
pub fn why_number() -> &'static str {
    "The cells are numbers"
}

/// Evidence: few different words.
pub fn why_category(different: usize) -> String {
    format!(
        "{} that come again",
        plural(different, "value", "different values")
    )
}

/// Evidence: words of the respondents' own.
pub fn why_text(different: usize, filled: usize) -> String {
    format!(
        "{} in {}",
        plural(different, "different text", "different texts"),
        plural(filled, "cell", "cells")
    )
}

/// Evidence: the survey says so.
pub fn why_definition() -> &'static str {
    "The survey says so"
}

/// The name of a column that has none.
pub fn unnamed_column(number: usize) -> String {
    format!("Column {number}")
}

/// Title over statements under one scale where the file gives none.
pub fn statements_rated(low: &str, high: &str) -> String {
    format!("Statements rated from “{low}” to “{high}”")
}

/// Title of monthly usage.
pub fn usage_title() -> &'static str {
    "Usage by month"
}

/// Where the encoding of a text file would stand.
pub fn workbook() -> &'static str {
    "Excel workbook"
}

/// Where the delimiter of a text file would stand.
pub fn sheet(name: &str) -> String {
    format!("sheet “{name}”")
}

/// A hidden sheet's name.
pub fn hidden_sheet(name: &str) -> String {
    format!("{name} (hidden)")
}

/// A zip archive that is no workbook.
pub fn zip_archive() -> &'static str {
    "a zip archive"
}

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

/// A range of numbers: `2 to 4`. The upper end is not part of it.
pub fn range(from: f64, to: f64) -> String {
    let step = to - from;
    if from.fract() == 0.0 && (step - 1.0).abs() < f64::EPSILON {
        return number(from);
    }
    format!("{} to under {}", number(from), number(to))
}

/// A statement and an answer to it.
pub fn statement_is(item: &str, option: &str) -> String {
    format!("{item}: {option}")
}

/// A question and the values it is filtered by.
pub fn clause(title: &str, values: &[String]) -> String {
    let values = match values {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        values => values.join(""),
    };
    format!("{title}: {values}")
}

/// A filter names a question that is not there.
pub fn unknown_question(title: &str) -> String {
    format!(
        "the filter names the question “{title}”, which this file does not have. Use the title of one of its cards"
    )
}

/// A filter names an option that is not there.
pub fn unknown_option(title: &str, option: &str) -> String {
    format!("the filter on “{title}” names “{option}”, which is not among its answers")
}

/// A file was read.
pub fn file_ready(name: &str, rows: usize, problems: usize) -> String {
    let problems = match problems {
        0 => "no problems".to_owned(),
        n => plural(n, "problem", "problems"),
    };
    format!("{name} opened: {}, {problems}", plural(rows, "row", "rows"))
}

/// The filter changed.
pub fn filtered(filters: &[String], rows: usize, all: usize, cards: usize) -> String {
    let cards = plural(cards, "card", "cards");
    if filters.is_empty() {
        return format!(
            "No filters: all {}. {cards} updated",
            plural(all, "row", "rows")
        );
    }
    format!(
        "Filtered to {}: {} of {}. {cards} updated",
        filters.join(" and "),
        count(rows),
        plural(all, "row", "rows")
    )
}

/// Heads of a table of options.
pub fn option_heads(title: &str) -> Vec<String> {
    [title, "Count", "Share", "95% confidence interval"]
        .map(str::to_owned)
        .to_vec()
}

/// Heads of a table of statements.
pub fn battery_heads(options: &[String]) -> Vec<String> {
    let mut heads = vec!["Statement".to_owned()];
    heads.extend(options.iter().cloned());
    heads.push("Base".to_owned());
    heads
}

/// Heads of a table of months.
pub fn month_heads() -> Vec<String> {
    ["Month", "Count"].map(str::to_owned).to_vec()
}

/// Heads of a table of usage.
pub fn usage_heads(metrics: &[String]) -> Vec<String> {
    std::iter::once("Month".to_owned())
        .chain(metrics.iter().cloned())
        .collect()
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

/// A share from 0 to 1 as a whole percentage.
pub fn share(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// A statement and the base of its row.
pub fn statement_with_base(label: &str, base: usize) -> String {
    format!("{label} (n = {})", count(base))
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

//! How the numbers of a card were made.

use crate::stats::{Interval, Recommend};
use crate::table::{QuestionKind, Report, Split, Unit};
use crate::words::amount::amount;
use crate::words::dashboard::{number, points};
use crate::words::format::{count, list, plural, small};
use crate::words::reading;

/// The button that opens it.
pub const HOW_MADE: &str = "How these numbers were made";
/// Name of the list of numbers.
pub const WORKED: &str = "Show the working of one number";

/// Name: the file.
pub const FILE: &str = "File";
/// Name: rows.
pub const ROWS: &str = "Rows";
/// Name: filters.
pub const FILTERS: &str = "Filters";
/// Name: who counts.
pub const BASE: &str = "Who counts";
/// Name: how the columns were read.
pub const READ: &str = "How it was read";
/// Name: weights.
pub const WEIGHT: &str = "Weights";
/// Name: formulas.
pub const FORMULA: &str = "Formula";
/// Name: the line that states what the numbers say.
pub const FINDING: &str = "The line at the top";
/// Name: rounding.
pub const ROUNDING: &str = "Rounding";

/// No weights.
pub const NO_WEIGHT: &str = "None: each row counts once";
/// What the line at the top claims when.
pub const FINDING_RULE: &str = "“First”, “most” and “ahead” are said where chance alone would do as much less than 5 times in 100 (exact sign test). “More than half” is said where the whole 95% interval is above a half";
/// How numbers are rounded.
pub const ROUNDED: &str =
    "Shares and their intervals to whole per cent; other numbers to two decimals at most";

/// A file: name, size, what wrote it, how it was divided.
pub fn file(name: &str, size: u64, joined: &[&str], report: &Report) -> String {
    let export = report.export.as_deref();
    let mut said = Vec::new();
    if report.is_put_together() {
        said.push(format!("{name}: {}", export.unwrap_or_default()));
    } else {
        said.push(format!("{name}, {}", bytes(size)));
        said.extend(export.map(|export| format!("recognised as {export}")));
    }
    let delimiter = match (&report.text, &report.sheet) {
        (_, Some(sheet)) => reading::sheet(sheet),
        (Some(_), None) => format!("columns divided by {}", report.delimiter),
        (None, None) => report.delimiter.clone(),
    };
    said.push(format!("{}, {delimiter}", report.encoding));
    if !joined.is_empty() {
        said.push(format!("with {}", list(joined)));
    }
    said.join("; ")
}

/// A size in bytes: `12 kB`, `3.4 MB`.
fn bytes(size: u64) -> String {
    let tenths = |unit: u64| (size * 10 + unit / 2) / unit;
    match size {
        0..1_000 => plural(size as usize, "byte", "bytes"),
        1_000..1_000_000 => format!("{} kB", (size + 500) / 1_000),
        _ => {
            let tenths = tenths(1_000_000);
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// Rows that were read, and those that were not.
pub fn rows_read(rows: u32, left_out: &[String]) -> String {
    let read = plural(rows as usize, "row", "rows");
    if left_out.is_empty() {
        return format!("{read} read, none left out");
    }
    format!("{read} read; left out: {}", list(left_out))
}

/// The filters that a card counts under, and its own, which it does not.
pub fn filters_of(others: &[String], own: Option<&String>) -> String {
    let applied = if others.is_empty() {
        "None".to_owned()
    } else {
        others.join("; ")
    };
    match own {
        Some(own) => format!("{applied}. Not applied to its own card: {own}"),
        None => applied,
    }
}

/// Who counts and who does not.
pub fn who_counts(base: u32, rows: u32, outside: u32, is_survey: bool) -> String {
    let (base, outside) = (base.min(rows), outside.min(rows));
    let silent = rows.saturating_sub(base + outside) as usize;
    let rows = if is_survey {
        plural(rows as usize, "response", "responses")
    } else {
        plural(rows as usize, "row", "rows")
    };
    let mut absent = Vec::new();
    if outside > 0 {
        absent.push(format!("{} outside the scale", count(outside as usize)));
    }
    if silent > 0 {
        absent.push(format!(
            "{} without an answer that can be read",
            count(silent)
        ));
    }
    let counted = format!("{} of {rows}", count(base as usize));
    if absent.is_empty() {
        return counted;
    }
    format!("{counted}. Not counted: {}", list(&absent))
}

/// That each statement has its own base, from the smallest to the largest.
pub fn own_bases(least: u32, most: u32) -> String {
    let (least, most) = (count(least as usize), count(most as usize));
    if least == most {
        format!("Each statement has {least}")
    } else {
        format!("Each statement has its own base, from {least} to {most}")
    }
}

/// A column, its kind and why.
pub fn column_read(name: &str, kind: &str, why: &str) -> String {
    let kind = small(reading::kind(kind));
    if why.is_empty() {
        format!("“{name}” as {kind}")
    } else {
        format!("“{name}” as {kind}: {}", small(why))
    }
}

/// So many columns more, read in the same way.
pub fn more_columns(n: usize) -> String {
    format!(
        "{} in the same way",
        plural(n, "more column", "more columns")
    )
}

/// Cells that do not fit their column.
pub fn unfit(n: u32) -> String {
    let n = plural(n as usize, "cell does not", "cells do not");
    format!("{n} fit and are left out")
}

/// How cells hold several options.
pub fn split_at(split: Split) -> String {
    let at = match split {
        Split::At(c) => reading::delimiter(Some(c)),
        Split::BareCommas => "commas that no space follows".to_owned(),
        Split::Json => "the marks of a list".to_owned(),
    };
    format!("Several options in a cell are divided by {at}")
}

/// What the reader set of how a file is read.
pub fn you_set(what: &[&str]) -> String {
    format!("You set: {}", list(what))
}

/// Names of what a reader may set of a file and of a column.
pub mod set {
    /// The kind of a column.
    pub const KIND: &str = "what a column holds";
    /// The order of day and month.
    pub const ORDER: &str = "the order of day and month";
    /// The decimal mark.
    pub const COMMA: &str = "the decimal mark";
    /// Words for no answer.
    pub const MISSING: &str = "words for no answer";
    /// How a file is divided.
    pub const FILE: &str = "how the file is divided";
}

/// The formulas of a card.
pub fn formula(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Number => {
            "Share: count ÷ base, with Wilson’s 95% interval (JASA 22, 1927). Mean: sum ÷ base, with Student’s 95% interval. Median and quartiles: linear between two values (type 7 of Hyndman and Fan, 1996). Intervals treat those who answered as drawn at random"
        }
        QuestionKind::Score => {
            "Share: count ÷ base, with Wilson’s 95% interval (JASA 22, 1927). Recommend score: share of 9 and 10 less share of 0 to 6, in points (Reichheld, 2003). Intervals treat those who answered as drawn at random"
        }
        QuestionKind::Date => "Rows counted by month",
        QuestionKind::Usage => "Figures of all rows added up by month, each metric for itself",
        QuestionKind::Text | QuestionKind::Hidden => "Rows counted",
        QuestionKind::Single | QuestionKind::Multiple | QuestionKind::Agreement => {
            "Share: count ÷ base, with Wilson’s 95% interval (JASA 22, 1927). Intervals treat those who answered as drawn at random"
        }
    }
}

/// The working of a share: `34 of 52 = 65.38%, shown as 65%`.
pub fn worked_share(label: &str, n: usize, base: usize, shown: &str, interval: &str) -> String {
    let exact = exact_percent(n as u64, base as u64);
    let (n, base) = (count(n), count(base));
    format!("{label}: {n} of {base} = {exact}%, shown as {shown}. 95% interval {interval}")
}

/// Parts of a whole in per cent with two decimals.
fn exact_percent(n: u64, base: u64) -> String {
    let base = base.max(1);
    let hundredths = (n * 10_000 + base / 2) / base;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The working of a count without a share.
pub fn worked_count(label: &str, value: Option<f64>, is_in_base: bool) -> String {
    match value {
        None => format!("{label}: no data in the file, which is a gap and not a zero"),
        Some(value) if is_in_base => format!("{label}: counted or added up, {}", number(value)),
        Some(value) => format!("{label}: {} counted, not part of the base", number(value)),
    }
}

/// Names of numbers that stand for a whole card.
pub const MEAN: &str = "Mean";
/// The median.
pub const MEDIAN: &str = "Median";
/// The recommend score.
pub const RECOMMEND: &str = "Recommend score";

/// The working of a mean.
pub fn worked_mean(mean: f64, interval: Option<Interval>, n: u32, unit: Option<Unit>) -> String {
    let shown = amount(mean, unit);
    let of = plural(n as usize, "value", "values");
    let interval = interval.map_or_else(String::new, |interval| {
        let (low, high) = (amount(interval.low, unit), amount(interval.high, unit));
        format!(". 95% interval {low} to {high}: the mean and t × deviation ÷ √n to either side")
    });
    format!(
        "{MEAN}: sum of {of} ÷ {} = {mean:.4}, shown as {shown}{interval}",
        count(n as usize)
    )
}

/// The working of a median.
pub fn worked_median(median: f64, n: u32, unit: Option<Unit>) -> String {
    let shown = amount(median, unit);
    let of = plural(n as usize, "value", "values");
    format!(
        "{MEDIAN}: the middle of {of} in order, or halfway between the middle two = {median:.4}, shown as {shown}"
    )
}

/// The working of a recommend score.
pub fn worked_score(kinds: Recommend, score: f64) -> String {
    let n = kinds.promoters + kinds.passives + kinds.detractors;
    let [up, down] = [kinds.promoters, kinds.detractors].map(|part| {
        format!(
            "{} of {} = {}%",
            count(part as usize),
            count(n as usize),
            exact_percent(part, n)
        )
    });
    format!(
        "{RECOMMEND}: 9 or 10 {up}, less 0 to 6 {down}: {score:+.2}, shown as {}",
        points(score)
    )
}

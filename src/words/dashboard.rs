//! The sentences of the dashboard: files, filters, cards, figures.

use crate::stats::{Base, NetPromoter, Recommend};
use crate::table::Report;
use crate::words::format::{count, percent, plural, small};
use crate::words::reading;

pub use crate::words::amount::{amount, mean_and_median, range};
pub use crate::words::portions::{
    columns_shown, find_question, questions_found, questions_shown, show_columns, show_questions,
};

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

/// A question and the values it is filtered by.
pub fn clause(title: &str, values: &[String]) -> String {
    let values = match values {
        [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
        values => values.join(""),
    };
    if title.ends_with(['?', '.', ':']) {
        return format!("{title} {values}");
    }
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

/// A filter gives a range to a question that has no numbers or days.
pub fn no_ranges(title: &str) -> String {
    format!(
        "the filter on “{title}” gives a range, but its answers are no numbers or dates. Use its answers"
    )
}

/// A filter is about a question that cannot be filtered by.
pub fn no_filter_by(title: &str) -> String {
    format!("the filter names “{title}”, which rows cannot be chosen by. Use another card")
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

/// The button that opens files.
pub fn open_files() -> &'static str {
    "Open your own files"
}

/// What can be opened, and where it goes.
pub fn open_hint() -> &'static str {
    "CSV, TSV, Excel or survey responses. You can also drop files here or paste a table. They stay in this browser"
}

/// Name of the list of files.
pub fn files() -> &'static str {
    "Files"
}

/// A file's rows and columns.
pub fn file_size(report: &Report) -> String {
    let columns = plural(report.columns.len(), "column", "columns");
    format!("{}, {columns}", plural(report.rows as usize, "row", "rows"))
}

/// A file is being read.
pub fn reading(name: &str) -> String {
    format!("Reading {name}")
}

/// Said before an error where its colour is not seen.
pub fn error_prefix() -> &'static str {
    "Error: "
}

/// A file's responses are part of another's table.
pub fn joined(name: &str, into: &str) -> String {
    format!("{name} was added to {into}")
}

/// Ends the reading of a file.
pub fn stop_reading() -> &'static str {
    "Cancel"
}

/// Closes a file.
pub fn close() -> &'static str {
    "Close"
}

/// The file has no rows.
pub fn no_rows() -> &'static str {
    "This file has a header and no rows below it. Check that the export had responses, or open another file"
}

/// The button over questions that are not shown.
pub fn hidden_by_default(n: usize) -> String {
    match n {
        1 => "1 column is not drawn".to_owned(),
        n => format!("{} columns are not drawn", count(n)),
    }
}

/// Why columns are not drawn.
pub fn why_hidden() -> &'static str {
    "Names, e-mail and computer addresses, row numbers and empty columns are left out. Change the kind of a column under “I read it as” to draw it"
}

/// A column that is not drawn, and why.
pub fn hidden_question(title: &str, why: &str) -> String {
    format!("{title}: {}", small(why))
}

/// Name of the filters' region.
pub fn filters() -> &'static str {
    "Filters"
}

/// How many rows pass.
pub fn rows_shown(rows: usize, all: usize) -> String {
    if rows == all {
        format!("All {}", plural(all, "row", "rows"))
    } else {
        format!("{} of {}", count(rows), plural(all, "row", "rows"))
    }
}

/// How to filter.
pub fn no_filters() -> &'static str {
    "No filters. Select a bar, a point or a row of a table to see only those rows in the other charts"
}

/// Takes one filter away.
pub fn remove() -> &'static str {
    "Remove"
}

/// Takes all filters away.
pub fn clear_filters() -> &'static str {
    "Clear all filters"
}

/// There is nothing to draw.
pub fn nothing_to_draw() -> &'static str {
    "There is nothing to draw for this question"
}

/// More options than there is room for.
pub fn too_many_options(options: usize) -> String {
    format!(
        "There are {} different answers, too many to show one by one. Read this column as “{}” to search them, or as “{}” to leave it out",
        count(options),
        reading::kind("text"),
        reading::kind("identifier"),
    )
}

/// The base is empty.
pub fn nobody_answered() -> &'static str {
    "No row under these filters has an answer"
}

/// Name of a chart's drawing.
pub fn chart_label(title: &str, marks: usize) -> String {
    format!(
        "Chart of {title}: {}. Arrow keys move between them",
        plural(marks, "mark", "marks")
    )
}

/// The button over a chart's table.
pub fn show_as_table() -> &'static str {
    "Show as table"
}

/// Base of a survey's question.
pub fn base_survey(base: usize, rows: usize) -> String {
    format!(
        "n = {} of {} answered",
        count(base),
        plural(rows, "response", "responses")
    )
}

/// Base of a file's column.
pub fn base_rows(base: usize, rows: usize) -> String {
    format!(
        "n = {} of {} hold a value",
        count(base),
        plural(rows, "row", "rows")
    )
}

/// Base of monthly usage.
pub fn base_usage(rows: usize) -> String {
    format!(
        "Sums over {}, one line for each metric",
        plural(rows, "row", "rows")
    )
}

/// The recommend score: the share of 9 and 10 less the share of 0 to 6. Of too
/// few answers only how many gave which.
pub fn recommend_score(kinds: Recommend, score: &NetPromoter) -> String {
    let gave = format!(
        "{} gave 9 or 10, {} gave 0 to 6",
        count(kinds.promoters as usize),
        count(kinds.detractors as usize)
    );
    if let Base::TooFew { have, need } = score.base {
        let (have, need) = (count(have as usize), count(need as usize));
        return format!("{gave}. A recommend score takes {need} answers, and there are {have}");
    }
    let interval = score.interval.map_or_else(
        |_| String::new(),
        |i| {
            let (low, high) = (points(i.low), points(i.high));
            format!(" (95% confidence interval {low} to {high})")
        },
    );
    format!(
        "Recommend score {}{interval}: {gave}",
        points(score.estimate)
    )
}

/// Points from -100 to +100, rounded.
fn points(points: f64) -> String {
    match points.round() as i32 {
        0 => "0".to_owned(),
        points => format!("{points:+}"),
    }
}

/// The rule of a multiple choice.
pub fn several_answers() -> &'static str {
    "People could choose several, so shares add up to more than 100%"
}

/// The rule of months.
pub fn months_without_rows() -> &'static str {
    "Rows by month. A month without any row in the file is a gap"
}

/// The rule of usage.
pub fn metrics_apart() -> &'static str {
    "Metrics count different things and are never added together"
}

/// Name of a row's checkbox.
pub fn filter_by(label: &str) -> String {
    format!("Filter by {label}")
}

/// Opens the texts.
pub fn read_texts(n: usize) -> String {
    format!("Read {}", plural(n, "text", "texts"))
}

/// Before texts are read.
pub fn texts_may_name() -> &'static str {
    "People may have written names or details of patients. Check before you share a text"
}

/// Label of the search in texts.
pub fn search_texts() -> &'static str {
    "Search these texts"
}

/// How many texts were found.
pub fn texts_found(total: usize, shown: usize) -> String {
    let found = plural(total, "text", "texts");
    if total > shown {
        format!("{found} found, the first {} shown", count(shown))
    } else {
        format!("{found} found")
    }
}

/// Name of the list of texts.
pub fn texts() -> &'static str {
    "Texts"
}

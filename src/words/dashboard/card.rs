//! Cards: heads of tables, bases, rules, texts, and what is not drawn.

use crate::stats::{Base, NetPromoter, Recommend};
use crate::words::format::{count, plural, small};
use crate::words::reading;

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
        "Chart of {title}: {}. Arrow keys move between them, N adds a note",
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
pub(super) fn points(points: f64) -> String {
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

//! Reports of usage (COUNTER).

use crate::table::Day;
use crate::words::format::{list, month, plural};

/// A COUNTER report.
pub fn counter(release: &str, id: &str) -> String {
    format!("COUNTER {release} {id}")
}

/// Evidence: rows above the header.
pub fn counter_signs(above: usize, release: &str) -> String {
    format!(
        "{} above the header with Report_ID, Release {release}",
        plural(above, "row", "rows")
    )
}

/// A row above the header of a COUNTER report, in words.
pub fn counter_fact(name: &str) -> String {
    match name {
        "Report_Name" => "Report",
        "Report_ID" => "Report id",
        "Institution_Name" => "Institution",
        "Institution_ID" => "Institution id",
        "Metric_Types" => "Metrics",
        "Report_Filters" => "Filters",
        "Report_Attributes" => "Attributes",
        "Reporting_Period" => "Period",
        "Created_By" => "Created by",
        "Registry_Record" => "Registry record",
        other => other,
    }
    .to_owned()
}

/// Note: a report without usage.
pub fn counter_empty() -> &'static str {
    "The report is empty: no usage in its period"
}

/// Evidence: what was counted.
pub fn why_metric() -> &'static str {
    "What was counted; different metrics are never added"
}

/// Evidence: counts of a month.
pub fn why_month() -> &'static str {
    "Counts of one month"
}

/// Evidence: a month that the publisher had no figures of.
pub fn why_month_not_provided() -> &'static str {
    "Not provided: the report says that it has no usage of this month, so its noughts are none"
}

/// Evidence: the sum of the months.
pub fn why_period_total() -> &'static str {
    "The sum of the months; hidden, so that it is not added to them"
}

/// Note: metrics stand for themselves.
pub fn counter_metrics() -> &'static str {
    "Metrics are never added: a total counts what a unique count leaves out"
}

/// Note on Release 5.1.
pub fn counter_break_before() -> &'static str {
    "Release 5.1 counts by other rules than Release 5: do not join a line over reports of both; for books compare Unique_Title metrics only"
}

/// Note on Release 5.
pub fn counter_break_after() -> &'static str {
    "Usage from January 2025 is reported in Release 5.1, which counts by other rules: a break in the series"
}

/// Note: months outside what the publisher had.
pub fn counter_not_provided(months: &[i32]) -> String {
    let names: Vec<String> = months
        .iter()
        .map(|index| month(index.div_euclid(12), index.rem_euclid(12) as u32 + 1))
        .collect();
    format!("Not provided, and not shown as nought: {}", list(&names))
}

/// A month as COUNTER names its columns.
pub fn usage_month(day: Day) -> String {
    const SHORT: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (year, number, _) = day.ymd();
    let name = SHORT.get((number as usize).saturating_sub(1));
    format!("{}-{year}", name.copied().unwrap_or_default())
}

/// Note: a report by period alone.
pub fn counter_no_months() -> &'static str {
    "The report gives no months, only totals of its period"
}

/// Evidence: a number or address of a title.
pub fn why_title_id() -> &'static str {
    "Identifies a publisher, title or item; hidden until you choose a kind"
}

/// Evidence: years as groups.
pub fn why_year_published() -> &'static str {
    "Years of publication, as groups"
}

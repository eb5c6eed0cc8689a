//! Groups side by side.

use crate::engine::Period;
use crate::table::Unit;
use crate::words::amount::amount;
use crate::words::format::{count, list, month, percent, plural};
use crate::words::statistics;

/// The label of what makes the groups.
pub fn compare_by() -> &'static str {
    "Compare groups by"
}

/// The name of the part of the page that chooses groups.
pub fn groups_compared() -> &'static str {
    "Comparison of groups"
}

/// The choice of none.
pub fn compare_nothing() -> &'static str {
    "Nothing: everybody together"
}

/// A date by its periods.
pub fn by_period(title: &str, period: Period) -> String {
    let period = match period {
        Period::Month => "month",
        Period::Quarter => "quarter",
        Period::FinancialYear => "financial year, April to March",
    };
    format!("{title}, by {period}")
}

/// A period by its first month, as year times 12 plus month from 0: `April 2026`, `April
/// to June 2026`, `2026 to 2027`.
pub fn period(period: Period, first: i32) -> String {
    let (year, place) = (first.div_euclid(12), first.rem_euclid(12) as u32 + 1);
    match period {
        Period::Month => month(year, place),
        Period::Quarter => {
            let name = month(year, place);
            let start = name.split(' ').next().unwrap_or_default().to_owned();
            format!("{start} to {}", month(year, place + 2))
        }
        Period::FinancialYear => format!("{year} to {}", year + 1),
    }
}

/// Those who would not recommend, hardly, and would, by what they answered from 0 to 10.
pub fn recommending() -> [&'static str; 3] {
    [
        "Detractors (0 to 6)",
        "Passives (7 and 8)",
        "Promoters (9 and 10)",
    ]
}

/// What is shown now: read out once the groups are there.
pub fn comparing(label: &str, groups: usize) -> String {
    format!(
        "Cards compare {} by {label}",
        plural(groups, "group", "groups")
    )
}

/// Read out when nothing is compared any more.
pub fn not_comparing() -> &'static str {
    "Cards show everybody together"
}

/// How many groups are not shown.
pub fn more_groups(shown: usize, more: usize) -> String {
    format!(
        "The {} are compared; {} not",
        plural(shown, "largest group", "largest groups"),
        plural(more, "smaller group is", "smaller groups are")
    )
}

/// Groups one row may be in several of.
pub fn groups_overlap() -> &'static str {
    "Some people are in several groups: each group is compared with everybody else who is in any"
}

/// There are no two groups any more.
pub fn too_few_groups() -> &'static str {
    "The filter leaves fewer than two groups. Take it away to compare"
}

/// Why answers alone do not speak for all.
pub fn self_selected() -> &'static str {
    "These are the people who chose to answer. Those who did not may differ"
}

/// What is compared on a card.
pub fn compared_by(label: &str) -> String {
    format!("Compared by {label}")
}

/// A question that no test suits.
pub fn not_compared() -> &'static str {
    "This card is not compared: it shows everybody together"
}

/// A verdict on a group and everybody else.
pub fn group_verdict(group: &str, verdict: &str) -> String {
    format!("{group}: {verdict}")
}

/// A verdict and what it is said of.
pub fn verdict_of(verdict: &str, titles: &[String]) -> String {
    let titles: Vec<String> = titles.iter().map(|title| format!("“{title}”")).collect();
    format!("{verdict}: {}", list(&titles))
}

/// The figure that stands out most.
pub fn foremost(title: &str, group: &str, share: &str, difference: &str) -> String {
    format!("Most of all “{title}” in {group}: {share}, {difference} from everybody else")
}

/// A measure of a difference.
pub fn effect(value: f64, measure: &str) -> String {
    format!("{measure}: {value:.2}")
}

/// The tests of a card.
pub fn how_compared(tests: &[String], effect: Option<&str>, num_tests: usize) -> String {
    if tests.is_empty() {
        return String::new();
    }
    let corrected = if num_tests == 1 {
        statistics::corrected(1)
    } else {
        format!(
            "{} of this page (Benjamini and Hochberg)",
            statistics::corrected(num_tests)
        )
    };
    let parts = [
        Some(list(tests)),
        effect.map(str::to_owned),
        Some(corrected),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(". ")
}

/// Groups of too few on a card.
pub fn groups_left_out(groups: &[String]) -> String {
    format!("Too few answers to compare: {}", list(groups))
}

/// The row of all groups together.
pub fn all_groups() -> &'static str {
    "All together"
}

/// The recommend score as a line.
pub fn recommend() -> &'static str {
    "Recommend score"
}

/// The mean as a line.
pub fn mean() -> &'static str {
    "Mean"
}

/// A statement whose agreement is compared: which options count.
pub fn upper_side(first: &str, last: &str) -> String {
    if first == last {
        format!("Share of “{first}”")
    } else {
        format!("Share of “{first}” to “{last}”")
    }
}

/// A share at the end of a row.
pub fn bar_share(n: usize, base: usize) -> String {
    percent(n, base).unwrap_or_else(super::no_data)
}

/// From where to where a score or a mean may be.
pub fn between((low, high): (f64, f64), unit: Option<Unit>) -> String {
    format!("{} to {}", amount(low, unit), amount(high, unit))
}

/// A share less another, in percentage points, and from where to where it may be.
pub fn point_difference(estimate: f64, (low, high): (f64, f64)) -> String {
    let points = |share: f64| format!("{:+.0}", share * 100.0 + 0.0);
    let (low, high) = (points(low), points(high));
    format!("{} points ({low} to {high})", points(estimate))
}

/// `34 of 52, 65%`.
pub fn count_of(n: usize, base: usize, share: &str) -> String {
    format!("{} of {}, {share}", count(n), count(base))
}

/// `12.4, of 52 answers`.
pub fn figure_of(figure: &str, base: usize) -> String {
    format!("{figure}, of {}", plural(base, "answer", "answers"))
}

/// The name of a group's figure.
pub fn side_name(
    title: &str,
    group: &str,
    figure: &str,
    interval: Option<&str>,
    difference: Option<&str>,
) -> String {
    let interval = interval.map(|interval| format!(", 95% confidence interval {interval}"));
    let difference = difference.map(|difference| format!("; {difference} from everybody else"));
    format!(
        "{title}: {group}, {figure}{}{}",
        interval.unwrap_or_default(),
        difference.unwrap_or_default()
    )
}

/// Heads of the table of groups.
pub fn side_heads(of_shares: bool) -> [&'static str; 8] {
    [
        "Answer",
        "Group",
        if of_shares { "Count" } else { "Figure" },
        "Base",
        "Share",
        "95% interval",
        "Difference from everybody else",
        "Stands out",
    ]
}

/// A cell that has nothing to say.
pub fn none_cell() -> String {
    "–".to_owned()
}

/// Whether a group chose this more or less often than the others.
pub fn stands_out(more: Option<bool>) -> &'static str {
    match more {
        Some(true) => "More than expected",
        Some(false) => "Fewer than expected",
        None => "–",
    }
}

/// A share of 1 at a tick of an axis.
pub fn whole_percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// What the marks of the chart are.
pub fn how_to_read_sides() -> &'static str {
    "Each dot is a group, its line the 95% confidence interval. ▲ more and ▼ fewer than expected if groups did not differ"
}

//! Filters: what is asked for, what is not there, how many rows pass.

use crate::words::format::{count, plural};

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

/// Name of a row's checkbox.
pub fn filter_by(label: &str) -> String {
    format!("Filter by {label}")
}

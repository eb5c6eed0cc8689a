//! What the command line says of its options.

use super::survey::{fault, found};

/// A time that cannot be read.
pub fn no_time(text: &str) -> String {
    fault(
        "--now",
        &found::text(text),
        "a time such as 2026-04-01T09:30:00+01:00",
    )
}

/// An unknown time zone.
pub fn no_zone(text: &str) -> String {
    fault(
        "--timezone",
        &found::text(text),
        "a time zone such as Europe/London",
    )
}

/// Values that are not JSON, and why.
pub fn no_values(why: &str) -> String {
    fault(
        "--values",
        why,
        "JSON such as {\"q\": \"a\", \"many\": [\"a\", \"b\"]}",
    )
}

/// A value that is neither text nor list.
pub fn no_value(name: &str) -> String {
    fault(
        "--values",
        &found::text(name),
        "a text or a list of texts for each name",
    )
}

/// An unknown type of result.
pub fn no_type(text: &str) -> String {
    fault("--type", &found::text(text), "number, string or boolean")
}

/// A name without a value.
pub fn not_answered(name: &str) -> String {
    format!("${{{name}}} is not among the values: it is taken as not answered")
}

/// A place in an expression.
pub fn column(column: usize) -> String {
    format!("column {column}")
}

/// The function of patterns.
pub const REGEX: &str = "regex";

/// A count that is none.
pub fn no_whole_number(option: &str, text: &str) -> String {
    fault(
        option,
        &found::text(text),
        "a whole number below 4,294,967,296",
    )
}

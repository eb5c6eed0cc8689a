//! What a summary of a table says.

use crate::table::QuestionKind;
use crate::words::format::{count, either, plural};

/// No question has the name that was wanted.
pub fn no_question(file: &str, name: &str, nearest: &[String]) -> String {
    let nearest: Vec<&str> = nearest.iter().map(String::as_str).collect();
    let help = if nearest.is_empty() {
        "Its columns are listed by `canvass columns`".to_owned()
    } else {
        format!("Perhaps you mean {}", either(&nearest))
    };
    format!("{file} has no question “{name}”. {help}")
}

/// A question whose answers make no groups.
pub fn no_groups(file: &str, name: &str, kind: QuestionKind) -> String {
    let holds = match kind {
        QuestionKind::Number => "numbers",
        QuestionKind::Date => "dates",
        QuestionKind::Text => "words of people’s own",
        QuestionKind::Usage => "sums by month",
        _ => "what names single rows or people",
    };
    format!(
        "{file}: “{name}” holds {holds}, which make no groups. Name a question with answers to choose from"
    )
}

/// A question whose answers make too many groups.
pub fn too_many_groups(file: &str, name: &str, have: usize, most: usize) -> String {
    format!(
        "{file}: the answers to “{name}” make {} groups, and at most {} are compared. Name a question with fewer answers",
        count(have),
        count(most)
    )
}

/// A summary is printed in a form that is not known.
pub fn no_format(name: &str) -> String {
    format!("no summary is printed as “{name}”. Say csv or json")
}

/// The problems that a file has.
pub fn problems(file: &str, problems: &str) -> String {
    format!("{file}: {problems}")
}

/// A file's responses are part of the summary of another.
pub fn joined(file: &str, into: &str) -> String {
    format!("{file} is part of {into}: both belong together")
}

/// A reminder over counts of few people.
pub fn small(figures: usize) -> String {
    format!(
        "{} 1 to 7 people and {} marked as small: do not publish them",
        plural(figures, "figure counts", "figures count"),
        if figures == 1 { "is" } else { "are" }
    )
}

/// Heads of the table that a summary is.
pub const HEADS: [&str; 14] = [
    "file",
    "question",
    "kind",
    "statement",
    "group",
    "measure",
    "label",
    "value",
    "base",
    "percent",
    "low",
    "high",
    "small",
    "note",
];

/// What stands beside a count that may single people out.
pub fn is_small() -> &'static str {
    "small"
}

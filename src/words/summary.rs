//! What a summary of a table says.

use crate::stats::{Method, Strength};
use crate::table::QuestionKind;
use crate::words::format::{count, either, plural};
use crate::words::statistics;

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

/// All who answered but did not choose the group's option.
pub fn everybody_else() -> &'static str {
    "Everybody else"
}

/// Why a question is not tested; `None` of kinds that are.
pub fn untested(kind: QuestionKind) -> Option<&'static str> {
    match kind {
        QuestionKind::Text => Some("Texts are not compared"),
        QuestionKind::Date => Some("Dates are counted by month and not compared"),
        QuestionKind::Usage => Some("Sums are no sample of people and not compared"),
        _ => None,
    }
}

/// Groups of too few.
pub fn left_out(groups: &[String]) -> String {
    let groups: Vec<String> = groups.iter().map(|group| format!("“{group}”")).collect();
    format!("Too few answers: {}", groups.join(", "))
}

/// A verdict on two groups.
pub fn in_one_than_other(verdict: &str, first: &str, second: &str) -> String {
    format!("{verdict} in “{first}” than in “{second}”")
}

/// A verdict on two groups by a scale.
pub fn further_towards(last: &str, more: &str, less: &str) -> String {
    format!("Clearly further towards “{last}” in “{more}” than in “{less}”")
}

/// Pearson's test.
pub fn chi_square(df: f64) -> String {
    format!("Chi-squared test, {}", degrees(df))
}

/// Fisher's test.
pub fn fisher() -> &'static str {
    "Fisher’s exact test"
}

/// Freeman and Halton's test.
pub fn freeman_halton(method: Method) -> String {
    let method = statistics::method(method);
    format!("Test of Freeman and Halton. {method}")
}

/// Mann and Whitney's test.
pub fn mann_whitney() -> &'static str {
    "Mann-Whitney test"
}

/// Kruskal and Wallis's test.
pub fn kruskal_wallis(df: f64) -> String {
    format!("Kruskal-Wallis test, {}", degrees(df))
}

fn degrees(df: f64) -> String {
    plural(df as usize, "degree of freedom", "degrees of freedom")
}

/// Which correction for how many tests.
pub fn adjusted(tests: usize) -> String {
    let corrected = statistics::corrected(tests);
    if tests == 1 {
        corrected
    } else {
        format!("{corrected} by the method of Benjamini and Hochberg")
    }
}

/// The effect of two groups.
pub fn cliffs_delta() -> &'static str {
    "Cliff’s delta, from -1 to 1"
}

/// The effect of several groups.
pub fn epsilon_squared() -> &'static str {
    "Epsilon squared, from 0 to 1"
}

/// The effect of counts.
pub fn cramers_v(strength: Strength) -> String {
    let strength = statistics::strength(strength);
    format!("Cramér’s V without what chance adds, from 0 to 1: {strength}")
}

//! What a comparison of groups lets a reader say, and how it was made.

use crate::stats::{Method, Strength};
use crate::table::QuestionKind;
use crate::words::format::plural;
use crate::words::statistics;

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

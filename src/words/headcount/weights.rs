//! Responses that are weighted, and intervals of a small population.

use super::rates::{is_or_are, share};
use crate::words::format::{count, list, plural};

/// Intervals allow for a small population.
pub fn of_population(people: u64) -> String {
    let people = count(people as usize);
    format!(
        "Intervals allow for how many of all {people} staff answered (finite population: Cochran, Sampling techniques, 1977, 2.6)"
    )
}

/// The box that weights responses.
pub fn weigh(question: &str) -> String {
    format!("Weight answers by {question}")
}

/// What weights come to.
pub fn weights_are(n: u64, effective_n: f64, design_effect: f64) -> String {
    format!(
        "{} weighted responses say as much as {effective_n:.0} without weights (design effect {design_effect:.2}, Kish 1965)",
        count(n as usize)
    )
}

/// Groups of which nobody answered.
pub fn silent_groups(groups: &[String]) -> String {
    format!(
        "Nobody of {} answered: the others stand for them",
        list(groups)
    )
}

/// Responses whose weight is at the cap.
pub fn capped(n: u64) -> String {
    let (responses, are) = (plural(n as usize, "response", "responses"), is_or_are(n));
    format!("{responses} {are} held at five times the mean weight")
}

/// Responses cannot be weighted.
pub fn no_weights() -> &'static str {
    "Answers cannot be weighted: nobody answered, or some group has more responses than people"
}

/// Weights are on.
pub fn weighing(question: &str) -> String {
    format!("Answers are weighted by {question}")
}

/// Weights are off.
pub fn not_weighing() -> &'static str {
    "Answers are not weighted"
}

/// The step of weighting.
pub fn step_weigh() -> String {
    "change the weights".to_owned()
}

/// Below the title of a card that is weighted, of so many answers.
pub fn is_weighted(question: &str, answers: u32) -> String {
    let answers = plural(answers as usize, "answer", "answers");
    format!(
        "Weighted by {question}: {answers} of groups with a headcount. Nothing is claimed of them, since tests are made without weights"
    )
}

/// Below the title of a card that is not, while others are.
pub fn is_not_weighted() -> &'static str {
    "Not weighted"
}

/// Head of weighted counts.
pub const WEIGHTED_COUNT: &str = "Weighted count";

/// The name of a mark that is weighted.
pub fn weighted_name(label: &str, of: f64, (low, high): (f64, f64), base: u64) -> String {
    format!(
        "{label}, weighted {}, 95% confidence interval {} to {}, of {} answers",
        share(of),
        share(low),
        share(high),
        count(base as usize)
    )
}

/// The cells of an option that is weighted.
pub fn weighted_cells(value: f64, of: f64, (low, high): (f64, f64)) -> Vec<String> {
    vec![
        format!("{value:.1}"),
        share(of),
        format!("{} to {}", share(low), share(high)),
    ]
}

/// The cell of an answer to a statement that is weighted.
pub fn weighted_cell(value: f64, of: f64) -> String {
    format!("{value:.1} ({})", share(of))
}

/// What each response counts for.
pub fn weights(question: &str, file: &str, each: &[(u32, String, f64)]) -> String {
    let each: Vec<String> = each
        .iter()
        .map(|(_, group, weight)| format!("{group} {weight:.2}"))
        .collect();
    format!(
        "By “{question}”, to the headcount in {file}: {}",
        list(&each)
    )
}

/// How weighted shares are worked out.
pub fn weighted_formula() -> &'static str {
    "Weighted: each response counts for its group’s share of staff ÷ its share of responses, five times the mean at most (raking: Deming and Stephan, 1940); intervals are those of as many responses as the weights leave (Kish, Survey sampling, 1965, 11.7). Responses of groups without a headcount count for nothing"
}

/// The working of a weighted share.
pub fn worked_weighted(label: &str, value: f64, base: u32, of: f64) -> String {
    format!(
        "{label}: weighted {value:.2} of {} = {:.2}%, shown as {}",
        count(base as usize),
        of * 100.0,
        share(of)
    )
}

//! What is found in a survey before it is sent out.

mod report;

use super::format;
pub use report::*;

/// A condition that never holds.
pub const UNREACHABLE: &str = "nobody is asked this: the condition never holds";
/// A condition that always holds.
pub const ALWAYS_ASKED: &str = "everybody is asked this: the condition always holds";
/// A condition for an answer that never holds.
pub const NEVER_REQUIRED: &str = "nobody must answer this: the condition never holds";
/// A condition for an answer that always holds.
pub const ALWAYS_REQUIRED: &str = "everybody must answer this: the condition always holds";
/// A constraint that refuses everything.
pub const NO_ANSWER_ALLOWED: &str = "no answer meets this constraint";
/// Limits between which nothing lies.
pub const NO_ANSWER_FITS: &str = "no answer fits its limits";
/// A constraint that refuses nothing.
pub const NOTHING_REFUSED: &str = "every answer meets this constraint: it can be left out";
/// A personal question without a way out.
pub const PERSONAL_REQUIRED: &str = "this looks personal and must be answered: make it optional, or offer “Prefer not to say” with \"missing\": [\"prefer_not\"]";
/// "Other" as what a person is.
pub const PERSONAL_OTHER: &str =
    "this looks personal, and “Other” is no name for a person: offer words of their own";

/// A text that is not there in these languages.
pub fn not_translated(languages: &[&str]) -> String {
    format!(
        "not translated into {}: respondents see the first language",
        format::list(languages)
    )
}

/// So many texts of a list that are not there in all of these languages.
pub fn texts_not_translated(texts: usize, languages: &[&str]) -> String {
    let texts = format::plural(texts, "text is", "texts are");
    format!(
        "{texts} not translated into {}: respondents see the first language",
        format::list(languages)
    )
}

/// A comparison that no answer passes; `near` is a value it may mean.
pub fn never(comparison: &str, question: &str, near: Option<&str>) -> String {
    let hint = near.map_or_else(String::new, |near| format!(". Did you mean '{near}'?"));
    format!("{comparison} is never true, whatever is answered to “{question}”{hint}")
}

/// A comparison that every answer passes.
pub fn always(comparison: &str, question: &str) -> String {
    format!("{comparison} is always true, whatever is answered to “{question}”")
}

/// A question that none of so many random respondents was asked.
pub fn never_asked(walks: usize) -> String {
    let walks = format::plural(walks, "random respondent", "random respondents");
    format!("none of {walks} was asked this; that nobody can be is not certain")
}

/// A place where respondents cannot go on.
pub fn stuck(answers: &[String]) -> String {
    format!("nobody can go on here{}: no answer fits", after(answers))
}

/// A list of choices of which none is left.
pub fn bare(answers: &[String]) -> String {
    format!("no choice is left{}", after(answers))
}

/// Random respondents who could not go on; the answers are the first one's.
pub fn stopped(count: usize, walks: usize, is_certain: bool, answers: &[String]) -> String {
    let count = format::count(count);
    let walks = format::plural(walks, "random respondent", "random respondents");
    let why = if is_certain {
        "no answer fits"
    } else {
        "no answer was found that fits, though there may be one"
    };
    let after = after(answers);
    format!("{count} of {walks} could not go on here{after}: {why}")
}

/// Choices that are never shown.
pub fn never_offered(choices: &[&str]) -> String {
    let quoted: Vec<String> = choices.iter().map(|choice| format!("“{choice}”")).collect();
    let (is, quoted) = (
        if choices.len() == 1 { "is" } else { "are" },
        format::list(&quoted),
    );
    format!("{quoted} {is} never offered: the filter never lets it through")
}

/// An answer on the way: `site = north`.
pub fn given(question: &str, answer: &str) -> String {
    if answer.is_empty() {
        format!("{question} without an answer")
    } else {
        format!("{question} = {answer}")
    }
}

fn after(answers: &[String]) -> String {
    if answers.is_empty() {
        String::new()
    } else {
        format!(" after {}", format::list(answers))
    }
}

/// A question that sounds like another.
pub fn same_text(other: &str) -> String {
    format!("the same words as the question “{other}”: a reader cannot tell them apart")
}

/// A label that stands twice.
pub fn same_label(label: &str) -> String {
    let label = label.trim();
    format!("“{label}” stands here twice: a reader cannot tell them apart")
}

/// A list that has to be read through.
pub fn long(count: usize) -> String {
    let count = format::count(count);
    format!("{count} to read through: shorten the list, or ask in two steps")
}

/// A question that is hard to read.
pub fn hard(age: f64) -> String {
    let age = self::age(age);
    format!("hard to read: for readers of {age}; use shorter words and sentences")
}

/// In whole years; those of grown readers are not told apart.
fn age(age: f64) -> String {
    if age.round() < 18.0 {
        format!("about {}", age.round())
    } else {
        "18 or more".to_owned()
    }
}

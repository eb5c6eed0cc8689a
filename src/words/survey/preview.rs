//! The sentences of a survey that is looked over before it is sent out.

use crate::words::format;

/// Stands above everything.
pub const BANNER: &str = "Preview";
/// Goes on from [`BANNER`].
pub const NOTHING_LEAVES: &str = "Nothing is stored or sent";
/// The name of the list, and of the link to it.
pub const ALL_QUESTIONS: &str = "All questions";
/// The last link of the list.
pub const AFTER_SENDING: &str = "After sending";
/// A question without a condition.
pub const ALWAYS: &str = "Asked because it has no condition";
/// What a calculation comes to.
pub const CALCULATED: &str = "Calculated";
/// Leads to the questions whose answers decide.
pub const DECIDED_BY: &str = "This rests on your answers to:";

/// Why a question is asked or not: the conditions that decide, and what the
/// answers in them are.
pub fn because(is_asked: bool, conditions: &[String], facts: &[String]) -> String {
    let start = if is_asked { "Asked" } else { "Not asked" };
    let conditions = match conditions {
        [one] => ["the condition ", one, " is"].concat(),
        all => ["the conditions ", &format::list(all), " are"].concat(),
    };
    let not = if is_asked { "" } else { " not" };
    let facts = match facts {
        [] => String::new(),
        facts => [": ", &format::list(facts)].concat(),
    };
    [start, " because ", &conditions, not, " met", &facts].concat()
}

/// The value of an answer, as conditions see it.
pub fn is(name: &str, value: &str) -> String {
    [name, " is “", value, "”"].concat()
}

/// A question that could be answered.
pub fn no_answer(name: &str) -> String {
    [name, " has no answer"].concat()
}

/// A question that is not asked itself.
pub fn not_asked(name: &str) -> String {
    [name, " is not asked"].concat()
}

/// A calculation that comes to nothing.
pub fn no_value(name: &str) -> String {
    [name, " has no value"].concat()
}

/// What day it is.
pub fn today(date: &str) -> String {
    ["today is ", date].concat()
}

/// What a calculation comes to.
pub fn calculated(value: &str) -> String {
    if value.is_empty() {
        [CALCULATED, ": no value"].concat()
    } else {
        [CALCULATED, ": ", value].concat()
    }
}

/// Said when an answer has changed which questions are asked; empty where it
/// has not.
pub fn changed(come: &[String], gone: &[String]) -> String {
    let said = |start: &str, texts: &[String]| {
        let texts: Vec<String> = texts.iter().map(|text| ["“", text, "”"].concat()).collect();
        (!texts.is_empty()).then(|| [start, &format::list(&texts)].concat())
    };
    let both = [said("Now asked: ", come), said("No longer asked: ", gone)];
    let both: Vec<String> = both.into_iter().flatten().collect();
    both.join(". ")
}

//! What an expression may hold, said as "found …; expected …".

use super::format::plural;

/// A function of other tools.
pub fn elsewhere(name: &str) -> String {
    format!("\"{name}\", which surveys here do not have")
}

/// An unknown function, and a known one with a name like it.
pub fn function(nearest: Option<&str>) -> String {
    match nearest {
        Some(name) => format!("a function, such as {name}(…)"),
        None => FUNCTION.to_owned(),
    }
}

/// Where other tools have a function of their own.
pub const FUNCTION: &str = "a function, such as selected(…) or if(…)";
/// A function that counts answers, given something else.
pub const SET: &str = "a ${question} whose answers can be counted";
/// The second argument of `jr:choice-name`.
pub const CHOICES_OF: &str = "the ${question} of the choice, in quotation marks";
/// Values without weights.
pub const PAIRS: &str = "a weight after each value";
/// A step of a path.
pub const NO_PATH: &str = "a ${question}: paths into a form are not read";
/// Quotation marks of a word processor.
pub const STRAIGHT: &str = "a straight quotation mark, ' or \"";
/// A name alone where it can mean nothing.
pub const BARE: &str = "a value, a ${question} or a function with brackets";
/// A name that no question has.
pub const KNOWN: &str = "the id of a question";
/// `.` where no answer is being checked.
pub const NO_CURRENT: &str = "a ${question}: . is the answer that a constraint checks";
/// Whether a question must be answered.
pub const REQUIRED: &str = "true, false or a condition in quotes";
/// A message without its constraint.
pub const CONSTRAINT: &str = "a constraint that it belongs to";
/// Questions that see one another.
pub const NO_CIRCLE: &str = "no question that depends on itself";
/// More operators than anybody writes by hand.
pub const FEWER: &str = "fewer operators in one expression";
/// What `regex` was given.
pub const PATTERN: &str = "a regular expression";

/// Ids of questions that see one another, the first again at the end.
pub fn circle(ids: &[&str]) -> String {
    ids.join(" → ")
}

/// An answer alone where it is asked whether something holds.
pub fn comparison(name: &str) -> String {
    format!("a comparison, such as ${{{name}}} != ''")
}

/// How many arguments a function takes; `max` may be without bounds.
pub fn arguments(min: usize, max: usize) -> String {
    if min == max {
        plural(min, "argument", "arguments")
    } else if max == usize::MAX {
        format!("at least {}", plural(min, "argument", "arguments"))
    } else {
        format!("{min} or {}", plural(max, "argument", "arguments"))
    }
}

//! What is said of parameters and of texts in languages.

use super::all_of;
use crate::words::format::list;

/// Something else than pairs.
pub fn bad_parameters() -> String {
    "parameters are written as name=value, with spaces between them".to_owned()
}

/// Parameters that the type does not have.
pub fn unknown_parameters(unknown: &[&str], known: &[&str]) -> String {
    let unknown = all_of(unknown);
    let known = list(known);
    format!("{unknown} is no parameter of this type, which has {known}")
}

/// A parameter that must be a whole number.
pub fn not_whole(name: &str, found: &str) -> String {
    format!("{name} must be a whole number; found “{found}”")
}

/// A parameter that must be a number.
pub fn not_a_number(name: &str, found: &str) -> String {
    format!("{name} must be a number; found “{found}”")
}

/// A parameter that must be yes or no.
pub fn no_flag(name: &str, found: &str) -> String {
    format!("{name} must be true or false; found “{found}”")
}

/// An order that nothing fixes.
pub fn no_seed(found: &str) -> String {
    format!("seed must be a number or one question as ${{name}}; found “{found}”")
}

/// A seed without an order to fix.
pub fn seed_alone() -> String {
    "seed needs randomize=true beside it".to_owned()
}

/// A step of nothing.
pub fn is_zero(name: &str) -> String {
    format!("{name} must not be 0")
}

/// A step beyond the end.
pub fn wider_than_range(name: &str) -> String {
    format!("{name} must not be larger than from start to end")
}

/// A value between steps.
pub fn no_multiple_of_step(name: &str) -> String {
    format!("{name} must fall on a step")
}

/// A value beyond the ends.
pub fn outside_range(name: &str) -> String {
    format!("{name} must lie between start and end")
}

/// Ticks where none are drawn.
pub fn no_ticks(used: &[&str], appearance: &str) -> String {
    let used = list(used);
    format!(
        "{used} cannot be used where the appearance is “{appearance}”; it may be empty, vertical or no-ticks"
    )
}

/// Labels from nowhere.
pub fn no_label_list(name: &str) -> String {
    format!("tick_labelset must name a list in the choices sheet; found “{name}”")
}

/// A label at no value.
pub fn label_no_number(list: &str, name: &str) -> String {
    format!(
        "the choices of “{list}” label values of the range, so that each name must be a number; found “{name}”"
    )
}

/// A label beyond the ends.
pub fn label_outside(list: &str, name: &str) -> String {
    format!("the choice “{name}” of “{list}” must lie between start and end")
}

/// A label between the ticks.
pub fn label_between(list: &str, name: &str) -> String {
    format!("the choice “{name}” of “{list}” must fall on a tick of the range")
}

/// Labels elsewhere than at the ends.
pub fn labels_not_at_ends(list: &str) -> String {
    format!(
        "without ticks the choices of “{list}” must be two, one at the start of the range and one at its end"
    )
}

/// Large images.
pub fn no_max_pixels() -> String {
    "images are kept in full size. Add max-pixels=1024 to make them smaller before they are sent"
        .to_owned()
}

/// A text that cannot name a program.
pub fn no_package(name: &str) -> String {
    format!(
        "app must be the name of an Android package, such as org.example.camera; found “{name}”"
    )
}

// Languages.

/// The columns that a language of a sheet lacks.
pub fn lacks_columns(sheet: &str, language: &str, columns: &[&str]) -> String {
    let columns = list(columns);
    let language = if language == "default" {
        "the language that is not named".to_owned()
    } else {
        format!("“{language}”")
    };
    format!("in the sheet {sheet}, {language} lacks {columns}")
}

/// Texts that are not there in every language.
pub fn missing_translations(lacks: &[String]) -> String {
    let lacks = lacks.join("; ");
    format!("some texts are not there in every language: {lacks}")
}

/// Another answer in several languages.
pub fn other_and_translations() -> String {
    "the question for another answer (or_other) is made in English alone. Write a choice and a question of your own to have it in every language".to_owned()
}

/// Languages without codes.
pub fn no_language_codes(languages: &[&str]) -> String {
    let languages = all_of(languages);
    format!(
        "{languages} should end in the language's code, as “Welsh (cy)” does, so that screen readers speak it rightly"
    )
}

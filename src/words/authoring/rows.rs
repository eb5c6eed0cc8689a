//! Rows of the survey.

use super::did_you_mean;
use crate::words::format::either;

/// A column of earlier versions.
pub fn disabled() -> String {
    "the column “disabled” is no longer part of the standard. Use “relevant” instead".to_owned()
}

/// A question without a type.
pub fn no_type() -> String {
    "the row has no type".to_owned()
}

/// A row of remarks.
pub fn skipped_row() -> String {
    "the row has neither type nor name nor label and is left out".to_owned()
}

/// What the standard keeps about how answers came about.
pub fn audit() -> String {
    "how answers came about is not recorded here; this row is not read".to_owned()
}

/// A file that expressions would look things up in.
pub fn other_file() -> String {
    "files beside the form are not looked up here; this row is not read".to_owned()
}

/// A file to show of an unknown kind.
pub fn unknown_media(kind: &str, known: &[&str]) -> String {
    let known = either(known);
    format!("“{kind}” is no kind of file that can be shown or played; expected {known}")
}

/// A sound of unknown quality.
pub fn no_quality(found: &str, known: &[&str]) -> String {
    let known = either(known);
    format!("quality must be {known}; found “{found}”")
}

/// A row without a name.
pub fn question_without_name() -> String {
    "the row has no name. Every question, group and repeat must have one".to_owned()
}

/// A text that cannot be a name.
pub fn no_name(name: &str) -> String {
    format!(
        "“{name}” cannot be a name. A name begins with a letter or “_” and has only letters, digits, “-”, “.” and “_”"
    )
}

/// A name the form needs itself.
pub fn reserved_name(name: &str) -> String {
    format!("“{name}” is kept for data about the answer itself. Choose another name")
}

/// A name another item beside it has.
pub fn same_name(name: &str) -> String {
    format!(
        "another question, group or repeat beside it is named “{name}” as well. Choose another name"
    )
}

/// A name of an item that the conversion made before.
pub fn name_is_made(name: &str, row: u32) -> String {
    format!("“{name}” is the name of a question that row {row} needs. Choose another name")
}

/// A name that the conversion needs.
pub fn made_name_is_taken(name: &str) -> String {
    format!("the row needs a further question “{name}”, but that name is taken. Choose other names")
}

/// A name that differs in case alone.
pub fn same_but_case(name: &str) -> String {
    format!(
        "another question, group or repeat beside it has the name “{name}” in other letters. Many programs do not tell capitals from small letters"
    )
}

/// A repeat with the name of the form.
pub fn repeat_named_as_form(name: &str) -> String {
    format!("the form itself is named “{name}”. Choose another name for the repeat")
}

/// A repeat with the name of another.
pub fn same_repeat(name: &str) -> String {
    format!("another repeat is named “{name}”. Every repeat of a form must have a name of its own")
}

/// A repeat without a text.
pub fn repeat_without_label(name: &str) -> String {
    format!("the repeat “{name}” has no label")
}

/// An end without a beginning.
pub fn stray_end(control: &str, open: Option<(&str, &str, u32)>) -> String {
    let why = match open {
        Some((open, name, row)) => {
            format!("the {open} “{name}” of row {row} must end first")
        }
        None => format!("no {control} is open"),
    };
    format!("“end {control}” ends nothing: {why}")
}

/// A beginning without an end.
pub fn without_end(control: &str, name: &str) -> String {
    format!("the {control} “{name}” never ends. Add a row of the type “end {control}”")
}

/// A loop without its list.
pub fn loop_without_list() -> String {
    "the loop names no list. Write “begin loop over” and the list's name".to_owned()
}

/// A type nobody knows.
pub fn unknown_type(cell: &str, near: Option<&str>) -> String {
    let near = did_you_mean(near);
    format!("“{cell}” is no type of question{near}")
}

/// Nothing to work out.
pub fn no_calculation() -> String {
    "the row calculates nothing. Write an expression in the column “calculation”".to_owned()
}

/// A number that devices no longer give.
pub fn device_number(name: &str) -> String {
    format!("“{name}” is given by devices made before 2020 alone")
}

/// A question that shows nothing.
pub fn nothing_shown(name: &str) -> String {
    format!("the question “{name}” has no label, hint or picture, so that readers see nothing")
}

/// A large image without its small one.
pub fn big_image_alone() -> String {
    "a large image needs a small one. Name it in the column “image”".to_owned()
}

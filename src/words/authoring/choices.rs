//! Choices, and the lists that questions take them from.

use super::{all_of, meant};
use crate::words::format::either;

/// A row that belongs to no list.
pub fn no_list_name() -> String {
    "the row names no list and is not read".to_owned()
}

/// A choice without a name.
pub fn choice_without_name() -> String {
    "the choice has no name, which is what an answer would hold".to_owned()
}

/// A choice without a text.
pub fn choice_without_label(name: &str) -> String {
    format!("the choice “{name}” has no label, so that readers see nothing")
}

/// A name that another choice of the list has.
pub fn same_choice(name: &str, list: &str, row: Option<u32>) -> String {
    let above = row.map_or_else(String::new, |row| format!(", in row {row}"));
    format!(
        "the list “{list}” already has a choice “{name}”{above}. Where that is meant, set allow_choice_duplicates to yes in the settings"
    )
}

/// A name that cannot be told from two names.
pub fn spaces_in_choice(name: &str, list: &str) -> String {
    format!(
        "“{name}” has a space. Answers to questions with several choices from “{list}” are kept with spaces between them, so that none may have one"
    )
}

/// A choice from no list.
pub fn no_list(cell: &str) -> String {
    format!("“{cell}” must be followed by the name of a list of choices")
}

/// A list that is not there.
pub fn unknown_list(name: &str, known: &[&str]) -> String {
    let known = all_of(known);
    format!("there is no list “{name}” in the choices sheet, which has {known}")
}

/// A list, but no lists.
pub fn no_choices_sheet(name: &str, has_sheet: bool, alike: &[String]) -> String {
    let meant = meant(alike, "choices");
    if has_sheet {
        format!(
            "the list “{name}” is not there: no row of the choices sheet names a list in a column “list_name”"
        )
    } else {
        format!(
            "the list “{name}” is not there: the form has no sheet “choices” with the columns list_name, name and label{meant}"
        )
    }
}

/// A file of another kind.
pub fn no_choice_file(name: &str, endings: &[&str]) -> String {
    let endings = either(endings);
    format!("choices cannot be taken from “{name}”. The file's name must end in {endings}")
}

/// Another answer where choices depend on answers.
pub fn filter_with_other() -> String {
    "a question that takes another answer (or_other) cannot filter its choices".to_owned()
}

/// Another answer to no choices.
pub fn other_without_list() -> String {
    "another answer (or_other) needs a list in the choices sheet".to_owned()
}

/// A filter in a table.
pub fn filter_in_table() -> String {
    "the questions of a group shown as a table cannot filter their choices".to_owned()
}

/// Another list in a table.
pub fn other_list_in_table(list: &str, first: &str) -> String {
    format!(
        "all questions of a group shown as a table have the same choices: found the list “{list}”, expected “{first}”"
    )
}

//! The sentences about survey definitions written elsewhere: what is wrong with
//! one, and where.

pub mod converted;
mod parameters;

use crate::authoring::Place;
use crate::words::format::{either, list};

pub use parameters::*;

/// The choice that stands for an answer of the reader's own.
pub const OTHER: &str = "Other";
/// The question for that answer.
pub const SPECIFY_OTHER: &str = "Specify other.";

/// Something about a form, with its place.
pub fn remark(place: &Place, sentence: &str) -> String {
    match self::place(place) {
        place if place.is_empty() => sentence.to_owned(),
        place => format!("{place}: {sentence}"),
    }
}

/// A place as far as it is known: `survey, row 3, column A (type)`.
pub fn place(place: &Place) -> String {
    let mut parts = Vec::new();
    parts.extend(place.sheet.clone());
    parts.extend(place.row.map(|row| format!("row {row}")));
    if let Some(column) = &place.column {
        let letters = column.place.map(letters);
        parts.push(match (letters, column.heading.as_str()) {
            (Some(letters), "") => format!("column {letters}"),
            (Some(letters), heading) => format!("column {letters} ({heading})"),
            (None, heading) => format!("column {heading}"),
        });
    }
    parts.join(", ")
}

/// The letters a spreadsheet gives a column, counted from 0.
pub fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

fn quoted<S: AsRef<str>>(names: &[S]) -> Vec<String> {
    let names = names.iter();
    names.map(|name| format!("“{}”", name.as_ref())).collect()
}

fn all_of<S: AsRef<str>>(names: &[S]) -> String {
    list(&quoted(names))
}

fn did_you_mean(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!(". Did you mean “{near}”?"))
}

fn meant<S: AsRef<str>>(alike: &[S], wanted: &str) -> String {
    if alike.is_empty() {
        String::new()
    } else {
        let alike = all_of(alike);
        format!(". If {alike} is meant, rename it to “{wanted}”")
    }
}

// Files.

/// A text in another encoding.
pub fn not_utf8(file: &str) -> String {
    format!("{file} is not written in UTF-8. Save it as “CSV UTF-8”, or as a workbook")
}

/// JSON that cannot be read.
pub fn no_json(file: &str, reason: &str) -> String {
    format!("{file} is no JSON that holds the sheets of a form: {reason}")
}

/// JSON of something else.
pub fn no_object() -> String {
    "found no object; expected one with the rows of each sheet".to_owned()
}

/// A row that is something else.
pub fn no_row(sheet: &str, row: u32) -> String {
    format!("row {row} of the sheet {sheet} is no object")
}

/// A quote that is never closed.
pub fn unclosed_quote(file: &str, line: u32) -> String {
    format!("{file} has a quotation mark in line {line} that is never closed")
}

/// A file without any cell.
pub fn no_cells(file: &str) -> String {
    format!(
        "{file} holds no table. A form is a workbook, a Markdown table or CSV with the sheets survey, choices and settings"
    )
}

// Sheets and columns.

/// A form without questions.
pub fn no_survey(alike: &[String]) -> String {
    let meant = meant(alike, "survey");
    format!("there is no sheet “survey”, which holds the questions{meant}")
}

/// Settings under another name.
pub fn settings_misspelt(alike: &[String]) -> String {
    let alike = all_of(alike);
    format!(
        "the form has no settings, but {alike}. If those are the settings, name the sheet “settings”; if not, begin its name with “_”"
    )
}

/// A sheet of another use.
pub fn unread_sheet() -> String {
    "this sheet is not read".to_owned()
}

/// Two headings for one thing.
pub fn same_column(heading: &str, other: &str) -> String {
    if heading == other {
        format!("there are two columns “{heading}”. Rename or remove one of them")
    } else {
        format!("“{heading}” and “{other}” are two names of one column. Remove one of them")
    }
}

/// A cell below nothing.
pub fn no_heading(text: &str) -> String {
    format!(
        "the cell holds “{text}”, but its column has no heading. Give it one in the first row, or clear the cell"
    )
}

/// A column that must be there.
pub fn no_column(name: &str) -> String {
    format!(
        "there is no column “{name}”, which every form must have. The first row must hold the headings"
    )
}

/// A heading that cannot be used.
pub fn spaces_in_heading(heading: &str) -> String {
    format!("“{heading}” has spaces, so that no expression can use it; the column is not read")
}

/// Two columns for the form's id.
pub fn two_ids() -> String {
    "“form_id” and “id_string” both name the form; “id_string” is not read. Remove one of them"
        .to_owned()
}

/// A setting that means nothing here.
pub fn unknown_setting() -> String {
    "this setting is not read".to_owned()
}

/// Settings below the first row of them.
pub fn further_settings() -> String {
    "settings stand in row 2 alone; this row is not read".to_owned()
}

// Choices.

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

// Rows of the survey.

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

// References and triggers.

/// A `${` that begins no reference.
pub fn bad_reference() -> String {
    "an answer is referred to as ${name}, with the name of a question and nothing else between the braces".to_owned()
}

/// A name that nothing has.
pub fn unknown_name(name: &str, near: Option<&str>) -> String {
    let near = did_you_mean(near);
    format!("nothing in the survey is named “{name}”{near}")
}

/// A name that several have.
pub fn ambiguous(name: &str) -> String {
    format!(
        "several questions, groups or repeats are named “{name}”, so that ${{{name}}} may be any of them"
    )
}

/// Triggers that cannot be told apart.
pub fn triggers_without_comma() -> String {
    "there must be a comma between two questions that trigger".to_owned()
}

/// A trigger that is no question.
pub fn no_question(name: &str) -> String {
    format!("no question is named “{name}”; groups and repeats trigger nothing")
}

/// A trigger nobody changes.
pub fn hidden_trigger(name: &str) -> String {
    format!("“{name}” is worked out and not shown, so that readers never change it")
}

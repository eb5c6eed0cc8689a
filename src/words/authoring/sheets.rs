//! The files of a form, its sheets and columns.

use super::{all_of, meant};

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

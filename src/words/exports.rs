//! The sentences about exports that are recognised: the signs, what their
//! columns are taken for, and what a reader of their figures must know.

mod counter;
mod mapping;
mod survey_tools;

use crate::table::{Kind, Split};
use crate::words::format::{list, plural};
use crate::words::reading;

pub use counter::*;
pub use mapping::*;
pub use survey_tools::*;

/// Names of exports.
pub const FORMS: &str = "Microsoft Forms";
/// See [`FORMS`].
pub const JISC: &str = "Jisc Online Surveys";
/// See [`FORMS`].
pub const JISC_CODED: &str = "Jisc Online Surveys, coded";
/// See [`FORMS`].
pub const JISC_KEY: &str = "Jisc Online Surveys, key to codes";
/// See [`FORMS`].
pub const WORKFORCE: &str = "NHS Workforce Statistics";

/// See [`FORMS`].
pub const LIST: &str = "Microsoft Lists (SharePoint)";

/// See [`FORMS`].
pub const OWN_RESPONSES: &str = "Canvass responses as a table";
/// See [`FORMS`].
pub const OWN_CODEBOOK: &str = "Canvass codebook";

/// Evidence: the columns of our own export.
pub fn own_signs() -> &'static str {
    "the names of its first columns"
}

/// Why a column of our own export is not shown.
pub fn why_own_fact() -> &'static str {
    "It says where the answers are from and is no answer"
}

/// Responses without their codebook.
pub fn own_needs_codebook() -> &'static str {
    "Open the codebook of these responses with them: it says what was asked and what the codes mean. Until then columns \
        are read by their cells"
}

/// A codebook without its responses.
pub fn own_needs_responses() -> &'static str {
    "Open the responses that this codebook describes with it"
}

/// Evidence: columns of workforce statistics.
pub fn workforce_signs(columns: usize) -> String {
    format!("{columns} columns from Date and Org Code to Staff Group, Data Type and Total")
}

/// Evidence: the first line of a list.
pub fn list_schema_signs(fields: usize) -> String {
    format!(
        "a first line that describes {} of a list",
        plural(fields, "column", "columns")
    )
}

/// Evidence: columns that a list adds to its own.
pub fn list_signs(there: &[&str]) -> String {
    format!("columns {} of items of a list", list(there))
}

/// Evidence: columns about items.
pub fn why_list_own() -> &'static str {
    "The list writes this itself; hidden until you choose a kind"
}

/// Evidence: the number of an item.
pub fn why_list_id() -> &'static str {
    "The list numbers its items here"
}

/// Evidence: who made or changed an item.
pub fn why_list_person() -> &'static str {
    "The list writes here who a person is"
}

/// Evidence: the first line of a list says what the column is.
pub fn why_list_field(kind: Kind) -> String {
    format!("The list says so: {}", reading::kind(kind.key()))
}

/// Note: columns of people.
pub fn list_people() -> &'static str {
    "Columns in which the list names people are hidden until you choose a kind"
}

/// Evidence: several options in a cell.
pub fn why_split(split: Split) -> String {
    match split {
        Split::Json => "Several options in a cell, as a list in [ ]".to_owned(),
        Split::BareCommas => {
            "Several options in a cell, divided by commas without a space".to_owned()
        }
        Split::At(mark) => format!("Several options in a cell, divided by “{mark}”"),
    }
}

/// Evidence: figures of which totals and parts stand together.
pub fn why_workforce_total() -> &'static str {
    "Headcount and full-time equivalents, parts and totals in one column: hidden, as they must not be added"
}

/// Evidence: a column that says what a row is about.
pub fn why_workforce_key() -> &'static str {
    "Says what a row is about"
}

/// Note: rows that sum others.
pub fn workforce_sums(rows: usize) -> String {
    format!(
        "{} of all staff or of a heading: never to be added to the staff groups in them",
        plural(rows, "row gives the sum", "rows give the sum")
    )
}

/// Note: two kinds of figures.
pub fn workforce_types() -> &'static str {
    "FTE and HC (headcount) are never added; people with two posts count in both staff groups"
}

//! Views that are saved and come back: what does not fit.

use crate::walk::Fault;
use crate::words::format::{count, plural};

/// The second and further of several questions of the same title.
pub fn nth_of_name(title: &str, n: usize) -> String {
    format!("{title} ({n})")
}

/// The button that keeps the view.
pub const SAVE_VIEW: &str = "Save this view";
/// Above what did not fit.
pub const UNFIT: &str = "Parts of the view do not fit";
/// The button under it.
pub const DISMISS: &str = "Close this message";

/// Name of a file with a view of this file.
pub fn view_file(shown: &str) -> String {
    let stem = shown.rsplit_once('.').map_or(shown, |(stem, _)| stem);
    let stem = if stem.is_empty() { "view" } else { stem };
    format!("{stem}.dashboard.json")
}

/// The view was kept.
pub fn view_saved() -> &'static str {
    "The view was saved as a file. Open it like any other file, on this computer or another, together with the data"
}

/// A view names a column that is not there.
pub fn unknown_column(name: &str) -> String {
    format!("the view says how the column “{name}” is read, which this file does not have")
}

/// Part of a view: the order.
pub const PART_ORDER: &str = "the order of the cards";
/// Part of a view: hidden cards.
pub const PART_HIDDEN: &str = "the list of hidden cards";
/// Part of a view: open tables.
pub const PART_TABLES: &str = "the list of open tables";
/// Part of a view: process charts.
pub const PART_PROCESSES: &str = "the list of process charts";
/// Part of a view: groups that are compared.
pub const PART_COMPARE: &str = "the comparison of groups";
/// Part of a view: a headcount.
pub const PART_HEADCOUNT: &str = "the headcount";
/// Part of a view: notes.
pub const PART_NOTES: &str = "a note";

/// A part of a view names a question that is not there.
pub fn unknown_part(part: &str, name: &str) -> String {
    format!("{part} names the question “{name}”, which this file does not have")
}

/// More sentences than are shown.
pub fn more_unfit(n: usize) -> String {
    format!("{} more of this kind", count(n))
}

/// What marks a definition.
pub const DEFINITION_MARK: &str = "\"dashboard/1\"";
/// A delimiter in a definition.
pub const ONE_LETTER: &str = "one character, or none";
/// What a derived question is made of, in a definition.
pub const DERIVED: &str = "one of the members recode, bands, several and any-of";
/// Lines in a definition.
pub const LINES: &str = "line numbers and ranges, such as 12, 20-24";

/// A file is no definition that can be read.
pub fn broken_view(name: &str, faults: &[Fault]) -> String {
    let first = faults.first().map(ToString::to_string).unwrap_or_default();
    let more = match faults.len() {
        0 | 1 => String::new(),
        n => format!(", and {} more", plural(n - 1, "fault", "faults")),
    };
    format!(
        "{name} is no view that can be opened: {first}{more}. Save the view again, or mend the file"
    )
}

/// A definition is too large.
pub fn large_view(name: &str) -> String {
    format!(
        "{name} is too large for a saved view, which has at most 1 MB. Open the file that “Save this view” wrote"
    )
}

/// A view was opened.
pub fn view_opened(name: &str) -> String {
    format!("{name} opened")
}

/// Part of the view in the page's address does not fit.
pub fn unfit_address(file: &str) -> String {
    format!("Part of the view in the address of this page does not fit {file}, and was left out")
}

//! Files that are opened and read.

use crate::table::Report;
use crate::words::format::plural;

/// A file was read.
pub fn file_ready(name: &str, rows: usize, problems: usize) -> String {
    let problems = match problems {
        0 => "no problems".to_owned(),
        n => plural(n, "problem", "problems"),
    };
    format!("{name} opened: {}, {problems}", plural(rows, "row", "rows"))
}

/// The button that opens files.
pub fn open_files() -> &'static str {
    "Open your own files"
}

/// What can be opened, and where it goes.
pub fn open_hint() -> &'static str {
    "CSV, TSV, Excel, survey responses or a saved view. You can also drop files here or paste a table. They stay in this browser"
}

/// Name of the list of files.
pub fn files() -> &'static str {
    "Files"
}

/// A file's rows and columns.
pub fn file_size(report: &Report) -> String {
    let columns = plural(report.own_columns().len(), "column", "columns");
    format!("{}, {columns}", plural(report.rows as usize, "row", "rows"))
}

/// A file is being read.
pub fn reading(name: &str) -> String {
    format!("Reading {name}")
}

/// Said before an error where its colour is not seen.
pub fn error_prefix() -> &'static str {
    "Error: "
}

/// A file's responses are part of another's table.
pub fn joined(name: &str, into: &str) -> String {
    format!("{name} was added to {into}")
}

/// Ends the reading of a file.
pub fn stop_reading() -> &'static str {
    "Cancel"
}

/// Closes a file.
pub fn close() -> &'static str {
    "Close"
}

/// The file has no rows.
pub fn no_rows() -> &'static str {
    "This file has a header and no rows below it. Check that the export had responses, or open another file"
}

//! Mappings that a reader made, and their files.

use crate::words::format::{list, plural};

/// Evidence: names that a mapping needs.
pub fn mapping_signs(headers: &[String]) -> String {
    format!("columns {}, as the mapping asks", list(headers))
}

/// Evidence: a mapping says so.
pub fn why_mapping(name: &str) -> String {
    format!("The mapping “{name}” says so")
}

/// Note: cells that stand for no answer.
pub fn mapping_missing(column: &str, cells: usize) -> String {
    format!(
        "{} of “{column}” read as no answer",
        plural(cells, "cell", "cells")
    )
}

/// Note: a column that a mapping knows and the file does not have.
pub fn mapping_lost(header: &str) -> String {
    format!("The mapping has a column “{header}”, which the file has not")
}

/// What a mapping file is called.
pub fn mapping_of(name: &str) -> String {
    format!("Canvass mapping “{name}”")
}

/// Where the delimiter of a text file would stand.
pub fn mapping_file() -> &'static str {
    "mapping file"
}

/// Evidence: the first member.
pub fn mapping_file_signs() -> &'static str {
    "the mark mapping/1"
}

/// Heads of a mapping file's columns.
pub fn mapping_heads() -> [&'static str; 4] {
    ["Column in the file", "Title", "Kind", "Role"]
}

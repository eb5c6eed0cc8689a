//! What is said of tables as Arrow streams.

/// A stream breaks its format.
pub fn damaged(name: &str, reason: &str) -> String {
    format!(
        "{name} is a damaged Arrow stream ({reason}). Write it again from the table it was made of"
    )
}

/// What is wrong with a stream whose rows have no lines.
pub fn lines() -> &'static str {
    "its rows and their lines differ in number"
}

/// A stream of another program.
pub fn foreign(name: &str) -> String {
    format!(
        "{name} is an Arrow stream that Canvass did not write, so nothing says what its questions are. Save the table as CSV and open that"
    )
}

/// A column is not what its stream says.
pub fn changed(name: &str, column: &str) -> String {
    format!(
        "{name}: the column “{column}” is not of the type its stream says it has. Write the stream again from the table it was made of"
    )
}

/// A table is too large for a stream.
pub fn too_large(name: &str, reason: &str) -> String {
    format!("{name} does not fit into an Arrow stream ({reason}). Leave out its longest columns")
}

/// Name of the field of a column's cells as they are written.
pub fn written(column: &str) -> String {
    format!("{column} (as written)")
}

/// Name of the field of the times of a column's days.
pub fn times(column: &str) -> String {
    format!("{column} (time)")
}

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

/// A column of another program's stream cannot be read.
pub fn unreadable(name: &str, column: &str, kind: &str) -> String {
    format!(
        "{name}: the column “{column}” holds values of the type {kind}. Canvass reads texts, numbers, dates, times, yes and no, dictionaries and lists of these. Leave it out or write it as text"
    )
}

/// A stream of a version that is not known.
pub fn later(name: &str) -> String {
    format!(
        "{name} was written by a later version of Canvass. Open it with that, or write the table as CSV"
    )
}

/// Why a column of lists is taken for several answers.
pub fn lists() -> &'static str {
    "The values are lists"
}

/// How the texts of another program's stream are encoded.
pub fn encoding() -> &'static str {
    "UTF-8"
}

/// What divides the fields of a stream.
pub fn columns() -> &'static str {
    "Arrow columns"
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

//! Files put one below the other.

use crate::table::Kind;
use crate::words::format::plural;
use crate::words::reading;

/// The column that says of which file a row is.
pub const FILE: &str = "File";
/// Why that is a question of one answer.
pub const WHY_FILE: &str = "The file that the row comes from";
/// Why a column has its kind.
pub const WHY_KIND: &str = "Taken for this in the files that were put together";
/// What such a table was read from, in the place of an encoding and a delimiter.
pub const FILES: &str = "files";
/// See [`FILES`].
pub const ONE_BELOW_THE_OTHER: &str = "one below the other";

/// What such a table is.
pub fn put_together(names: [&str; 2]) -> String {
    let [one, other] = names;
    format!("{one} and {other} put together")
}

/// The rows of a file.
pub fn rows_of(name: &str, label: &str, rows: usize) -> String {
    let rows = plural(rows, "row", "rows");
    if name == label {
        format!("{rows} in {name}")
    } else {
        format!("{rows} in {name}, called “{label}”")
    }
}

/// Problems of a file that are not listed with the whole.
pub fn own_problems(name: &str, n: usize) -> String {
    let (problems, are) = (
        plural(n, "problem", "problems"),
        if n == 1 { "is" } else { "are" },
    );
    format!("{problems} of {name} {are} listed with that file")
}

/// Rows with the id of a row of the other file.
pub fn same_id_differs(n: usize) -> String {
    let (rows, have) = (
        plural(n, "row", "rows"),
        if n == 1 { "has" } else { "have" },
    );
    format!(
        "{rows} {have} an id that the file before has too, with other answers: both rows are counted"
    )
}

/// A column that one file has alone.
pub fn only_in(column: &str, file: &str) -> String {
    format!("“{column}” is in {file} alone")
}

/// A column that was taken for one kind in one file and for another in the other.
pub fn kinds_differ(column: &str, files: [&str; 2], kinds: [Kind; 2]) -> String {
    let [one, other] = kinds.map(|kind| reading::kind(kind.key()).to_lowercase());
    let [first, second] = files;
    format!("“{column}” is {one} in {first}, {other} in {second}: check what it is read as here")
}

/// The table that is to be put together is not there.
pub fn gone(name: &str) -> String {
    format!("{name} cannot be put together: one of its files was closed. Open it again")
}

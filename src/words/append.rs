//! Files put one below the other.

use crate::table::{Kind, Repeated};
use crate::words::format::{list, plural};
use crate::words::reading;

/// The column that says of which file a row is.
pub const FILE: &str = "File";
/// Why that is a question of one answer.
pub const WHY_FILE: &str = "The file that the row comes from";
/// Why a column has its kind.
pub const WHY_KIND: &str = "Taken for this in the files that were put together";
/// How the rows of files stand, in the place of a delimiter.
pub const ONE_BELOW_THE_OTHER: &str = "one below the other";

/// What such a table was read from, in the place of an encoding.
pub fn files(n: usize) -> String {
    plural(n, "file", "files")
}

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
    let kinds = self::kinds(kinds, files);
    format!("“{column}” is {kinds}: check what it is read as here")
}

/// What two columns that go together were taken for.
pub fn kinds(kinds: [Kind; 2], files: [&str; 2]) -> String {
    let [one, other] = kinds.map(|kind| reading::kind(kind.key()).to_lowercase());
    let [first, second] = files;
    format!("{one} in {first}, {other} in {second}")
}

/// Options that one file has alone.
pub fn only_options(options: &[String], file: &str) -> String {
    const MOST: usize = 5;
    let mut named: Vec<String> = options
        .iter()
        .take(MOST)
        .map(|option| format!("“{option}”"))
        .collect();
    let more = options.len().saturating_sub(MOST);
    if more > 0 {
        named.push(plural(more, "more option", "more options"));
    }
    format!("Only in {file}: {}", list(&named))
}

/// Said while files are put together.
pub fn putting_together(name: &str) -> String {
    format!("Putting together {name}")
}

/// The table that is to be put together is not there.
pub fn gone(name: &str) -> String {
    format!("{name} cannot be put together: one of its files was closed. Open it again")
}

/// The button behind which files are put together.
pub const OPEN: &str = "Put files together…";
/// The heading over what is asked for that.
pub const TITLE: &str = "Put two files together";
/// What that does.
pub const EXPLAINED: &str = "The rows of the second file are put below those of the first, and the page compares the two. Both files stay as they are.";
/// The button that does it.
pub const GO: &str = "Put together";
/// The button that leaves it.
pub const LEAVE: &str = "Leave it";
/// Columns of which the reader has to look at something.
pub const OTHERS: &str = "Columns to look at";
/// Columns with one name.
pub const SAME: &str = "Columns with the same name";
/// No column of the second file goes below this one.
pub const NONE: &str = "No column";
/// What is asked of rows with one id.
pub const REPEATED: &str = "Rows with an id that is in both files";
/// See [`REPEATED`].
pub const REPEATED_HINT: &str = "Where both files have a column of ids, such as a response number";

/// The field that says which file stands first (0) or second (1).
pub fn file(side: usize) -> &'static str {
    if side == 0 {
        "First file"
    } else {
        "Second file"
    }
}

/// The field of what the rows of a file are called.
pub fn label(file: &str) -> String {
    format!("What to call the rows of {file}")
}

/// What the rows of files that are put together are called already.
pub fn parts(parts: &[String]) -> String {
    format!("Its rows are called {}", list(parts))
}

/// How many columns have one name.
pub fn same(n: usize) -> String {
    plural(
        n,
        "column has the same name in both files",
        "columns have the same name in both files",
    )
}

/// Heads of the table of columns.
pub fn heads(files: [&str; 2]) -> [String; 3] {
    let [first, second] = files;
    [
        format!("Column of {first}"),
        format!("Column of {second} that goes with it"),
        "Why, and what differs".to_owned(),
    ]
}

/// The field of the column that goes with another.
pub fn goes_with(column: &str) -> String {
    format!("Column that goes with {column}")
}

/// How it was found that two columns go together.
pub const SAME_NAME: &str = "Same name";
/// See [`SAME_NAME`].
pub const RENUMBERED: &str = "Same words under another number";
/// See [`SAME_NAME`].
pub const SIMILAR: &str = "Similar words: please check";
/// See [`SAME_NAME`].
pub const ALONE: &str = "Nothing like it in the second file";
/// See [`SAME_NAME`].
pub const CHOSEN: &str = "You chose this";
/// See [`SAME_NAME`].
pub const CHOSE_NONE: &str = "You chose none";

/// Columns that the second file has alone.
pub fn left_over(columns: &[String], file: &str) -> String {
    const MOST: usize = 10;
    let mut named: Vec<String> = columns
        .iter()
        .take(MOST)
        .map(|column| format!("“{column}”"))
        .collect();
    let more = columns.len().saturating_sub(MOST);
    if more > 0 {
        named.push(plural(more, "more column", "more columns"));
    }
    format!(
        "Only in {file}, kept as columns of their own: {}",
        list(&named)
    )
}

/// A stable word for a choice.
pub fn key(repeated: Repeated) -> &'static str {
    match repeated {
        Repeated::Once => "once",
        Repeated::Second => "second",
        Repeated::Both => "both",
    }
}

/// What becomes of rows with one id; `second` is the second file.
pub fn repeated(repeated: Repeated, second: &str) -> String {
    match repeated {
        Repeated::Once => "Count once where they say the same".to_owned(),
        Repeated::Second => format!("Count only those of {second}"),
        Repeated::Both => "Count all of them".to_owned(),
    }
}

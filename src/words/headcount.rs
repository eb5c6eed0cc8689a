//! A headcount beside responses: response rates, and who of the staff is missing.

mod rates;
mod weights;

pub use rates::*;
pub use weights::*;

use crate::words::format::list;

/// The button behind which a headcount is joined.
pub const OPEN: &str = "Join a headcount…";
/// The same where one is joined.
pub const CHANGE: &str = "Change the headcount…";
/// The heading over what is asked for that.
pub const TITLE: &str = "Join a headcount";
/// What that does.
pub const EXPLAINED: &str = "A headcount says how many people each group has. Joined to the responses it shows the response rate of each group and who is missing, and intervals allow for how many of all staff answered. Both files stay as they are.";
/// The button that does it.
pub const GO: &str = "Join";
/// The button that leaves it.
pub const LEAVE: &str = "Leave it";
/// The button that takes the headcount away again.
pub const REMOVE: &str = "Take the headcount away";
/// The field of the headcount's file.
pub const FILE: &str = "File of the headcount";
/// The field of the question whose options are groups.
pub const QUESTION: &str = "Question whose answers are the groups";
/// The field of the column of groups.
pub const GROUP: &str = "Column of the groups in the headcount";
/// The field of the column that says how many people a row is.
pub const NUMBER: &str = "Column that says how many people";
/// Each row is one person.
pub const EACH_ROW: &str = "None: each row is one person";
/// Over the columns that choose rows of the headcount.
pub const ONLY: &str = "Which rows of the headcount count";
/// See [`ONLY`].
pub const ONLY_HINT: &str = "Rows that are left are added up. Dates, and people beside posts, must not be: choose one of them";
/// All words of a column count.
pub const ALL: &str = "All, added up";
/// Caption of the table of groups.
pub const MATCHES: &str = "Which group is which";
/// A group is no option.
pub const NONE: &str = "Not in the survey";
/// The button that takes the options that read alike.
pub const TAKE_ALIKE: &str = "Take the groups that read alike";
/// A group reads as its option.
pub const SAME: &str = "Reads the same";
/// A group has nothing like it.
pub const UNLIKE: &str = "Nothing reads like it: please choose";
/// A group sums others.
pub const IS_SUM: &str = "Sums other groups: left out, or they would count twice";
/// The reader chose the option.
pub const CHOSEN: &str = "You chose this";
/// The responses that count.
pub const RESPONSES: &str = "Responses that count";
/// All responses count.
pub const ALL_RESPONSES: &str = "All responses in the file";
/// The headcount is read.
pub const COUNTING: &str = "Counting the people of the headcount";
/// The headcount's column of groups holds nothing that counts.
pub const NOBODY: &str =
    "No row of the headcount counts with these choices. Choose other rows, or another column";

/// The responses that pass the filter now.
pub fn filtered(clauses: &[String]) -> String {
    format!("Only those of the filters now: {}", list(clauses))
}

/// A group reads much as an option.
pub fn similar(option: &str) -> String {
    format!("Reads like “{option}”: please check")
}

/// Heads of the table of groups.
pub fn match_heads(question: &str) -> [String; 4] {
    [
        "Group of the headcount".to_owned(),
        "People".to_owned(),
        format!("Answer to “{question}”"),
        "Why".to_owned(),
    ]
}

/// The field of the option that a group is.
pub fn is_option(group: &str) -> String {
    format!("Answer that {group} is")
}

/// The field of a column whose rows are chosen from.
pub fn only_where(column: &str) -> String {
    format!("Only rows whose {column} is")
}

/// A headcount was joined.
pub fn joined(file: &str, question: &str) -> String {
    format!("{file} is joined by “{question}”")
}

/// It was taken away.
pub fn removed() -> &'static str {
    "The headcount is taken away"
}

/// The step of joining.
pub fn step_join() -> String {
    "join a headcount".to_owned()
}

/// The step of taking it away.
pub fn step_remove() -> String {
    "take the headcount away".to_owned()
}

/// A headcount's file is not there.
pub fn waits_for(file: &str) -> String {
    format!(
        "Response rates need {file}, or the columns they were joined by: open it, or join a headcount anew"
    )
}

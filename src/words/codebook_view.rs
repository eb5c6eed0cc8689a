//! The codebook of a file: all questions, what they hold and what was made of them.

use crate::words::dashboard::count_and_share;

/// Opens it.
pub const OPEN: &str = "Codebook: all questions of this file";
/// Over its table.
pub const CAPTION: &str =
    "Questions, their columns in the file, their answers and how they were read";
/// Heads of its table.
pub const HEADS: [&str; 6] = [
    "Question",
    "Columns in the file",
    "Kind",
    "Answers",
    "Who counts",
    "How it was read",
];
/// Heads of the table that is saved: a row for each answer.
pub const SAVED_HEADS: [&str; 9] = [
    "Question",
    "Columns in the file",
    "Kind",
    "Who counts",
    "How it was read",
    "Of the answers",
    "Answer",
    "Count",
    "Share",
];
/// In the place of columns of a question that was made of others.
pub const NONE_IN_FILE: &str = "None: you made it";
/// Name of the sheet and of the file.
pub const NAME: &str = "Codebook";
/// Saves it as delimited text.
pub const AS_CSV: &str = "Codebook as CSV";
/// Saves it as a workbook.
pub const AS_WORKBOOK: &str = "Codebook as Excel workbook";

/// How a question is answered.
pub fn kind(key: &str) -> &'static str {
    match key {
        "single" => "One option",
        "agreement" => "Statements under one scale",
        "multiple" => "Several options",
        "number" => "Number",
        "score" => "0 to 10, how likely",
        "date" => "Date",
        "text" => "Free text",
        "usage" => "Usage by month",
        _ => "Not shown",
    }
}

/// The first and last month.
pub fn months(first: &str, last: &str) -> String {
    if first == last {
        return first.to_owned();
    }
    format!("{first} to {last}")
}

/// An answer with how many gave it.
pub fn answer(words: &str, count: usize, percent: &str) -> String {
    let share = Some(percent).filter(|percent| !percent.is_empty());
    format!("{words}: {}", count_and_share(count, share))
}

/// Answers that are not listed on the page.
pub fn more_answers(n: usize) -> String {
    format!("{n} more, which a saved codebook lists")
}

//! Why a table does not answer: what was asked, what there is, what to do.

use crate::words::format::count;

/// A question that is gone, by its place from 0.
pub fn no_question(question: u32, questions: usize) -> String {
    format!(
        "question {} is asked for, but the table has {}. It may have been read anew: choose the filter again",
        u64::from(question) + 1,
        count(questions)
    )
}

/// What a question of options can be filtered by.
pub fn by_options() -> &'static str {
    "by its options"
}

/// What a question of numbers or days can be filtered by.
pub fn by_ranges() -> &'static str {
    "by a range of its values"
}

/// A filter that a question cannot have; `wanted` says what it can.
pub fn no_such_pick(title: &str, wanted: &str) -> String {
    if wanted.is_empty() {
        format!(
            "“{title}” cannot be filtered: its answers are no options, numbers or dates. Correct what it is read as, or leave the filter out"
        )
    } else {
        format!(
            "“{title}” can be filtered {wanted} alone, and the filter asks for something else. Choose it again"
        )
    }
}

/// An option that is not there, by its place from 0.
pub fn no_option(title: &str, option: u32, options: usize) -> String {
    format!(
        "the filter of “{title}” asks for its option {}, but it has {}. Choose among those",
        u64::from(option) + 1,
        count(options)
    )
}

/// A statement that is not there, by its place from 0.
pub fn no_statement(title: &str, item: u32, items: usize) -> String {
    format!(
        "the filter of “{title}” asks for its statement {}, but it has {}. Choose among those",
        u64::from(item) + 1,
        count(items)
    )
}

/// A range that ends before it begins.
pub fn reversed(title: &str, from: f64, to: f64) -> String {
    format!(
        "the filter of “{title}” reaches from {from} to {to}, where the end should not lie before the start. Change one for the other"
    )
}

/// A question that rows cannot be grouped by in the way that is asked for.
pub fn no_such_groups(title: &str) -> String {
    format!(
        "rows cannot be grouped so by “{title}”: options go by each option, dates by months, quarters or years, numbers by bins. Group by another question, or correct what this one is read as"
    )
}

/// A question whose different answers are not counted.
pub fn not_counted(title: &str) -> String {
    format!(
        "the different answers to “{title}” are not counted: it holds free text, statements or usage. Count the rows that hold any"
    )
}

/// Bins that cannot be made.
pub fn no_bins(title: &str, width: f64, num: u32, most: usize) -> String {
    format!(
        "“{title}” is to be shown in {} bins of {width}, where 1 to {} bins wider than 0 are possible",
        count(num as usize),
        count(most)
    )
}

/// More filters at once than there may be.
pub fn too_many_filters(found: usize, most: usize) -> String {
    format!(
        "{} questions filter at once, where {} may. Take some of the filters away",
        count(found),
        count(most)
    )
}

/// More groups than an answer may have.
pub fn too_many_groups(title: &str, found: usize, most: usize) -> String {
    format!(
        "“{title}” would make {} groups, where {} are possible. Read it as text or an identifier, or group by something coarser",
        count(found),
        count(most)
    )
}

/// Numbers are asked of a question without any.
pub fn no_numbers(title: &str) -> String {
    format!(
        "“{title}” holds no numbers to add up. Read it as a number, or count its answers instead"
    )
}

/// A share of rows that is none.
pub fn no_share(share: f64) -> String {
    format!(
        "a value below which {share} of the answers lie is asked for, where a share from 0 to 1 is expected, such as 0.5 for the median"
    )
}

/// More than a page can hold.
pub fn too_large(rows: usize, questions: usize, bytes: u64, most: u64) -> String {
    format!(
        "{} rows with {} questions need {} of memory to be filtered, where a page has {}. Leave columns out, or open fewer rows",
        count(rows),
        count(questions),
        megabytes(bytes),
        megabytes(most)
    )
}

/// A file that is larger than a page can hold.
pub fn file_too_large(name: &str, size: u64, most: u64) -> String {
    format!(
        "{name} has {}, where a page can hold a file of up to {}. Open a part of it, or leave out the columns with long texts",
        megabytes(size),
        megabytes(most)
    )
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", count((bytes >> 20) as usize))
}

/// A file that the browser can read no more, though it was opened.
pub fn file_lost(name: &str) -> String {
    format!(
        "{name} can be read no more: it was changed, moved or removed after it was opened. Open it again"
    )
}

//! The words of long lists, which are shown in portions.

use crate::words::format::{count, plural};

/// The label of the field that finds questions.
pub fn find_question() -> &'static str {
    "Find a question by words in its title"
}

/// How many questions there are, or how many of them were found.
pub fn questions_found(found: usize, all: usize) -> String {
    let questions = plural(all, "question", "questions");
    if found == all {
        questions
    } else {
        format!("{} of {questions}", count(found))
    }
}

/// How many questions of a list are shown.
pub fn questions_shown(shown: usize, all: usize) -> String {
    shown_of(shown, &plural(all, "question", "questions"))
}

/// How many columns of a list are shown.
pub fn columns_shown(shown: usize, all: usize) -> String {
    shown_of(shown, &plural(all, "column", "columns"))
}

fn shown_of(shown: usize, all: &str) -> String {
    format!("The first {} of {all} are shown", count(shown))
}

/// A button that shows more questions.
pub fn show_questions(next: usize) -> String {
    format!("Show {}", plural(next, "more question", "more questions"))
}

/// A button that shows more columns.
pub fn show_columns(next: usize) -> String {
    format!("Show {}", plural(next, "more column", "more columns"))
}

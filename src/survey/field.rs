//! The ids of form fields inside the element's shadow root, shared by the
//! state (which moves focus) and the view (which draws them).

/// The heading of every page.
pub const HEADING: &str = "heading";
/// The error summary.
pub const ERRORS: &str = "error-summary";

/// Where a passphrase is typed.
pub const PASSPHRASE: &str = "passphrase";

/// A question's only field, or the first of its choices: the bare prefix, so
/// that a link to the question reaches it.
pub fn question(id: &str) -> String {
    format!("q-{id}")
}

/// The choice with this index, counted from 0.
pub fn choice(id: &str, index: usize) -> String {
    numbered(question(id), index)
}

/// The radio button of a grid: row and point counted from 0.
pub fn cell(id: &str, row: usize, point: usize) -> String {
    numbered(format!("q-{id}-row-{}", row + 1), point)
}

/// One part of a date: `day`, `month` or `year`.
pub fn date_part(id: &str, part: &str) -> String {
    format!("q-{id}-{part}")
}

fn numbered(prefix: String, index: usize) -> String {
    if index == 0 {
        prefix
    } else {
        format!("{prefix}-{}", index + 1)
    }
}

//! Cells that a spreadsheet would run as a formula.
//!
//! A leading apostrophe makes them text. It is added on export and taken away
//! on import; cells that begin with an apostrophe of their own before a trigger
//! get one more, so that nothing changes over a round trip.

use std::borrow::Cow;

/// The cell as it is safe in a spreadsheet: unchanged unless it would be run.
pub fn guard(cell: &str) -> Cow<'_, str> {
    if would_run(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The cell without the apostrophe that [`guard`] gave it.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if would_run(rest) => rest,
        _ => cell,
    }
}

/// Whether a cell is to be told of: a spreadsheet would run it, and it is no
/// amount, telephone number or dash.
pub(crate) fn runs_as_formula(cell: &str) -> bool {
    begins_like_formula(cell)
        && would_run(cell)
        && !is_amount(cell)
        && !cell.bytes().all(|b| b == b'-')
}

/// Whether a cell begins with what makes a spreadsheet run it.
pub(crate) fn begins_like_formula(cell: &str) -> bool {
    let first = cell.as_bytes().first();
    first.is_some_and(|b| matches!(b, b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\n'))
}

fn would_run(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    begins_like_formula(bare) && !is_number(bare)
}

fn is_number(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
}

/// A sign before digits, money, a share, a telephone number.
fn is_amount(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    let text = text.trim_start_matches(['£', '$', '€', '(', ' ']);
    text.starts_with(|c: char| c.is_ascii_digit())
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || ".,%() ".contains(c))
}

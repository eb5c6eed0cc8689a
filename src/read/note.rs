//! What the first cell of a record says of it: a note, a total.

/// Whether a cell begins as notes below a table do.
pub(super) fn begins_as_note(cell: &str) -> bool {
    let cell = cell.trim();
    ["note", "source", "*", "©"].iter().any(|start| {
        let head = cell.get(..start.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(start))
    })
}

/// Whether a cell begins as a note or is as long as one.
pub(super) fn reads_like_note(cell: &str) -> bool {
    begins_as_note(cell) || cell.split_whitespace().count() >= 4
}

/// A row that sums the others: "Total" alone in the first cell that it fills.
pub(super) fn is_total(first: &str) -> bool {
    const WORDS: [&str; 8] = [
        "total",
        "totals",
        "grand total",
        "overall total",
        "sum",
        "subtotal",
        "sub-total",
        "sub total",
    ];
    let first = first.trim().trim_end_matches(':');
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(first))
}

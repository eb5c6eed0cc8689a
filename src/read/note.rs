//! What a record says of itself that is no row: a rule, a note, a total.

use canvass_kernel::value::trim;

use crate::csv::Record;

/// Whether a record is a line drawn of dashes or the like, all of one kind: nothing else
/// stands in it, and it is longer than the dashes that stand for nothing. Drawn in one cell
/// alone, it begins the record and is longer still.
pub(super) fn is_rule(record: &Record) -> bool {
    const DRAWN: [char; 8] = ['-', '=', '_', '~', '─', '━', '═', '—'];
    const JOINTS: [char; 7] = ['+', '|', ':', '┼', '│', '╪', ' '];
    const LEAST: usize = 3;
    const LEAST_ALONE: usize = 5;
    let (mut longest, mut cells, mut first) = (0, 0, None);
    let is_drawn = record.iter().map(str::trim).all(|cell| {
        let drawn = cell.matches(DRAWN).count();
        let mut chars = cell.chars();
        longest = longest.max(drawn);
        cells += usize::from(!cell.is_empty());
        let is_part = |c| {
            let of_one_kind = DRAWN.contains(&c) && *first.get_or_insert(c) == c;
            of_one_kind || JOINTS.contains(&c)
        };
        cell.is_empty() || (drawn > 0 && chars.all(is_part))
    });
    let begins = record.get(0).is_some_and(|cell| !cell.trim().is_empty());
    is_drawn && (longest >= LEAST && cells > 1 || longest >= LEAST_ALONE && begins)
}

/// Whether a cell counts the rows above it, as programs write it: `(12 rows
/// affected)`, `1 row selected.`
fn counts_rows(cell: &str) -> bool {
    let cell = cell.trim_start_matches('(').trim_end_matches([')', '.']);
    let mut words = cell.split_whitespace();
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit() || b == b',');
    let counted = ["row", "rows", "row(s)", "record", "records", "record(s)"];
    let done = [
        "affected", "selected", "returned", "exported", "listed", "found", "in",
    ];
    words.next().is_some_and(is_number)
        && words
            .next()
            .is_some_and(|word| counted.contains(&word.to_lowercase().as_str()))
        && words
            .next()
            .is_none_or(|word| done.contains(&word.to_lowercase().as_str()))
}

/// Whether a cell begins as notes below a table do.
pub(super) fn begins_as_note(cell: &str) -> bool {
    let cell = trim(cell);
    // Nearly no cell does: most are told by their first byte.
    let first = cell.as_bytes().first().map(u8::to_ascii_lowercase);
    let may = |b: u8| b.is_ascii_digit() || matches!(b, b',' | b'(' | b'n' | b's' | b'*' | 0xC2);
    if !first.is_some_and(may) {
        return false;
    }
    counts_rows(cell)
        || ["note", "source", "*", "©"].iter().any(|start| {
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
    let first = trim(first);
    let initial = first.as_bytes().first().map(u8::to_ascii_lowercase);
    if !matches!(initial, Some(b't' | b'g' | b'o' | b's')) {
        return false;
    }
    let first = first.trim_end_matches(':');
    // How many rows it sums may stand behind the word.
    let count = first
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    let counted = count.filter(|(_, n)| n.bytes().all(|b| b.is_ascii_digit()));
    let first = counted.map_or(first, |(word, _)| word.trim_end());
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(first))
}

//! A cell that holds several options, taken apart.

use crate::json::{self, Value};

use crate::table::{Cells, Split};

/// Most options of one question.
const MOST_OPTIONS: usize = 40;
/// Most words of one option.
const MOST_WORDS: usize = 12;

/// The options of a cell, in the order of the cell and without empty ones.
/// Known options are found whole, even where they hold the mark that divides
/// them.
pub(crate) fn parts(cell: &str, split: Split, known: &[String]) -> Vec<String> {
    let pieces: Vec<&str> = match split {
        Split::Json => {
            return json_list(cell).unwrap_or_else(|| vec![cell.trim().to_owned()]);
        }
        Split::At(mark) => cell.split(mark).collect(),
        Split::BareCommas => bare_commas(cell),
    };
    let mark = match split {
        Split::At(mark) => mark,
        _ => ',',
    };
    let mut found = Vec::new();
    let mut left = pieces.as_slice();
    while !left.is_empty() {
        let taken = (1..=left.len())
            .rev()
            .find(|n| known.iter().any(|k| *k == joined(left, *n, mark)))
            .unwrap_or(1);
        found.push(joined(left, taken, mark));
        left = left.get(taken..).unwrap_or_default();
    }
    found.retain(|part| !part.is_empty());
    found
}

fn joined(pieces: &[&str], n: usize, mark: char) -> String {
    let text = pieces
        .get(..n)
        .unwrap_or_default()
        .join(mark.encode_utf8(&mut [0; 4]));
    text.trim().to_owned()
}

/// Whether cells of a column hold several options: at least a fifth of them
/// are divided, the parts are few and short, and some come again.
pub(crate) fn holds_several(cells: &Cells, split: Split) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    let (mut filled, mut divided, mut total) = (0_usize, 0_usize, 0_usize);
    for (cell, n) in cells.counts() {
        let own = parts(cell, split, &[]);
        filled += n;
        divided += if own.len() > 1 { n } else { 0 };
        total += n * own.len();
        seen.extend(own);
        if seen.len() > MOST_OPTIONS {
            return false;
        }
    }
    let short =
        |part: &String| part.split_whitespace().count() <= MOST_WORDS && !part.contains('\n');
    divided > 0 && divided * 5 >= filled && total > seen.len() && seen.iter().all(short)
}

/// Parts between commas that no space follows and that divide no thousands.
pub(crate) fn bare_commas(cell: &str) -> Vec<&str> {
    let bytes = cell.as_bytes();
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in cell.match_indices(',') {
        let next = bytes.get(at + 1);
        let before = at.checked_sub(1).and_then(|i| bytes.get(i));
        let inside = next.is_some_and(|b| !b.is_ascii_whitespace());
        let number = before.is_some_and(u8::is_ascii_digit)
            && cell
                .get(at + 1..at + 4)
                .is_some_and(|d| d.bytes().all(|b| b.is_ascii_digit()))
            && !bytes.get(at + 4).is_some_and(u8::is_ascii_digit);
        if inside && !number {
            parts.push(cell.get(from..at).unwrap_or_default());
            from = at + 1;
        }
    }
    parts.push(cell.get(from..).unwrap_or_default());
    parts
}

/// The texts of a cell that is a JSON array of texts; `None` for any other.
pub(crate) fn json_list(cell: &str) -> Option<Vec<String>> {
    let cell = cell.trim();
    if !(cell.starts_with('[') && cell.ends_with(']')) {
        return None;
    }
    let list = texts(json::parse(cell).ok()?)?;
    let list = list.into_iter().map(|text| text.trim().to_owned());
    Some(list.filter(|text| !text.is_empty()).collect())
}

/// The texts of a JSON array of texts; `None` for any other.
pub(crate) fn texts(value: Value) -> Option<Vec<String>> {
    let Value::Array(items) = value else {
        return None;
    };
    let text = |item: Value| match item {
        Value::String(text) => Some(text),
        _ => None,
    };
    items.into_iter().map(text).collect()
}

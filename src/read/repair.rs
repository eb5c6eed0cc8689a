//! Records of the wrong width that can be read as they were meant.

use crate::csv::{Cursor, Format, Quotes, Record};
use crate::read::layout::Layout;

/// Another reading of the record at a cursor whose quotes are out of place:
/// the first that has the width of the table. Gives the record and the cursor
/// behind it.
pub(crate) fn other_quotes(
    cursor: &Cursor,
    text: &str,
    last: bool,
    width: usize,
) -> Option<(Record, Cursor)> {
    [Quotes::Strict, Quotes::Literal]
        .into_iter()
        .find_map(|quotes| {
            let mut ahead = cursor.clone();
            let mut record = ahead.next_as(text, last, quotes)?;
            record.stray_quote = true;
            (record.len() == width).then_some((record, ahead))
        })
}

/// A record with one field too many, without the empty one that is in the way:
/// the cells behind it fit their columns again. A last field that is empty is
/// the first to go.
pub(crate) fn without_surplus(record: &Record, layout: &Layout) -> Option<Record> {
    if record.len() != layout.width + 1 {
        return None;
    }
    let (_, before) = layout.fit(record);
    let empty = (0..record.len())
        .rev()
        .filter(|place| record.get(*place).is_some_and(|f| f.trim().is_empty()));
    let best = empty
        .map(|place| record.without(place))
        .map(|record| (layout.fit(&record), record))
        .min_by_key(|((fits, misfits), _)| (*misfits, usize::MAX - fits))?;
    let ((_, after), record) = best;
    (after == 0 || after < before).then_some(record)
}

/// A record that another delimiter divides: the reading that has the width of
/// the table. Where words divide too, cells that belong together are joined so
/// that the most of them fit their columns.
pub(crate) fn other_delimiter(
    raw: &str,
    line: u32,
    layout: &Layout,
    format: Format,
) -> Option<(Record, u8)> {
    [b';', b'\t', b'|', b',', b' ']
        .into_iter()
        .filter(|delimiter| *delimiter != format.delimiter)
        .find_map(|delimiter| {
            let mut cursor = Cursor::new(
                Format {
                    delimiter,
                    ..format
                },
                0,
                line,
            );
            let record = cursor.next(raw, true)?;
            if record.len() == layout.width && record.num_filled() > 1 {
                let (fits, misfits) = layout.fit(&record);
                // Blanks stand in every sentence: cells have to say more.
                let meant = fits > misfits || (fits == misfits && delimiter != b' ');
                return meant.then_some((record, delimiter));
            }
            (delimiter == b' ' && record.len() > layout.width)
                .then(|| joined(&record, layout))
                .flatten()
                .map(|record| (record, delimiter))
        })
}

/// A record with more fields than columns, neighbours joined by a blank: each
/// column takes as many as make it fit best. `None` where columns of data
/// would not be met.
fn joined(record: &Record, layout: &Layout) -> Option<Record> {
    const MOST: usize = 64;
    let (have, want) = (record.len(), layout.width);
    if have > MOST || layout.looks.iter().flatten().count() * 2 < want {
        return None;
    }
    // best[c][f]: most columns of data that are met by the first f fields in
    // the first c columns, and how many fields the last of them takes.
    let mut best: Vec<Vec<Option<(usize, usize)>>> = vec![vec![None; have + 1]; want + 1];
    *best.first_mut()?.first_mut()? = Some((0, 0));
    for column in 0..want {
        let look = layout.looks.get(column).copied().flatten();
        for from in 0..have {
            let Some((met, _)) = best.get(column)?.get(from).copied().flatten() else {
                continue;
            };
            let left = have - from;
            for take in 1..=left.saturating_sub(want - column - 1) {
                let cell = cell_of(record, from, take);
                let fits = look.is_some_and(|look| crate::read::cell::Look::of(&cell) == look);
                if look.is_some_and(|look| look.is_data()) && !fits && !cell.trim().is_empty() {
                    continue;
                }
                let met = met + usize::from(fits);
                let place = best.get_mut(column + 1)?.get_mut(from + take)?;
                if place.is_none_or(|(other, _)| met > other) {
                    *place = Some((met, take));
                }
            }
        }
    }
    let (met, _) = (*best.get(want)?.get(have)?)?;
    if met * 4 < layout.looks.iter().flatten().count() * 3 {
        return None;
    }
    let mut cells = Vec::new();
    let mut at = have;
    for column in (1..=want).rev() {
        let (_, take) = (*best.get(column)?.get(at)?)?;
        at -= take;
        cells.push(cell_of(record, at, take));
    }
    cells.reverse();
    Some(Record::of(cells, record.line))
}

fn cell_of(record: &Record, from: usize, take: usize) -> String {
    let cells: Vec<&str> = record.iter().skip(from).take(take).collect();
    cells.join(" ")
}

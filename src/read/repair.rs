//! Records of the wrong width that can be read as they were meant.

use crate::csv::{Cursor, Format, Quotes, Record};
use crate::read::layout::{Layout, fit};
use crate::read::note::begins_as_note;
use canvass_kernel::Look;

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
    // Cells behind the place taken out stand one column further left: first
    // all of them do, then from the last on none.
    let fits = |cell: usize, column: usize| {
        let look = layout.looks.get(column..=column).unwrap_or_default();
        record.get(cell).map_or((0, 0), |cell| fit([cell], look))
    };
    let (_, before) = layout.fit(record);
    let mut counts = (0, 0);
    for cell in 1..record.len() {
        let (fit, misfit) = fits(cell, cell - 1);
        counts = (counts.0 + fit, counts.1 + misfit);
    }
    let mut best: Option<((usize, usize), usize)> = None;
    for place in 0..record.len() {
        if record
            .get(place)
            .is_some_and(|field| field.trim().is_empty())
        {
            let key = (counts.1, usize::MAX - counts.0);
            // The last of equals.
            if best.is_none_or(|(least, _)| key <= least) {
                best = Some((key, place));
            }
        }
        let (shifted, still) = (fits(place + 1, place), fits(place, place));
        counts = (
            counts.0 + still.0 - shifted.0,
            counts.1 + still.1 - shifted.1,
        );
    }
    let ((after, _), place) = best?;
    (after == 0 || after < before).then(|| record.without(place))
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
        // Words of a note are no cells.
        .filter(|delimiter| *delimiter != b' ' || !begins_as_note(raw))
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
    // Looks of the cell that so many fields from a place on make.
    let looks: Vec<Vec<(Look, bool)>> = (0..have)
        .map(|from| {
            let cells = (1..=have - from).map(|take| cell_of(record, from, take));
            let looks = cells.map(|cell| (Look::of(&cell), cell.trim().is_empty()));
            looks.take(have + 1 - want).collect()
        })
        .collect();
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
                let found = looks.get(from).and_then(|looks| looks.get(take - 1));
                let Some((found, is_blank)) = found.copied() else {
                    break;
                };
                let fits = look == Some(found);
                if look.is_some_and(Look::is_data) && !fits && !is_blank {
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

//! Where the table stands among the records of a file: what is above it, its
//! header, its width.

use canvass_kernel::sort_by;

use crate::csv::Record;
use crate::read::header::header_of;
use crate::read::note::is_rule;
use crate::table::Header;
use canvass_kernel::Look;

/// Where a table stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Layout {
    /// Records above the header.
    pub preamble: usize,
    /// Records of the header; 0 if there is none.
    pub header: usize,
    /// Fields of a whole record.
    pub width: usize,
    /// What most cells of each column look like; `None` where they differ.
    pub looks: Vec<Option<Look>>,
    /// How sure the header is, from 0 to 1.
    pub confidence: f64,
}

impl Layout {
    /// Finds the table among the first records of a file; takes the header as
    /// given where it is.
    pub(crate) fn detect(records: &[Record], given: Option<Header>) -> Self {
        let width = usual_width(records);
        let preamble = if let Some(header) = given {
            (header.first as usize).min(records.len())
        } else {
            let above = preamble_of(records, width);
            let rest = records.iter().skip(above);
            above + rest.take_while(|record| is_rule(record)).count()
        };
        let below = records.get(preamble..).unwrap_or_default();
        let (header, confidence) = match given {
            Some(header) => (header.rows.min(Header::MOST_ROWS) as usize, 1.0),
            None => header_of(below, &looks_of(below.get(1..).unwrap_or_default(), width)),
        };
        let data = below.get(header..).unwrap_or_default();
        let looks = looks_of(data, width);
        // The header may be wider than the rows: its names need a column each.
        let named = below.iter().take(header).map(filled_width).max();
        Self {
            preamble,
            header,
            width: if data.iter().all(Record::is_blank) {
                named.unwrap_or(width)
            } else {
                width
            },
            looks,
            confidence,
        }
    }

    /// How many filled cells of a record look like their columns, and how many
    /// do not, among the columns of data.
    pub(crate) fn fit(&self, record: &Record) -> (usize, usize) {
        fit(record.iter(), &self.looks)
    }
}

/// Fields up to the last that holds something.
pub(crate) fn filled_width(record: &Record) -> usize {
    let empty = record
        .iter()
        .rev()
        .take_while(|field| field.trim().is_empty());
    record.len() - empty.count()
}

/// The width that most cells stand in, the larger among equals; 0 for no
/// records. Where the file begins with a smaller table of data, the width of
/// that: the first table is the one that is read.
pub(crate) fn usual_width(records: &[Record]) -> usize {
    if let Some((_, width)) = table_below_a_gap(records) {
        return width;
    }
    let filled = records.iter().filter(|record| !record.is_blank());
    let cells = cells_by_width(&mut filled.map(Record::len));
    let all: usize = cells.iter().map(|(_, n)| n).sum();
    let usual = cells.iter().max_by_key(|(width, n)| (*n, *width));
    let Some((usual, _)) = usual.copied() else {
        return 0;
    };
    let earlier = cells
        .iter()
        .filter(|(width, n)| *width >= 2 && *width != usual && *n * 5 >= all)
        .find(|(width, _)| is_first_table(records, *width, usual));
    earlier.map_or(usual, |(width, _)| *width)
}

/// How many cells stand in records of each width, of records of these widths;
/// the smallest width first.
pub(crate) fn cells_by_width(widths: &mut dyn Iterator<Item = usize>) -> Vec<(usize, usize)> {
    let mut cells: Vec<(usize, usize)> = Vec::new();
    for width in widths {
        match cells.binary_search_by_key(&width, |(width, _)| *width) {
            Ok(place) => {
                if let Some((_, n)) = cells.get_mut(place) {
                    *n += width;
                }
            }
            Err(place) => cells.insert(place, (width, width)),
        }
    }
    cells
}

/// Where the records behind the last blank one among the first begin, and
/// their width, if those before it are narrower and hold a name and a value at
/// most: however short a table is, what stands above it is not the table.
fn table_below_a_gap(records: &[Record]) -> Option<(usize, usize)> {
    const MOST: usize = 40;
    let gap = records.iter().take(MOST).rposition(Record::is_blank)?;
    let above = records.get(..gap).unwrap_or_default();
    let below = records.get(gap + 1..).unwrap_or_default();
    let width = below.first()?.len();
    let is_pair = |record: &Record| record.num_filled() <= 2 && filled_width(record) < width;
    let whole = below.iter().filter(|record| record.len() == width).count();
    let pairs = above.iter().all(is_pair) && !is_small_table(above);
    let is_table = width >= 3 && pairs && whole * 5 >= below.len() * 4;
    is_table.then_some((gap + 1, width))
}

/// Whether some records are names over pairs of a name and a value of one kind.
fn is_small_table(records: &[Record]) -> bool {
    let looks = looks_of(records.get(1..).unwrap_or_default(), 2);
    let pairs = records
        .iter()
        .take_while(|record| record.len() == 2 && record.num_filled() == 2)
        .count();
    let rest = records.iter().skip(pairs).all(Record::is_blank);
    pairs >= 3
        && rest
        && matches!(looks.as_slice(), [None, Some(_)])
        && header_of(records, &looks).0 == 1
}

/// Whether records of one width are a table of data that ends where records of
/// another begin.
fn is_first_table(records: &[Record], width: usize, usual: usize) -> bool {
    let Some(other) = records.iter().position(|record| record.len() == usual) else {
        return false;
    };
    let before = records.get(..other).unwrap_or_default();
    let gap = before.last().is_some_and(Record::is_blank);
    let here = before.iter().filter(|record| record.len() == width).count();
    let all = records
        .iter()
        .filter(|record| record.len() == width)
        .count();
    let filled = before.iter().filter(|record| !record.is_blank()).count();
    let looks = looks_of(before, width);
    let enough = match width {
        2 => gap && is_small_table(before),
        _ => here >= 5 || (gap && here >= 3 && header_of(before, &looks).0 > 0),
    };
    enough && here == all && here * 5 >= filled * 4 && looks.iter().flatten().count() > 0
}

/// Leading records that are no part of the table: titles, "name, value" pairs,
/// blank lines, padded with delimiters or not.
fn preamble_of(records: &[Record], width: usize) -> usize {
    if let Some((start, found)) = table_below_a_gap(records)
        && found == width
    {
        return start;
    }
    let mut counts: Vec<usize> = records
        .iter()
        .map(Record::num_filled)
        .filter(|n| *n > 0)
        .collect();
    sort_by(&mut counts, Ord::cmp);
    let full = counts
        .iter()
        .rev()
        .nth(counts.len() / 10)
        .copied()
        .unwrap_or(0);
    let is_thin = |record: &Record| {
        let filled = record.num_filled();
        let short = filled_width(record) * 2 <= width;
        filled == 0
            || (filled * 2 < full && (filled <= 2 || (short && filled <= 4)))
            || (filled == 1 && full >= 2 && record.len() != width)
            || (filled == 1 && full >= 3)
            || (filled == 1 && full == 2 && filled_width(record) == 1)
    };
    let thin = records.iter().take_while(|record| is_thin(record)).count();
    let thin = thin.max(rows_above_a_gap(records, full, width));
    let thin = thin.max(rows_above_a_header(records, width));
    if thin == records.len() {
        return 0;
    }
    thin - spanning_rows(records, thin, width)
}

/// How many of the last records above a place head several columns each, so
/// that they belong to the header: the record there names no first column, and
/// one of them does.
fn spanning_rows(records: &[Record], at: usize, width: usize) -> usize {
    let names_first = |record: &Record| record.get(0).is_some_and(|name| !name.trim().is_empty());
    if records.get(at).is_none_or(names_first) {
        return 0;
    }
    let above = records
        .iter()
        .take(at)
        .rev()
        .take(Header::MOST_ROWS as usize - 1);
    let spans: Vec<&Record> = above
        .take_while(|record| record.len() == width && record.num_filled() >= 2)
        .collect();
    let named = spans.iter().position(|record| names_first(record));
    named.map_or(0, |named| named + 1)
}

/// Leading records that a blank one divides from a header of all fields, and
/// that are narrower than it; 0 where there are none.
fn rows_above_a_gap(records: &[Record], full: usize, width: usize) -> usize {
    const MOST: usize = 40;
    let Some(gap) = records.iter().take(MOST).rposition(Record::is_blank) else {
        return 0;
    };
    let above = records.get(..gap).unwrap_or_default();
    let below = records.get(gap + 1..).unwrap_or_default();
    let Some(first) = below.first() else { return 0 };
    let narrow = above.iter().all(|record| {
        let filled = record.num_filled();
        filled_width(record) < width && filled < full && (filled <= 2 || filled * 2 <= full)
    });
    let looks = looks_of(below, width);
    if narrow && first.num_filled() >= full && header_of(below, &looks).0 > 0 {
        gap + 1
    } else {
        0
    }
}

/// Leading records of other widths above a record of the table's width that
/// is words where its columns hold data; 0 where there are none.
fn rows_above_a_header(records: &[Record], width: usize) -> usize {
    const MOST: usize = 40;
    let looks = looks_of(records, width);
    let above = records
        .iter()
        .take(MOST)
        .take_while(|record| record.len() != width || record.is_blank())
        .count();
    let next = records.get(above);
    let is_header = next.is_some_and(|record| {
        let (fits, misfits) = fit(record.iter(), &looks);
        fits == 0 && misfits * 2 >= looks.iter().flatten().count().max(1)
    });
    if is_header { above } else { 0 }
}

/// What at least two thirds of the filled cells of each column look like, if
/// that is a number, a day or a time.
pub(super) fn looks_of(records: &[Record], width: usize) -> Vec<Option<Look>> {
    const KINDS: [Look; 4] = [Look::Number, Look::Date, Look::Time, Look::Address];
    let mut counts = vec![[0_usize; 5]; width];
    for record in records {
        if record.len() != width || is_rule(record) {
            continue;
        }
        for (count, cell) in counts.iter_mut().zip(record.iter()) {
            let look = Look::of(cell);
            let place = KINDS.iter().position(|kind| *kind == look);
            let place = place.unwrap_or(4);
            if look != Look::Empty
                && let Some(n) = count.get_mut(place)
            {
                *n += 1;
            }
        }
    }
    counts
        .into_iter()
        .map(|count| {
            let filled: usize = count.iter().sum();
            let kinds = KINDS.into_iter().zip(count);
            let (kind, n) = kinds.max_by_key(|(_, n)| *n)?;
            (n > 0 && n * 3 >= filled * 2 - usize::from(filled == 2)).then_some(kind)
        })
        .collect()
}

/// How many filled cells look like the columns of data they stand in, and how
/// many do not.
pub(super) fn fit<'a>(
    cells: impl IntoIterator<Item = &'a str>,
    looks: &[Option<Look>],
) -> (usize, usize) {
    let mut counts = (0, 0);
    for (cell, look) in cells.into_iter().zip(looks) {
        match (Look::of(cell), look) {
            (_, None) | (Look::Empty, _) => {}
            (found, Some(look)) if found == *look => counts.0 += 1,
            _ => counts.1 += 1,
        }
    }
    counts
}

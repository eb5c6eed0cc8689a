//! Which of the first records of a table are its header.

use std::collections::BTreeSet;

use crate::csv::Record;
use crate::read::layout::{fit, looks_of};
use crate::read::note::is_rule;
use crate::table::Header;
use canvass_kernel::value::parse_month;
use canvass_kernel::{Look, gathered};

/// How many records are the header, and how sure that is.
pub(super) fn header_of(records: &[Record], looks: &[Option<Look>]) -> (usize, f64) {
    let Some(first) = records.first() else {
        return (0, 1.0);
    };
    let typed = looks.iter().flatten().count();
    let (_, mismatches) = fit(first.iter(), looks);
    let filled = first.num_filled();
    if filled == 0 {
        return (0, 0.5);
    }
    let rest = records.get(1..).unwrap_or_default();
    let in_turn = heads_in_turn(first, rest);
    let fits = cells_like_data(first, looks, &in_turn);
    let holds_nothing = |record: &Record| record.is_blank() || is_rule(record);
    if rest.iter().all(holds_nothing) {
        let is_data = |look: Look| look.is_data() || look == Look::Address;
        let data = first.iter().filter(|cell| is_data(Look::of(cell))).count();
        return if data * 3 > filled {
            (0, 0.6)
        } else {
            (1, 0.6)
        };
    }
    let is_ruled = rest.first().is_some_and(is_rule);
    let is_header = if is_ruled && fits == 0 {
        true
    } else if typed == 0 {
        reads_like_names(first, rest, &in_turn)
    } else {
        fits * 2 <= mismatches && mismatches > 0
            || (fits == 0 && reads_like_names(first, rest, &in_turn))
    };
    if !is_header {
        let sure = fits as f64 / (fits + mismatches).max(1) as f64;
        return (0, if typed == 0 { 0.6 } else { sure.max(0.5) });
    }
    let mut rows = 1;
    while rows < Header::MOST_ROWS as usize
        && let Some(next) = records.get(rows)
        && let Some(above) = records.get(rows - 1)
        && !is_rule(next)
        && let below = records.get(rows + 1..).unwrap_or_default()
        && goes_on(above, next, below, looks.len())
    {
        rows += 1;
    }
    let sure = match typed {
        _ if is_ruled => 1.0,
        0 => 0.7,
        _ => (mismatches + 1) as f64 / (fits + mismatches + 1) as f64,
    };
    (rows, sure)
}

/// Cells of a first row that look like the data below them. Months, and the
/// years and steps `in_turn`, are names.
fn cells_like_data(first: &Record, looks: &[Option<Look>], in_turn: &BTreeSet<&str>) -> usize {
    let cells = first.iter().zip(looks);
    cells
        .filter(|(cell, look)| {
            look.is_some_and(|look| look.is_data() && Look::of(cell) == look)
                && parse_month(cell.trim()).is_none()
                && !in_turn.contains(cell.trim())
        })
        .count()
}

/// Whether a first row of words can be names: not data, and its cells do not
/// come again below, but for the whole row at the head of another table.
fn reads_like_names(first: &Record, rest: &[Record], in_turn: &BTreeSet<&str>) -> bool {
    let filled = first.num_filled();
    let data = first
        .iter()
        .filter(|cell| {
            Look::of(cell).is_data()
                && parse_month(cell.trim()).is_none()
                && !in_turn.contains(cell.trim())
        })
        .count();
    if data * 3 > filled {
        return false;
    }
    let heads_again = |row: usize| {
        let above = row.checked_sub(1).and_then(|above| rest.get(above));
        above.is_some_and(Record::is_blank)
            && rest.get(row).is_some_and(|row| row.iter().eq(first.iter()))
    };
    let rows: Vec<&Record> = (usize::from(rest.len() > 3)..rest.len().min(50))
        .filter(|row| !heads_again(*row))
        .filter_map(|row| rest.get(row))
        .collect();
    let (mut again, mut options) = (0, 0);
    for (place, cell) in first.iter().enumerate() {
        let others = rows.iter().filter_map(|row| row.get(place)).map(str::trim);
        let others = others.filter(|other| !other.is_empty());
        let (same, different): (Vec<&str>, Vec<&str>) =
            others.partition(|other| *other == cell.trim());
        // An option that is ticked has its own name in the cell.
        options += usize::from(!same.is_empty() && different.is_empty());
        again += usize::from(!same.is_empty() && !different.is_empty());
    }
    let filled = filled - options;
    again * 2 < filled.max(1)
}

/// Whether the header takes one more row: words where the columns hold data,
/// or options below a question that spans several columns.
fn goes_on(above: &Record, next: &Record, below: &[Record], width: usize) -> bool {
    let rows = below.iter().filter(|row| !row.is_blank()).count();
    if rows == 0 {
        return false;
    }
    let looks = looks_of(below, width);
    let typed = looks.iter().flatten().count();
    let (_, mismatches) = fit(next.iter(), &looks);
    let fits = cells_like_data(next, &looks, &years_in_turn(next));
    let data = next
        .iter()
        .filter(|cell| Look::of(cell).is_data() && parse_month(cell.trim()).is_none());
    let data = data.count();
    let words = mismatches >= 2 && fits == 0 && mismatches * 2 >= typed;
    // One row below may be of figures by chance.
    if words && data == 0 && next.len() == above.len() && rows > 1 {
        return true;
    }
    let is_blank = |record: &Record, i: usize| record.get(i).is_none_or(|f| f.trim().is_empty());
    let blank: Vec<usize> = (1..above.len().max(next.len()))
        .filter(|i| is_blank(above, *i))
        .collect();
    let named_below = blank.iter().filter(|i| !is_blank(next, **i)).count();
    !blank.is_empty()
        && named_below > 0
        && named_below * 5 >= blank.len() * 4
        && fits == 0
        && data == 0
        && is_blank(next, 0)
}

/// Cells of a first row that are heads of columns because they count up or
/// down: years, or behind a name the steps of a scale. Where a row below counts
/// too, they are data.
fn heads_in_turn<'a>(first: &'a Record, rest: &[Record]) -> BTreeSet<&'a str> {
    let years = years_in_turn(first);
    if !years.is_empty() {
        let again = |row: &Record| years_in_turn(row).len() == years.len();
        return if rest.iter().any(again) {
            BTreeSet::new()
        } else {
            years
        };
    }
    let steps = steps_in_turn(first);
    if steps.is_empty() || rest.iter().any(|row| !steps_in_turn(row).is_empty()) {
        return BTreeSet::new();
    }
    steps
}

/// Cells of a row that are years one after the other, up or down, each once or
/// several times.
fn years_in_turn(row: &Record) -> BTreeSet<&str> {
    let years: Vec<(&str, i32)> = row
        .iter()
        .map(str::trim)
        .filter_map(|field| Some((field, field.parse().ok()?)))
        .filter(|(_, year)| (1900..=2100).contains(year))
        .collect();
    let steps = steps_between(&years);
    let up = steps.iter().all(|step| (0..=1).contains(step));
    let down = steps.iter().all(|step| (-1..=0).contains(step));
    let in_turn = steps.iter().any(|step| *step != 0) && (up || down);
    if in_turn {
        gathered(years.into_iter().map(|(field, _)| field))
    } else {
        BTreeSet::new()
    }
}

/// The cells of a row behind words that count from 0 or 1, four at least.
fn steps_in_turn(row: &Record) -> BTreeSet<&str> {
    let mut cells = row.iter().map(str::trim);
    if cells.next().is_none_or(|name| Look::of(name) != Look::Text) {
        return BTreeSet::new();
    }
    let steps: Option<Vec<(&str, i32)>> = cells
        .map(|field| Some((field, field.parse().ok()?)))
        .collect();
    let steps = steps.unwrap_or_default();
    let begins = steps.first().is_some_and(|(_, n)| (0..=1).contains(n));
    if begins && steps.len() > 3 && steps_between(&steps).iter().all(|step| *step == 1) {
        gathered(steps.into_iter().map(|(field, _)| field))
    } else {
        BTreeSet::new()
    }
}

fn steps_between(numbers: &[(&str, i32)]) -> Vec<i32> {
    let pairs = numbers.windows(2);
    pairs
        .filter_map(|pair| Some(pair.last()?.1 - pair.first()?.1))
        .collect()
}

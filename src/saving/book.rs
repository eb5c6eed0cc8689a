use std::borrow::Cow;

use super::About;
use super::table::{Table, figures, groups};
use crate::dashboard::Exhibit;
use crate::words::saving as words;
use crate::xlsx::{Cell, Line, MOST_LETTERS, Page, plain_workbook};

/// Widths of columns in digits: the first, which holds words, and the others.
const FIRST: u32 = 44;
const OTHERS: u32 = 16;
/// Widths of the sheet that says what the others hold.
const TOLD: [u32; 2] = [22, 100];

/// A sheet of the card's table, one that says what it holds, and one of groups where
/// they are compared.
pub(super) fn workbook(exhibit: &Exhibit, about: &About) -> Vec<u8> {
    let table = figures(exhibit);
    let sides = exhibit.sides.as_ref().map(groups);
    let told = told_on(&about.lines());
    let groups = sides.iter().map(|table| sheet(words::GROUPS, table));
    let mut pages: Vec<Page<'_>> = Vec::new();
    if !table.rows.is_empty() {
        pages.push(sheet(words::FIGURES, &table));
    }
    pages.extend(groups);
    // The second, whatever is compared.
    pages.insert(pages.len().min(1), told);
    plain_workbook(&pages)
}

/// A sheet of a table, and one that says what it holds.
pub(super) fn of_table(name: &str, table: &Table<'_>, told: &[(&'static str, &str)]) -> Vec<u8> {
    plain_workbook(&[sheet(name, table), told_on(told)])
}

fn sheet<'a>(name: &'a str, table: &'a Table<'_>) -> Page<'a> {
    let heads = table.heads.iter().map(|head| Cell::Head(fitting(head)));
    let rows = table.rows.iter().map(|row| row.iter().map(kept).collect());
    let others = table.heads.iter().skip(1).map(|_| OTHERS);
    Page {
        name,
        rows: lines(std::iter::once(heads.collect()).chain(rows)),
        num_frozen: 1,
        widths: std::iter::once(FIRST).chain(others).collect(),
    }
}

fn told_on<'a>(told: &[(&'static str, &'a str)]) -> Page<'a> {
    let rows = told.iter().map(|(name, value)| {
        let name = Cell::Head(Cow::Borrowed(*name));
        vec![name, Cell::Wrapped(fitting(value))]
    });
    Page {
        name: words::ABOUT,
        rows: lines(rows),
        num_frozen: 0,
        widths: TOLD.to_vec(),
    }
}

fn lines<'a>(rows: impl Iterator<Item = Vec<Cell<'a>>>) -> Vec<Line<'a>> {
    let lines = (1..).zip(rows);
    lines
        .map(|(number, cells)| Line {
            number,
            cells: (0..)
                .zip(cells)
                .filter(|(_, cell)| is_filled(cell))
                .collect(),
        })
        .collect()
}

fn is_filled(cell: &Cell<'_>) -> bool {
    !matches!(cell, Cell::Text(text) if text.is_empty())
}

fn kept<'a>(cell: &'a Cell<'_>) -> Cell<'a> {
    match cell {
        Cell::Number(number) => Cell::Number(*number),
        Cell::Count(number) => Cell::Count(*number),
        Cell::Share(number) => Cell::Share(*number),
        Cell::Text(text) => Cell::Text(fitting(text)),
        Cell::Wrapped(text) => Cell::Wrapped(fitting(text)),
        Cell::Head(text) => Cell::Head(fitting(text)),
    }
}

/// As much of a text as a cell holds.
fn fitting(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST_LETTERS {
        return Cow::Borrowed(text);
    }
    let mut room = MOST_LETTERS - 1;
    let fits = |letter: &char| {
        let left = room.checked_sub(letter.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    let mut kept: String = text.chars().take_while(fits).collect();
    kept.push('…');
    Cow::Owned(kept)
}

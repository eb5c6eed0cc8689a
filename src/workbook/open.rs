use std::io::Cursor;

use calamine::{Reader, Xlsx, XlsxError};

use crate::codebook::Written;
use crate::words::workbook as words;
use crate::workbook::archive::{Kind, check};
use crate::workbook::cells::Cells;
use crate::workbook::choose::likeness;
use crate::workbook::ods::Ods;
use crate::workbook::source::Source;
use crate::workbook::xls::Xls;
use crate::workbook::{Book, Fault, Merged, SheetFacts, Visibility, Why};

/// Most columns a sheet may have.
const MOST_COLUMNS: u32 = 4000;

/// Most cells, filled or not, that a sheet may span.
const MOST_CELLS: u64 = 50_000_000;

/// Opens a workbook and takes one of its sheets: `sheet` if it is given, else
/// the visible one that looks most like a table of data.
///
/// # Errors
/// A [`Fault`] if the file is no workbook, protected, damaged, too large, or
/// empty, or has no such sheet.
pub fn open(name: &str, bytes: &[u8], sheet: Option<&str>) -> Result<Book, Fault> {
    let mut source = source(name, bytes)?;
    let sheets = source.sheets();
    let mut facts = Vec::new();
    let mut best: Option<(usize, Cells, f64)> = None;
    let mut candidates = 0;
    let mut own = None;
    let mut codebook = Vec::new();
    for (place, (found, visibility)) in sheets.iter().enumerate() {
        let damaged = |reason: String| damaged(name, &words::in_sheet(found, &reason));
        let cells = source.cells(place, found).map_err(damaged)?;
        facts.push(facts_of(found, *visibility, &cells));
        match written(&cells) {
            Some(Written::Codebook) if codebook.is_empty() => codebook.clone_from(&cells.rows),
            Some(Written::Responses) if own.is_none() => own = Some(place),
            _ => {}
        }
        let is_candidate = match sheet {
            Some(sheet) => sheet == found,
            None => {
                !cells.rows.is_empty() && (*visibility == Visibility::Visible || sheets.len() == 1)
            }
        };
        if !is_candidate {
            continue;
        }
        candidates += 1;
        let score = match own {
            Some(own) if own == place => f64::INFINITY,
            _ => likeness(&cells.rows),
        };
        if best.as_ref().is_none_or(|(_, _, most)| score > *most) {
            best = Some((place, cells, score));
        }
    }
    let Some((chosen, cells, _)) = best else {
        return Err(no_sheet(name, sheet, &facts));
    };
    let is_own = own == Some(chosen);
    let why = match (sheet, candidates) {
        (Some(_), _) => Why::Asked,
        (None, 1) => Why::Only,
        (None, _) if is_own => Why::HasCodebook,
        (None, _) => Why::MostLikeATable,
    };
    take(
        name,
        source,
        cells,
        Book {
            chosen: chosen as u32,
            why,
            sheets: facts,
            codebook: if is_own { codebook } else { Vec::new() },
            ..Book::default()
        },
    )
}

/// Which of the two tables of our own export a sheet holds, if one.
fn written(cells: &Cells) -> Option<Written> {
    let first = cells.rows.first()?;
    Written::of(first.cells.iter().map(|(_, text)| text.as_str()))
}

/// Fills the book with the cells of its chosen sheet.
fn take(name: &str, mut source: Source<'_>, mut cells: Cells, book: Book) -> Result<Book, Fault> {
    let sheet = book
        .sheet()
        .map(|sheet| sheet.name.clone())
        .unwrap_or_default();
    let Some(bounds) = cells.bounds() else {
        return Err(Fault::Empty {
            name: name.to_owned(),
        });
    };
    check_size(name, &sheet, bounds, cells.is_cut)?;
    source
        .more(&sheet, &mut cells)
        .map_err(|err| damaged(name, &words::in_sheet(&sheet, &err.to_string())))?;
    let mut rows = cells.rows;
    for (column, _) in rows.iter_mut().flat_map(|row| &mut row.cells) {
        *column -= bounds.columns.0;
    }
    Ok(Book {
        first_column: bounds.columns.0,
        rows,
        merged: cells.merged,
        formulas_without_result: cells.formulas_without_result,
        error_cells: cells.errors,
        ..book
    })
}

fn source<'a>(name: &str, bytes: &'a [u8]) -> Result<Source<'a>, Fault> {
    if !bytes.starts_with(b"PK") {
        if is_encrypted(bytes) {
            return Err(protected(name));
        }
        return Xls::open(name, bytes).map(Source::Xls);
    }
    match check(name, bytes)? {
        Kind::Ods => Ods::open(name, bytes).map(Source::Ods),
        Kind::Xlsx => match Xlsx::new(Cursor::new(bytes)) {
            Ok(book) => Ok(Source::Xlsx(Box::new(book))),
            Err(XlsxError::Password) => Err(protected(name)),
            Err(other) => Err(damaged(name, &other.to_string())),
        },
    }
}

fn protected(name: &str) -> Fault {
    Fault::Protected {
        name: name.to_owned(),
    }
}

/// A workbook under a password is a part of this name in a compound file.
fn is_encrypted(bytes: &[u8]) -> bool {
    let wanted: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn damaged(name: &str, reason: &str) -> Fault {
    Fault::Damaged {
        name: name.to_owned(),
        reason: reason.to_owned(),
    }
}

fn no_sheet(name: &str, asked: Option<&str>, facts: &[SheetFacts]) -> Fault {
    let name = name.to_owned();
    match asked {
        Some(sheet) => Fault::NoSheet {
            name,
            sheet: sheet.to_owned(),
            others: words::sheets(facts),
        },
        None => Fault::Empty { name },
    }
}

fn facts_of(name: &str, visibility: Visibility, cells: &Cells) -> SheetFacts {
    let (rows, columns) = cells.bounds().map_or((0, 0), size);
    SheetFacts {
        name: name.to_owned(),
        visibility,
        rows,
        columns,
    }
}

fn size(bounds: Merged) -> (u32, u32) {
    (
        bounds.rows.1 - bounds.rows.0 + 1,
        bounds.columns.1 - bounds.columns.0 + 1,
    )
}

fn check_size(name: &str, sheet: &str, bounds: Merged, is_cut: bool) -> Result<(), Fault> {
    let (rows, columns) = size(bounds);
    let (name, sheet) = (name.to_owned(), sheet.to_owned());
    let cell = words::cell(bounds.rows.1, bounds.columns.1);
    if columns > MOST_COLUMNS {
        return Err(Fault::TooWide {
            name,
            sheet,
            cell,
            columns,
            most: MOST_COLUMNS,
        });
    }
    if is_cut || u64::from(rows) * u64::from(columns) > MOST_CELLS {
        return Err(Fault::TooManyCells {
            name,
            sheet,
            cell,
            rows,
            columns,
        });
    }
    Ok(())
}

//! ODS workbooks (ODF 1.3, part 3, chapter 9): one part of XML that holds all
//! sheets, in which rows and cells that repeat are written once.

mod cell;
mod xml;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor, Read};

use calamine::Data;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::words::workbook as words;
use crate::workbook::cells::Cells;
use crate::workbook::ods::cell::Cell;
use crate::workbook::ods::xml::{Xml, attribute, count_of};
use crate::workbook::{Fault, Merged, Visibility};

/// An opened workbook.
#[derive(Debug)]
pub(super) struct Ods {
    sheets: Vec<Sheet>,
}

#[derive(Debug)]
struct Sheet {
    name: String,
    visibility: Visibility,
    cells: Cells,
}

/// No sheet has as many rows or columns.
const MOST_PLACES: u32 = 1 << 24;

impl Ods {
    /// Opens a workbook.
    ///
    /// # Errors
    /// A [`Fault`] if it is protected or damaged.
    pub(super) fn open(name: &str, bytes: &[u8]) -> Result<Self, Fault> {
        let damaged = |reason: String| Fault::Damaged {
            name: name.to_owned(),
            reason,
        };
        let zipped = |err: zip::result::ZipError| damaged(err.to_string());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(zipped)?;
        if let Ok(list) = archive.by_name("META-INF/manifest.xml")
            && names_encryption(list)
        {
            return Err(Fault::Protected {
                name: name.to_owned(),
            });
        }
        let content = archive.by_name("content.xml").map_err(zipped)?;
        let size = content.size();
        let mut xml = Xml::new(BufReader::new(content), size);
        Ok(Self {
            sheets: sheets(&mut xml).map_err(damaged)?,
        })
    }

    /// The sheets' names, and whether they are shown.
    pub(super) fn sheets(&self) -> Vec<(String, Visibility)> {
        let facts = |sheet: &Sheet| (sheet.name.clone(), sheet.visibility);
        self.sheets.iter().map(facts).collect()
    }

    /// Takes the cells of the sheet at a place.
    pub(super) fn cells(&mut self, place: usize) -> Cells {
        let sheet = self.sheets.get_mut(place);
        sheet
            .map(|sheet| std::mem::take(&mut sheet.cells))
            .unwrap_or_default()
    }
}

/// Whether an archive's list of its parts says how one is encrypted. A list
/// that is damaged says nothing.
fn names_encryption(list: impl Read) -> bool {
    const MOST: u64 = 1 << 20;
    let mut xml = Xml::new(BufReader::new(list.take(MOST)), MOST);
    while let Ok(event) = xml.next() {
        if let Event::Start(start) = event
            && start.name().0 == "manifest:encryption-data"
        {
            return true;
        }
    }
    false
}

fn sheets(xml: &mut Xml<impl BufRead>) -> Result<Vec<Sheet>, String> {
    let mut sheets = Vec::new();
    let mut hidden_styles = BTreeSet::new();
    let mut style = None;
    loop {
        let start = match xml.next()? {
            Event::Start(start) => start,
            Event::End(end) if end.name().0 == "office:spreadsheet" => return Ok(sheets),
            _ => continue,
        };
        match start.name().0 {
            "style:style" => style = attribute(&start, "style:name")?,
            "style:table-properties"
                if attribute(&start, "table:display")?.as_deref() == Some("false") =>
            {
                hidden_styles.extend(style.take());
            }
            "table:table" => {
                let name = attribute(&start, "table:name")?.unwrap_or_default();
                let style = attribute(&start, "table:style-name")?;
                let is_hidden = style.is_some_and(|style| hidden_styles.contains(&style));
                let cells = table(xml);
                sheets.push(Sheet {
                    cells: cells.map_err(|reason| words::in_sheet(&name, &reason))?,
                    visibility: if is_hidden {
                        Visibility::Hidden
                    } else {
                        Visibility::Visible
                    },
                    name,
                });
            }
            // Tables that stand elsewhere, or stood here once.
            "table:dde-links" | "table:tracked-changes" => xml.skip()?,
            _ => {}
        }
    }
}

fn table(xml: &mut Xml<impl BufRead>) -> Result<Cells, String> {
    let mut cells = Cells::default();
    let mut next_row = 0_u32;
    loop {
        let start = match xml.next()? {
            Event::Start(start) => start,
            Event::End(end) if end.name().0 == "table:table" => return Ok(cells),
            _ => continue,
        };
        match start.name().0 {
            "table:table-row" => {
                let times = count_of(&start, "table:number-rows-repeated")?;
                let rows = Run {
                    first: next_row,
                    times,
                };
                let row = row(xml)?;
                let fits = xml.takes_room(repeated(&row, rows));
                add(&mut cells, &row, rows, fits)?;
                next_row = next_row.saturating_add(times);
            }
            "table:shapes" | "table:table" | "office:forms" => xml.skip()?,
            _ => {}
        }
    }
}

/// Rows or columns that are the same.
#[derive(Clone, Copy)]
struct Run {
    first: u32,
    times: u32,
}

impl Run {
    /// The place after the last.
    fn end(self) -> u32 {
        self.first.saturating_add(self.times)
    }

    /// Each place, or the first and the last alone.
    fn places(self, all: bool) -> impl Iterator<Item = u32> {
        let step = if all { 1 } else { self.times - 1 };
        (self.first..self.end()).step_by(step.max(1) as usize)
    }
}

/// The cells of a row that hold something, with their columns.
fn row(xml: &mut Xml<impl BufRead>) -> Result<Vec<(Run, Cell)>, String> {
    let mut next_column = 0_u32;
    let mut cells = Vec::new();
    loop {
        let start = match xml.next()? {
            Event::Start(start) => start,
            Event::End(end) if end.name().0 == "table:table-row" => return Ok(cells),
            _ => continue,
        };
        if !start.name().0.ends_with("table-cell") {
            xml.skip()?;
            continue;
        }
        let mut cell = Cell::of(&start)?;
        cell.read(xml)?;
        let columns = Run {
            first: next_column,
            times: cell.times,
        };
        if cell.holds_something() {
            cells.push((columns, cell));
        }
        next_column = columns.end();
    }
}

/// What a row takes that stands in the sheet several times, or whose cells do.
fn repeated(row: &[(Run, Cell)], rows: Run) -> u64 {
    row.iter().fold(0, |sum: u64, (columns, cell)| {
        let times = u64::from(columns.times) * u64::from(rows.times) - 1;
        sum.saturating_add(times.saturating_mul(cell.size()))
    })
}

/// Adds a row as often as it stands in the sheet. Where it does not fit, the
/// first and the last of what repeats stand for all, and the sheet is marked as
/// cut.
fn add(cells: &mut Cells, row: &[(Run, Cell)], rows: Run, fits: bool) -> Result<(), String> {
    for (columns, cell) in row {
        if columns.end().max(rows.end()) > MOST_PLACES {
            return Err(words::beyond_any_sheet().to_owned());
        }
        let last = |run: Run, span| run.first.saturating_add(span - 1);
        if cell.spans != (1, 1) {
            cells.merged.push(Merged {
                rows: (rows.first, last(rows, cell.spans.0)),
                columns: (columns.first, last(*columns, cell.spans.1)),
            });
        }
    }
    cells.is_cut |= !fits;
    for row_place in rows.places(fits) {
        for (columns, cell) in row {
            for column in columns.places(fits) {
                cells.add((row_place, column), &cell.value, cell.format, false);
                cells.errors += u32::from(cell.is_error);
                let lacks_result = cell.is_formula && cell.value == Data::Empty;
                cells.formulas_without_result += u32::from(lacks_result);
            }
        }
    }
    Ok(())
}

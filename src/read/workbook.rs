use std::io::Cursor;

use calamine::{Data, Reader, SheetType, SheetVisible, open_workbook_auto_from_rs};

use crate::read::fault::Fault;
use crate::words::reading as words;

/// The sheet of a workbook that is read, as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sheet {
    /// Its name.
    pub name: String,
    /// Row of the sheet of the first of `rows`, from 1.
    pub first_line: u32,
    /// Its cells as Excel would write them; dates as ISO 8601.
    pub rows: Vec<Vec<String>>,
    /// The other sheets' names; hidden ones say so.
    pub others: Vec<String>,
}

/// Opens a workbook and takes the visible sheet with the most rows, the first
/// among equals.
pub(crate) fn open(name: &str, bytes: Vec<u8>) -> Result<Sheet, Fault> {
    let fault = |reason: String| {
        if reason.to_lowercase().contains("password") {
            Fault::Protected {
                name: name.to_owned(),
            }
        } else {
            Fault::Workbook {
                name: name.to_owned(),
                reason,
            }
        }
    };
    if !is_workbook(&bytes) {
        return Err(Fault::NotATable {
            name: name.to_owned(),
            found: words::zip_archive().to_owned(),
        });
    }
    if bytes.starts_with(b"PK") && !ends_whole(&bytes) {
        return Err(fault(words::cut_off().to_owned()));
    }
    let mut book =
        open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|err| fault(err.to_string()))?;
    let sheets: Vec<(String, SheetVisible)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible))
        .collect();
    let mut best: Option<Sheet> = None;
    for (sheet, visible) in &sheets {
        if *visible != SheetVisible::Visible && sheets.len() > 1 {
            continue;
        }
        let range = book
            .worksheet_range(sheet)
            .map_err(|err| fault(err.to_string()))?;
        let rows: Vec<Vec<String>> = range
            .rows()
            .map(|row| row.iter().map(text_of).collect())
            .collect();
        if best
            .as_ref()
            .is_none_or(|best| rows.len() > best.rows.len())
        {
            let first_line = range.start().map_or(1, |(row, _)| row + 1);
            best = Some(Sheet {
                name: sheet.clone(),
                first_line,
                rows,
                others: Vec::new(),
            });
        }
    }
    let mut best = best
        .filter(|sheet| !sheet.rows.is_empty())
        .ok_or_else(|| Fault::Empty {
            name: name.to_owned(),
        })?;
    best.others = sheets
        .into_iter()
        .filter(|(sheet, _)| *sheet != best.name)
        .map(|(sheet, visible)| {
            if visible == SheetVisible::Visible {
                sheet
            } else {
                words::hidden_sheet(&sheet)
            }
        })
        .collect();
    Ok(best)
}

/// A zip archive that names the parts of a workbook, or a compound file.
fn is_workbook(bytes: &[u8]) -> bool {
    let has = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    !bytes.starts_with(b"PK")
        || has(b"xl/workbook")
        || has(b"xl/worksheets")
        || has(b"opendocument.spreadsheet")
}

/// Whether a zip archive has the record that ends one, within the longest
/// comment that may follow it.
fn ends_whole(bytes: &[u8]) -> bool {
    const LONGEST: usize = 22 + 0xFFFF;
    let tail = bytes
        .get(bytes.len().saturating_sub(LONGEST)..)
        .unwrap_or(bytes);
    tail.windows(4).any(|window| window == b"PK\x05\x06")
}

fn text_of(cell: &Data) -> String {
    match cell {
        Data::Int(value) => value.to_string(),
        Data::Float(value) => value.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            match (year, hour, minute, second) {
                (..=1900, ..) if moment.as_f64() < 1.0 => {
                    format!("{hour:02}:{minute:02}")
                }
                (_, 0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
            }
        }
        Data::DateTime(span) => span.as_f64().to_string(),
        Data::Error(err) => err.to_string(),
        Data::Empty => String::new(),
    }
}

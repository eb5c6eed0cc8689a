//! The cells of a sheet, few or many, wherever they stand: nothing is held for
//! the empty ones between them.

use std::io::Cursor;

use calamine::{Data, Dimensions, Error, Ods, Reader, Xls, Xlsx};

use crate::workbook::text::{Format, text};
use crate::workbook::{Merged, Row};

/// An opened workbook.
pub(super) enum Source<'a> {
    /// Of Excel since 2007.
    Xlsx(Box<Xlsx<Cursor<&'a [u8]>>>),
    /// Of Excel before that.
    Xls(Box<Xls<Cursor<&'a [u8]>>>),
    /// ODS.
    Ods(Box<Ods<Cursor<&'a [u8]>>>),
}

/// What a sheet holds.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// Rows that hold something, from the top; columns count from the sheet's
    /// first.
    pub rows: Vec<Row>,
    /// Cells that show an error.
    pub errors: u32,
    /// Whether a cell is listed that holds nothing: it may have a format alone,
    /// or a formula without its result.
    pub has_empty: bool,
}

impl Cells {
    /// First and last row and column that hold something; `None` for none.
    pub(super) fn bounds(&self) -> Option<Merged> {
        let rows = (self.rows.first()?.row, self.rows.last()?.row);
        let first = self.rows.iter().filter_map(|row| row.cells.first());
        let last = self.rows.iter().filter_map(|row| row.cells.last());
        let columns = (
            first.map(|(column, _)| *column).min()?,
            last.map(|(column, _)| *column).max()?,
        );
        Some(Merged { rows, columns })
    }

    fn add(&mut self, (row, column): (u32, u32), cell: &Data, format: Format, is_1904: bool) {
        let text = text(cell, format, is_1904);
        if text.trim().is_empty() {
            self.has_empty |= *cell == Data::Empty;
            return;
        }
        self.errors += u32::from(matches!(cell, Data::Error(_)));
        match self.rows.last_mut().filter(|last| last.row == row) {
            Some(last) => last.cells.push((column, text)),
            None => self.rows.push(Row {
                row,
                cells: vec![(column, text)],
            }),
        }
    }

    /// Cells are nearly always written in order. Where they are not, the last
    /// one written at a place holds.
    fn in_order(mut self) -> Self {
        let sorted = self.rows.is_sorted_by(|a, b| a.row < b.row)
            && self
                .rows
                .iter()
                .all(|row| row.cells.is_sorted_by(|a, b| a.0 < b.0));
        if !sorted {
            let mut rows =
                std::collections::BTreeMap::<u32, std::collections::BTreeMap<u32, String>>::new();
            for row in self.rows {
                rows.entry(row.row).or_default().extend(row.cells);
            }
            let in_order = |(row, cells): (u32, std::collections::BTreeMap<u32, String>)| Row {
                row,
                cells: cells.into_iter().collect(),
            };
            self.rows = rows.into_iter().map(in_order).collect();
        }
        self
    }
}

impl Source<'_> {
    /// The worksheets' names, and whether Excel shows them.
    pub(super) fn sheets(&self) -> Vec<calamine::Sheet> {
        let all = match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book) => book.sheets_metadata(),
        };
        all.iter()
            .filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet)
            .cloned()
            .collect()
    }

    /// The cells of one sheet.
    ///
    /// # Errors
    /// What the reader of workbooks found.
    pub(super) fn cells(&mut self, sheet: &str) -> Result<Cells, Error> {
        let mut cells = Cells::default();
        let (range, is_1904) = match self {
            Self::Xlsx(book) => {
                let is_1904 = book.has_1904_epoch();
                let mut reader = book.worksheet_cells_reader(sheet)?;
                let formats: Vec<Format> = reader
                    .styles()
                    .iter()
                    .map(|style| style.number_format.as_ref())
                    .map(|format| format.map_or(Format::Plain, |f| Format::of(&f.format_code)))
                    .collect();
                while let Some((cell, style)) = reader.next_cell_with_style_id()? {
                    let format = formats.get(style).copied().unwrap_or_default();
                    let value = Data::from(cell.get_value().clone());
                    cells.add(cell.get_position(), &value, format, is_1904);
                }
                return Ok(cells.in_order());
            }
            Self::Xls(book) => (book.worksheet_range(sheet)?, book.has_1904_epoch()),
            Self::Ods(book) => (book.worksheet_range(sheet)?, false),
        };
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, cell) in range.used_cells() {
            let at = (first_row + row as u32, first_column + column as u32);
            // Without the cell's format, a number below one is a time.
            cells.add(at, cell, Format::TimeAlone, is_1904);
        }
        Ok(cells.in_order())
    }

    /// How many formulas of a sheet have no result beside them.
    ///
    /// # Errors
    /// What the reader of workbooks found.
    pub(super) fn formulas_without_result(&mut self, sheet: &str) -> Result<u32, Error> {
        let Self::Xlsx(book) = self else {
            return Ok(0);
        };
        let mut reader = book.worksheet_cells_reader(sheet)?;
        let mut found = 0;
        while let Some(record) = reader.next_cell_with_formula_metadata()? {
            let is_empty = record.value == calamine::DataRef::Empty;
            found += u32::from(is_empty && record.formula.is_some());
        }
        Ok(found)
    }

    /// The merged ranges of a sheet; those of ODS are not told.
    ///
    /// # Errors
    /// What the reader of workbooks found.
    pub(super) fn merged(&mut self, sheet: &str) -> Result<Vec<Merged>, Error> {
        let ranges = match self {
            Self::Xlsx(book) => book.merge_cells_by_sheet_name(sheet)?,
            Self::Xls(book) => book.merge_cells_by_sheet_name(sheet)?,
            Self::Ods(_) => Vec::new(),
        };
        let merged = |range: Dimensions| Merged {
            rows: (range.start.0, range.end.0),
            columns: (range.start.1, range.end.1),
        };
        Ok(ranges.into_iter().map(merged).collect())
    }
}

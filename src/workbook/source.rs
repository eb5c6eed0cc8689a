use std::io::Cursor;

use calamine::{Data, DataRef, Dimensions, Error, Reader, SheetType, SheetVisible, Xlsx};

use crate::workbook::cells::Cells;
use crate::workbook::ods::Ods;
use crate::workbook::text::Format;
use crate::workbook::xls::Xls;
use crate::workbook::{Merged, Visibility};

/// An opened workbook.
pub(super) enum Source<'a> {
    /// Of Excel since 2007.
    Xlsx(Box<Xlsx<Cursor<&'a [u8]>>>),
    /// Of Excel before that.
    Xls(Xls),
    /// ODS.
    Ods(Ods),
}

impl Source<'_> {
    /// The worksheets' names, and whether Excel shows them.
    pub(super) fn sheets(&self) -> Vec<(String, Visibility)> {
        match self {
            Self::Xls(book) => book.sheets(),
            Self::Ods(book) => book.sheets(),
            Self::Xlsx(book) => book
                .sheets_metadata()
                .iter()
                .filter(|sheet| sheet.typ == SheetType::WorkSheet)
                .map(|sheet| (sheet.name.clone(), visibility(sheet.visible)))
                .collect(),
        }
    }

    /// The cells of the worksheet at a place, which has this name. They can be
    /// had once.
    ///
    /// # Errors
    /// What is wrong with them.
    pub(super) fn cells(&mut self, place: usize, sheet: &str) -> Result<Cells, String> {
        match self {
            Self::Xlsx(book) => xlsx_cells(book, sheet).map_err(|err| err.to_string()),
            Self::Xls(book) => book.cells(place),
            Self::Ods(book) => Ok(book.cells(place)),
        }
    }

    /// How many formulas of a sheet have no result beside them, and its merged
    /// ranges, where its cells have not told.
    ///
    /// # Errors
    /// What the reader of workbooks found.
    pub(super) fn more(&mut self, sheet: &str, cells: &mut Cells) -> Result<(), Error> {
        let Self::Xlsx(book) = self else {
            return Ok(());
        };
        if cells.has_empty {
            let mut reader = book.worksheet_cells_reader(sheet)?;
            while let Some(record) = reader.next_cell_with_formula_metadata()? {
                let is_without = record.value == DataRef::Empty && record.formula.is_some();
                cells.formulas_without_result += u32::from(is_without);
            }
        }
        let merged =
            |Dimensions { start, end }| Merged::between((start.0, end.0), (start.1, end.1));
        let ranges = book.merge_cells_by_sheet_name(sheet)?;
        cells.merged = ranges.into_iter().map(merged).collect();
        Ok(())
    }
}

fn xlsx_cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Cells, Error> {
    let mut cells = Cells::default();
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
    Ok(cells.in_order())
}

fn visibility(visible: SheetVisible) -> Visibility {
    match visible {
        SheetVisible::Visible => Visibility::Visible,
        SheetVisible::Hidden => Visibility::Hidden,
        SheetVisible::VeryHidden => Visibility::VeryHidden,
    }
}

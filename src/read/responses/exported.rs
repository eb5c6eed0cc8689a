//! Responses that were exported as a table, read back by their codebook.

use super::Collected;
use crate::codebook::{Codebook, Fault, Found};
use crate::csv::unguard;
use crate::table::{Action, Column, Problem, ProblemCode, Report, RowLines, System, Table};
use crate::words::codebook as words;
use crate::workbook::{Book, Row};

impl Codebook {
    /// The codebook that a table is; `None` of another table.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of_table(table: &Table) -> Option<Result<Self, Fault>> {
        let recognised = table.report.recognised.as_ref()?;
        if recognised.system != System::Codebook {
            return None;
        }
        let plain = Plain::of(table);
        let rows = (0..table.num_rows).map(|row| plain.row(row));
        Some(Self::parse(&plain.head(), &rows.collect::<Vec<_>>()))
    }
}

impl Collected {
    /// The responses in a table that was exported from a survey with this
    /// codebook; `None` of another table, or another survey.
    pub fn of_table(table: &Table, codebook: &Codebook) -> Option<Self> {
        let recognised = table.report.recognised.as_ref()?;
        if recognised.system != System::Responses {
            return None;
        }
        let plain = Plain::of(table);
        let head = plain.head();
        let found = codebook.responses(&head, (0..table.num_rows).map(|row| plain.row(row)));
        let is_own = if table.num_rows == 0 {
            found.lacking.is_empty()
        } else {
            !found.responses.is_empty()
        };
        if !is_own {
            return None;
        }
        let report = Report {
            recognised: None,
            settings: Vec::new(),
            ..table.report.clone()
        };
        Some(Self::of(codebook, found, &table.lines, report))
    }

    /// The responses in a workbook that holds their codebook as well; `None` of
    /// another workbook.
    ///
    /// # Errors
    /// What is wrong with the codebook.
    pub(crate) fn of_book(book: &Book, report: &Report) -> Option<Result<Self, Fault>> {
        let (head, rows) = book.codebook.split_first()?;
        let (head, width) = cells_of(head);
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| in_line(row, width)).collect();
        let codebook = match Codebook::parse(&head, &rows) {
            Ok(codebook) => codebook,
            Err(fault) => return Some(Err(fault)),
        };
        let (head, rows) = book.rows.split_first()?;
        let (head, width) = cells_of(head);
        let lines: RowLines = rows.iter().map(|row| row.row + 1).collect();
        let found = codebook.responses(&head, rows.iter().map(|row| in_line(row, width)));
        Some(Ok(Self::of(&codebook, found, &lines, report.clone())))
    }

    fn of(codebook: &Codebook, found: Found, lines: &RowLines, mut report: Report) -> Self {
        for misfit in found.misfits {
            report.add(Problem {
                line: lines.get(misfit.row).unwrap_or(0),
                record: misfit.row as u32 + 1,
                code: ProblemCode::UnknownAnswer,
                action: Action::LeftOut,
                raw: words::misfit(&misfit.column, &misfit.text),
                written: String::new(),
            });
        }
        report.notes.extend(words::lacking(&found.lacking));
        report.notes.extend(words::unknown(&found.unknown));
        let (rows, responses): (Vec<usize>, Vec<_>) = found.responses.into_iter().unzip();
        Self {
            definition: codebook.definition().clone(),
            responses,
            lines: rows
                .into_iter()
                .map(|row| lines.get(row).unwrap_or(0))
                .collect(),
            report,
        }
    }
}

/// The first row of a sheet as names, and how many there are.
fn cells_of(row: &Row) -> (Vec<&str>, usize) {
    let width = row.cells.last().map_or(0, |(column, _)| column + 1) as usize;
    (in_line(row, width), width)
}

/// The cells of a row of a sheet, also those that hold nothing.
fn in_line(row: &Row, width: usize) -> Vec<&str> {
    let mut cells = vec![""; width];
    for (column, text) in &row.cells {
        if let Some(cell) = cells.get_mut(*column as usize) {
            *cell = text;
        }
    }
    cells
}

/// A table as it was before it was typed. In a text, apostrophes keep cells from
/// being run as formulas.
struct Plain<'a> {
    columns: &'a [Column],
    is_text: bool,
}

impl<'a> Plain<'a> {
    fn of(table: &'a Table) -> Self {
        Self {
            columns: &table.columns,
            is_text: table.report.text.is_some(),
        }
    }

    fn cell(&self, cell: &'a str) -> &'a str {
        if self.is_text { unguard(cell) } else { cell }
    }

    fn head(&self) -> Vec<&'a str> {
        let names = self.columns.iter().map(|column| column.name.as_str());
        names.map(|name| self.cell(name)).collect()
    }

    fn row(&self, row: usize) -> Vec<&'a str> {
        let cells = self.columns.iter().map(|column| column.cell(row));
        cells
            .map(|cell| self.cell(cell.unwrap_or_default()))
            .collect()
    }
}

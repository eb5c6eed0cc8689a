//! What can change in a table that is read: the kind of a column, and with it
//! what the report says.

use crate::read::column::{agree_on_date_order, typed_column};
use crate::read::question::questions_of;
use crate::table::{Column, ColumnReport, Kind, Settings, Table};
use crate::words::reading as words;

impl Table {
    /// Takes one column for another kind, and leaves the others as they are.
    /// Nothing happens if there is no such column.
    pub fn correct(&mut self, column: usize, kind: Kind) {
        let mut settings = Settings::default();
        let column = u32::try_from(column).unwrap_or(u32::MAX);
        settings.columns.entry(column).or_default().kind = Some(kind);
        self.retype(&settings, &Settings::default());
    }

    /// Takes columns for the kinds that settings give them, where the table was
    /// read with `before`: their cells are typed again and the questions are
    /// found anew. The columns are then those of a table read with `settings`,
    /// if these differ from `before` in kinds alone.
    pub fn retype(&mut self, settings: &Settings, before: &Settings) {
        for (index, column) in self.columns.iter_mut().enumerate() {
            let kind = settings.kind_of(index);
            // Columns of dates follow one another in the order of day and month.
            if kind != before.kind_of(index) || column.kind == Kind::Date {
                let names = [&column.name, &column.stem, &column.item].map(String::clone);
                *column = typed_column(names, column.cells.clone(), kind);
            }
        }
        agree_on_date_order(&mut self.columns);
        self.questions = questions_of(&self.columns);
        self.refresh_report();
    }

    /// Takes what personal columns hold out of the rows that the report shows.
    fn mask_problems(&mut self) {
        let personal: Vec<&Column> = self
            .columns
            .iter()
            .filter(|column| column.kind == Kind::Personal)
            .collect();
        for problem in &mut self.report.problems {
            let Ok(row) = self.lines.binary_search(&problem.line) else {
                continue;
            };
            for cell in personal.iter().filter_map(|column| column.cell(row)) {
                let cell = cell.trim();
                problem.raw = without(&problem.raw, cell);
                if cell.contains('"') {
                    problem.raw = without(&problem.raw, &cell.replace('"', "\"\""));
                }
            }
        }
    }

    /// Brings the report up to date with the columns: their list, and what it
    /// shows of rows.
    pub(crate) fn refresh_report(&mut self) {
        self.mask_problems();
        self.report.columns = self
            .columns
            .iter()
            .map(|column| ColumnReport {
                name: column.name.clone(),
                kind: column.kind,
                why: column.why.clone(),
                filled: column.num_filled() as u32,
                misfits: column.misfits.len() as u32,
                examples: column
                    .misfits
                    .iter()
                    .take(5)
                    .map(|misfit| {
                        (
                            self.lines.get(misfit.row).copied().unwrap_or(0),
                            misfit.text.clone(),
                        )
                    })
                    .collect(),
            })
            .collect();
    }
}

/// A text without a part of it, also where the text ends inside the part.
fn without(text: &str, part: &str) -> String {
    let masked = text.replace(part, words::masked());
    let cut = part
        .char_indices()
        .map(|(end, _)| end)
        .filter(|end| *end > 2)
        .rev()
        .find_map(|end| masked.strip_suffix(part.get(..end)?));
    match cut {
        Some(rest) => format!("{rest}{}", words::masked()),
        None => masked,
    }
}

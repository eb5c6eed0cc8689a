//! What can change in a table that is read: the kind of a column, and with it
//! what the report says.

use crate::read::profile::is_spreadsheet_error;
use crate::read::typed::{finish, typed};
use crate::table::{Column, ColumnReport, ColumnSettings, Kind, Role, Setting, Table};
use crate::words::reading as words;

impl Table {
    /// Takes a column for another kind: its cells are typed again and the
    /// questions are found anew. Nothing happens if there is no such column.
    pub fn correct(&mut self, column: usize, kind: Kind) {
        if let Some(old) = self.columns.get_mut(column) {
            let names = [old.name.clone(), old.stem.clone(), old.item.clone()];
            let own = ColumnSettings {
                kind: Some(kind),
                ..old.settings.clone()
            };
            let settings = &mut self.report.settings;
            settings.resize(settings.len().max(column + 1), Setting::default());
            if let Some(setting) = settings.get_mut(column) {
                setting.role = Role::Value;
                *old = typed(names, old.cells.clone(), setting, &own);
            }
            self.questions = finish(&mut self.columns, &self.report.settings);
            self.refresh_report();
        }
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
            .map(|column| report_of(column, &self.lines))
            .collect();
    }
}

fn report_of(column: &Column, lines: &[u32]) -> ColumnReport {
    const EXAMPLES: usize = 5;
    let line = |row: usize| lines.get(row).copied().unwrap_or(0);
    let missing = column.missing.rows.iter().map(|row| *row as usize);
    let errors = missing
        .filter_map(|row| Some((row, column.cell(row)?)))
        .filter(|(_, cell)| is_spreadsheet_error(cell));
    ColumnReport {
        name: column.name.clone(),
        kind: column.kind,
        why: column.why.clone(),
        confidence: column.confidence,
        asks: column.asks,
        unit: column.unit,
        filled: column.num_filled() as u32,
        misfits: column.misfits.len() as u32,
        examples: column
            .misfits
            .iter()
            .take(EXAMPLES)
            .map(|misfit| (line(misfit.row), misfit.text.clone()))
            .collect(),
        missing: column.missing.rows.len() as u32,
        missing_words: column.missing.words.clone(),
        errors: errors
            .take(EXAMPLES)
            .map(|(row, cell)| (line(row), cell.trim().to_owned()))
            .collect(),
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

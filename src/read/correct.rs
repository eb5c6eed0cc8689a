//! What can change in a table that is read: the kind of a column, and with it
//! what the report says.

use crate::read::typed::{finish, typed};
use crate::table::{Column, ColumnReport, Kind, Role, Setting, Table};
use crate::words::reading as words;

impl Table {
    /// Takes a column for another kind: its cells are typed again and the
    /// questions are found anew. Nothing happens if there is no such column.
    pub fn correct(&mut self, column: usize, kind: Kind) {
        if let Some(old) = self.columns.get_mut(column) {
            let names = [old.name.clone(), old.stem.clone(), old.item.clone()];
            let settings = &mut self.report.settings;
            settings.resize(settings.len().max(column + 1), Setting::default());
            if let Some(setting) = settings.get_mut(column) {
                setting.kind = Some(kind);
                setting.role = Role::Value;
                words::why_corrected().clone_into(&mut setting.why);
                *old = typed(names, old.cells.clone(), setting);
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

//! What can change in a table that is read: the kind of a column, and with it
//! what the report says.

use crate::read::profile::is_spreadsheet_error;
use crate::read::typed::{Known, finish, typed};
use crate::table::{Column, ColumnReport, ColumnSettings, Kind, Report, RowLines, Settings, Table};
use crate::words::reading as words;

impl Table {
    /// Takes one column for another kind, and leaves the others as they are.
    /// Nothing happens if there is no such column.
    pub fn correct(&mut self, column: usize, kind: Kind) {
        let mut settings = Settings::default();
        for (place, column) in (0_u32..).zip(&self.columns) {
            settings.columns.insert(place, column.settings.clone());
        }
        let place = u32::try_from(column).unwrap_or(u32::MAX);
        settings.columns.ensure(place, ColumnSettings::default);
        if let Some(said) = settings.columns.get_mut(place) {
            said.kind = Some(kind);
        }
        self.retype(&settings);
    }

    /// Types the columns as settings say of them, and finds the questions anew.
    /// The columns are then those of a table read with these settings, if it
    /// was read with settings that differ in columns alone. Derived questions are gone
    /// ([`Table::derive`]).
    pub fn retype(&mut self, settings: &Settings) {
        self.drop_derived();
        for (index, column) in self.columns.iter_mut().enumerate() {
            let mut own = settings.of_column(index);
            // Dates and numbers of one file follow one another.
            if own != column.settings || matches!(column.kind, Kind::Date | Kind::Number) {
                let names = [&column.name, &column.stem, &column.item].map(String::clone);
                // A survey says which words are reasons for no answer; among
                // texts they may be somebody's own.
                let is_told = self.survey.is_some() && column.kind != Kind::Text;
                if is_told && own.missing.is_none() {
                    own.missing = Some(column.missing.words.clone());
                }
                let known = self.report.settings.get(index).cloned();
                let known = known.unwrap_or_default();
                let known = Known {
                    setting: &known,
                    own: &own,
                };
                *column = typed(names, column.cells.clone(), known);
            }
        }
        self.questions = finish(&mut self.columns, &self.report.settings);
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
            if problem.written.is_empty() {
                problem.written.clone_from(&problem.raw);
            }
            problem.raw.clone_from(&problem.written);
            let Some(row) = self.lines.row_on(problem.line) else {
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

    /// The first rows, each cell shortened.
    fn preview(&self) -> Vec<Vec<String>> {
        const LENGTH: usize = 60;
        let columns = self.columns.iter().take(Report::PREVIEW_COLUMNS);
        let cell = |column: &Column, row: usize| match column.cell(row) {
            Some(_) if column.kind == Kind::Personal => words::masked().to_owned(),
            Some(cell) if cell.chars().count() > LENGTH => {
                let start: String = cell.chars().take(LENGTH).collect();
                format!("{start}…")
            }
            cell => cell.unwrap_or_default().to_owned(),
        };
        (0..self.num_rows.min(Report::PREVIEW_ROWS))
            .map(|row| columns.clone().map(|column| cell(column, row)).collect())
            .collect()
    }

    /// Brings the report up to date with the columns: their list, and what it
    /// shows of rows.
    pub(crate) fn refresh_report(&mut self) {
        self.mask_problems();
        self.report.preview = self.preview();
        self.report.columns = self
            .columns
            .iter()
            .map(|column| report_of(column, &self.lines))
            .collect();
    }
}

pub(super) fn report_of(column: &Column, lines: &RowLines) -> ColumnReport {
    const EXAMPLES: usize = 5;
    let line = |row: usize| lines.get(row).unwrap_or(0);
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

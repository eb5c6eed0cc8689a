//! A mapping over a table that is read.

use super::{Mapped, Mapping, Part, Reading};
use crate::read::draft::{Draft, DraftColumn};
use crate::read::export::recognised;
use crate::read::fault::Fault;
use crate::table::{Column, ColumnSettings, Kind, Report, Role, Setting, System, Table};
use crate::words::{exports as words, reading};

impl Mapping {
    /// How well this mapping fits a table, from 0 (a name it needs is not
    /// there) to 1 (it knows every column by name).
    pub fn fit(&self, table: &Table) -> f64 {
        let names: Vec<&str> = table
            .columns
            .iter()
            .enumerate()
            .map(|(i, column)| header_of(column, table.report.settings.get(i)))
            .collect();
        let has = |wanted: &String| names.iter().any(|name| same(name, wanted));
        if self.headers.is_empty() || names.is_empty() || !self.headers.iter().all(has) {
            return 0.0;
        }
        let known = names.iter().filter(|name| {
            self.headers.iter().any(|header| same(header, name)) || self.column(name).is_some()
        });
        0.5 + 0.5 * known.count() as f64 / names.len() as f64
    }

    /// What the mapping says of the column with this name in the file.
    pub fn column(&self, header: &str) -> Option<&Mapped> {
        self.columns
            .iter()
            .find(|column| same(&column.header, header))
    }
}

/// Names are the same but for case and the width of spaces.
fn same(a: &str, b: &str) -> bool {
    let words =
        |name: &str| -> Vec<String> { name.split_whitespace().map(str::to_lowercase).collect() };
    words(a) == words(b)
}

/// The name of a column as the file has it.
fn header_of<'a>(column: &'a Column, setting: Option<&'a Setting>) -> &'a str {
    setting
        .map(|setting| setting.header.as_str())
        .filter(|header| !header.is_empty())
        .unwrap_or(&column.name)
}

/// The table as a mapping wants it read; `None` if the mapping does not fit.
/// Rows stay as they are; cells that stand for no answer become none, and a
/// note says how many.
pub fn apply_mapping(table: &Table, mapping: &Mapping) -> Option<Table> {
    let fit = mapping.fit(table);
    if fit <= 0.0 || table.survey.is_some() {
        return None;
    }
    let mut draft = Draft::of_table(table);
    let evidence = words::mapping_signs(&mapping.headers);
    let mut found = recognised(System::Mapped, fit, evidence);
    for (column, old) in draft.columns.iter_mut().zip(&table.columns) {
        let header = header_of(old, Some(&column.setting)).to_owned();
        let mapped = mapping.column(&header);
        let emptied = leave_blank(column, &mapping.read, mapped.map(|m| &m.read));
        if emptied > 0 {
            found.notes.push(words::mapping_missing(&header, emptied));
        }
        let dates = mapped.and_then(|m| m.read.month_first);
        column.setting.month_first = dates
            .or(mapping.read.month_first)
            .or(column.setting.month_first);
        if let Some(mapped) = mapped {
            set(column, header, mapped, &mapping.name);
        }
    }
    let known: Vec<&str> = table
        .columns
        .iter()
        .enumerate()
        .map(|(i, column)| header_of(column, table.report.settings.get(i)))
        .collect();
    for lost in &mapping.columns {
        if !known.iter().any(|name| same(name, &lost.header)) {
            found.notes.push(words::mapping_lost(&lost.header));
        }
    }
    draft.report.export = Some(mapping.name.clone());
    draft.report.recognised = Some(found);
    Some(draft.into_table(&table.name))
}

/// Empties cells that stand for no answer; gives how many there were.
fn leave_blank(column: &mut DraftColumn, all: &Reading, own: Option<&Reading>) -> usize {
    let words = own.map_or(all.missing.as_slice(), |own| {
        if own.missing.is_empty() {
            &all.missing
        } else {
            &own.missing
        }
    });
    let is_missing = |cell: &str| words.iter().any(|word| same(word, cell));
    let before = column.cells.num_filled();
    column.cells = column
        .cells
        .map(|cell| Some(cell).filter(|cell| !is_missing(cell)));
    before - column.cells.num_filled()
}

fn set(column: &mut DraftColumn, header: String, mapped: &Mapped, mapping: &str) {
    let setting = &mut column.setting;
    setting.kind = mapped
        .kind
        .or_else(|| mapped.part.and_then(Part::kind))
        .or(setting.kind);
    if setting.kind == Some(Kind::Date) && column.cells.is_blank() {
        setting.kind = None;
    }
    setting.role = match mapped.part {
        Some(Part::Drop) => Role::Hidden,
        Some(_) => Role::Value,
        None => setting.role,
    };
    if setting.kind.is_some() || mapped.part == Some(Part::Drop) {
        setting.why = words::why_mapping(mapping);
    }
    if let Some(title) = &mapped.title {
        setting.header = header;
        column.names = [title.clone(), String::new(), String::new()];
    }
}

/// A mapping file as a table of what it says of each column.
///
/// # Errors
/// [`Fault::Mapping`] with every place that is wrong.
pub(crate) fn table(name: &str, text: &str) -> Result<Table, Fault> {
    let mapping = Mapping::parse(text).map_err(|faults| Fault::Mapping {
        name: name.to_owned(),
        reason: reading::first_faults(&faults.iter().map(ToString::to_string).collect::<Vec<_>>()),
    })?;
    let column = |title: &str, cell: &dyn Fn(&Mapped) -> Option<String>| DraftColumn {
        names: [title.to_owned(), String::new(), String::new()],
        below: String::new(),
        cells: mapping.columns.iter().map(cell).collect(),
        setting: Setting {
            role: Role::Hidden,
            kind: Some(Kind::Text),
            why: reading::why_definition().to_owned(),
            ..Setting::default()
        },
        own: ColumnSettings::default(),
    };
    let [header, title, kind, role] = words::mapping_heads();
    let draft = Draft {
        columns: vec![
            column(header, &|m| Some(m.header.clone())),
            column(title, &|m| m.title.clone()),
            column(kind, &|m| {
                m.kind.map(|kind| reading::kind(kind.key()).to_owned())
            }),
            column(role, &|m| m.part.map(|part| part.key().to_owned())),
        ],
        lines: (1_u32..).take(mapping.columns.len()).collect(),
        schema: String::new(),
        report: Report {
            export: Some(words::mapping_of(&mapping.name)),
            recognised: Some(recognised(
                System::Mapping,
                1.0,
                words::mapping_file_signs().to_owned(),
            )),
            encoding: "UTF-8".to_owned(),
            delimiter: words::mapping_file().to_owned(),
            rows: mapping.columns.len() as u32,
            ..Report::default()
        },
    };
    Ok(draft.into_table(name))
}

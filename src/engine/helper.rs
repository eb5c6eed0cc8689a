use canvass_kernel::Numbered;

use crate::read::{Key, Mapping, apply_key, apply_mapping};
use crate::table::Table;

/// Files that say how others are to be read, by their numbers. They stay in
/// force for files that are opened later.
#[derive(Debug, Default)]
pub(crate) struct Helpers(Numbered<Helper>);

/// One of them.
#[derive(Clone, Debug)]
pub(crate) enum Helper {
    /// The words of codes.
    Key(Key),
    /// A mapping.
    Mapping(Mapping),
}

impl Helper {
    /// The helper that a file is; `text` is its text if it is a mapping.
    pub(crate) fn of(table: &Table, text: Option<&str>) -> Option<Self> {
        match text {
            Some(text) => Self::of_mapping(text),
            None => Key::of_table(table).map(Self::Key),
        }
    }

    /// The helper that a mapping file's text is; `None` if it is none.
    pub(crate) fn of_mapping(text: &str) -> Option<Self> {
        Mapping::parse(text).ok().map(Self::Mapping)
    }

    /// The table as the helper says, and how well it fits; `None` if it does
    /// not fit, or nothing would change.
    fn apply(&self, table: &Table) -> Option<(f64, Table)> {
        match self {
            Self::Key(key) => Some((key.fit(table), apply_key(table, key)?)),
            Self::Mapping(mapping) => Some((mapping.fit(table), apply_mapping(table, mapping)?)),
        }
    }
}

impl Helpers {
    /// Takes a helper in and gives the tables that it changes.
    pub(crate) fn add(
        &mut self,
        file: u32,
        helper: Helper,
        tables: &Numbered<Table>,
    ) -> Vec<(u32, Table)> {
        let others = tables.iter().filter(|(other, _)| !self.0.contains(*other));
        let changed = others
            .filter_map(|(other, table)| Some((other, helper.apply(table)?.1)))
            .collect();
        self.0.insert(file, helper);
        changed
    }

    /// A table as the helper that fits it best says, and that helper's file;
    /// among equals the one opened last.
    pub(crate) fn help(&self, table: &Table) -> Option<(u32, Table)> {
        let fitting = self.0.iter().filter_map(|(file, helper)| {
            let (fit, table) = helper.apply(table)?;
            Some((fit, file, table))
        });
        fitting
            .max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
            .map(|(_, file, table)| (file, table))
    }

    /// Forgets a file.
    pub(crate) fn remove(&mut self, file: u32) {
        self.0.remove(file);
    }
}

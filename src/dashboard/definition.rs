//! The definition of a dashboard: what is kept as a file and given to the page.

mod derived;
mod parse;
mod write;

use canvass_kernel::Numbered;

use crate::dashboard::SavedView;
use crate::table::{ColumnSettings, Report, Settings};

pub use parse::is_definition;

/// What a dashboard shows of its files.
/// `www/schema/dashboard.schema.json` describes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Definition {
    /// Name of the file that is shown; empty for whichever is.
    pub shown: String,
    /// The view of each file.
    pub files: Vec<SavedView>,
}

/// How a file is read, by the names of its columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedReading {
    /// What is said of the whole file; nothing of columns.
    pub whole: Settings,
    /// What is said of columns.
    pub columns: Vec<(String, ColumnSettings)>,
}

impl SavedReading {
    /// These settings by the names of the columns; `None` where they say nothing.
    pub fn of(settings: &Settings, report: &Report) -> Option<Self> {
        if *settings == Settings::default() {
            return None;
        }
        let names: Vec<&str> = report.headers().collect();
        let columns = settings.columns.iter().filter_map(|(place, column)| {
            let name = names.get(place as usize)?;
            Some(((*name).to_owned(), column.clone()))
        });
        Some(Self {
            columns: columns.collect(),
            whole: Settings {
                columns: Numbered::default(),
                ..settings.clone()
            },
        })
    }

    /// The settings for a file that was read so, and the names of columns that
    /// it does not have.
    pub fn settings(&self, report: &Report) -> (Settings, Vec<&str>) {
        let names: Vec<&str> = report.headers().collect();
        let mut settings = self.whole.clone();
        let mut unknown = Vec::new();
        for (name, column) in &self.columns {
            // The same name twice: the next one is meant.
            let place = (0_u32..)
                .zip(&names)
                .find(|(place, held)| *held == name && !settings.columns.contains(*place));
            match place {
                Some((place, _)) => settings.columns.insert(place, column.clone()),
                None => unknown.push(name.as_str()),
            }
        }
        (settings, unknown)
    }
}

use crate::table::Settings;

/// How a file is read, and how the table was that is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    now: Settings,
    shown: Settings,
}

impl Corrections {
    /// How the file is read.
    pub fn settings(&self) -> &Settings {
        &self.now
    }

    /// Corrects; gives the settings to read with, or `None` if they are those
    /// there are.
    pub(super) fn correct(&mut self, settings: Settings) -> Option<Settings> {
        if settings == self.now {
            return None;
        }
        self.now = settings;
        Some(self.now.clone())
    }

    /// The file was read with the settings there are.
    pub(super) fn took(&mut self) {
        self.shown = self.now.clone();
    }

    /// The file cannot be read with the settings there are: those of the table
    /// that is shown hold again.
    pub(super) fn failed(&mut self) {
        self.now = self.shown.clone();
    }
}

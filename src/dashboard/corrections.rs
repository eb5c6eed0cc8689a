use crate::table::Settings;

/// How a file is read, and the way back to how it was read before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    now: Settings,
    undo: Vec<Settings>,
    redo: Vec<Settings>,
    /// What the table was read with that is shown.
    shown: Settings,
}

impl Corrections {
    /// How the file is read.
    pub fn settings(&self) -> &Settings {
        &self.now
    }

    /// Whether there is a correction to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is a correction to do again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Corrects; gives the settings to read with, or `None` if they are those
    /// there are. What was undone before cannot be done again.
    pub(super) fn correct(&mut self, settings: Settings) -> Option<Settings> {
        if settings == self.now {
            return None;
        }
        self.undo.push(std::mem::replace(&mut self.now, settings));
        self.redo.clear();
        Some(self.now.clone())
    }

    /// Goes back one correction; gives the settings to read with.
    pub(super) fn undo(&mut self) -> Option<Settings> {
        let before = self.undo.pop()?;
        self.redo.push(std::mem::replace(&mut self.now, before));
        Some(self.now.clone())
    }

    /// Goes forward again; gives the settings to read with.
    pub(super) fn redo(&mut self) -> Option<Settings> {
        let after = self.redo.pop()?;
        self.undo.push(std::mem::replace(&mut self.now, after));
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
        while self.undo.last() == Some(&self.now) {
            self.undo.pop();
        }
        while self.redo.last() == Some(&self.now) {
            self.redo.pop();
        }
    }
}

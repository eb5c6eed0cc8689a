use crate::dashboard::{Remember, SavedView};
use crate::table::Settings;

/// What the reader made of the dashboard: all that undo brings back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// The file that is shown.
    pub active: Option<u32>,
    /// Each file that is ready, by its number.
    pub files: Vec<(u32, FileLook)>,
}

/// What the reader made of one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileLook {
    /// How it is read.
    pub settings: Settings,
    /// Filters, order, hidden cards, open tables and notes.
    pub view: SavedView,
    /// Words that questions are searched for.
    pub find: String,
    /// Words that texts are searched for, by the question's name.
    pub searches: Vec<(String, String)>,
    /// Whether the columns that are not drawn are listed.
    pub show_hidden: bool,
    /// What is said of it for files like it.
    pub remember: Remember,
}

impl Look {
    /// What was made of this file.
    pub fn file(&self, id: u32) -> Option<&FileLook> {
        let mut files = self.files.iter();
        files.find(|(file, _)| *file == id).map(|(_, look)| look)
    }
}

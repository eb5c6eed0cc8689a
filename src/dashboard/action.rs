use crate::dashboard::{MarkKey, SavedView};
use crate::engine::{Clause, Reply};
use crate::table::Kind;

/// What can happen to a dashboard.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Files came: name and content of each. A file with the name of an
    /// earlier one takes its place.
    Open(Vec<(String, Vec<u8>)>),
    /// The reader brought files: opened like the others, and the first of them
    /// is shown as soon as it is ready.
    Show(Vec<(String, Vec<u8>)>),
    /// A file could not even be fetched; the sentence says why.
    Fail {
        /// Its name.
        name: String,
        /// The sentence to show.
        sentence: String,
    },
    /// The engine said something.
    Replied(Reply),
    /// Show this file.
    Choose(u32),
    /// Close this file, or stop reading it.
    Close(u32),
    /// A mark was chosen: add it to its question's filter or take it out.
    Toggle(u32, MarkKey),
    /// Take this clause in place of the question's own.
    Set(Clause),
    /// Take one question's filter away.
    Remove(u32),
    /// Take all filters away.
    Clear,
    /// Show or hide the table of a question.
    ToggleTable(u32),
    /// Show or hide questions that are hidden by default.
    ToggleHidden,
    /// Take a column for another kind.
    Correct(u32, Kind),
    /// Search the texts of a question.
    Search(u32, String),
    /// Bring back a saved view of the active file.
    Restore(SavedView),
}

use crate::dashboard::appending::AppendStep;
use crate::dashboard::headcount::HeadcountStep;
use crate::dashboard::{Definition, List, MarkKey, Remember, Writing};
use crate::engine::{By, Clause, Reply};
use crate::table::{ColumnSettings, Derived, Kind, Settings};

/// What can happen to a dashboard.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Files came: name and size in bytes of each; their content stays outside
    /// until the engine wants it. A file with the name of an earlier one takes
    /// its place.
    Open(Vec<(String, u64)>),
    /// The reader brought files: opened like the others, and the first of them
    /// is shown as soon as it is ready.
    Show(Vec<(String, u64)>),
    /// A file could not even be fetched; the sentence says why.
    Fail {
        /// Its name.
        name: String,
        /// The sentence to show.
        sentence: String,
    },
    /// A step of putting two files together.
    Append(AppendStep),
    /// A step of joining a headcount.
    Headcount(HeadcountStep),
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
    /// Compare these groups, or none.
    Compare(Option<By>),
    /// Show more of a long list.
    More(List),
    /// Show the cards of questions whose title holds these words.
    Find(String),
    /// Show or hide how a file was read.
    ToggleReading,
    /// Show or hide the table of a question.
    ToggleTable(u32),
    /// Draw the months of a question as a process chart, or plainly again.
    ToggleProcess(u32),
    /// Show or hide questions that are hidden by default.
    ToggleHidden,
    /// Take a column of the active file for another kind.
    Correct(u32, Kind),
    /// Read one column of the active file so.
    Column(u32, ColumnSettings),
    /// Something is said of the active file for files like it.
    Remember(Remember),
    /// Keep what is said as a file, and read files like it so from now on.
    KeepMapping,
    /// Read the active file with these settings.
    Reread(Settings),
    /// Make these questions of the active file's, and no others.
    Derive(Vec<Derived>),
    /// Take the last step back.
    Undo,
    /// Do the last step that was taken back again.
    Redo,
    /// Move the card of a question.
    Move(u32, Towards),
    /// Hide the card of a question.
    Hide(u32),
    /// Show the hidden card of a question again.
    Unhide(u32),
    /// Begin to write a note.
    WriteNote(Writing),
    /// Leave a note unwritten.
    StopWriting,
    /// Keep the note that is written at this mark.
    KeepNote(MarkKey, String),
    /// Take away the note of this place.
    DropNote(usize),
    /// Keep the view as a file.
    SaveView,
    /// Show or hide the texts of a question.
    ToggleTexts(u32),
    /// Ask whether the text of this question and line may be a quote with something
    /// replaced, or ask no more.
    AskQuote(Option<(u32, u32)>),
    /// Choose the text of this question and line as a quote.
    Quote(u32, u32),
    /// Take the quote of this question and line out again.
    DropQuote(u32, u32),
    /// Search the texts of a question.
    Search(u32, String),
    /// Bring back what a definition says.
    Restore(Definition),
    /// Bring back the view that the page's address says.
    Visit(String),
    /// The reader has seen what of a view did not fit.
    Dismiss,
}

/// Where a card is moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// Before the card before it.
    Earlier,
    /// Behind the card behind it.
    Later,
    /// Before all others.
    Start,
}

impl Towards {
    /// A word for ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Earlier => "earlier",
            Self::Later => "later",
            Self::Start => "start",
        }
    }
}

//! What happens to an outbox, and what it asks for.

use super::{Claim, Entry, Millis, Outcome, Waiting};
use crate::port::File;

/// Something has happened. Every [`Step`] but `Tell` and `Give` is answered
/// with the event of its name, sooner or later.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A response is finished.
    Finished(Box<Entry>),
    /// It is a time to look for what waits.
    Call(Call),
    /// What the store has, by key; `None` when there is no store.
    Found(Option<Vec<(String, String)>>),
    /// A new entry was given to the store.
    Put(String, Put),
    /// An entry was asked for.
    Claimed(String, Claim),
    /// It was sent.
    Answered(String, Outcome),
    /// It was put back; whether the store has it.
    PutBack(String, bool),
    /// It was taken out of the store; whether that is so.
    Removed(String, bool),
    /// The reader asks for what waits as a file.
    Take,
    /// The reader asks to delete what was given as a file.
    Forget,
}

/// Why to look now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// The page has been opened.
    Opened,
    /// The time of [`Step::Wait`] is over.
    Time,
    /// The browser is connected again.
    Online,
    /// The page is in sight again.
    Visible,
    /// The reader wants it.
    Reader,
}

/// What came of giving a new entry to the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is on disk, and claimed.
    Kept,
    /// Another page is sending it: the store has it.
    Busy,
    /// The store is full or refused.
    Refused,
    /// Another page has handed this paper return over.
    Gone,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Claim this entry and write it to the store; done once it is on disk.
    Put(Box<Entry>),
    /// Read the whole store.
    Look,
    /// [`claim`](super::claim) the entry with this key.
    Claim(String),
    /// Send it. `offer`: first offer it to the page, which may take it itself.
    Send {
        /// What is sent.
        entry: Box<Entry>,
        /// Whether no attempt before this one has come to its end.
        offer: bool,
    },
    /// Write it to the store as it is now, unless [`claim`](super::claim) says
    /// that another page has it by now, and give its claim up.
    PutBack(Box<Entry>),
    /// Take it out of the store, and give its claim up.
    Remove(String),
    /// Call again after this time; any wait before is over.
    Wait(Millis),
    /// Give the reader these files.
    Give(Vec<File>),
    /// Tell the page.
    Tell(News),
}

/// What the page is told.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// The response with this id is on disk.
    Queued(String),
    /// An attempt to send it has come to nothing; it waits.
    Waits(String),
    /// It has arrived, or (`taken`) the page took it.
    Delivered {
        /// The response's id.
        id: String,
        /// Whether the page took it itself.
        taken: bool,
    },
    /// Another page has it; it is sent from there.
    Gone(String),
    /// What waits now; told when it has changed, and when the reader asked.
    Waiting(Waiting),
}

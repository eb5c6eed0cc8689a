//! Answers that a reader keeps on the computer to finish later: only when
//! asked to, locked with a passphrase, and gone once they are sent.

mod sealed;

pub use sealed::Sealed;

use super::Saved;
use crate::words::survey::Words;

/// The shortest passphrase: 8 characters (NIST SP 800-63B, 5.1.1.1).
pub const SHORTEST_PASSPHRASE: usize = 8;

/// What a reader sees of it. It is not part of what is saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Whether the survey offers it.
    pub(super) is_offered: bool,
    /// How many are on this computer, of any reader.
    pub(super) found: u32,
    /// Whether this response is one of them.
    pub(super) is_kept: bool,
    /// What is shown in place of the questions.
    pub(super) panel: Option<Panel>,
    /// What is typed; forgotten as soon as it has been used.
    pub(super) passphrase: String,
    /// What is wrong.
    pub(super) problem: Option<Complaint>,
    /// Whether it is being saved or opened.
    pub(super) is_busy: bool,
}

/// A page in place of the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Asks for a passphrase to save with.
    Save,
    /// Says that it is saved.
    Saved,
    /// Asks for the passphrase of what was saved.
    Open,
}

/// What is wrong with a passphrase, or with what it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// Anybody could guess it.
    TooShort,
    /// It opens nothing.
    Wrong,
    /// The survey is not the one that was saved.
    Changed,
    /// The browser will not keep or delete anything.
    NotSaved,
}

impl Complaint {
    /// As a reader sees it.
    pub fn in_words(self, words: Words) -> &'static str {
        match self {
            Self::TooShort => words.too_short(),
            Self::Wrong => words.wrong(),
            Self::Changed => words.changed(),
            Self::NotSaved => words.not_saved(),
        }
    }
}

/// What can happen to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The survey offers it, and so many are on this computer.
    Offer(u32),
    /// The button "Save and finish later".
    Begin,
    /// The passphrase as it is typed.
    Type(String),
    /// The button that saves or opens.
    Confirm,
    /// The button that goes on without.
    Close,
    /// The button that deletes.
    Delete,
    /// It is on disk.
    Kept,
    /// It was opened.
    Opened(Box<Saved>),
    /// The passphrase opens nothing.
    Wrong,
    /// The browser will not keep or delete it.
    Refused,
    /// It is deleted.
    Deleted,
}

/// What it asks of the element.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Lock the state with this passphrase and keep it; [`Action::Kept`] or
    /// [`Action::Refused`] follows.
    Keep(String),
    /// Open what this passphrase opens; [`Action::Opened`], [`Action::Wrong`]
    /// or [`Action::Refused`] follows.
    Open(String),
    /// Delete the draft of this response, or all of this survey; where a
    /// reader asked, [`Action::Deleted`] or [`Action::Refused`] follows.
    Delete(Option<String>),
}

impl Draft {
    /// What is typed.
    pub fn passphrase(&self) -> &str {
        &self.passphrase
    }

    /// What is wrong with it; `None` when nothing is.
    pub fn problem(&self) -> Option<Complaint> {
        self.problem
    }

    /// What is shown in place of the questions; `None` for the questions.
    pub fn panel(&self) -> Option<Panel> {
        self.panel
    }

    /// Whether the questions have a button that saves.
    pub fn is_offered(&self) -> bool {
        self.is_offered
    }

    /// How many are on this computer, of any reader.
    pub fn found(&self) -> u32 {
        self.found
    }

    /// Whether it is being saved or opened.
    pub fn is_busy(&self) -> bool {
        self.is_busy
    }

    pub(super) fn close(&mut self) {
        self.panel = None;
        self.problem = None;
        self.is_busy = false;
        self.passphrase.clear();
    }
}

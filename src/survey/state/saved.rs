mod form;

use canvass_kernel::Named;
use std::collections::BTreeSet;

use super::Input;
use crate::survey::{Definition, Problem};

/// The part of a state that is saved and restored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saved {
    /// The survey's id and version: a saved state fits no other.
    pub survey: (String, String),
    /// The response's id; empty before the start.
    pub id: String,
    /// When it was begun, as ISO 8601 time; empty before the start.
    pub started: String,
    /// When it was sent.
    pub submitted: Option<String>,
    /// The last time the element told, in the reader's time zone.
    pub now: String,
    /// By question id, also of questions that are not asked any more.
    pub inputs: Named<Input>,
    /// Ids of questions that were once passed with Continue.
    pub passed: BTreeSet<String>,
    /// The pages visited, first to last.
    pub trail: Vec<Page>,
    /// The place in the trail.
    pub at: usize,
    /// The depth of the trail's start in the browser's history.
    pub base: u32,
    /// What Continue found wrong with the current page.
    pub problems: Vec<Problem>,
    /// How the answering stands.
    pub phase: Phase,
    /// Why the answers were not sent or the survey stopped; empty for neither.
    pub reason: String,
    /// The number of the paper return that is typed in, which may be empty;
    /// `None` where somebody answers on the page.
    pub paper: Option<String>,
}

impl Saved {
    pub(in crate::survey) fn new(definition: &Definition) -> Self {
        Self {
            survey: (definition.id.clone(), definition.version.clone()),
            ..Self::default()
        }
    }
}

/// One page of the trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The page with the question of this index.
    Question(usize),
    /// All answers, before sending.
    Check,
    /// The confirmation.
    Done,
}

/// How the answering stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Answers can be changed.
    #[default]
    Answering,
    /// Answers are on their way.
    Sending,
    /// Answers wait on this computer.
    Queued,
    /// Answers have arrived.
    Sent {
        /// Where, in words a reader knows.
        destination: String,
    },
    /// The survey cannot go on; [`Saved::reason`] says why.
    Stopped,
}

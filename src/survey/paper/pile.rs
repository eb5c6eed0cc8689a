use std::collections::VecDeque;
use std::rc::Rc;

use crate::survey::outbox::Destination;
use crate::survey::{Definition, Saved};

/// What lies on the desk beside the return that is being typed in. It is not
/// saved with it: finished returns are on the disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Pile {
    /// The survey as it is written, with all that it insists on.
    pub(super) strict: Rc<Definition>,
    /// Finished returns, first to last.
    pub(super) finished: Vec<Saved>,
    /// Returns that were being typed in when an earlier one was taken back.
    pub(super) aside: Vec<Saved>,
    /// How many on the disk are of other versions of the survey.
    pub(super) others: usize,
    /// Where responses go.
    pub(super) to: Destination,
    /// How many, from the first, were given as a file or are being sent: they
    /// cannot be taken back.
    pub(super) given: usize,
    /// Ids of responses to send, the first of which is being sent.
    pub(super) queue: VecDeque<String>,
    /// How many are not sent yet of those that were to be sent together.
    pub(super) sending: usize,
    /// How many of those another page had handed over before.
    pub(super) elsewhere: usize,
    /// Field and message of the warnings that were last shown.
    pub(super) shown: Vec<(String, String)>,
    /// The keys last pressed at a stop: its field, and what they come to.
    pub(super) pressed: (String, String),
    /// Whether the browser keeps nothing on its disk.
    pub(super) is_unkept: bool,
}

impl Pile {
    pub(super) fn new(strict: Rc<Definition>) -> Self {
        Self {
            strict,
            finished: Vec::new(),
            aside: Vec::new(),
            others: 0,
            to: Destination::File,
            given: 0,
            queue: VecDeque::new(),
            sending: 0,
            elsewhere: 0,
            shown: Vec::new(),
            pressed: Default::default(),
            is_unkept: false,
        }
    }

    /// How many returns are finished and not sent.
    pub fn count(&self) -> usize {
        self.finished.len()
    }

    /// The number of the last of them; empty without a number, or without one.
    pub fn last_number(&self) -> &str {
        let last = self.finished.last();
        last.and_then(|last| last.paper.as_deref())
            .unwrap_or_default()
    }

    /// Whether the last of them can be taken back.
    pub fn can_undo(&self) -> bool {
        self.finished.len() > self.given
    }

    /// How many of them have been given as a file.
    pub fn given(&self) -> usize {
        match self.to {
            Destination::File => self.given,
            _ => 0,
        }
    }

    /// Whether they are being sent.
    pub fn is_sending(&self) -> bool {
        !self.queue.is_empty()
    }

    /// How many returns of other versions of the survey the disk has.
    pub fn others(&self) -> usize {
        self.others
    }

    /// Where they go.
    pub fn to(&self) -> &Destination {
        &self.to
    }

    /// Whether the warnings of the return are shown.
    pub fn shows_warnings(&self) -> bool {
        !self.shown.is_empty()
    }

    /// Whether they are in this page alone.
    pub fn is_unkept(&self) -> bool {
        self.is_unkept && !self.finished.is_empty()
    }
}

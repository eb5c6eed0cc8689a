//! What a reader is told of what waits.

use super::{Millis, Setback, Why};
use crate::words::outbox::why as words;

/// What waits of one survey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// How many responses wait on this computer or in this page.
    pub count: u32,
    /// How many of them were finished on this page since it was opened.
    pub own: u32,
    /// How many are in this page alone, because the browser does not keep them.
    pub unkept: u32,
    /// How many of earlier visits do not go by themselves: refused, for another
    /// destination, left for long, or unreadable.
    pub stuck: u32,
    /// How many of these have been given as a file.
    pub given: u32,
    /// Why the last attempt came to nothing.
    pub setback: Option<Setback>,
    /// How long the destination asks to wait; 0 for not at all.
    pub held_millis: Millis,
    /// Whether an attempt is being made.
    pub trying: bool,
}

impl Waiting {
    /// Why they wait, and what happens next; empty before the first attempt.
    pub fn reason(&self) -> String {
        let Some(Setback { why, status, .. }) = self.setback else {
            return String::new();
        };
        if self.held_millis > 0 {
            let minutes = ((self.held_millis + 30_000) / 60_000).max(1);
            return words::wait(usize::try_from(minutes).unwrap_or(usize::MAX));
        }
        let sentence = match why {
            Why::Offline => words::OFFLINE,
            Why::Slow => words::SLOW,
            Why::Busy => words::BUSY,
            Why::Fault => words::FAULT,
            Why::SignIn => words::SIGN_IN,
            Why::Forbidden => words::FORBIDDEN,
            Why::Missing => words::MISSING,
            Why::Unsure => words::UNSURE,
            Why::Refused => words::REFUSED,
        };
        match status {
            // A confirmation that brought a page says nothing by its number.
            0 | 200..300 => sentence.to_owned(),
            status => words::with_status(sentence, status),
        }
    }
}

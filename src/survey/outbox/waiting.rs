//! What a reader is told of what waits.

use super::{Millis, Setback, Why};
use crate::words::survey::Words;

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
    pub fn reason(&self, words: Words) -> String {
        let Some(Setback { why, status, .. }) = self.setback else {
            return String::new();
        };
        if self.held_millis > 0 {
            let minutes = ((self.held_millis + 30_000) / 60_000).max(1);
            return words.wait(usize::try_from(minutes).unwrap_or(usize::MAX));
        }
        let sentence = match why {
            Why::Offline => words.why_offline(),
            Why::Slow => words.why_slow(),
            Why::Busy => words.why_busy(),
            Why::Fault => words.why_fault(),
            Why::SignIn => words.why_sign_in(),
            Why::Forbidden => words.why_forbidden(),
            Why::Missing => words.why_missing(),
            Why::Unsure => words.why_unsure(),
            Why::Refused => words.why_refused(),
        };
        match status {
            // A confirmation that brought a page says nothing by its number.
            0 | 200..300 => sentence.to_owned(),
            status => {
                let reason = sentence.trim_end_matches('.');
                words.with_status(reason, &status.to_string())
            }
        }
    }
}

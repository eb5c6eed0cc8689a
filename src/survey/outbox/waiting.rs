//! What a reader is told of what waits.

use super::{Millis, Setback};

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

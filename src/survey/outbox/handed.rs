//! What stands on the disk in the place of a return that was handed over: several
//! pages may have it on their piles, and only one of them sends it.

use super::Millis;
use crate::json::{self, json};

/// How long it stands there: as long as another page may still show the return.
const STANDS_MILLIS: Millis = 24 * 60 * 60 * 1000;

/// The text that stands there from this time on.
pub fn mark(now: Millis) -> String {
    json!({ "handed": now }).to_string()
}

/// Whether a text stands there for a return that was handed over.
pub fn is_handed(text: &str) -> bool {
    since(text).is_some()
}

/// Whether it stands there for so long that it can be deleted.
pub fn is_over(text: &str, now: Millis) -> bool {
    since(text).is_some_and(|since| now.saturating_sub(since) > STANDS_MILLIS)
}

/// Whether the page that has this text before it is the one to send the return,
/// and the text to stand there then. Where there is none, nothing was kept.
pub fn hand(stored: Option<&str>, now: Millis) -> (Option<String>, bool) {
    match stored {
        Some(text) if is_handed(text) => (None, false),
        Some(_) => (Some(mark(now)), true),
        None => (None, true),
    }
}

fn since(text: &str) -> Option<Millis> {
    json::parse(text).ok()?.get("handed")?.as_u64()
}

//! What waits to be sent: nothing is lost, and nothing is stored twice.
//!
//! [`Outbox`] is told what has happened ([`Event`]) with the time and a random
//! number, and answers what is to be done next ([`Step`]); the element carries
//! that out. A response is on disk before anybody is told that it is sent, and
//! leaves the disk only after its destination has confirmed it. Whoever sends
//! a response holds its claim, so that no second page sends it too. Where that
//! cannot be known (the page died between sending and confirming) it is sent
//! again under the same id, by which the destination tells that it has it.
//!
//! Nothing expires: what cannot be sent stays, is shown and can be taken away
//! as a file.
//!
//! | module | task |
//! |---|---|
//! | [`destination`] | where responses go, as `save-to` says it |
//! | [`entry`] | a response as it waits, and who may send it |
//! | [`handed`] | what stands for a paper return that was handed over |
//! | [`outcome`] | what an answer of the destination means |
//! | [`retry`] | when to try again |
//! | [`step`] | what happens and what is to be done |
//! | [`waiting`] | what a reader is told of it |
//!
//! ```
//! use canvass::survey::outbox::{Answer, Outcome, Why};
//!
//! let page = Answer { status: 200, html: true, ..Answer::default() };
//! let sign_in = Outcome::Later { why: Why::SignIn, status: 200, after: None };
//! assert_eq!(page.outcome("0123", None, 0), sign_in, "a page is no confirmation");
//! ```

pub mod destination;
pub mod entry;
pub mod handed;
mod held;
pub mod outcome;
mod queue;
pub mod retry;
pub mod step;
pub mod waiting;

pub use destination::Destination;
pub use entry::{Claim, Entry, claim};
pub use outcome::{Answer, Outcome, Setback, Why};
pub use queue::Outbox;
pub use step::{Call, Event, News, Put, Step};
pub use waiting::Waiting;

/// Milliseconds since the start of 1970, UTC.
pub type Millis = u64;

/// How long an answer is waited for.
pub const PATIENCE_MILLIS: Millis = 30_000;
/// How long a claim holds where only the store keeps it: longer than the
/// patience, so that no claim ends while its response is on its way.
pub const LEASE_MILLIS: Millis = 60_000;
/// The longest wait there is, also when the destination asks for a longer one.
pub const MOST_WAIT_MILLIS: Millis = 24 * 60 * 60 * 1000;

/// Whether a moment has come. One that lies further ahead than anything is
/// ever put off was set by a clock that was wrong, and counts as come.
fn has_come(moment: Millis, now: Millis) -> bool {
    moment <= now || moment - now > MOST_WAIT_MILLIS
}

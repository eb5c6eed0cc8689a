//! What the answer of a destination means.

use super::{MOST_WAIT_MILLIS, Millis, retry};

/// What came of sending a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The destination has it, from this time or an earlier one.
    Delivered,
    /// The page took it itself.
    Taken,
    /// It may be taken another time.
    Later {
        /// What stood in the way.
        why: Why,
        /// The status of the answer; 0 when there was none.
        status: u16,
        /// How long the destination asks to be left alone.
        after: Option<Millis>,
    },
    /// It will not be taken as it is: it stays and is not sent by itself.
    Refused {
        /// The status of the answer.
        status: u16,
    },
}

/// Why an attempt came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No connection to the destination.
    Offline,
    /// There was no answer in time.
    Slow,
    /// The destination asks to wait.
    Busy,
    /// The destination has a fault of its own.
    Fault,
    /// A sign-in page came in place of an answer.
    SignIn,
    /// The reader may not write there.
    Forbidden,
    /// There is nothing at this address.
    Missing,
    /// The destination does not say whether it has it.
    Unsure,
    /// The destination will not have it.
    Refused,
}

/// An attempt that came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setback {
    /// What stood in the way.
    pub why: Why,
    /// The status of the answer; 0 when there was none.
    pub status: u16,
    /// Since when every attempt has come to nothing for this reason.
    pub since: Millis,
}

const KEYS: [(Why, &str); 9] = [
    (Why::Offline, "offline"),
    (Why::Slow, "slow"),
    (Why::Busy, "busy"),
    (Why::Fault, "fault"),
    (Why::SignIn, "sign-in"),
    (Why::Forbidden, "forbidden"),
    (Why::Missing, "missing"),
    (Why::Unsure, "unsure"),
    (Why::Refused, "refused"),
];

/// What the store writes for a reason.
pub(super) fn key(why: Why) -> &'static str {
    let found = KEYS.iter().find(|(known, _)| *known == why);
    found.map_or("", |(_, key)| key)
}

/// The reason that the store has written; `None` for none and for one that is
/// not known.
pub(super) fn why(key: Option<&str>) -> Option<Why> {
    let found = KEYS.iter().find(|(_, known)| Some(*known) == key);
    found.map(|(why, _)| *why)
}

/// A conflict that goes on for so long is not one of two requests at once.
const AT_ONCE_MILLIS: Millis = 120_000;

/// What a server has answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status; 0 when there was no connection. One that redirects is not
    /// followed: it could lead to a page, or out of the reader's organisation.
    pub status: u16,
    /// There was no answer in time.
    pub slow: bool,
    /// The content is a page for people.
    pub html: bool,
    /// The header `Retry-After` as it stands.
    pub retry_after: Option<String>,
    /// The header `Date` as it stands, by which a date in `retry_after` counts.
    pub date: Option<String>,
    /// The content of an answer that says that there is a conflict.
    pub conflict: Option<String>,
}

impl Answer {
    /// What the answer to a response with this id means now, after this setback.
    ///
    /// - Any 2xx confirms, unless it brings a page: that is a sign-in page. So
    ///   is a redirect.
    /// - 409 confirms if it names the id. Else it may be of an earlier request
    ///   that is still at work (draft-ietf-httpapi-idempotency-key-header), and
    ///   confirms only when nothing else has come for two minutes.
    /// - 404, 405 and 410 are said of the address and not of the response.
    pub fn outcome(&self, id: &str, before: Option<Setback>, now: Millis) -> Outcome {
        let later = |why| Outcome::Later {
            why,
            status: self.status,
            after: self.asked_wait(now),
        };
        match self.status {
            _ if self.slow => later(Why::Slow),
            0 => later(Why::Offline),
            200..300 if self.html => later(Why::SignIn),
            200..300 => Outcome::Delivered,
            300..400 | 401 | 407 | 511 => later(Why::SignIn),
            403 => later(Why::Forbidden),
            404 | 405 | 410 => later(Why::Missing),
            408 | 504 => later(Why::Slow),
            409 => {
                let named = self.conflict.as_ref().is_some_and(|text| text.contains(id));
                let unsure = before.filter(|setback| setback.why == Why::Unsure);
                let long = unsure.is_some_and(|it| it.since + AT_ONCE_MILLIS <= now);
                if named || long {
                    Outcome::Delivered
                } else {
                    later(Why::Unsure)
                }
            }
            421 | 423 | 424 | 425 | 429 | 503 => later(Why::Busy),
            400..500 => Outcome::Refused {
                status: self.status,
            },
            _ => later(Why::Fault),
        }
    }

    /// How long the server asks to wait, at most a day.
    fn asked_wait(&self, now: Millis) -> Option<Millis> {
        let asked = retry::asked_wait(self.retry_after.as_deref()?, self.date.as_deref(), now)?;
        Some(asked.min(MOST_WAIT_MILLIS))
    }
}

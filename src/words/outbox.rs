//! What is said of answers that wait to be sent.

use super::format;

/// The heading while answers are in this page alone.
pub const UNKEPT: &str = "Answers waiting to be sent";
/// Below [`UNKEPT`].
pub const UNKEPT_DETAIL: &str = "This browser does not let the page keep your answers on this computer. Keep this page open until they are sent, or download a copy.";
/// The heading when the destination will not have them.
pub const REFUSED: &str = "Answers not sent";
/// Below [`REFUSED`], where they are kept.
pub const REFUSED_DETAIL: &str = "Your answers are kept on this computer. Download a copy and give it to the people who run the survey.";
/// Sends at once.
pub const TRY_AGAIN: &str = "Try again now";
/// Said while that is done.
pub const TRYING: &str = "Trying to send";
/// Said when that has come about.
pub const NOTHING_WAITS: &str = "Nothing is waiting to be sent any more";
/// Gives answers of earlier visits as a file.
pub const TAKE: &str = "Download a copy of what is waiting";
/// Above that button.
pub const STUCK: &str =
    "It does not go by itself. Download a copy and give it to the people who run the survey.";
/// Deletes what was downloaded.
pub const FORGET: &str = "Delete from this computer what was downloaded";
/// Said when that has come about.
pub const FORGOTTEN: &str = "Deleted from this computer";

/// How many responses wait.
pub fn waiting(n: u32) -> String {
    if n == 1 {
        "1 answer is waiting to be sent.".to_owned()
    } else {
        let n = format::count(usize::try_from(n).unwrap_or(usize::MAX));
        [&n, " answers are waiting to be sent."].concat()
    }
}

/// How many of them were there when the page was opened.
pub fn earlier(n: u32) -> String {
    let verb = if n == 1 { " is" } else { " are" };
    let n = format::plural(
        usize::try_from(n).unwrap_or(usize::MAX),
        "answer",
        "answers",
    );
    [&n, " from an earlier visit", verb, " waiting to be sent."].concat()
}

/// Why they wait, and what happens next, by what stood in the way.
pub mod why {
    /// No connection.
    pub const OFFLINE: &str =
        "There is no connection to the server. They go as soon as there is one.";
    /// No answer in time.
    pub const SLOW: &str = "The server did not answer in time. They will be sent again.";
    /// Asked to wait, for no time in particular.
    pub const BUSY: &str = "The server is busy. They will be sent again.";
    /// A fault of the server's own.
    pub const FAULT: &str = "The server has a fault. They will be sent again.";
    /// A sign-in page in place of an answer.
    pub const SIGN_IN: &str =
        "You may have to sign in first. Sign in in another tab, then try again.";
    /// The reader may not write there.
    pub const FORBIDDEN: &str =
        "The server does not let you send them. Ask the people who run the survey.";
    /// Nothing at the address.
    pub const MISSING: &str =
        "There is nothing at the survey's address. Tell the people who run the survey.";
    /// An answer that says neither yes nor no.
    pub const UNSURE: &str =
        "The server does not say whether it has them. They will be sent again.";
    /// A no.
    pub const REFUSED: &str = "The server would not take them.";

    /// The server asks to wait for so many minutes.
    pub fn wait(minutes: usize) -> String {
        let minutes = crate::words::format::plural(minutes, "minute", "minutes");
        [
            "The server asks to wait. The next try is in about ",
            &minutes,
            ".",
        ]
        .concat()
    }

    /// A reason with the status that the server gave, for those who look after
    /// it.
    pub fn with_status(reason: &str, status: u16) -> String {
        let status = status.to_string();
        [reason.trim_end_matches('.'), " (status ", &status, ")."].concat()
    }
}

/// Where a response went, for "Your answers went to …".
pub const TO_FILE: &str = "a file on this computer";
/// See [`TO_FILE`].
pub const TO_PAGE: &str = "this page";

/// An attribute `save-to` that names nothing there is.
pub fn no_destination(found: &str) -> String {
    [
        "The attribute save-to is “",
        found,
        "”. It can be “file”, “event” or “post:” and an address",
    ]
    .concat()
}

/// An address of `save-to` that the page may not send to.
pub fn not_allowed(address: &str) -> String {
    [
        "Answers may not be sent to ",
        address,
        ": it is not on this page's own origin. The page's author can allow its origin with Canvass.configure({ sendTo: [\"https://…\"] })",
    ]
    .concat()
}

/// The word the browser has while answers would be lost with the page. Most
/// show words of their own.
pub const WOULD_BE_LOST: &str = "Your answers have not been sent yet.";

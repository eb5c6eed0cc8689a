//! What is said of where responses go.

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

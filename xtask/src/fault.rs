use std::fmt;

/// Why a command stopped: one plain sentence that says what to do.
#[derive(Debug)]
pub(crate) struct Fault(String);

/// What a step gives back, or why it stopped.
pub(crate) type Done<T = ()> = Result<T, Fault>;

impl Fault {
    /// A fault with this sentence.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Turns the error of a library into a sentence.
pub(crate) trait Because<T> {
    /// The value, or `what` followed by the library's own reason.
    fn because(self, what: impl FnOnce() -> String) -> Done<T>;
}

impl<T, E: fmt::Display> Because<T> for Result<T, E> {
    fn because(self, what: impl FnOnce() -> String) -> Done<T> {
        self.map_err(|reason| Fault(format!("{}: {reason:#}.", what())))
    }
}

use crate::words::survey::Words;

/// A reason for giving no answer, which is an answer of its own: outside every
/// scale, and neither left out nor not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The reader does not know.
    DontKnow,
    /// The reader would rather not say.
    PreferNot,
}

impl Missing {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 2] = [Self::DontKnow, Self::PreferNot];

    /// The name in files and conditions.
    pub fn name(self) -> &'static str {
        match self {
            Self::DontKnow => "dont_know",
            Self::PreferNot => "prefer_not",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// As a reader sees it.
    pub fn text(self, words: Words) -> &'static str {
        match self {
            Self::DontKnow => words.dont_know(),
            Self::PreferNot => words.prefer_not(),
        }
    }
}

use serde::{Deserialize, Serialize};

/// What a test found: its probability and what that lets a reader say.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// How often chance alone would do as much or more, from 0 to 1, before
    /// any correction for the number of tests: see [`super::correct`].
    pub p: f64,
    /// What may be said of it alone.
    pub verdict: Verdict,
}

/// What a test lets a reader say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// Too few to say: some group has fewer members than the rules ask for.
    TooFew {
        /// How many the smallest group has.
        have: u64,
        /// How many it takes.
        need: u64,
    },
    /// Chance alone would often do as much. This is not the same as "equal".
    NoClearDifference,
    /// The first is clearly higher, a series clearly rises, two measures
    /// clearly go together.
    Higher,
    /// The first is clearly lower, a series clearly falls, two measures
    /// clearly go against each other.
    Lower,
    /// Clearly different, where a difference has no direction.
    Different,
}

impl Verdict {
    /// Whether it claims a difference.
    pub fn is_clear(self) -> bool {
        matches!(self, Self::Higher | Self::Lower | Self::Different)
    }

    /// The same verdict if `held`; otherwise no difference is claimed.
    pub(super) fn only_if(self, held: bool) -> Self {
        if self.is_clear() && !held {
            Self::NoClearDifference
        } else {
            self
        }
    }
}

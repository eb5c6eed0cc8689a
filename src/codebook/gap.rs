use crate::survey::Missing;
use crate::words::codebook as words;

/// Why a cell holds no answer: four kinds that are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Earlier answers left the question out, or nothing was there to be asked
    /// of: words for an "other" that was not chosen.
    NotAsked,
    /// It was asked and left out.
    Skipped,
    /// The respondent does not know.
    DontKnow,
    /// The respondent would rather not say.
    PreferNot,
}

impl Gap {
    /// All of them, in the order the codebook lists them.
    pub const ALL: [Self; 4] = [
        Self::NotAsked,
        Self::Skipped,
        Self::DontKnow,
        Self::PreferNot,
    ];

    /// What stands in a cell. No stored value, number or date has brackets.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAsked => words::NOT_ASKED,
            Self::Skipped => words::SKIPPED,
            Self::DontKnow => words::DONT_KNOW,
            Self::PreferNot => words::PREFER_NOT,
        }
    }

    /// Its name in the codebook.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Skipped => "skipped",
            Self::DontKnow => Missing::DontKnow.name(),
            Self::PreferNot => Missing::PreferNot.name(),
        }
    }

    /// The gap that a cell is; `None` of an answer.
    pub fn of_cell(cell: &str) -> Option<Self> {
        let cell = cell.trim();
        let is = |gap: &Self| gap.code().eq_ignore_ascii_case(cell);
        Self::ALL.into_iter().find(is)
    }

    /// The reason that the respondent gave; `None` where none was given.
    pub fn reason(self) -> Option<Missing> {
        match self {
            Self::NotAsked | Self::Skipped => None,
            Self::DontKnow => Some(Missing::DontKnow),
            Self::PreferNot => Some(Missing::PreferNot),
        }
    }
}

impl From<Missing> for Gap {
    fn from(reason: Missing) -> Self {
        match reason {
            Missing::DontKnow => Self::DontKnow,
            Missing::PreferNot => Self::PreferNot,
        }
    }
}

/// A respondent's words as they stand in a cell: those that read like a gap have
/// an apostrophe before them, and so have those that have one already.
pub(super) fn escaped(text: &str) -> String {
    if Gap::of_cell(text.trim_start_matches('\'')).is_some() {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The words without the apostrophe that [`escaped`] gave them.
pub(super) fn unescaped(cell: &str) -> &str {
    let bare = cell.trim_start_matches('\'');
    match cell.strip_prefix('\'') {
        Some(rest) if Gap::of_cell(bare).is_some() => rest,
        _ => cell,
    }
}

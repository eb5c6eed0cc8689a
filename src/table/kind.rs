use serde::{Deserialize, Serialize};

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// One of a few words.
    Category,
    /// One step of an ordered scale, such as agreement.
    Scale,
    /// A whole number from 0 to 10 that answers "how likely to recommend".
    Score,
    /// Several options in one cell.
    Multiple,
    /// A number that can be measured.
    Number,
    /// A day, with or without a time, or a month.
    Date,
    /// A time of day or a length of time in hours, minutes and seconds.
    Time,
    /// Words of the respondent's own.
    Text,
    /// Names one row, such as a response number.
    Identifier,
    /// Says who a person is or where they live: name, e-mail, telephone,
    /// NHS number, address of a computer, full postcode.
    Personal,
    /// No cell holds anything.
    Empty,
}

impl Kind {
    /// All kinds in the order a choice list shows them.
    pub const ALL: [Self; 11] = [
        Self::Category,
        Self::Scale,
        Self::Score,
        Self::Multiple,
        Self::Number,
        Self::Date,
        Self::Time,
        Self::Text,
        Self::Identifier,
        Self::Personal,
        Self::Empty,
    ];

    /// A stable word for files and form values.
    pub fn key(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Scale => "scale",
            Self::Score => "score",
            Self::Multiple => "multiple",
            Self::Number => "number",
            Self::Date => "date",
            Self::Time => "time",
            Self::Text => "text",
            Self::Identifier => "identifier",
            Self::Personal => "personal",
            Self::Empty => "empty",
        }
    }

    /// The kind with this key, or `None`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether columns of this kind are left out of the dashboard until the
    /// reader asks for them.
    pub fn is_hidden(self) -> bool {
        matches!(self, Self::Identifier | Self::Personal | Self::Empty)
    }
}

use serde::{Deserialize, Serialize};

use crate::table::Kind;

/// What wrote a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum System {
    /// Microsoft Forms.
    Forms,
    /// Jisc Online Surveys with words for answers.
    Jisc,
    /// Jisc Online Surveys with codes for answers.
    JiscCoded,
    /// The key to the codes of Jisc Online Surveys.
    JiscKey,
    /// SurveyMonkey.
    SurveyMonkey,
    /// A COUNTER report of usage.
    Counter,
    /// A list of Microsoft 365.
    List,
    /// NHS Workforce Statistics by staff group and organisation.
    Workforce,
    /// Responses to a survey of our own, exported as a table.
    Responses,
    /// The codebook of such a table.
    Codebook,
    /// A mapping file of our own.
    Mapping,
    /// A file that a mapping describes.
    Mapped,
}

impl System {
    /// Whether each row of such a file is what one respondent answered.
    pub fn is_survey(self) -> bool {
        matches!(
            self,
            Self::Forms | Self::Jisc | Self::JiscCoded | Self::SurveyMonkey | Self::Responses
        )
    }
}

/// What wrote a file, how sure that is, and what else its rows above the
/// header say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recognised {
    /// What wrote it.
    pub system: System,
    /// From 0 to 1; 1 where every sign is there.
    pub confidence: f64,
    /// The signs, in words.
    pub evidence: String,
    /// What the file says of itself: name and value.
    pub facts: Vec<(String, String)>,
    /// What a reader of its figures must know.
    pub notes: Vec<String>,
    /// Rows, counted from 0, that sum other rows; never to be added to them.
    pub sums: Vec<u32>,
}

/// What is known of a column before its cells are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// The name as the file has it, where a mapping gives the column another;
    /// else empty.
    pub header: String,
    /// What the column is for.
    pub role: Role,
    /// Its kind; `None` leaves it to the cells.
    pub kind: Option<Kind>,
    /// Why, in words; empty leaves it to the cells.
    pub why: String,
    /// How a cell holds several options; `None` leaves it to the cells.
    pub split: Option<Split>,
    /// The options in their order, chosen or not; empty if not known.
    pub options: Vec<String>,
    /// Whether dates with slashes have the month first; `None` leaves it to
    /// the cells. Never stands against what the cells prove.
    pub month_first: Option<bool>,
    /// The column whose question this one belongs to.
    pub part_of: Option<u32>,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Holds answers or figures.
    #[default]
    Value,
    /// Not shown until the reader asks for it.
    Hidden,
    /// Only the heading of the columns after it.
    Heading,
    /// The count of a month.
    Month {
        /// As [`crate::table::Day::month_index`] gives it.
        index: i32,
        /// Whether the file's maker had figures of this month; a nought in
        /// other months is none.
        provided: bool,
    },
    /// What a respondent wrote for an option "other".
    OtherText {
        /// The option has no column of its own: a cell that holds something is
        /// its tick.
        ticks: bool,
    },
}

/// How a cell holds several options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Split {
    /// By this character.
    At(char),
    /// By commas that no space follows, if it holds several.
    BareCommas,
    /// As a JSON array of texts.
    Json,
}

use serde::{Deserialize, Serialize};

/// A question that the reader made of others of the same table, which are named by their
/// titles: so it fits a newer export too, and files that were put together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Derived {
    /// The words of the new question.
    pub title: String,
    /// What it is made of.
    pub how: How,
}

/// What a derived question is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum How {
    /// The options of a question under fewer names.
    Recode {
        /// The question.
        of: String,
        /// Options and their new names, in the order of the options; those of one name
        /// are one. An option of `None` is no answer; one that is not named keeps its
        /// own name.
        groups: Vec<(String, Option<String>)>,
    },
    /// Numbers by bands, from each edge to below the next. Below the first edge is a
    /// band if a number lies there; the last has no end.
    Bands {
        /// The question.
        of: String,
        /// Where bands begin, upwards.
        edges: Vec<f64>,
    },
    /// Options of several questions under new names, any number of which a row has.
    Several {
        /// The options and their new names; those of one name are one.
        chosen: Vec<(Chosen, String)>,
    },
    /// Whether a row has any of these options.
    AnyOf {
        /// The options.
        chosen: Vec<Chosen>,
    },
}

/// An option of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The question.
    pub question: String,
    /// The statement; `None` where the question has none.
    pub item: Option<String>,
    /// The option.
    pub option: String,
}

impl How {
    /// The questions it is made of, each once.
    pub fn sources(&self) -> Vec<&str> {
        let mut sources: Vec<&str> = Vec::new();
        let all: Vec<&str> = match self {
            Self::Recode { of, .. } | Self::Bands { of, .. } => vec![of],
            Self::Several { chosen } => chosen
                .iter()
                .map(|(own, _)| own.question.as_str())
                .collect(),
            Self::AnyOf { chosen } => chosen.iter().map(|own| own.question.as_str()).collect(),
        };
        for source in all {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    }
}

/// What became of a derived question in a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derivation {
    /// The words of the question.
    pub title: String,
    /// Whether it could be made. The column of each that could stands behind those of
    /// the file, in their order.
    pub is_made: bool,
    /// Why it could not, or what in it was not foreseen, as sentences.
    pub notes: Vec<String>,
}

//! How files of a tool that Canvass does not know are to be read: a JSON file
//! that someone made once and that fits every export with the same header.
//! `www/schema/mapping.schema.json` describes it.
//!
//! ```
//! use canvass::read::{Mapping, apply_mapping, read};
//! let mapping = Mapping::parse(r#"{
//!     "canvass": "mapping/1", "name": "Sign-ins", "headers": ["Day", "Org"],
//!     "columns": [{ "header": "Org", "title": "Organisation", "role": "organisation" }]
//! }"#).unwrap();
//! let table = read("july.csv", b"Day,Org\n01/07/2026,RHU\n".to_vec()).unwrap();
//! let mapped = apply_mapping(&table, &mapping).unwrap();
//! assert_eq!(mapped.columns[1].name, "Organisation");
//!
//! let faults = Mapping::parse(r#"{ "canvass": "mapping/2", "name": "" }"#).unwrap_err();
//! assert_eq!(faults[0].place, "canvass");
//! ```

mod apply;
mod parse;

use crate::json::Map;

use crate::table::Kind;

pub use crate::walk::Fault as MappingFault;
pub use apply::apply_mapping;
pub(crate) use apply::table;
pub use parse::{is_mapping, members};

/// How the files of one tool are to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapping {
    /// What the files are, for people.
    pub name: String,
    /// Names that a file's header must have for this mapping to fit.
    pub headers: Vec<String>,
    /// For every column that says nothing else.
    pub read: Reading,
    /// By column.
    pub columns: Vec<Mapped>,
    /// Members of other makers (`x-…`), kept as they are.
    pub extra: Map,
}

/// How cells are to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Words that stand for no answer, in any case.
    pub missing: Vec<String>,
    /// Whether dates with slashes have the month first; `None` leaves it to
    /// the cells.
    pub month_first: Option<bool>,
}

/// How one column is to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mapped {
    /// Its name in the file.
    pub header: String,
    /// The name to show, or `None` for the file's.
    pub title: Option<String>,
    /// Its kind, or `None` for that of its part, or else of its cells.
    pub kind: Option<Kind>,
    /// What it is for.
    pub part: Option<Part>,
    /// Its cells, where they differ from [`Mapping::read`].
    pub read: Reading,
    /// Members of other makers (`x-…`), kept as they are.
    pub extra: Map,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// When it happened.
    Date,
    /// How often.
    Count,
    /// One of a few words.
    Category,
    /// Which organisation.
    Organisation,
    /// An answer of any kind.
    Answer,
    /// Not shown.
    Drop,
}

impl Part {
    /// All parts in the order a choice list shows them.
    pub const ALL: [Self; 6] = [
        Self::Date,
        Self::Count,
        Self::Category,
        Self::Organisation,
        Self::Answer,
        Self::Drop,
    ];

    /// The word for it in a file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Count => "count",
            Self::Category => "category",
            Self::Organisation => "organisation",
            Self::Answer => "answer",
            Self::Drop => "drop",
        }
    }

    /// The part with this key, or `None`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }

    /// The kind of its cells; `None` where any will do.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Date => Some(Kind::Date),
            Self::Count => Some(Kind::Number),
            Self::Category | Self::Organisation => Some(Kind::Category),
            Self::Answer | Self::Drop => None,
        }
    }
}

use crate::survey::Missing;
use canvass_kernel::Named;

/// What stands in the fields of one question, right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A text, or the value of the chosen radio button.
    One(String),
    /// The values of ticked boxes, in the order of ticking; ranked values from
    /// the first rank.
    Many(Vec<String>),
    /// Values chosen, and the words for the choice that asks for some. The
    /// words are kept while that choice is not chosen.
    Other(Vec<String>, String),
    /// Typed into the search field of a long list, nothing chosen yet.
    Typed(String),
    /// Day, month and year as typed; a month has no day.
    Date([String; 3]),
    /// Values of points, or names of reasons for no answer, by values of rows.
    Rows(Named<String>),
    /// Values of ticked columns by values of rows, in the order of ticking.
    Ticks(Named<Vec<String>>),
    /// No answer, for a reason.
    Missing(Missing),
}

impl Input {
    /// Whether nothing has been typed or chosen.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::One(text) | Self::Typed(text) => text.is_empty(),
            Self::Many(values) => values.is_empty(),
            Self::Other(values, text) => values.is_empty() && text.is_empty(),
            Self::Date(texts) => texts.iter().all(String::is_empty),
            Self::Rows(rows) => rows.is_empty(),
            Self::Ticks(rows) => rows.iter().all(|(_, ticked)| ticked.is_empty()),
            Self::Missing(_) => false,
        }
    }

    /// The values chosen; empty where nothing can be chosen.
    pub fn chosen(&self) -> &[String] {
        match self {
            Self::One(value) => std::slice::from_ref(value),
            Self::Many(values) | Self::Other(values, _) => values,
            _ => &[],
        }
    }

    /// The words for the choice that asks for some.
    pub fn other(&self) -> &str {
        match self {
            Self::Other(_, text) => text,
            _ => "",
        }
    }

    /// The values ticked in a row.
    pub fn ticked(&self, row: &str) -> &[String] {
        match self {
            Self::Ticks(rows) => rows.get(row).map_or(&[], Vec::as_slice),
            _ => &[],
        }
    }
}

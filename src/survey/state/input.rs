use std::collections::BTreeMap;

/// What stands in the fields of one question, right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A text, or the value of the chosen radio button.
    One(String),
    /// The values of ticked boxes, in the order of ticking.
    Many(Vec<String>),
    /// Day, month and year as typed.
    Date([String; 3]),
    /// Values of points by values of rows.
    Rows(BTreeMap<String, String>),
}

impl Input {
    /// Whether nothing has been typed or chosen.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::One(text) => text.is_empty(),
            Self::Many(values) => values.is_empty(),
            Self::Date(texts) => texts.iter().all(String::is_empty),
            Self::Rows(rows) => rows.is_empty(),
        }
    }
}

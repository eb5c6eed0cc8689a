use serde::{Deserialize, Serialize};

/// How the rows of a second table are put below those of a first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Append {
    /// What the rows of the first and of the second are called. A first table that was
    /// put together itself keeps what its rows are called.
    pub labels: [String; 2],
    /// For each column of the first the one of the second that goes below it, if any
    /// does. Columns of the second that go below none stay columns of their own.
    pub below: Vec<Option<u32>>,
    /// What becomes of rows with an id that both tables have.
    pub repeated: Repeated,
}

/// What becomes of rows of two tables with the same id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Repeated {
    /// Rows that say the same are there once; those that differ are both there.
    #[default]
    Once,
    /// The rows of the second table alone are there.
    Second,
    /// All rows are there.
    Both,
}

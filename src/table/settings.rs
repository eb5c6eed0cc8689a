use serde::{Deserialize, Serialize};

use crate::table::Kind;

/// What the reader said about one column; `None` leaves it to the cells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ColumnSettings {
    /// What the cells are.
    pub kind: Option<Kind>,
    /// Whether the day stands before the month in dates such as 01/02/2026.
    pub day_first: Option<bool>,
    /// Whether a comma stands before the fraction of a number.
    pub decimal_comma: Option<bool>,
    /// Words that stand for no answer, in any case: these and no others but
    /// the errors of spreadsheets.
    pub missing: Option<Vec<String>>,
    /// The column is left out; whoever makes the table heeds this.
    pub drop: bool,
}

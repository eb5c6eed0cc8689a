//! Delimited text, as RFC 4180 has it and as spreadsheets write it: records
//! in, text out, and cells that a spreadsheet would run as a formula.
//!
//! ```
//! use canvass::csv;
//! let sheet = csv::parse("Name;Power\r\n\"Smith; chair\";4\n");
//! assert_eq!(sheet.separator, ';');
//! assert_eq!(sheet.rows[1].cells, ["Smith; chair", "4"]);
//! // A quote that never closes takes the rest of the text and is told.
//! assert_eq!(csv::parse("Name\n\"Chair").unclosed, Some(2));
//! ```

mod cursor;
mod format;
mod guard;
mod plain;
mod record;
mod sheet;
mod write;

pub(crate) use cursor::{Cursor, Quotes};
pub use format::{Escape, Format};
pub(crate) use guard::{begins_like_formula, runs_as_formula};
pub use guard::{guard, unguard};
pub(crate) use plain::Plain;
pub(crate) use record::Record;
pub use sheet::{Row, Sheet, parse};
pub(crate) use write::push_line;
pub use write::write;

/// What can stand between the cells of a register.
pub(crate) const SEPARATORS: [char; 3] = [',', ';', '\t'];
const BOM: char = '\u{feff}';

//! `XLSForm`: the survey, choices and settings sheets as one [`Form`], with the
//! headings, types and spellings of all its versions.
//!
//! Nothing is guessed: what cannot be meant is an error, what is probably not
//! meant a warning, and what a form may hold that is not read here is listed,
//! each with its sheet, row and column. References: the `XLSForm` standard
//! (<https://xlsform.org>, headings, types, parameters) and XML 1.0 §2.3 (names).

mod choices;
mod columns;
mod decimal;
mod form;
mod heading;
mod items;
mod kinds;
mod languages;
mod marks;
mod names;
mod neutral;
mod notes;
mod parameters;
mod questions;
mod range;
mod record;
mod references;
mod select;
mod settings;
mod table;
mod texts;
mod tree;
mod typed;
mod visible;
mod walk;
mod write;

pub use columns::Columns;
pub use form::{Choice, Form, Item, Kind, List, Parameters, Question, Range};
pub use neutral::to_json;
pub use references::references;
pub use texts::Texts;
pub use write::to_sheets;

use crate::authoring::Remark;
use crate::authoring::sheets::Sheets;

/// A form and what its author is to know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The form.
    pub form: Form,
    /// What is probably not meant.
    pub warnings: Vec<Remark>,
    /// What stands in the sheets and is not read: unknown columns, rows
    /// without a type, sheets of other uses.
    pub unread: Vec<Remark>,
    /// Where the columns are that the form was read from.
    pub columns: Columns,
}

/// Why there is no form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// At least one, sheet by sheet in the order of the rows.
    pub errors: Vec<Remark>,
    /// What is probably not meant, as far as it was looked at.
    pub warnings: Vec<Remark>,
}

/// The form that sheets hold. `name` is what its root is called unless the
/// settings say so; no repeat may have that name.
///
/// # Errors
/// Every error there is.
pub fn read(sheets: &Sheets, name: Option<&str>) -> Result<Read, Refusal> {
    let mut notes = notes::Notes::default();
    let form = walk::form(sheets, name, &mut notes);
    match form {
        Some((form, columns)) if notes.errors.is_empty() => Ok(Read {
            form,
            columns,
            warnings: notes.warnings,
            unread: notes.unread,
        }),
        _ => Err(Refusal {
            errors: notes.errors,
            warnings: notes.warnings,
        }),
    }
}

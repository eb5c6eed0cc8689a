//! A form as our own definition and the other way, and what the one cannot say
//! of the other.
//!
//! Texts are carried over in each language whose code the form names. Groups become
//! sections, those with `field-list` pages, a group shown as a table one grid, `or_other` a
//! choice with a field of its own. What our format does not hold is told with
//! its sheet, row and column; a question that cannot be asked at all is left
//! out and told.

mod form;
mod grid;
mod kinds;
pub(super) mod languages;
mod limits;
mod maker;
pub(super) mod names;
mod pages;
mod question;
pub(super) mod settle;

use crate::authoring::xlsform::Read;
use crate::authoring::{Place, Remark};
use crate::survey::Definition;
use crate::walk::Fault;
pub use form::to_form;
use maker::Maker;

/// A definition and what of the form it lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Converted {
    /// The definition.
    pub definition: Definition,
    /// What is not carried over, in the order of the rows.
    pub lost: Vec<Remark>,
    /// The row of the survey sheet that each question was made of; none where there
    /// is no sheet.
    pub rows: Vec<u32>,
}

impl Converted {
    /// Where a member of a question stands in the form it was made of: the
    /// question's type where it has no column of its own.
    pub fn place(&self, read: &Read, question: usize, member: &str) -> Place {
        let row = self.rows.get(question).copied().unwrap_or_default();
        read.columns
            .place(maker::SURVEY, row, settle::column(member))
    }
}

/// The definition of a form that was read.
///
/// # Errors
/// The faults of the definition, if nothing can be asked of the form.
pub fn of(read: &Read) -> Result<Converted, Vec<Fault>> {
    let mut maker = Maker::new(read);
    maker.languages();
    maker.whole_page(&read.form.items);
    maker.items(&read.form.items);
    maker.tell_pages();
    maker.finish()
}

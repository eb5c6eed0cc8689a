//! Survey definitions written elsewhere: what a spreadsheet says becomes a
//! form, and everything that is wrong with it or not carried over is told with
//! its sheet, row and column. Beside them the surveys that are there already,
//! and what their questions are compared by.
//!
//! | module | task |
//! |---|---|
//! | [`sheets`] | workbooks, Markdown tables, CSV and JSON to sheets of cells |
//! | [`xlsform`] | sheets to a form as `XLSForm` means it |
//! | [`surveyjs`] | `SurveyJS`' JSON and its expressions, one way |
//! | [`source`] | whichever of them files hold, told apart by what is in them |
//! | [`bank`] | the question bank: surveys ready for use, their questions by id |
//! | [`lock`] | which wording the ids of a survey mean, other ids for other wording |
//! | [`shape`] | questionnaires whose texts come from a file of the service's own |
//! | [`responses`] | responses and their codebook as a workbook |
//! | [`definition`] | a form to our own definition and back, and what the one cannot say of the other |
//!
//! ```
//! use canvass::authoring::{sheets, xlsform};
//!
//! let table = "| survey |      |      |          |\n\
//!              |        | type | name | label    |\n\
//!              |        | text | why  | Why not? |\n\
//!              |        | txt  | who  | Who?     |\n";
//! let sheets = sheets::open(&[("form.md", table.as_bytes())]).unwrap();
//! let refusal = xlsform::read(&sheets, None).unwrap_err();
//! assert_eq!(
//!     refusal.errors[0].to_string(),
//!     "survey, row 3, column A (type): “txt” is no type of question. Did you mean “text”?"
//! );
//! ```

pub mod bank;
pub mod definition;
pub mod lock;
mod remark;
pub mod responses;
pub mod shape;
pub mod sheets;
pub mod source;
pub mod surveyjs;
pub mod xlsform;

pub use remark::{Column, Place, Remark};

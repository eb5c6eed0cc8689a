//! Workbooks (XLSX, XLS, ODS): bytes to a [`Book`], the cells of one sheet as
//! text.
//!
//! A room and a bundle of its own: only a page that opens a workbook loads it,
//! and what it hands over is plain data. Cells are written as Excel shows them
//! as far as their format tells; numbers keep all of their digits.
//!
//! XLSX is read by a library. XLS and ODS are read here: no number of a file is
//! believed before it is checked, and nothing is held for cells that are empty.
//!
//! ```
//! let fault = canvass::workbook::open("photos.xlsx", b"PK\x03\x04", None).unwrap_err();
//! assert_eq!(
//!     fault.to_string(),
//!     "photos.xlsx is a zip archive. Canvass opens CSV, TSV, Excel and survey response files"
//! );
//! ```

mod archive;
mod book;
mod bytes;
mod cells;
mod choose;
mod compound;
mod fault;
mod job;
mod moment;
mod ods;
mod open;
mod record;
mod source;
mod style;
mod text;
mod xls;

pub use book::{Book, Merged, Row, SheetFacts, Visibility, Why};
pub use fault::Fault;
pub use job::{Job, Opened, answer, open_job};
pub use open::open;

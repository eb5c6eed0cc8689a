//! Bytes to a [`crate::table::Table`].
//!
//! [`Reader`] is given a file piece by piece and works in steps, so that it can
//! share a thread with a page: signature, encoding, dialect, rows, header, the
//! tool that wrote it, kinds, questions. What turns out to be a workbook it
//! hands back to be opened by [`crate::workbook`], which not every bundle has.
//! Where a file is large, a [`Share`] of it can be read by another thread
//! meanwhile: the table is the same. A [`Key`] or a [`Mapping`] says more of a table that is read. Nothing is
//! dropped in silence: what does not fit is in the [`crate::table::Report`].
//!
//! ```
//! let file = b"Staff group,Hours\nNurses,2\nDoctors,3\n".to_vec();
//! let table = canvass::read::read("hours.csv", file).unwrap();
//! assert_eq!(table.num_rows, 2);
//!
//! let picture = b"\x89PNG\r\n\x1a\n\0\0\0".to_vec();
//! let fault = canvass::read::read("hours.csv", picture).unwrap_err();
//! assert_eq!(
//!     fault.to_string(),
//!     "hours.csv is a PNG picture. Canvass opens CSV, TSV, Excel and survey response files"
//! );
//! ```

mod append;
mod building;
mod codepage;
mod column;
mod convert;
mod correct;
mod decode;
mod delimited;
mod derive;
mod dialect;
mod draft;
mod export;
mod fault;
mod gather;
mod header;
mod infer;
mod key;
mod layout;
mod mapping;
mod names;
mod note;
mod pieces;
mod profile;
mod question;
mod reader;
mod recipe;
mod repair;
mod responses;
mod room;
mod rows;
mod run;
mod scale;
mod shape;
mod share;
mod sheet;
mod signature;
mod spans;
mod split;
mod typed;

pub use append::append;
pub use canvass_kernel::value::{DateOrder, parse_date, parse_number, parse_time};
pub use column::typed_column;
pub use convert::{Converter, is_text, report_json};
pub use export::{UsageCount, parse_usage_month, series_breaks, unpivot};
pub use fault::Fault;
pub use key::{Key, KeyQuestion, apply_key};
pub use mapping::{
    Mapped, Mapping, MappingFault, Part, Reading, apply_mapping, is_mapping, members,
};
pub(crate) use question::is_ticked;
pub use question::{questions_of, questions_with};
pub use reader::{Own, Progress, Reader, read, read_with};
pub use responses::{Collected, is_responses, merge_responses};
pub use run::Runs;
pub(crate) use scale::is_outside;
pub use share::Share;

//! What a card shows, taken away as a file: its table as CSV or as a workbook, its chart
//! as a drawing.
//!
//! Files are made of an [`Exhibit`](crate::dashboard::Exhibit), which is all that a card
//! shows, and of its receipt, which says how the numbers were made: each file says title,
//! finding, base, filters, source, date and method. The same card makes the same bytes on
//! the same day.
//!
//! ```
//! use canvass::saving::{Format, file_name};
//! assert_eq!(file_name("Helpful? Yes/No", Format::Csv), "Helpful Yes No.csv");
//! ```

mod about;
mod book;
mod card;
mod codebook;
mod delimited;
mod format;
mod name;
mod pictured;
mod table;

pub use about::About;
pub use card::Saving;
pub use codebook::codebook_file;
pub use format::Format;
pub use name::file_name;
pub use pictured::pictured;

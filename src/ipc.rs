//! A table as an Arrow IPC stream that other programs read, and back.
//!
//! Each column is one field of its own type: options are dictionaries, several
//! options lists of dictionaries, numbers `float64`, days `date32`, all else
//! `utf8`; no answer is a null. Beside it stand, where they say more, a field
//! of the cells as they are written (a dictionary of texts, null where they say
//! no more than the typed value) and one of the times of days (`time32`).
//!
//! A field's metadata has its `kind` and the `question` it answers; what else
//! there is to know of column and table stands in `canvass`, so that a stream
//! that is read gives the table that was written. Streams of other programs are
//! read like a text of their values.
//!
//! ```
//! let file = b"Staff group,Hours\nNurses,2\nDoctors,about 3\n".to_vec();
//! let table = canvass::read::read("hours.csv", file).unwrap();
//! let stream = canvass::ipc::to_stream(&table).unwrap();
//! let again = canvass::ipc::from_stream("hours.csv", &stream).unwrap();
//! assert_eq!(again.columns[1].cell(1), Some("about 3"));
//!
//! let fault = canvass::ipc::from_stream("hours.arrows", stream.get(..99).unwrap()).unwrap_err();
//! assert!(fault.to_string().starts_with("hours.arrows is a damaged Arrow stream"));
//! ```

mod cells;
mod csv;
mod facts;
mod fault;
mod foreign;
mod from;
mod places;
mod to;

pub use csv::to_csv;
pub use fault::Fault;
pub use from::{from_stream, is_stream};
pub use to::to_stream;

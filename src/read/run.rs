use std::collections::VecDeque;
use std::ops::Range;

use canvass_kernel::Part;
use serde::{Deserialize, Serialize};

/// A stretch of a piece of a file in which all records are plain rows, if it
/// begins where a record does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Run {
    /// Where it stands in its piece, from its first record to behind the line
    /// end of its last.
    pub bytes: Range<usize>,
    /// Its rows among those of the piece.
    pub rows: Range<usize>,
    /// Lines of all its records.
    pub lines: u32,
    /// Fields in quotes.
    pub quoted: u32,
    /// Records that end with CR LF, and with LF.
    pub newlines: [u32; 2],
}

/// The runs of a piece of a file, as they were read apart from what stands
/// before it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Runs {
    /// The runs, in order.
    pub(crate) list: VecDeque<Run>,
    /// Line of each row, from 0 at the beginning of its run.
    pub(crate) lines: Vec<u32>,
    /// The cells of all rows, by column.
    pub(crate) columns: Vec<Part>,
}

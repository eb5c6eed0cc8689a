use serde::{Deserialize, Serialize};

use crate::read::{Runs, Share};

/// A part of a file that a helper is to read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Shared {
    /// The file.
    pub file: u32,
    /// Tells this reading from others of the same file.
    pub reading: u32,
    /// The part.
    pub share: Share,
}

/// What a helper found.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SharedRuns {
    /// The file.
    pub file: u32,
    /// The reading.
    pub reading: u32,
    /// The number of the part.
    pub number: u32,
    /// The rows that were found.
    pub runs: Runs,
}

impl Shared {
    /// Reads it: the work of a helper.
    pub fn read(&self) -> SharedRuns {
        SharedRuns {
            file: self.file,
            reading: self.reading,
            number: self.share.number,
            runs: self.share.read(),
        }
    }
}

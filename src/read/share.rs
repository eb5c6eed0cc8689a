use serde::{Deserialize, Serialize};

use crate::read::recipe::Recipe;
use crate::read::run::Runs;

/// A piece of a file that can be read apart from what stands before it, by any
/// thread: what [`Share::read`] finds goes back to the reader it is from
/// ([`crate::read::Reader::give_runs`]), or is forgotten.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Share {
    /// The number of the piece.
    pub number: u32,
    pub(super) recipe: Recipe,
    /// Which columns have cells that do not come again.
    pub(super) each: Vec<bool>,
    #[serde(with = "crate::port::bytes")]
    pub(super) bytes: Vec<u8>,
}

impl Share {
    /// Reads the rows of the piece of which nothing is to be said.
    pub fn read(&self) -> Runs {
        self.recipe.read(&self.bytes, &self.each)
    }
}

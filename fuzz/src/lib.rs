//! What the targets share: what has to hold of any file, and how much memory
//! reading one may take.

pub mod memory;
#[path = "../../tests/read/sound.rs"]
pub mod sound;

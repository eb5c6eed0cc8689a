//! The example data that the page starts with.

use std::path::Path;
use std::{fs, io};

/// Makes `dir`; no example files are written yet.
pub(crate) fn write(dir: &Path, _definition_json: &str) -> io::Result<()> {
    fs::create_dir_all(dir)
}

//! The example data of the page: a needs survey over two years, the headcount
//! it was asked of, a log of evidence searches and a stakeholder register. All
//! of it is invented, and each run writes the same bytes.

mod calendar;
mod comments;
mod headcount;
mod people;
mod random;
mod responses;
mod searches;
mod stakeholders;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::{fs, io};

use serde_json::Value;

/// Writes the example files into a folder, which it makes. The responses answer
/// the survey whose definition is given.
///
/// # Errors
/// A definition that is not JSON, and whatever writing files gives.
pub(crate) fn write(dir: &Path, definition_json: &str) -> io::Result<()> {
    let definition: Value = serde_json::from_str(definition_json)?;
    let responses = responses::file(&definition, definition_json);
    fs::create_dir_all(dir)?;
    fs::write(dir.join("needs-responses.json"), responses)?;
    fs::write(dir.join("headcount.csv"), headcount::file(&definition))?;
    fs::write(dir.join("evidence-searches.csv"), searches::file())?;
    fs::write(dir.join("stakeholders.csv"), stakeholders::FILE)
}

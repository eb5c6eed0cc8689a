use std::path::PathBuf;
use std::time::Instant;

use serde_json::Value;

use crate::fault::{Because, Done, Fault};
use crate::program;

/// The folder of the repository.
pub(crate) fn root() -> PathBuf {
    let xtask = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().map_or(xtask.clone(), PathBuf::from)
}

/// What cargo knows of this repository.
pub(crate) struct Facts {
    /// The version of the package `canvass`.
    pub(crate) version: String,
    /// Where cargo puts what it builds.
    pub(crate) target: PathBuf,
}

/// Asks cargo for its facts; nothing is built or fetched.
///
/// # Errors
/// When `Cargo.toml` cannot be read by cargo.
pub(crate) fn facts() -> Done<Facts> {
    let mut cargo = program::cargo();
    cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
    let text = program::text(&mut cargo)?;
    let value: Value = serde_json::from_str(&text)
        .because(|| "cargo metadata gave something other than JSON".into())?;
    let lacking = || Fault::new("cargo metadata did not name the version of canvass.");
    let packages = value
        .get("packages")
        .and_then(Value::as_array)
        .ok_or_else(lacking)?;
    let version = packages
        .iter()
        .find(|package| package.get("name").is_some_and(|name| name == "canvass"))
        .and_then(|package| package.get("version")?.as_str())
        .ok_or_else(lacking)?;
    let target = value
        .get("target_directory")
        .and_then(Value::as_str)
        .ok_or_else(lacking)?;
    Ok(Facts {
        version: version.to_owned(),
        target: target.into(),
    })
}

/// The time now, for telling a developer how long a step took.
#[allow(
    clippy::disallowed_methods,
    reason = "this program never runs in a browser"
)]
pub(crate) fn now() -> Instant {
    Instant::now()
}

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::fault::{Because, Done, Fault};
use crate::{program, workspace};

/// The target the page's modules are compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The oldest Node.js that runs the tools of `package.json`.
const NODE: u32 = 20;

/// Installs what the build needs and this computer lacks, at the versions the
/// repository names, and says so.
///
/// # Errors
/// One sentence naming the first thing that is missing and cannot be had.
pub(crate) fn everything() -> Done {
    node()?;
    wasm_target()?;
    rust_source()?;
    node_packages()
}

fn node() -> Done {
    let version = program::text(program::node().arg("--version"))?;
    if node_is_new_enough(&version) {
        return Ok(());
    }
    Err(Fault::new(format!(
        "Node.js {} is too old: install version {NODE} or newer from https://nodejs.org, then start again.",
        version.trim()
    )))
}

/// Whether `node --version` printed a version that runs our tools.
pub(crate) fn node_is_new_enough(version: &str) -> bool {
    let major = version.trim().trim_start_matches('v').split('.').next();
    major
        .and_then(|text| text.parse::<u32>().ok())
        .is_some_and(|major| major >= NODE)
}

fn wasm_target() -> Done {
    let libraries = rustc(&["--print", "target-libdir", "--target", WASM])?;
    let what = format!("Rust's {WASM} target");
    installed(
        &libraries,
        &what,
        "under a minute",
        &["target", "add", WASM],
    )
}

/// Rust's own library as source, which a release builds with its modules.
fn rust_source() -> Done {
    let library = "lib/rustlib/src/rust/library/std/Cargo.toml";
    let library = rustc(&["--print", "sysroot"])?.join(library);
    let what = "the source of Rust's own library";
    installed(
        &library,
        what,
        "some seconds",
        &["component", "add", "rust-src"],
    )
}

/// The path that rustc prints.
fn rustc(arguments: &[&str]) -> Done<PathBuf> {
    let path = program::text(program::at_root("rustc".into()).args(arguments))?;
    Ok(path.trim().into())
}

/// Has rustup install what is not at this path.
fn installed(path: &Path, what: &str, time: &str, rustup: &[&str]) -> Done {
    if path.exists() {
        return Ok(());
    }
    println!("Installing {what} (usually {time}).");
    if program::succeeds(program::at_root("rustup".into()).args(rustup))? {
        return Ok(());
    }
    Err(Fault::new(format!(
        "rustup could not install {what}: connect to the network, then start again."
    )))
}

/// Whether every Rust package is on this computer or can be fetched now; cargo
/// says why not. Asked only when a build has failed, to tell a lost network
/// from code that does not compile.
///
/// # Errors
/// When cargo is missing.
pub(crate) fn crates_are_there() -> Done<bool> {
    program::succeeds(program::cargo().args(["fetch", "--quiet", "--target", WASM]))
}

/// Installs the packages of `package.json` unless exactly those are there.
///
/// # Errors
/// When npm is missing or cannot reach its registry.
pub(crate) fn node_packages() -> Done {
    packages("", "the tools of package.json (usually half a minute)")
}

/// Installs the packages that the `package.json` of a folder of the repository
/// names unless exactly those are there; `what` they are, and how long that
/// takes, is said first.
///
/// # Errors
/// When npm is missing or cannot reach its registry.
pub(crate) fn packages(folder: &str, what: &str) -> Done {
    let folder = workspace::root().join(folder);
    if packages_are_there(&folder)? {
        return Ok(());
    }
    println!("Installing {what} with npm.");
    let mut npm: Command = program::npm();
    npm.args(["ci", "--no-fund", "--no-audit"])
        .current_dir(folder);
    let output = program::output(&mut npm)?;
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    Err(Fault::new(npm_sentence(&words)))
}

/// What to say when npm has failed with these words.
pub(crate) fn npm_sentence(words: &str) -> String {
    const OFFLINE: [&str; 6] = [
        "ENOTFOUND",
        "EAI_AGAIN",
        "ECONNREFUSED",
        "ECONNRESET",
        "ETIMEDOUT",
        "ENOTCACHED",
    ];
    if OFFLINE.iter().any(|code| words.contains(code)) {
        "npm cannot reach its registry: connect to the network, then start again.".into()
    } else {
        format!(
            "npm could not install the tools of package.json: {}",
            words.trim()
        )
    }
}

fn packages_are_there(folder: &Path) -> Done<bool> {
    let path = folder.join("package.json");
    let text = fs::read_to_string(&path).because(|| "package.json cannot be read".into())?;
    let wanted: Value = serde_json::from_str(&text).because(|| "package.json is broken".into())?;
    let wanted = wanted.get("devDependencies").and_then(Value::as_object);
    Ok(wanted.into_iter().flatten().all(|(name, version)| {
        let path = folder.join("node_modules").join(name).join("package.json");
        fs::read_to_string(path)
            .ok()
            .and_then(|text| serde_json::from_str::<Value>(&text).ok())
            .is_some_and(|found| found.get("version") == Some(version))
    }))
}

/// The tools that `package.json` names, with their versions; empty when it names none.
pub(crate) fn tools() -> String {
    let text = fs::read_to_string(workspace::root().join("package.json")).unwrap_or_default();
    let value: Value = serde_json::from_str(&text).unwrap_or_default();
    value
        .get("devDependencies")
        .map(Value::to_string)
        .unwrap_or_default()
}

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::{self, Command, Output, Stdio};

use crate::fault::{Because, Done, Fault};
use crate::workspace;

/// A child process that ends when this value does.
#[must_use]
pub(crate) struct Running(pub(crate) process::Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Both fail only when the child has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The cargo that runs this program, in the folder of the repository.
pub(crate) fn cargo() -> Command {
    at_root(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Node.js, in the folder of the repository.
pub(crate) fn node() -> Command {
    at_root("node".into())
}

/// The package manager that comes with Node.js.
pub(crate) fn npm() -> Command {
    at_root(if cfg!(windows) { "npm.cmd" } else { "npm" }.into())
}

/// A program of this name, in the folder of the repository, with nothing to
/// read.
pub(crate) fn at_root(name: OsString) -> Command {
    let mut command = Command::new(name);
    command.current_dir(workspace::root()).stdin(Stdio::null());
    command
}

/// Starts `command`.
///
/// # Errors
/// When the program is not installed, with where to get it.
pub(crate) fn start(command: &mut Command) -> Done<Running> {
    command
        .spawn()
        .map(Running)
        .map_err(|error| absent(command, &error))
}

/// Runs `command` to its end, with its output on the screen. False when it
/// said that it failed.
///
/// # Errors
/// When the program is not installed, with where to get it.
pub(crate) fn succeeds(command: &mut Command) -> Done<bool> {
    let mut running = start(command)?;
    let status = running.0.wait();
    Ok(status
        .because(|| format!("{} could not be waited for", name(command)))?
        .success())
}

/// Runs `command` to its end and keeps its output.
///
/// # Errors
/// When the program is not installed, with where to get it.
pub(crate) fn output(command: &mut Command) -> Done<Output> {
    command.output().map_err(|error| absent(command, &error))
}

/// What `command` prints.
///
/// # Errors
/// When the program is not installed, or fails; then with its own words.
pub(crate) fn text(command: &mut Command) -> Done<String> {
    let output = output(command)?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let words = String::from_utf8_lossy(&output.stderr);
        Err(Fault::new(format!(
            "{} failed: {}",
            name(command),
            words.trim()
        )))
    }
}

/// Where the program `name` stands in the folders of `PATH`, if it does.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    among(name, &env::var_os("PATH")?)
}

/// The same in `folders`, written as `PATH` is.
pub(crate) fn among(name: &str, folders: &OsStr) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(folders)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

fn name(command: &Command) -> String {
    let path = PathBuf::from(command.get_program());
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

fn absent(command: &Command, error: &std::io::Error) -> Fault {
    let name = name(command);
    if error.kind() != ErrorKind::NotFound {
        return Fault::new(format!("{name} could not be started: {error}."));
    }
    let source = match name.as_str() {
        "node" | "npm" => "install Node.js 20 or newer from https://nodejs.org",
        "cargo" | "rustc" | "rustup" => "install Rust from https://rustup.rs",
        _ => "install it",
    };
    Fault::new(format!(
        "{name} is not installed: {source}, then start again."
    ))
}

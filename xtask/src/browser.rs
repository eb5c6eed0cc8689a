use std::env;
use std::path::PathBuf;

use crate::fault::{Done, Fault};
use crate::program;

/// The variable that names a browser outright.
pub(crate) const VARIABLE: &str = "CANVASS_BROWSER";

/// Names that Chromium, Chrome and Edge go by on a `PATH`.
const NAMES: [&str; 9] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "chrome-headless-shell",
];

/// Where they are installed when they are on no `PATH`.
const PLACES: [&str; 7] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
    "/usr/lib/chromium/chromium",
];

/// The same below each of Windows' program folders.
const WINDOWS_FOLDERS: [&str; 3] = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
const WINDOWS_PLACES: [&str; 3] = [
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
];

/// A browser that can run the tests: the one that `CANVASS_BROWSER` names, or
/// the first Chromium, Chrome or Edge found.
///
/// # Errors
/// When there is none, or `CANVASS_BROWSER` names no file.
pub(crate) fn find() -> Done<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE) {
        let path = PathBuf::from(named);
        if path.is_file() {
            return Ok(path);
        }
        return Err(Fault::new(format!(
            "{VARIABLE} names {}, which is not a file: name the program of a Chromium, Chrome or Edge.",
            path.display()
        )));
    }
    let on_path = NAMES.iter().filter_map(|name| program::on_path(name));
    let in_place = places().into_iter().filter(|path| path.is_file());
    on_path.chain(in_place).next().ok_or_else(|| {
        Fault::new(format!(
            "No browser was found: install Chromium, Chrome or Edge, or name its program in {VARIABLE}."
        ))
    })
}

fn places() -> Vec<PathBuf> {
    let windows = WINDOWS_FOLDERS
        .iter()
        .filter_map(env::var_os)
        .flat_map(|folder| WINDOWS_PLACES.map(|place| PathBuf::from(&folder).join(place)));
    PLACES.iter().map(PathBuf::from).chain(windows).collect()
}

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};
use std::{fs, iter};

use crate::workspace;

/// What a build of the page depends on.
const WATCHED: [&str; 4] = ["src", "www", "Cargo.toml", "Cargo.lock"];

/// How often the files are looked at.
const PAUSE: Duration = Duration::from_millis(400);

/// When each watched file was last changed.
pub(crate) type Seen = BTreeMap<PathBuf, SystemTime>;

/// Looks at every watched file.
pub(crate) fn look() -> Seen {
    let root = workspace::root();
    WATCHED
        .iter()
        .flat_map(|name| files(&root.join(name)))
        .collect()
}

/// Waits until the watched files are no longer as `before`, and gives back
/// how they are then.
pub(crate) fn wait(before: &Seen) -> Seen {
    loop {
        thread::sleep(PAUSE);
        let now = look();
        if now != *before {
            return now;
        }
    }
}

/// Every file at or below `path` with its time of change. Files that go away
/// meanwhile are left out.
pub(crate) fn files(path: &Path) -> Seen {
    if let Ok(entries) = fs::read_dir(path) {
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        return paths.flat_map(|path| files(&path)).collect();
    }
    let changed = fs::metadata(path).and_then(|facts| facts.modified());
    changed
        .into_iter()
        .flat_map(|time| iter::once((path.to_owned(), time)))
        .collect()
}

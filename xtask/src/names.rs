use crate::bundle::Bundle;
use crate::fault::{Done, Fault};

/// What one bundle may not contain, so that a page pays only for what it shows.
struct Boundary {
    bundle: &'static str,
    without: &'static [&'static str],
}

const BOUNDARIES: [Boundary; 6] = [
    Boundary {
        bundle: "survey",
        without: &[
            "arrow_array",
            "arrow_buffer",
            "arrow_data",
            "arrow_schema",
            "plotters",
            "calamine",
            "postcard",
            "serde_json",
            "canvass::author",
            "canvass::authoring",
            "canvass::chart",
            "canvass::engine",
            "canvass::read",
            "canvass::survey::proof",
            "canvass::workbook",
        ],
    },
    Boundary {
        bundle: "engine",
        without: &[
            "yew",
            "arrow_array",
            "calamine",
            "serde_json",
            "canvass::view",
        ],
    },
    Boundary {
        bundle: "workbook",
        without: &["yew", "arrow_array", "canvass::engine", "canvass::read"],
    },
    Boundary {
        bundle: "dashboard",
        without: &[
            "arrow_array",
            "calamine",
            "serde_json",
            "canvass::stakeholder",
            "canvass::survey",
            "canvass::workbook",
        ],
    },
    Boundary {
        bundle: "author",
        without: &[
            "arrow_array",
            "plotters",
            "canvass::chart",
            "canvass::dashboard",
            "canvass::engine",
            "canvass::read",
            "canvass::stakeholder",
        ],
    },
    Boundary {
        bundle: "stakeholders",
        without: &[
            "arrow_array",
            "plotters",
            "calamine",
            "postcard",
            "serde_json",
            "canvass::chart",
            "canvass::dashboard",
            "canvass::engine",
            "canvass::read",
            "canvass::workbook",
        ],
    },
];

/// Checks the function names of every bundle against its boundary and gives
/// back one line for each that was checked.
///
/// # Errors
/// When a bundle contains code it may not, with the function's name; or holds
/// no names, so that nothing could be checked.
pub(crate) fn check(bundles: &[Bundle]) -> Done<Vec<String>> {
    let mut lines = Vec::new();
    for Boundary { bundle, without } in BOUNDARIES {
        let of = |found: &&Bundle| found.part == bundle;
        if !bundles.iter().any(|found| of(&found)) {
            return Err(nothing_to_check(bundle));
        }
        for found in bundles.iter().filter(of) {
            lines.push(check_one(found, without)?);
        }
    }
    Ok(lines)
}

fn nothing_to_check(bundle: &str) -> Fault {
    Fault::new(format!(
        "The {bundle} bundle has no function names to check: keep strip = \"debuginfo\" in [profile.release]."
    ))
}

fn check_one(bundle: &Bundle, without: &[&str]) -> Done<String> {
    let Bundle {
        name, part, names, ..
    } = bundle;
    if names.is_empty() {
        return Err(nothing_to_check(name));
    }
    for path in without {
        if let Some(function) = names.iter().find(|function| mentions(function, path)) {
            return Err(Fault::new(format!(
                "The {name} bundle contains {path} (in {function}): remove what calls it from src/bundle/{part}.rs."
            )));
        }
    }
    Ok(format!(
        "{name}: {} functions, none from {}",
        names.len(),
        without.join(", ")
    ))
}

/// Whether a function's name speaks of the Rust path `path`: whole words only,
/// so `yew` is not in `renewal`.
pub(crate) fn mentions(name: &str, path: &str) -> bool {
    let word = |c: char| c.is_alphanumeric() || c == '_';
    name.match_indices(path).any(|(start, found)| {
        let before = name.get(..start).and_then(|text| text.chars().next_back());
        let after = name
            .get(start + found.len()..)
            .and_then(|text| text.chars().next());
        !before.is_some_and(word) && !after.is_some_and(word)
    })
}

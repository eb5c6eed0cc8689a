use crate::bundle::Bundle;
use crate::fault::{Done, Fault};

/// What one bundle may not contain, so that a page pays only for what it shows.
struct Boundary {
    bundle: &'static str,
    without: &'static [&'static str],
}

const BOUNDARIES: [Boundary; 5] = [
    Boundary {
        bundle: "survey",
        without: &[
            "arrow_array",
            "arrow_buffer",
            "arrow_data",
            "arrow_schema",
            "plotters",
            "calamine",
            "canvass::chart",
            "canvass::engine",
            "canvass::read",
            "canvass::workbook",
        ],
    },
    Boundary {
        bundle: "engine",
        without: &["yew", "arrow_array", "calamine", "canvass::view"],
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
            "canvass::stakeholder",
            "canvass::survey",
            "canvass::workbook",
        ],
    },
    Boundary {
        bundle: "stakeholders",
        without: &[
            "arrow_array",
            "plotters",
            "calamine",
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
        let names = bundles
            .iter()
            .find(|found| found.name == bundle)
            .map(|found| &found.names)
            .filter(|names| !names.is_empty())
            .ok_or_else(|| {
                Fault::new(format!(
                    "The {bundle} bundle has no function names to check: keep strip = \"debuginfo\" in [profile.release]."
                ))
            })?;
        for path in without {
            if let Some(name) = names.iter().find(|name| mentions(name, path)) {
                return Err(Fault::new(format!(
                    "The {bundle} bundle contains {path} (in {name}): remove what calls it from src/bundle/{bundle}.rs."
                )));
            }
        }
        lines.push(format!(
            "{bundle}: {} functions, none from {}",
            names.len(),
            without.join(", ")
        ));
    }
    Ok(lines)
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

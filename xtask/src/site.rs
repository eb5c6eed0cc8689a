use std::fs;
use std::path::Path;

use crate::bundle::{Bundle, Profile};
use crate::fault::{Because, Done};
use crate::workspace::{self, Facts};
use crate::{embed, example, script};

/// What under `www/` is not a file of the page: the loader goes into the
/// scripts, Rust embeds the styles, the types go into the package.
const NOT_SERVED: [&str; 3] = ["embed.js", "style", "canvass.d.ts"];

/// The survey that the example answers belong to.
const EXAMPLE_SURVEY: &str = "survey/needs.survey.json";

/// Writes both deliveries, classic scripts and modules, into `dir`.
///
/// # Errors
/// When the loader cannot be read or a file cannot be written.
pub(crate) fn write_scripts(
    dir: &Path,
    facts: &Facts,
    bundles: &[Bundle],
    profile: Profile,
) -> Done {
    let version = &facts.version;
    let loader = loader(facts, profile)?;
    write(dir, "canvass.js", &loader)?;
    write(dir, "canvass.mjs", embed::module_loader(&loader))?;
    for bundle in bundles {
        let name = format!("canvass-{}", bundle.name);
        let classic = embed::classic(&loader, version, bundle);
        write(dir, &format!("{name}.js"), classic)?;
        write(dir, &format!("{name}.mjs"), embed::module(bundle))?;
        write(dir, &format!("{name}.wasm"), &bundle.module.wasm)?;
        for (part, module) in &bundle.parts {
            let classic = embed::classic_part(version, bundle.part, part, &module.text);
            write(dir, &format!("{name}-{part}.js"), classic)?;
            write(dir, &format!("{name}-{part}.wasm"), &module.wasm)?;
        }
    }
    Ok(())
}

/// The loader of this version; in a release without what only people read.
fn loader(facts: &Facts, profile: Profile) -> Done<String> {
    let loader = embed::loader(&www("embed.js")?, &facts.version);
    if profile == Profile::Dev {
        return Ok(loader);
    }
    let dir = facts.target.join("canvass");
    write(&dir, "loader.js", &loader)?;
    let small = dir.join("loader.min.js");
    script::minify(&dir.join("loader.js"), &small)?;
    fs::read_to_string(&small).because(|| format!("{} cannot be read", small.display()))
}

/// Writes the page and its example data into `dir`, beside the scripts. With
/// `keep_page`, an `index.html` that is already there stays.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write_page(dir: &Path, keep_page: bool) -> Done {
    let from = workspace::root().join("www");
    for name in entries(&from)? {
        let kept = keep_page && name == "index.html" && dir.join(&name).exists();
        if !kept && !NOT_SERVED.contains(&name.as_str()) {
            copy(&from.join(&name), &dir.join(&name))?;
        }
    }
    let examples = dir.join("examples");
    create(&examples)?;
    example::write(&examples, &www(EXAMPLE_SURVEY)?)
        .because(|| "the example data cannot be written".into())
}

/// Makes `dir` an empty folder.
///
/// # Errors
/// When what is in it cannot be removed.
pub(crate) fn empty(dir: &Path) -> Done {
    if dir.exists() {
        fs::remove_dir_all(dir).because(|| format!("{} cannot be emptied", dir.display()))?;
    }
    create(dir)
}

/// Makes `dir` a folder, with those above it.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn create(dir: &Path) -> Done {
    fs::create_dir_all(dir).because(|| format!("{} cannot be made", dir.display()))
}

/// Writes one file of `dir`.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write(dir: &Path, name: &str, bytes: impl AsRef<[u8]>) -> Done {
    let path = dir.join(name);
    fs::write(&path, bytes).because(|| format!("{} cannot be written", path.display()))
}

/// Copies a file, or a folder with all that is in it.
///
/// # Errors
/// When something cannot be read or written.
pub(crate) fn copy(from: &Path, to: &Path) -> Done {
    if !from.is_dir() {
        return fs::copy(from, to)
            .map(drop)
            .because(|| format!("{} cannot be copied", from.display()));
    }
    create(to)?;
    entries(from)?
        .iter()
        .try_for_each(|name| copy(&from.join(name), &to.join(name)))
}

fn entries(dir: &Path) -> Done<Vec<String>> {
    let unreadable = || format!("{} cannot be listed", dir.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(dir).because(unreadable)? {
        let name = entry.because(unreadable)?.file_name();
        names.push(name.to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

fn www(name: &str) -> Done<String> {
    let path = workspace::root().join("www").join(name);
    fs::read_to_string(&path).because(|| format!("www/{name} cannot be read"))
}

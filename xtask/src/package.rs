use std::fs;
use std::path::Path;

use crate::bundle::{self, Profile};
use crate::fault::{Because, Done, Fault};
use crate::size::{self, Size};
use crate::workspace::{self, Facts};
use crate::{names, prepare, site};

/// The package's own `package.json`. A tool takes the first condition it knows,
/// so `types` stands before `default`.
const MANIFEST: &str = r#"{
  "name": "canvass",
  "version": "%VERSION%",
  "description": "Surveys, impact dashboards and stakeholder maps for any intranet page, with no server",
  "license": "MIT OR Apache-2.0",
  "type": "module",
  "types": "./canvass.d.ts",
  "exports": {
    ".": {
      "types": "./canvass.d.ts",
      "default": "./canvass.mjs"
    },
    "./*": "./*"
  },
  "sideEffects": true
}
"#;

/// Writes `pkg/`: both deliveries, types, the question bank, `package.json`; prints what was
/// checked and every file's size.
///
/// # Errors
/// When the build fails or a bundle contains code it may not.
pub(crate) fn run(words: &[String]) -> Done {
    if let Some(word) = words.first() {
        return Err(Fault::new(format!(
            "cargo xtask package takes no \"{word}\": it always writes pkg/."
        )));
    }
    prepare::everything()?;
    let facts = workspace::facts()?;
    let bundles = bundle::build(&facts, Profile::Release)?;
    let checked = names::check(&bundles)?;
    let dir = workspace::root().join("pkg");
    site::empty(&dir)?;
    site::write_scripts(&dir, &facts, &bundles, Profile::Release)?;
    write_papers(&dir, &facts)?;
    println!("The package is in pkg/.\n\nChecked in the modules' function names:");
    for line in checked {
        println!("  {line}");
    }
    println!("\n{}", size::table(&sizes(&dir)?));
    Ok(())
}

fn write_papers(dir: &Path, facts: &Facts) -> Done {
    let root = workspace::root();
    for name in ["www/canvass.d.ts", "README.md", "LICENSE"] {
        let from = root.join(name);
        let file = from.file_name().unwrap_or_default().to_owned();
        site::copy(&from, &dir.join(file))?;
    }
    site::copy(&root.join("surveys"), &dir.join("surveys"))?;
    let version = &facts.version;
    site::write(dir, "package.json", MANIFEST.replace("%VERSION%", version))
}

fn sizes(dir: &Path) -> Done<Vec<Size>> {
    let unreadable = || format!("{} cannot be listed", dir.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(dir).because(unreadable)? {
        paths.push(entry.because(unreadable)?.path());
    }
    paths.retain(|path| path.is_file());
    paths.sort();
    paths.iter().map(|path| Size::of(path)).collect()
}

use std::fs;
use std::process::ExitCode;

use canvass::authoring::lock;
use canvass::survey::Definition;
use canvass::walk::Fault;
use canvass::words::wording as words;

use super::super::options::Asked;
use super::super::{failed, told, usage};
use super::{json_text, told_faults, written};

/// `survey lock FILE [--fork] [--out FILE]`.
pub(crate) fn lock(args: &[&str]) -> ExitCode {
    let is_forking = args.contains(&"--fork");
    let args: Vec<&str> = args
        .iter()
        .filter(|arg| **arg != "--fork")
        .copied()
        .collect();
    let Some(asked) = Asked::of(&args, &["--out"]) else {
        return usage();
    };
    let [file] = asked.files.as_slice() else {
        return usage();
    };
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(err) => return failed(&format!("{file}: {err}")),
    };
    match locked(&text, is_forking) {
        Ok(Some(definition)) => written(&json_text(definition.to_json()), asked.option("--out")),
        Ok(None) => ExitCode::from(2),
        Err(faults) => told_faults(&faults),
    }
}

/// The survey with a lock that fits; `None` where it departs from its lock and
/// is not to be forked, which is told.
fn locked(text: &str, is_forking: bool) -> Result<Option<Definition>, Vec<Fault>> {
    let locked = lock::lock(&Definition::parse(text)?)?;
    for departure in &locked.departures {
        told(&format!("{}{departure}", words::DEPARTS));
    }
    if locked.departures.is_empty() {
        return Ok(Some(locked.definition));
    }
    if is_forking {
        return lock::fork(&locked.definition).map(Some);
    }
    Ok(None)
}

use std::fs;
use std::process::ExitCode;

use canvass::authoring::shape;
use canvass::json::Value;

use super::super::options::Asked;
use super::super::{failed, usage};
use super::{json_text, told_faults, written};

/// `survey fill SHAPE [TEXTS] [--out FILE]`.
pub(crate) fn fill(args: &[&str]) -> ExitCode {
    let Some(asked) = Asked::of(args, &["--out"]) else {
        return usage();
    };
    let mut texts = Vec::new();
    for file in &asked.files {
        match fs::read_to_string(file) {
            Ok(text) => texts.push(text),
            Err(err) => return failed(&format!("{file}: {err}")),
        }
    }
    let made: Result<Value, _> = match texts.as_slice() {
        [shape] => shape::template(shape),
        [shape, texts] => shape::fill(shape, texts).map(|survey| survey.to_json().clone()),
        _ => return usage(),
    };
    match made {
        Ok(json) => written(&json_text(&json), asked.option("--out")),
        Err(faults) => told_faults(&faults),
    }
}

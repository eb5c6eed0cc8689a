use std::fs;
use std::process::ExitCode;

use canvass::authoring::xlsform::{self, Read, Refusal};
use canvass::authoring::{Remark, definition, sheets};
use serde_json::Value;

use super::super::options::Asked;
use super::super::{failed, print, told, usage};

/// `survey convert FILE… --to questions|json [--name NAME]`.
pub(crate) fn convert(args: &[&str]) -> ExitCode {
    let Some(asked) = Asked::of(args, &["--to", "--name"]) else {
        return usage();
    };
    let converted = match asked.option("--to") {
        Some("questions") => form(&asked).map(|read| xlsform::to_json(&read.form)),
        Some("json") => form(&asked).and_then(|read| definition(&read)),
        _ => return usage(),
    };
    match converted.map(|json| format!("{json:#}\n")) {
        Ok(text) => match print(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => failed(&sentence),
        },
        Err(code) => code,
    }
}

/// The form; the warnings are told on the way.
fn form(asked: &Asked<'_>) -> Result<Read, ExitCode> {
    let mut files = Vec::new();
    for name in &asked.files {
        let bytes = fs::read(name).map_err(|err| failed(&format!("{name}: {err}")))?;
        files.push((*name, bytes));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()))
        .collect();
    let sheets = sheets::open(&files).map_err(|fault| failed(&fault.to_string()))?;
    match xlsform::read(&sheets, asked.option("--name")) {
        Ok(read) => {
            told_all("warning: ", &read.warnings);
            Ok(read)
        }
        Err(Refusal { errors, warnings }) => {
            told_all("warning: ", &warnings);
            told_all("", &errors);
            Err(ExitCode::from(2))
        }
    }
}

/// Our own definition; what it lacks is told on the way.
fn definition(read: &Read) -> Result<Value, ExitCode> {
    match definition::of(read) {
        Ok(converted) => {
            told_all("not carried over: ", &converted.lost);
            Ok(converted.definition.to_json().clone())
        }
        Err(faults) => {
            for fault in &faults {
                told(&fault.to_string());
            }
            Err(ExitCode::from(2))
        }
    }
}

fn told_all(before: &str, remarks: &[Remark]) {
    for remark in remarks {
        told(&format!("{before}{remark}"));
    }
}

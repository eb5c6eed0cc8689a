use std::fs;
use std::path::Path;
use std::process::ExitCode;

use canvass::authoring::sheets::Sheets;
use canvass::authoring::xlsform::{self, Read, Refusal};
use canvass::authoring::{Remark, definition, sheets};
use serde_json::Value;

use super::super::options::Asked;
use super::super::{failed, print, told, usage};

/// `survey convert FILE… --to questions|json|xlsform [--name NAME] [--out FILE]`.
pub(crate) fn convert(args: &[&str]) -> ExitCode {
    let Some(asked) = Asked::of(args, &["--to", "--name", "--out"]) else {
        return usage();
    };
    let out = asked.option("--out");
    let converted = match asked.option("--to") {
        Some("questions") => form(&asked).map(|read| json_text(&xlsform::to_json(&read.form))),
        Some("json") => form(&asked).and_then(|read| Ok(json_text(&definition(&read)?))),
        Some("xlsform") => form(&asked).and_then(|read| {
            told_all("not carried over: ", &read.unread);
            sheets_text(&xlsform::to_sheets(&read.form), out)
        }),
        _ => return usage(),
    };
    let done = converted.map(|bytes| match out {
        Some(out) => fs::write(out, bytes).map_err(|err| format!("{out} cannot be written: {err}")),
        None => print(&bytes),
    });
    match done {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(sentence)) => failed(&sentence),
        Err(code) => code,
    }
}

fn json_text(json: &Value) -> Vec<u8> {
    format!("{json:#}\n").into_bytes()
}

/// A workbook if the file to be written is one, else a Markdown table.
fn sheets_text(sheets: &Sheets, out: Option<&str>) -> Result<Vec<u8>, ExitCode> {
    let is_workbook =
        out.is_some_and(|out| Path::new(out).extension().is_some_and(|end| end == "xlsx"));
    if !is_workbook {
        return Ok(sheets.to_markdown().into_bytes());
    }
    let written = sheets.to_workbook();
    written.map_err(|err| failed(&format!("the workbook cannot be written: {err}")))
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

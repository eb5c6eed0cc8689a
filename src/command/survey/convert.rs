use std::fs;
use std::process::ExitCode;

use canvass::authoring::xlsform::{self, Refusal};
use canvass::authoring::{Remark, sheets};

use super::super::options::Asked;
use super::super::{failed, print, told, usage};

/// `survey convert FILE… --to questions [--name NAME]`.
pub(crate) fn convert(args: &[&str]) -> ExitCode {
    let Some(asked) = Asked::of(args, &["--to", "--name"]) else {
        return usage();
    };
    if asked.option("--to") != Some("questions") {
        return usage();
    }
    match questions(&asked) {
        Ok(text) => match print(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => failed(&sentence),
        },
        Err(code) => code,
    }
}

/// The neutral form as JSON; the warnings are told on the way.
fn questions(asked: &Asked<'_>) -> Result<String, ExitCode> {
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
            Ok(format!("{:#}\n", xlsform::to_json(&read.form)))
        }
        Err(Refusal { errors, warnings }) => {
            told_all("warning: ", &warnings);
            told_all("", &errors);
            Err(ExitCode::from(2))
        }
    }
}

fn told_all(before: &str, remarks: &[Remark]) {
    for remark in remarks {
        told(&format!("{before}{remark}"));
    }
}

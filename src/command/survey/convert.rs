use std::fs;
use std::path::Path;
use std::process::ExitCode;

use canvass::authoring::definition::Converted;
use canvass::authoring::sheets::Sheets;
use canvass::authoring::source::{Refused, Source, Taken};
use canvass::authoring::xlsform::{self, Refusal};
use canvass::authoring::{Remark, surveyjs};
use canvass::json::Value;

use super::super::options::Asked;
use super::super::{failed, told, usage};
use super::{json_text, told_faults, written};

/// `survey convert FILE… --to questions|json|xlsform [--from surveyjs|xlsform]
/// [--name NAME] [--out FILE]`.
pub(crate) fn convert(args: &[&str]) -> ExitCode {
    let Some(asked) = Asked::of(args, &["--to", "--from", "--name", "--out"]) else {
        return usage();
    };
    if !matches!(asked.option("--from"), None | Some("surveyjs" | "xlsform")) {
        return usage();
    }
    let out = asked.option("--out");
    let source = || source(&asked);
    let converted = match asked.option("--to") {
        Some("questions") => source().map(|found| json_text(&questions(&found))),
        Some("json") => source()
            .and_then(|found| made(&found))
            .map(|made| json_text(made.definition.to_json())),
        Some("xlsform") => source().and_then(|found| sheets(&found, out)),
        _ => return usage(),
    };
    converted.map_or_else(|code| code, |bytes| written(&bytes, out))
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

/// Reads the files; warnings are told on the way, errors as well.
pub(super) fn source(asked: &Asked<'_>) -> Result<Source, ExitCode> {
    let mut files = Vec::new();
    for name in &asked.files {
        let bytes = fs::read(name).map_err(|err| failed(&format!("{name}: {err}")))?;
        files.push((*name, bytes));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()))
        .collect();
    let taken = asked.option("--from").map(|from| match from {
        "surveyjs" => Taken::SurveyJs,
        _ => Taken::Form,
    });
    let read = Source::read(&files, taken, asked.option("--name"));
    if let Ok(Source::Form(read)) = &read {
        told_all("warning: ", &read.warnings);
    }
    read.map_err(|refused| match refused {
        Refused::Sheets(fault) => failed(&fault.to_string()),
        Refused::Definition(faults) => told_faults(&faults),
        Refused::Form(Refusal { errors, warnings }) => {
            told_all("warning: ", &warnings);
            told_all("", &errors);
            ExitCode::from(2)
        }
        Refused::SurveyJs(sentence) => failed(&sentence),
        _ => ExitCode::from(2),
    })
}

/// The neutral form.
fn questions(source: &Source) -> Value {
    match source {
        Source::Form(read) => xlsform::to_json(&read.form),
        Source::Ours(both, _) => xlsform::to_json(&both.1),
        Source::SurveyJs(survey) => {
            for problem in &survey.problems {
                told(&format!("warning: {problem}"));
            }
            surveyjs::to_json(survey)
        }
    }
}

/// What it is as a definition of ours; what that lacks is told on the way.
pub(super) fn made(source: &Source) -> Result<Converted, ExitCode> {
    let made = source.definition().map_err(|faults| told_faults(&faults))?;
    told_all(NOT_CARRIED_OVER, &made.lost);
    Ok(made)
}

/// The sheets; what they lack is told on the way.
fn sheets(source: &Source, out: Option<&str>) -> Result<Vec<u8>, ExitCode> {
    let sheets = source.sheets().map_err(|faults| told_faults(&faults))?;
    let (sheets, lost) = sheets;
    told_all(NOT_CARRIED_OVER, &lost);
    sheets_text(&sheets, out)
}

/// Stands before what one format lacks of the other.
const NOT_CARRIED_OVER: &str = "not carried over: ";

fn told_all(before: &str, remarks: &[Remark]) {
    for remark in remarks {
        told(&format!("{before}{remark}"));
    }
}

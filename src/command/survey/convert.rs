use std::fs;
use std::path::Path;
use std::process::ExitCode;

use canvass::authoring::definition::Converted;
use canvass::authoring::sheets::Sheets;
use canvass::authoring::surveyjs::{self, Survey};
use canvass::authoring::xlsform::{self, Form, Read, Refusal};
use canvass::authoring::{Remark, definition, sheets};
use canvass::json::{self, Value};
use canvass::survey::Definition;
use canvass::words;

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
        Some("questions") => source().map(|found| json_text(&found.questions())),
        Some("json") => source()
            .and_then(|found| found.made())
            .map(|made| json_text(made.definition.to_json())),
        Some("xlsform") => source().and_then(|found| found.sheets(out)),
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

/// What a file holds.
pub(super) enum Source {
    /// A form of sheets.
    Form(Box<Read>),
    /// A definition of ours, also as a form, and what that lacks.
    Ours(Box<(Definition, Form)>, Vec<Remark>),
    /// A definition of `SurveyJS`.
    SurveyJs(Box<Survey>),
}

/// Reads the files; warnings are told on the way, errors as well.
pub(super) fn source(asked: &Asked<'_>) -> Result<Source, ExitCode> {
    let mut files = Vec::new();
    for name in &asked.files {
        let bytes = fs::read(name).map_err(|err| failed(&format!("{name}: {err}")))?;
        files.push((*name, bytes));
    }
    if let [(_, bytes)] = files.as_slice()
        && let Some(text) = ours(bytes)
    {
        let definition = Definition::parse(text).map_err(|faults| told_faults(&faults))?;
        let (form, lost) = definition::to_form(&definition);
        return Ok(Source::Ours(Box::new((definition, form)), lost));
    }
    if let [(name, bytes)] = files.as_slice()
        && is_surveyjs(asked.option("--from"), bytes)
    {
        return of_surveyjs(name, bytes);
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()))
        .collect();
    let sheets = sheets::open(&files).map_err(|fault| failed(&fault.to_string()))?;
    match xlsform::read(&sheets, asked.option("--name")) {
        Ok(read) => {
            told_all("warning: ", &read.warnings);
            Ok(Source::Form(Box::new(read)))
        }
        Err(Refusal { errors, warnings }) => {
            told_all("warning: ", &warnings);
            told_all("", &errors);
            Err(ExitCode::from(2))
        }
    }
}

/// Whether a file is a definition of `SurveyJS`: because that is said, or because
/// of its members.
fn is_surveyjs(from: Option<&str>, bytes: &[u8]) -> bool {
    match from {
        Some(from) => from == "surveyjs",
        None => str::from_utf8(bytes).is_ok_and(surveyjs::is_likely),
    }
}

/// Reads a definition of `SurveyJS`.
fn of_surveyjs(name: &str, bytes: &[u8]) -> Result<Source, ExitCode> {
    let Ok(text) = str::from_utf8(bytes) else {
        return Err(failed(&words::surveyjs::not_utf8(name)));
    };
    let read = surveyjs::read(text);
    let survey = read.map_err(|refusal| failed(&format!("{name}: {refusal}")))?;
    Ok(Source::SurveyJs(Box::new(survey)))
}

/// The text of a definition of ours; `None` of anything else.
fn ours(bytes: &[u8]) -> Option<&str> {
    let text = str::from_utf8(bytes).ok()?;
    let value = json::parse(text.trim_start_matches('\u{feff}')).ok()?;
    value.get("canvass").map(|_| text)
}

impl Source {
    /// The neutral form.
    fn questions(&self) -> Value {
        match self {
            Self::Form(read) => xlsform::to_json(&read.form),
            Self::Ours(both, _) => xlsform::to_json(&both.1),
            Self::SurveyJs(survey) => {
                for problem in &survey.problems {
                    told(&format!("warning: {problem}"));
                }
                surveyjs::to_json(survey)
            }
        }
    }

    /// What it is as a definition of ours; what that lacks is told on the way.
    pub(super) fn made(&self) -> Result<Converted, ExitCode> {
        let made = match self {
            Self::Form(read) => definition::of(read),
            Self::Ours(both, _) => Ok(Converted {
                definition: both.0.clone(),
                lost: Vec::new(),
                rows: Vec::new(),
            }),
            Self::SurveyJs(survey) => surveyjs::definition(survey),
        };
        let made = made.map_err(|faults| told_faults(&faults))?;
        told_all(NOT_CARRIED_OVER, &made.lost);
        Ok(made)
    }

    /// The sheets; what they lack is told on the way.
    fn sheets(&self, out: Option<&str>) -> Result<Vec<u8>, ExitCode> {
        let (form, lost) = match self {
            Self::Form(read) => (&read.form, &read.unread),
            Self::Ours(both, lost) => (&both.1, lost),
            Self::SurveyJs(_) => {
                let (form, lost) = definition::to_form(&self.made()?.definition);
                told_all(NOT_CARRIED_OVER, &lost);
                return sheets_text(&xlsform::to_sheets(&form), out);
            }
        };
        told_all(NOT_CARRIED_OVER, lost);
        sheets_text(&xlsform::to_sheets(form), out)
    }
}

/// Stands before what one format lacks of the other.
const NOT_CARRIED_OVER: &str = "not carried over: ";

fn told_all(before: &str, remarks: &[Remark]) {
    for remark in remarks {
        told(&format!("{before}{remark}"));
    }
}

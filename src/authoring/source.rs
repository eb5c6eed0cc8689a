//! What files hold, whoever wrote it: a form of sheets, a definition of ours, one
//! of `SurveyJS`. They are told apart by what is in them.

use crate::authoring::Remark;
use crate::authoring::definition::{self, Converted};
use crate::authoring::sheets::{self, Sheets};
use crate::authoring::surveyjs::{self, Survey};
use crate::authoring::xlsform::{self, Form, Read, Refusal};
use crate::json;
use crate::survey::Definition;
use crate::survey::proof::Finding;
use crate::walk::Fault;
use crate::words;

/// What files hold.
#[derive(Clone, Debug)]
pub enum Source {
    /// A form of sheets.
    Form(Box<Read>),
    /// A definition of ours, also as a form, and what that lacks.
    Ours(Box<(Definition, Form)>, Vec<Remark>),
    /// A definition of `SurveyJS`.
    SurveyJs(Box<Survey>),
}

/// What a file is taken for because that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A form of sheets.
    Form,
    /// A definition of `SurveyJS`.
    SurveyJs,
}

/// Why files hold no survey.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refused {
    /// There are no sheets in them.
    Sheets(sheets::Fault),
    /// The sheets are no form.
    Form(Refusal),
    /// A definition of ours has faults.
    Definition(Vec<Fault>),
    /// What should be one of `SurveyJS` is none, and why.
    SurveyJs(String),
}

impl Source {
    /// What these files hold, each with its name. Several are the sheets of one form,
    /// whose root is called `name` unless it says so itself.
    ///
    /// # Errors
    /// They hold no survey that can be read.
    pub fn read(
        files: &[(&str, &[u8])],
        taken: Option<Taken>,
        name: Option<&str>,
    ) -> Result<Self, Refused> {
        if let [(file, bytes)] = files {
            if let Some(text) = ours(bytes) {
                let definition = Definition::parse(text).map_err(Refused::Definition)?;
                let (form, lost) = definition::to_form(&definition);
                return Ok(Self::Ours(Box::new((definition, form)), lost));
            }
            if is_surveyjs(taken, bytes) {
                return of_surveyjs(file, bytes).map_err(Refused::SurveyJs);
            }
        }
        let sheets = sheets::open(files).map_err(Refused::Sheets)?;
        let read = xlsform::read(&sheets, name).map_err(Refused::Form)?;
        Ok(Self::Form(Box::new(read)))
    }

    /// What it is as a definition of ours, and what that lacks of it.
    ///
    /// # Errors
    /// The faults of the definition, if nothing can be asked of it.
    pub fn definition(&self) -> Result<Converted, Vec<Fault>> {
        match self {
            Self::Form(read) => definition::of(read),
            Self::Ours(both, _) => Ok(Converted {
                definition: both.0.clone(),
                lost: Vec::new(),
                rows: Vec::new(),
            }),
            Self::SurveyJs(survey) => surveyjs::definition(survey),
        }
    }

    /// What a form lacks of it; `made` is its definition.
    pub fn lost_as_form(&self, made: &Converted) -> Vec<Remark> {
        match self {
            Self::Form(read) => read.unread.clone(),
            Self::Ours(_, lost) => lost.clone(),
            Self::SurveyJs(_) => {
                let (_, lost) = definition::to_form(&made.definition);
                made.lost.iter().cloned().chain(lost).collect()
            }
        }
    }

    /// The sheets of the form, and what they lack of it.
    ///
    /// # Errors
    /// The faults of the definition, if nothing can be asked of it.
    pub fn sheets(&self) -> Result<(Sheets, Vec<Remark>), Vec<Fault>> {
        match self {
            Self::Form(read) => Ok((xlsform::to_sheets(&read.form), read.unread.clone())),
            Self::Ours(both, lost) => Ok((xlsform::to_sheets(&both.1), lost.clone())),
            Self::SurveyJs(_) => {
                let made = self.definition()?;
                let (form, lost) = definition::to_form(&made.definition);
                let lost = made.lost.into_iter().chain(lost).collect();
                Ok((xlsform::to_sheets(&form), lost))
            }
        }
    }

    /// Where a finding stands, as its author knows the place: sheet, row and column of
    /// a form, else the path in `made`, which is its definition.
    pub fn place(&self, made: &Converted, finding: &Finding) -> String {
        let Some(index) = finding.question else {
            return finding.path();
        };
        let place = match self {
            Self::Form(read) => words::authoring::place(&made.place(read, index, finding.member)),
            Self::Ours(..) | Self::SurveyJs(_) => finding.path(),
        };
        let question = made.definition.questions.get(index);
        words::proof::place(&place, question.map_or("", |question| &question.id))
    }
}

/// Whether a file is a definition of `SurveyJS`: because that is said, or because
/// of its members.
fn is_surveyjs(taken: Option<Taken>, bytes: &[u8]) -> bool {
    match taken {
        Some(taken) => taken == Taken::SurveyJs,
        None => str::from_utf8(bytes).is_ok_and(surveyjs::is_likely),
    }
}

fn of_surveyjs(name: &str, bytes: &[u8]) -> Result<Source, String> {
    let Ok(text) = str::from_utf8(bytes) else {
        return Err(words::surveyjs::not_utf8(name));
    };
    let survey = surveyjs::read(text).map_err(|refusal| format!("{name}: {refusal}"))?;
    Ok(Source::SurveyJs(Box::new(survey)))
}

/// The text of a definition of ours; `None` of anything else.
fn ours(bytes: &[u8]) -> Option<&str> {
    let text = str::from_utf8(bytes).ok()?;
    let value = json::parse(text.trim_start_matches('\u{feff}')).ok()?;
    value.get("canvass").map(|_| text)
}
